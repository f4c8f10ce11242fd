"""Whatever a student does, the log says what was shown, and undo gives back what was there."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from progress.events import Kind
from progress.memory import History, replay
from tests.support.decks import read_deck
from tests.support.fakes import MemoryRecord, StillClock, right_answer, start

DECK = read_deck(Path(tempfile.mkdtemp()))
ACTIONS = st.lists(st.sampled_from(["right", "wrong", "give up", "undo", "hint", "override", "nothing"]), max_size=40)


def wrong_answer(session) -> str:
    question = session.question
    if question.options:
        return str(1 + next(n for n, option in enumerate(question.options) if not option.right))
    return "again" if question.form == "flip" else "nothing of the kind"


def act(session, action: str, last):
    """Do one thing; returns the feedback that stands on the screen, if any."""
    if action == "undo":
        session.undo()
        return None
    if action == "override" and last:
        return session.override(last)
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
        assert session.progress.settled + session.progress.left == total
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
