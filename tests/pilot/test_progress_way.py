"""The whole app under the pilot: from home to progress, to what it tells of, and back to the same place."""

from dataclasses import replace

import pytest
from textual.widgets import OptionList

from progress.clock import clock_from
from progress.reports.rows import Row
from progress.store import open_record
from quiz.services import Wish
from quiz.tui.app import QuizApp
from quiz.tui.browse.card import CardScreen
from quiz.tui.exam.screen import ExamScreen
from quiz.tui.home.screen import HomeScreen
from quiz.tui.progress.page import ReportPage
from quiz.tui.progress.screen import ProgressScreen
from quiz.tui.settings.screen import SettingsScreen
from quiz.tui.source.screen import SourceScreen
from quiz.tui.study.screen import StudyScreen
from tests.support.decks import read_deck
from tests.support.seasons import season

NOW = "2021-10-06T18:00:00+00:00"
DAYS = 72  # to that day


@pytest.fixture
def app(tmp_path, monkeypatch):
    """The app with a deck of the user's own, studied for ten weeks."""
    store = tmp_path / "record.db"
    for name, value in {"QUIZ_NOW": NOW, "QUIZ_DECKS": str(tmp_path / "decks"), "QUIZ_CONFIG": ""}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    deck = read_deck(tmp_path / "decks" / "small")
    record = open_record(store, clock=clock_from({"QUIZ_NOW": NOW}))
    record.claim()
    events = season([deck], DAYS, unmet=1)
    record.append([replace(event, learner=record.learner, device=record.device) for event in events])
    record.close()
    return QuizApp(Wish(store=str(store)))


class Way:
    """Presses keys, and waits each time until all is read and drawn."""

    def __init__(self, app, pilot):
        self.app = app
        self.pilot = pilot

    async def press(self, *keys):
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self):
        """The worker that is the way through the app goes on as long as the app."""
        for _ in range(200):
            await self.pilot.pause(0.02)
            if self.ready:
                return
        raise AssertionError(f"{self.app.screen} did not settle")

    @property
    def ready(self):
        screen = self.app.screen
        if isinstance(screen, HomeScreen):
            return screen._ready
        return not isinstance(screen, ProgressScreen) or bool(screen.query_one(ReportPage)._rows)

    async def to_report(self, name):
        await self.press("r")
        while self.report != name:
            await self.press("n")

    @property
    def report(self):
        listed = self.app.screen.query_one(OptionList)
        return listed.get_option_at_index(listed.highlighted).id


async def walk(app, steps):
    async with app.run_test(size=(80, 24)) as pilot:
        way = Way(app, pilot)
        await way.settle()
        await steps(way)
        app.exit()
    app._study.close()


async def test_from_a_hardest_fact_to_its_card_and_back(app):
    async def steps(way):
        await way.to_report("hardest")
        await way.press("enter", "down")
        marked = app.screen.query_one(ReportPage).marked
        await way.press("enter")
        assert isinstance(app.screen, CardScreen)
        assert app.screen._card.startswith(marked.opens)
        await way.press("q")
        assert isinstance(app.screen, ProgressScreen)
        assert app.screen.query_one(ReportPage).marked == marked
        await way.press("q", "q")
        assert isinstance(app.screen, HomeScreen)

    await walk(app, steps)


async def test_from_a_paragraph_to_the_article_and_back(app):
    async def steps(way):
        await way.to_report("coverage")
        await way.press("enter")
        marked = app.screen.query_one(ReportPage).marked
        await way.press("enter")
        assert isinstance(app.screen, SourceScreen)
        await way.press("q")
        assert app.screen.query_one(ReportPage).marked == marked

    await walk(app, steps)


async def test_what_is_due_is_studied_at_the_press_of_1(app):
    async def steps(way):
        await way.press("r")
        assert app.screen._reports.steps[0].kind == "review"
        await way.press("1")
        assert isinstance(app.screen, StudyScreen)
        await way.press("ctrl+n", "escape")
        assert isinstance(app.screen, ProgressScreen)
        assert "1 answer" in str(app.screen.query_one("#notice").render())
        assert app.screen._reports.rows("today", 60)[1].text.startswith("1 answer")

    await walk(app, steps)


@pytest.mark.parametrize(
    ("kind", "screen"), [("retention", SettingsScreen), ("mend", CardScreen), ("exam", ExamScreen)]
)
async def test_other_suggestions_open_what_they_speak_of(app, monkeypatch, kind, screen):
    from progress.reports.learner import next_steps

    step = next_steps.Suggestion(kind, "Do it.", ("small",), ("small/war/from",))
    monkeypatch.setattr(next_steps, "RULES", (lambda given: iter([step]),))

    async def steps(way):
        await way.press("r", "1")
        assert isinstance(app.screen, screen)
        if screen is SettingsScreen:
            assert app.screen._marked().name == "new-a-day"
        await way.press("escape")
        assert isinstance(app.screen, ProgressScreen)

    await walk(app, steps)


@pytest.mark.parametrize("key", ["enter", "e"])
async def test_a_card_that_left_its_deck_is_told(app, monkeypatch, key):
    from progress.reports.learner import leeches

    monkeypatch.setattr(leeches, "rows", lambda found, width: [Row("gone", "small/gone/of")])

    async def steps(way):
        await way.to_report("leeches")
        await way.press("enter", key)
        assert "is in no deck any more" in str(app.screen.query_one("#notice").render())

    await walk(app, steps)
