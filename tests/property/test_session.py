"""Whatever a student does, the log says what was shown, and undo gives back what was there."""

import random
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from progress.events import Kind
from progress.memory import History, replay
from tests.support.decks import plain_deck, read_deck
from tests.support.fakes import MemoryRecord, StillClock, right_answer, start

DECK = read_deck(Path(tempfile.mkdtemp()))
NAMES = ["right", "wrong", "give up", "undo", "hint", "override", "flag", "suspend", "nothing"]
ACTIONS = st.lists(st.sampled_from(NAMES), max_size=40)


def wrong_answer(session) -> str:
    question = session.question
    if question.options:
        return str(1 + next(n for n, option in enumerate(question.options) if not option.right))
    return "again" if question.form == "flip" else "nothing of the kind"


def act_on(session, action: str, last):
    """Do something about the last question, or about the one that stands."""
    question = last.question if last else session.question
    if action == "override" and last:
        try:
            return session.override(last)
        except ValueError:  # something was done since that it would unsettle
            return last
    if action == "flag" and question:
        session.flag(question, "unclear")
    elif action == "suspend" and question:
        session.suspend(question)
    return last


def act(session, action: str, last):
    """Do one thing; returns the feedback that stands on the screen, if any."""
    if action == "undo":
        session.undo()
        return None
    if action in ("override", "flag", "suspend"):
        return act_on(session, action, last)
    if session.question is None:
        return last
    if action == "hint":
        session.hint()
    elif action == "nothing":
        try:
            session.submit(
                "" if session.question.options else "again and again" if session.question.form == "flip" else ""
            )
        except ValueError:
            return last
    elif action in ("right", "wrong"):
        return session.submit(right_answer(session) if action == "right" else wrong_answer(session))
    elif action == "give up":
        return session.give_up()
    return last


@given(ACTIONS)
def test_the_log_is_what_was_shown_and_a_replay_gives_the_same_memory(actions):
    record = MemoryRecord(StillClock())
    session = start(DECK, record=record)
    total, last = session.progress.left, None
    for action in actions:
        shown = session.question
        before = len(record.log)
        last = act(session, action, last)
        new = record.log[before:]
        assert all(event.card == shown.card for event in new if event.kind == Kind.REVIEW)
        assert session.progress.settled + session.progress.left <= total
        assert session.progress.left == len(session._queue)
    assert session._history.states == replay(record.events())


@given(ACTIONS)
def test_undoing_everything_gives_back_the_first_question(actions):
    record = MemoryRecord(StillClock())
    session = start(DECK, record=record)
    first, progress, last = session.question, session.progress, None
    for action in actions:
        last = act(session, action, last)
    while session.undo():
        pass
    assert (session.question, session.progress) == (first, progress)
    assert all(state.memory is None for state in History(record.events()).states.values())


def test_a_session_of_300_cards_of_whatever_comes():
    deck = plain_deck(Path(tempfile.mkdtemp()), "letters", [f"card-{number}" for number in range(300)])
    for seed in range(4):
        chance, record = random.Random(seed), MemoryRecord(StillClock())
        session = start(deck, record=record)
        last = None
        weights = [40, 8, 4, 5, 3, 4, 2, 1, 3]
        while session.question:
            shown, before = session.question, len(record.log)
            last = act(session, chance.choices(NAMES, weights)[0], last)
            reviews = [event for event in record.log[before:] if event.kind == Kind.REVIEW]
            assert all((event.card, event.form) == (shown.card, shown.form) for event in reviews)
        assert session._history.states == replay(record.events())
        assert session.progress.answers >= session.progress.right > 200
