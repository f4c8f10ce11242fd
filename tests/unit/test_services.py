"""What a student gets to study: decks, record, settings and clock put together."""

import pytest

from progress.clock import clock_from
from progress.days import day_date
from progress.errors import RecordError
from progress.events import Event, Kind
from progress.reports.learner import next_steps, today
from progress.rollups.measures import Measure
from progress.store import open_record
from quiz import words
from quiz.services import Count, Study, Wish
from tests.support.decks import plain_deck, read_deck
from tests.support.fakes import right_answer


@pytest.fixture
def store(tmp_path):
    return tmp_path / "record.db"


@pytest.fixture
def deck(tmp_path):
    return plain_deck(tmp_path, "letters", [chr(ord("a") + n) for n in range(26)])


def write(store, now, *events):
    record = open_record(store, clock=clock_from({"QUIZ_NOW": now}))
    record.append([Event(*record.stamp(), **event) for event in events])
    record.close()


def setting(name, value):
    return {"kind": Kind.SETTING, "form": name, "answer": value}


def review(card, grade="right"):
    return {"kind": Kind.REVIEW, "card": card, "form": "typed", "answer": "a", "grade": grade}


def study(store, deck, now, **wish):
    return Study(Wish(store=str(store), **wish), {deck.id: deck}, {"QUIZ_NOW": now})


def length(store, deck, now, **wish):
    """How many cards a session has."""
    opened = study(store, deck, now, **wish)
    try:
        return opened.session({deck.id: deck}, opened.named_practice({deck.id: deck})).progress.left
    finally:
        opened.close()


def test_new_cards_a_day_are_as_set_unless_asked_otherwise(store, deck):
    assert length(store, deck, "2026-05-10T12:00Z") == 10
    write(store, "2026-05-10T12:00Z", setting("new-a-day", "3"))
    assert length(store, deck, "2026-05-10T12:00Z") == 3
    assert length(store, deck, "2026-05-10T12:00Z", new=5) == 5


def test_new_cards_wait_while_as_many_are_due_as_a_day_takes(store, deck):
    write(store, "2026-05-10T12:00Z", *(review(card.id) for card in deck.cards[:6]), setting("reviews-a-day", "4"))
    assert length(store, deck, "2026-07-10T12:00Z") == 4
    write(store, "2026-05-10T12:00Z", setting("reviews-a-day", "8"))
    assert length(store, deck, "2026-07-10T12:00Z") == 8


def test_the_study_day_turns_at_the_hour_that_is_set(store, deck):
    opened = study(store, deck, "2026-05-10T05:00+00:00")
    day = opened.today()
    opened.close()
    write(store, "2026-05-09T12:00Z", setting("rollover-hour", "6"))
    opened = study(store, deck, "2026-05-10T05:00+00:00")
    assert opened.today() == day - 1
    opened.close()


def test_nothing_falls_due_on_a_day_off_that_can_fall_on_another(store, deck):
    write(store, "2026-05-10T12:00Z", *(review(card.id, "easy") for card in deck.cards))
    opened = study(store, deck, "2026-05-10T12:00Z")
    first = min(state.window.first for state in opened.history.states.values())
    last = max(state.window.last for state in opened.history.states.values())
    opened.close()
    assert first < last
    write(store, "2026-05-10T12:00Z", setting("days-off", f"{day_date(first)}"))
    opened = study(store, deck, f"{day_date(first)}T12:00Z")
    assert opened.count(deck.cards).due == 0
    opened.close()
    opened = study(store, deck, f"{day_date(last)}T12:00Z")
    assert opened.count(deck.cards).due == 26
    opened.close()


def test_a_renamed_fact_and_deck_keep_their_history(store, tmp_path, deck):
    write(store, "2026-05-10T12:00Z", review("letters/a/answer"))
    text = (
        "format: 1\ndeck: alphabet\ntitle: The deck\nwas: [letters]\nsource: {cite: the article}\ncards:\n"
        "- id: alpha\n  was: [a]\n  ask: What is it called?\n  answer: alpha\n"
    )
    renamed = read_deck(tmp_path / "renamed", text, article=None)
    opened = study(store, renamed, "2026-05-11T12:00Z")
    assert opened.count(renamed.cards) == Count(due=0, new=0, learned=1)
    opened.close()


def test_what_another_quiz_wrote_before_the_session_counts(store, deck):
    write(store, "2026-05-10T12:00Z", setting("new-a-day", "5"))
    waiting = study(store, deck, "2026-05-10T12:10Z")
    write(store, "2026-05-10T12:05Z", *(review(card.id) for card in deck.cards[:3]))
    assert waiting.session({deck.id: deck}).progress.left == 2
    waiting.close()


def test_a_store_that_was_there_and_is_missing_is_told(store, deck):
    opened = Study(Wish(store=str(store)), {deck.id: deck}, {})
    opened.session({deck.id: deck}).give_up()
    opened.close()
    Study(Wish(store=str(store)), {deck.id: deck}, {}).close()
    store.rename(store.with_name("elsewhere.db"))
    with pytest.raises(RecordError, match="but there was one"):
        Study(Wish(store=str(store)), {deck.id: deck}, {})


def test_a_practice_is_named_by_the_beginning_of_its_title(store, deck):
    write(store, "2026-05-10T12:00Z", *(review(card.id, "wrong") for card in deck.cards[:3]))
    assert length(store, deck, "2026-05-10T12:00Z", practice="missed") == 3
    assert length(store, deck, "2026-05-10T12:00Z", practice="All") == 26
    with pytest.raises(LookupError, match="no practice “nap” now; there is “Missed lately”"):
        length(store, deck, "2026-05-10T12:00Z", practice="nap")


def test_the_days_work_counts_what_is_left_and_what_comes(store, deck):
    write(store, "2026-05-10T12:00Z", *(review(card.id) for card in deck.cards[:4]))
    opened = study(store, deck, "2026-05-10T12:00Z")
    work = opened.today_in({deck.id: deck})
    opened.close()
    assert (work.left, work.answered, work.begun) == (6, 4, True)
    assert (work.week[0], sum(work.week)) == (0, 4)
    assert work.seconds == 6 * 8


def test_an_exam_is_told_until_its_day_is_over(store, deck):
    write(store, "2026-05-10T12:00Z", {**setting("exam", "2026-05-20"), "card": "letters"})
    for now, left in (("2026-05-10T12:00Z", 10), ("2026-05-20T12:00Z", 0), ("2026-05-21T12:00Z", None)):
        opened = study(store, deck, now)
        assert (opened.days_to_exam("letters"), opened.days_to_exam("other")) == (left, None)
        opened.close()


def test_reports_count_what_was_answered_so_far_in_these_decks(store, deck, tmp_path):
    other = plain_deck(tmp_path, "words", ["one"])
    write(store, "2026-05-10T12:00Z", review("letters/a/answer"), review("words/one/answer"))
    opened = Study(Wish(store=str(store)), {each.id: each for each in (deck, other)}, {"QUIZ_NOW": "2026-05-10T12:00Z"})
    found = opened.material({deck.id: deck})
    assert sum(found.tally.by_x(Measure.ANSWERS).values()) == 1
    assert found.state("letters/a/answer").answers == 1
    session = opened.session({deck.id: deck})
    session.submit("z")
    assert sum(opened.material({deck.id: deck}).tally.by_x(Measure.ANSWERS).values()) == 2
    opened.close()


def test_the_answers_of_all_who_learn_here_to_one_deck(store, deck):
    assert study(store, deck, "2026-05-10T12:00Z").learners() == 0
    for name in ("Anna", "Ben"):
        record = open_record(store, learner=name, clock=clock_from({"QUIZ_NOW": "2026-05-10T12:00Z"}))
        record.append(
            [Event(*record.stamp(), **review(card)) for card in ("letters/a/answer", "lettersandmore/b/answer")]
        )
        record.close()
    opened = study(store, deck, "2026-05-10T12:00Z", learner="Anna")
    assert opened.learners() == 2
    assert [event.card for event in opened.log_of(deck)] == ["letters/a/answer"] * 2
    opened.close()


def exam(day, minutes):
    return {**setting("exam", day), "card": "letters"}, {**setting("minutes-a-day", minutes), "card": "letters"}


def asked(store, deck, now, **wish):
    """The cards of a session, all answered right."""
    opened = study(store, deck, now, **wish)
    try:
        session, found = opened.session({deck.id: deck}), []
        while session.question:
            found.append(session.question.card)
            session.submit(right_answer(session))
        return found
    finally:
        opened.close()


def test_the_session_follows_the_plan_until_the_exam_and_not_on_its_day(store, deck):
    write(store, "2026-05-10T12:00Z", *exam("2026-05-12", "2"))
    first = asked(store, deck, "2026-05-10T12:00Z")
    assert len(first) == 9  # 15 answers of 8 seconds, new cards 1.7 answers each; not the 10 new ones of other days
    second = asked(store, deck, "2026-05-11T12:00Z")
    assert set(second).isdisjoint(first)  # unseen cards are worth more than those of yesterday
    opened = study(store, deck, "2026-05-12T12:00Z")
    assert (opened.days_to_exam("letters"), opened.planned_for_exam("letters")) == (0, None)
    assert opened.today_in({deck.id: deck}).left > 8
    opened.close()


def test_the_plan_goes_on_after_an_interruption_and_ends_with_its_time(store, deck):
    write(store, "2026-05-10T12:00Z", *exam("2026-05-20", "2"))
    opened = study(store, deck, "2026-05-10T12:00Z")
    session = opened.session({deck.id: deck})
    first = session.question.card
    session.submit(right_answer(session))
    opened.close()
    assert first not in asked(store, deck, "2026-05-10T12:30Z")
    assert asked(store, deck, "2026-05-10T13:00Z") == []


def test_after_missed_days_the_plan_is_another(store, deck):
    write(store, "2026-05-10T12:00Z", *exam("2026-05-14", "2"))
    asked(store, deck, "2026-05-10T12:00Z")
    kept = len(asked(store, deck, "2026-05-13T12:00Z"))
    assert kept == 9
    opened = study(store, deck, "2026-05-13T12:00Z")
    work = opened.today_in({deck.id: deck})
    assert (work.left, work.waiting) == (0, 9)
    opened.close()


def test_with_an_exam_what_was_asked_for_holds_too(store, deck):
    write(store, "2026-05-10T12:00Z", *exam("2026-05-20", "60"))
    assert length(store, deck, "2026-05-10T12:00Z") == 26
    assert length(store, deck, "2026-05-10T12:00Z", new=4) == 4
    assert length(store, deck, "2026-05-10T12:00Z", limit=3) == 3


def test_decks_without_an_exam_are_studied_as_ever_beside_one_with(store, deck, tmp_path):
    other = plain_deck(tmp_path, "digits", [f"n{n}" for n in range(20)])
    write(store, "2026-05-10T12:00Z", *exam("2026-05-20", "2"))
    opened = Study(Wish(store=str(store)), {deck.id: deck, other.id: other}, {"QUIZ_NOW": "2026-05-10T12:00Z"})
    assert opened.today_in(opened.decks).left == 9 + 10
    assert (opened.planned_for_exam("letters"), opened.planned_for_exam("digits")) == (9, None)
    opened.close()


def test_what_the_plan_leaves_for_later_is_told_at_home(store, deck):
    write(store, "2026-05-10T12:00Z", *(review(card.id) for card in deck.cards[:10]), *exam("2026-08-10", "1"))
    opened = study(store, deck, "2026-07-10T12:00Z")
    work = opened.today_in({deck.id: deck})
    assert (work.left, work.waiting) == (4, 10)  # 7 answers; new cards gain more than those that are due
    assert words.today(work).endswith("10 due cards wait, by the plan for the exam: e shows it.")
    assert words.state(
        opened.count(deck.cards), opened.days_to_exam("letters"), opened.planned_for_exam("letters")
    ) == ("10 due · 16 new · 10 learned · exam in 31 days, 4 cards planned today")
    assert (opened.follows_plan(["letters"]), opened.follows_plan(["digits"])) == (True, False)
    opened.close()


@pytest.mark.parametrize("days", [None, 31])
def test_progress_tells_of_the_cards_that_a_session_asks(store, deck, tmp_path, days):
    other = plain_deck(tmp_path, "digits", [f"n{n}" for n in range(20)])
    answers = [review(card.id, "wrong" if n % 3 else "right") for n, card in enumerate((*deck.cards, *other.cards[:5]))]
    write(store, "2026-05-10T12:00Z", *answers, *exam("2026-05-30", "1"))
    both = {deck.id: deck, other.id: other}
    opened = Study(Wish(store=str(store)), both, {"QUIZ_NOW": "2026-05-12T12:00Z"})
    for decks in (both, {deck.id: deck}, {other.id: other}):
        asked, given = opened.session(decks).progress.left, opened.material(decks, days)
        assert today.figures(given).left == opened.today_in(decks).left == asked
        assert len(next_steps.figures(given).steps[0].cards) <= asked
        assert given.tally.total(Measure.ANSWERS) == sum({deck.id: 26, other.id: 5}[name] for name in decks)
    opened.session(both).give_up()
    left = opened.material({other.id: other}, days).tally
    assert {name for measure in Measure for name, _, _ in left.of(measure)} == {other.id}
    opened.close()
