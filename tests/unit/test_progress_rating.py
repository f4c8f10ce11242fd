import pytest

from progress.rating import RULE, Guessable, Rating, rate

AGAIN, HARD, GOOD, EASY = Rating


@pytest.mark.parametrize("form", ["typed", "cloze", "choice", "true-false", "order", "match", "flip"])
@pytest.mark.parametrize("grade", ["wrong", "revealed", "dont-know", "guessed"])
def test_not_known_is_again_in_every_form(form: str, grade: str) -> None:
    assert rate(form, grade, options=4) == AGAIN


@pytest.mark.parametrize(
    ("form", "grade", "hints", "expected"),
    [
        ("typed", "right", 0, GOOD),
        ("cloze", "right", 0, GOOD),
        ("typed", "slip", 0, GOOD),
        ("order", "right", 0, GOOD),
        ("match", "right", 0, GOOD),
        ("typed", "right", 1, HARD),
        ("cloze", "slip", 2, HARD),
        ("typed", "close", 0, HARD),
        ("typed", "less-precise", 0, HARD),
        ("choice", "right", 1, HARD),
    ],
)
def test_answers_given_by_the_learner(form: str, grade: str, hints: int, expected: Rating) -> None:
    assert rate(form, grade, hints=hints, options=4) == expected


@pytest.mark.parametrize("rating", list(Rating))
@pytest.mark.parametrize("form", ["flip", "typed", "choice"])
def test_the_learners_own_key_is_taken_as_it_is(form: str, rating: Rating) -> None:
    assert rate(form, rating.name.lower(), options=4) == rating


@pytest.mark.parametrize(("form", "options", "guessable"), [("choice", 4, 4), ("choice", 3, 3), ("true-false", 0, 2)])
def test_a_right_choice_is_corrected_for_guessing(form: str, options: int, guessable: int) -> None:
    assert rate(form, "right", options=options) == Guessable(guessable)


def test_a_choice_whose_options_were_not_kept_counts_as_one_of_two() -> None:
    assert rate("choice", "right") == Guessable(2)


def test_easy_comes_from_no_other_grade() -> None:
    grades = ["right", "slip", "close", "less-precise", "wrong", "revealed", "dont-know", "guessed"]
    assert EASY not in {rate("typed", grade) for grade in grades}


def test_an_unknown_grade_says_nothing() -> None:
    assert rate("typed", "telepathy") is None


def test_a_newer_rule_is_read_as_the_newest_known() -> None:
    assert rate("typed", "right", rule=RULE + 1) == GOOD
