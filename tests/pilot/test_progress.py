"""Progress under the pilot: what each key of the reports does, and the way from a report to what it tells of and back."""

from functools import partial

import pytest
from textual.widgets import OptionList, Static

from progress.errors import RecordError
from progress.reports.learner import MODULES
from quiz.reports import Reports
from quiz.tui.progress.page import ReportPage
from quiz.tui.progress.screen import ProgressScreen
from quiz.tui.progress.wish import Place, Want
from tests.support.answers import given
from tests.support.classes import class_log
from tests.support.decks import read_deck
from tests.support.hosts import Host
from tests.support.seasons import season

DAYS = 60


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


@pytest.fixture
def read(deck):
    """What makes the reports of someone who studied the small deck for two months, in a class of thirty."""
    material = given([deck], season([deck], DAYS, unmet=1), DAYS)
    log = list(class_log(deck))
    return lambda: Reports(material, lambda: material, lambda deck: log, several=True)


class Seen:
    """A screen under the pilot after some keys."""

    def __init__(self, app, pilot):
        self.app = app
        self.pilot = pilot

    async def press(self, *keys):
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self):
        while any(not worker.is_finished for worker in self.app.workers):
            await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def page(self):
        return self.app.first.query_one(ReportPage)

    @property
    def listed(self):
        return self.app.first.query_one(OptionList)

    @property
    def title(self):
        return self.page._rows[0].text

    def text(self, selector):
        return str(self.app.first.query_one(selector, Static).render())

    @property
    def keys_shown(self):
        return {binding.binding.action for binding in self.app.first.active_bindings.values() if binding.enabled}


async def seen(screen, *keys, size=(80, 24), then=None):
    app = Host(screen)
    async with app.run_test(size=size) as pilot:
        found = Seen(app, pilot)
        await found.settle()
        await found.press(*keys)
        if then:
            then(found)
    return app.results


def screen(read, **options):
    return ProgressScreen("All decks", read, **options)


async def test_the_first_report_is_today_with_what_to_do_next_on_top(read):
    def look(found):
        assert found.title == "Today"
        assert found.text("#steps").splitlines()[0] == f"1  {read().steps[0].words}"
        assert [option.id for option in found.listed.options] == [*MODULES, "items", "class"]

    await seen(screen(read), then=look)


@pytest.mark.parametrize(("keys", "number"), [("n", 1), ("nn", 2), ("nnp", 1)])
async def test_n_and_p_go_through_the_reports(read, keys, number):
    def look(found):
        assert found.listed.highlighted == number
        assert found.title == read().rows(list(MODULES)[number], 60)[0].text

    await seen(screen(read), *keys, then=look)


async def test_arrows_choose_a_report_and_go_into_it_and_out(read):
    def inside(found):
        assert found.page.has_focus and found.listed.highlighted == 2

    def outside(found):
        assert found.listed.has_focus

    await seen(screen(read), "down", "down", "right", "down", then=inside)
    for out in ("left", "h", "escape", "q"):
        assert await seen(screen(read), "right", out, then=outside) == []


async def test_what_was_said_goes_with_the_next_report(read):
    def look(wanted, found):
        assert found.text("#notice") == wanted

    await seen(screen(read, notice="2 answers, 1 right."), then=partial(look, "2 answers, 1 right."))
    await seen(screen(read, notice="2 answers, 1 right."), "n", then=partial(look, ""))


async def test_escape_and_q_leave_from_the_list(read):
    for key in ("escape", "q"):
        assert await seen(screen(read), key) == [None]


@pytest.mark.parametrize("number", [1, 2, 3])
async def test_numbers_do_what_is_suggested_and_come_back_here(read, number):
    steps = read().steps
    results = await seen(screen(read), "n", str(number))
    if number <= len(steps):
        assert results[0].want is Want.DO and results[0].step == steps[number - 1]
        assert results[0].place == Place("next")
    else:
        assert results == []


async def test_enter_opens_the_fact_that_is_marked_and_e_edits_it(read):
    at = list(MODULES).index("hardest")
    links = [row.opens for row in read().rows("hardest", 60) if row.opens]
    for key, want in (("enter", Want.OPEN), ("e", Want.EDIT)):
        (wish,) = await seen(screen(read), *["n"] * at, "enter", "down", key)
        assert (wish.want, wish.row.opens) == (want, links[1])


async def test_coming_back_the_same_row_is_marked(read):
    row = next(row for row in reversed(read().rows("hardest", 60)) if row.opens)

    def look(found):
        assert found.page.marked.opens == row.opens
        assert found.page.has_focus
        assert "edit" in found.keys_shown

    await seen(screen(read, place=Place("hardest", row)), then=look)


async def test_a_paragraph_opens_and_is_not_edited(read):
    (wish,) = await seen(screen(read, place=Place("coverage")), "l", "j", "e", "enter")
    assert (wish.want, wish.row.opens, wish.row.paragraph) == (Want.OPEN, "small", 2)


async def test_nothing_is_edited_from_the_list(read):
    def look(found):
        assert "edit" not in found.keys_shown

    assert await seen(screen(read, place=Place("hardest")), "e", then=look) == []


async def test_page_keys_scroll_the_report_from_the_list(read):
    async def at(*keys):
        lines = []
        await seen(screen(read, place=Place("coverage")), *keys, then=lambda f: lines.append(f.page.scroll_offset.y))
        return lines[0]

    down = await at("pagedown")
    assert down > 0 and await at("space") == down
    assert await at("pagedown", "pageup") == 0


async def test_the_class_and_its_questions_are_there_where_several_learn(deck, read):
    def look(found):
        assert found.title == "All who learn here"
        assert any("30 learners" in row.text for row in found.page._rows)

    await seen(screen(read, place=Place("class")), then=look)


async def test_who_learns_alone_sees_no_class(deck):
    def look(found):
        assert [option.id for option in found.listed.options] == list(MODULES)

    nothing = given([deck], [], 0)
    alone = Reports(nothing, lambda: nothing, lambda deck: [], several=False)
    await seen(screen(lambda: alone), then=look)


@pytest.mark.parametrize(("size", "width"), [((40, 12), 36), ((80, 24), 60), ((200, 50), 180)])
async def test_a_report_is_made_for_the_room_that_it_has(read, size, width):
    def look(found):
        assert found.page.scrollable_content_region.width - 2 == width
        assert max(len(row.text) for row in found.page._rows) <= width

    await seen(screen(read, place=Place("forecast")), "enter", size=size, then=look)


async def test_a_narrow_screen_shows_the_list_or_the_report(read):
    def look(shown, found):
        assert (found.listed.display, found.page.display) == shown

    await seen(screen(read), size=(40, 12), then=partial(look, (True, False)))
    await seen(screen(read), "enter", size=(40, 12), then=partial(look, (False, True)))
    await seen(screen(read), "enter", "escape", size=(40, 12), then=partial(look, (True, False)))


async def test_a_record_that_cannot_be_read_is_told(read):
    def fail():
        raise RecordError("The record is gone.", "Look for it.")

    def look(found):
        assert found.text("#notice") == "The record is gone. Look for it."

    await seen(screen(fail), then=look)


async def test_text_of_decks_is_no_markup(tmp_path):
    deck = read_deck(tmp_path / "x", text_with("[/b] [red]"), None)
    material = given([deck], season([deck], DAYS, unmet=0), DAYS)
    reports = Reports(material, lambda: material, lambda deck: [], several=False)

    def look(found):
        assert any("[/b] [red]" in row.text for row in found.page._rows)

    await seen(screen(lambda: reports, place=Place("confusions")), then=look)


def text_with(answer):
    cards = "".join(f"- id: f{n}\n  ask: What?\n  answer: '{answer} {n}'\n" for n in range(12))
    return f"format: 1\ndeck: x\ntitle: x\nsource: {{cite: the article}}\ncards:\n{cards}"
