"""The plan for an exam under the pilot: its day and minutes by key, the figures that follow, and what is kept."""

from datetime import date

import pytest
from textual.widgets import Input, Static

from progress.exam.outlook import Trust, advised, outlook
from progress.exam.plan import make_plan
from quiz.tui.exam.screen import Draft, ExamScreen
from tests.support.exams import DAY, known, new_deck, terms
from tests.support.hosts import Host

STATES = {**new_deck(60), **known(20)}


def look(draft, whole):
    given = terms(STATES, days=draft.day - DAY, minutes=draft.minutes)
    found = outlook("d", 0.9, given, make_plan(given), Trust())
    return advised(found, given) if whole else found


def planning(*, days=7, minutes=3, taken=False):
    draft = Draft(DAY + days, minutes)
    return ExamScreen("A [b]deck[/b]", draft, look(draft, False), look, taken=taken)


async def pressed(screen, *keys, size=(80, 24)):
    """What the screen was left with after some keys, and what it says when all is worked out."""
    app = Host(screen)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = {} if app.results else {part.id: str(part.render()) for part in screen.query(Static) if part.id}
    return app.results, shown


@pytest.mark.parametrize(
    ("keys", "draft"),
    [
        ([], Draft(DAY + 7, 3)),
        (["plus"], Draft(DAY + 7, 4)),
        (["plus", "equals_sign", "plus", "plus", "minus"], Draft(DAY + 7, 10)),
        (["minus", "minus", "minus"], Draft(DAY + 7, 1)),
        (["right", "l", "left"], Draft(DAY + 8, 3)),
        (["greater_than_sign", "greater_than_sign", "less_than_sign"], Draft(DAY + 14, 3)),
        (["less_than_sign", "h"], Draft(DAY + 1, 3)),
        (["d", *date.fromordinal(DAY + 20).isoformat(), "enter"], Draft(DAY + 20, 3)),
    ],
    ids=str,
)
async def test_day_and_minutes_are_changed_by_key_and_enter_keeps_them(keys, draft):
    assert (await pressed(planning(), *keys, "enter"))[0] == [draft]


async def test_escape_leaves_all_as_it_was_and_x_takes_an_exam_away_that_is_set():
    assert (await pressed(planning(), "plus", "escape"))[0] == [None]
    assert (await pressed(planning(taken=True), "x"))[0] == [Draft(None, 3)]
    assert (await pressed(planning(), "x"))[0] == []


async def test_recall_moves_with_the_minutes():
    few = (await pressed(planning()))[1]["figures"]
    more = (await pressed(planning(), "plus", "plus", "plus"))[1]["figures"]
    assert f"{look(Draft(DAY + 7, 3), False).expected.recall:4.0%}" in few
    assert f"{look(Draft(DAY + 7, 10), False).expected.recall:4.0%}" in more
    assert "With 10 minutes more a day, " in few
    assert few != more


async def test_a_day_that_is_none_or_past_is_told_and_not_taken():
    results, shown = await pressed(planning(), "d", *"soon", "enter")
    assert (results, shown["notice"]) == ([], "That is no day; write it like 2026-12-15.")
    _, shown = await pressed(planning(), "d", *"2001-01-01", "enter")
    assert shown["notice"].startswith("That day is not to come")
    _, shown = await pressed(planning(), "d", *"2001-01-01", "escape")
    assert "in 7 days" in shown["draft"]


async def test_a_title_is_no_markup_and_a_small_screen_scrolls():
    screen = planning()
    assert (await pressed(screen))[1]["title"] == "Exam · A [b]deck[/b]"
    app = Host(planning())
    async with app.run_test(size=(40, 12)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press("pagedown")
        await pilot.pause()
        assert app.screen.query_one("#plan").scroll_y > 0
        assert not app.screen.query_one(Input).display
