"""Every card of the library in every form that it allows, on many days: what must hold of any question."""

import re
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decks.forms import FORMS
from decks.forms.question import Grade, Kind, Turn
from decks.loader import load
from decks.paths import deck_files
from decks.pool import distractors
from decks.questions import every_question, grade
from decks.truth import also_true, same_thing
from decks.values import date, quantity
from decks.values.text import fold
from tests.support.decks import read_deck

DAYS = range(740_000, 740_020)
CONVERTS = {"tour/by-value/answer"}  # asks for the conversion of what it gives


@cache
def library():
    decks = [load(file.path).deck for file in deck_files() if file.shipped]
    return [deck for deck in decks if deck]


@cache
def asked():
    """Each question of the library on each day, with its card and deck."""
    return [
        (question, card, deck)
        for deck in library()
        for card in deck.cards
        for day in DAYS
        for question in every_question(card, deck, Turn(day=day, attempt=day % 3, seed="s"))
    ]


def options():
    return [(q, card, deck) for q, card, deck in asked() if q.form in ("choice", "true-false")]


def test_every_form_is_asked():
    assert {question.form for question, _, _ in asked()} == set(FORMS)


def test_every_card_can_be_asked():
    assert {card.id for _, card, _ in asked()} == {card.id for deck in library() for card in deck.cards}


def test_own_key_is_right():
    for question, _, deck in asked():
        raw = ", ".join(answer.text for answer in question.key)
        if question.options:
            raw = next(str(number) for number, option in enumerate(question.options, 1) if option.right)
        elif question.form == "flip":
            raw = "good"
        assert grade(question, raw, deck).grade is Grade.RIGHT, (question.card, question.form, raw)


def test_every_other_option_is_wrong():
    for question, _, deck in options():
        for number, option in enumerate(question.options, 1):
            verdict = grade(question, str(number), deck)
            assert (verdict.grade is Grade.RIGHT) == option.right
            assert verdict.belongs != question.card


def test_a_distractor_typed_is_wrong():
    found = []
    typed = {(q.card, q.form): (q, card, deck) for q, card, deck in asked() if q.kind is Kind.TEXT and len(q.key) == 1}
    for question, card, deck in typed.values():
        given = [answer.text for answer, _ in distractors(card, deck, Turn()).all]
        kept = [text for text in given if grade(question, text, deck).grade is not Grade.WRONG]
        found += [(question.card, question.form, question.key[0].text, text) for text in kept]
    assert not found


def test_a_choice_has_three_to_five_options_and_one_key():
    for question, _, _ in options():
        assert len(question.options) == 2 if question.form == "true-false" else 3 <= len(question.options) <= 5
        assert sum(option.right for option in question.options) == 1
        assert len({option.ref for option in question.options}) == len(question.options)


def test_no_two_options_are_one_and_none_is_true_besides_the_key():
    for deck in library():
        for card in deck.cards:
            if len(card.prompt.answers) == 1:
                shown = [card.prompt.answers[0], *(answer for answer, _ in distractors(card, deck, Turn()).all)]
                assert not [pair for pair in combinations(shown, 2) if same_thing(*pair, deck)], card.id
                assert not [answer.text for answer in shown[1:] if also_true(card, answer, deck)], card.id


def test_no_distractor_stands_in_the_question():
    for question, card, deck in options():
        if question.form == "choice":
            stem = f" {fold(question.stem, deck.context.language)} "
            inside = [o.text for o in question.options if f" {fold(o.text, deck.context.language)} " in stem]
            assert not inside, (card.id, question.stem)


@pytest.mark.parametrize("form", [name for name in FORMS if name != "true-false"])
def test_no_question_contains_its_answer(form):
    once = {question.card: (question, deck) for question, _, deck in asked() if question.form == form}
    told = {card: question.stem for card, (question, deck) in once.items() if _told(question, deck)}
    assert told.keys() <= CONVERTS, told


def _told(question, deck):
    """Whether the stem holds an answer in its own words, or its date or quantity in any."""
    stem = fold(question.stem, deck.context.language)
    if any(f" {fold(key.text, deck.context.language)} " in f" {stem} " for key in question.key):
        return True
    valued = [key for key in question.key if key.date or key.quantity]
    return bool(valued) and any(_says(text, key, deck) for text in _windows(question.stem) for key in valued)


def _windows(text):
    words = re.findall(r"[^\s,;:?!“”()]+", text.replace("-day", " days").replace("-month", " months"))
    return {" ".join(words[at : at + size]) for size in range(1, 6) for at in range(len(words))}


def _says(text, key, deck):
    try:
        if key.date:
            return date.parse(text, deck.context.language) == key.date
        return quantity.parse(text, deck.context.language).overlaps(key.quantity)
    except ValueError:
        return False


def test_true_and_false_are_even():
    asked_ = [question for question, _, _ in options() if question.form == "true-false"]
    share = sum(question.options[0].right for question in asked_) / len(asked_)
    assert abs(share - 0.5) < 0.04


def test_one_asking_is_always_alike():
    for deck in library():
        for card in deck.cards:
            turn = Turn(day=740_000, attempt=1, seed="s")
            assert every_question(card, deck, turn) == every_question(card, deck, turn)


PEOPLE = [f"{first} {last}" for first in ("Ann", "Bob", "Cat", "Dan") for last in ("Lee", "Ray", "Fox", "Poe")]
FACTS = [
    *(f"- id: d{n}\n  type: date\n  event: e{n}\n  when: 20{n:02}-0{n % 9 + 1}-1{n % 9}\n" for n in range(12)),
    *(f"- id: q{n}\n  type: quantity\n  of: the m{n}\n  measure: length\n  value: {7 + n * n} km\n" for n in range(8)),
    *(f"- id: c{n}\n  type: claim\n  by: {who}\n  says: it is {n}\n" for n, who in enumerate(PEOPLE)),
]
NAMES = "names:\n" + "".join(
    f"- {{id: p{n}, name: {who}, kind: person, of: {'norway' if n % 2 else 'sweden'}}}\n"
    for n, who in enumerate(PEOPLE)
)


@given(st.permutations(FACTS), st.integers(8, len(FACTS) - 1), st.integers(0, 30), st.integers(0, 3))
def test_one_fact_more_changes_no_options_but_where_it_enters(tmp_path_factory, facts, count, day, attempt):
    folder, turn = tmp_path_factory.mktemp("deck"), Turn(day=day, attempt=attempt)
    head = f"format: 1\ndeck: d\ntitle: t\n{NAMES}facts:\n"
    before = read_deck(folder, head + "".join(facts[:count]), None)
    after = read_deck(folder, head + "".join([facts[count], *facts[:count]]), None)
    entering = {answer.text for card in after.cards if not before.card(card.id) for answer in card.prompt.answers}
    for card in before.cards:
        old, new = (FORMS["choice"].make(deck.card(card.id), deck, turn) for deck in (before, after))
        shown = [option.text for option in new.options] if new else []
        if not entering & set(shown):
            assert shown == ([option.text for option in old.options] if old else [])
