"""Random keys and resizes on the study screen: whatever is pressed, the log is what was shown."""

import random

import pytest
from textual.widgets import Static

from progress.events import Kind
from progress.memory import replay
from quiz.session import Session
from quiz.tui.study.screen import StudyScreen
from tests.support.decks import read_deck
from tests.support.fakes import MemoryRecord, StillClock, start
from tests.support.pictures import Show

KEYS = [*"1234", *"123", "enter", "enter", "enter", "space", "down", "up", "ctrl+n", "u", "ctrl+z", "o", "g", "ctrl+l"]
KEYS += [*"xfpw5 9ab", "escape-not", "backspace", "left", "tab", "pageup", "ctrl+a", "question_mark"]
SIZES = [(80, 24), (40, 12), (120, 40), (20, 5)]


def watched(session: Session, screen: StudyScreen) -> list[tuple[str, str]]:
    """What stood on the screen, and what was asked, at each answer that reaches the session."""
    seen = []
    for name in ("submit", "give_up"):
        ask = getattr(session, name)

        def answer(*arguments, ask=ask, **options):
            shown = str(screen.query_one("#stem", Static).render())
            seen.append((shown, session.question.stem))
            return ask(*arguments, **options)

        setattr(session, name, answer)
    return seen


@pytest.mark.parametrize("seed", range(2))
async def test_the_log_is_what_was_shown(seed, tmp_path):
    chance, record = random.Random(seed), MemoryRecord(StillClock())
    session = start(read_deck(tmp_path), record=record)
    screen = StudyScreen(session)
    seen = watched(session, screen)
    app = Show(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(90):
            if session.question is None:
                break
            if chance.random() < 0.03:
                await pilot.resize_terminal(*chance.choice(SIZES))
            await pilot.press(chance.choice(KEYS))
            if app.screen is not screen and len(app.screen_stack) > 2:
                await pilot.press("escape")
    assert seen, "nothing was answered: the keys reach nobody"
    assert all(shown == asked for shown, asked in seen)
    assert len([event for event in record.log if event.kind == Kind.REVIEW]) <= len(seen)
    assert session._history.states == replay(record.log)
