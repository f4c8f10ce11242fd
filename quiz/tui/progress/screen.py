"""Progress: the reports, one at a time, and what to do next one key away."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from progress.errors import RecordError
from progress.reports.learner import MODULES
from progress.reports.learner.next_steps import Suggestion
from progress.reports.rows import Row
from quiz.reports import OF_ALL, READING, Reports
from quiz.tui.keys import bindings
from quiz.tui.progress.page import ReportList, ReportPage
from quiz.tui.progress.wish import Place, ProgressWish, Want

T = TypeVar("T")

NARROW, SHORT = 70, 16  # columns, rows: below, there is room for the list or the report; and for no suggestions on top
AT_ONCE = 0.03  # seconds that a report waits for the suggestions above it, so that it need not move
PATIENCE = 0.3  # seconds until it is said that something is being read


class ProgressScreen(Screen[ProgressWish | None]):
    """Shows reports; dismissed with a wish that takes another screen, or with None to leave.

    The record is read beside the first frame, and so are all learners' answers when they are asked for.
    """

    CSS_PATH = "progress.tcss"
    BINDINGS = bindings("progress")
    AUTO_FOCUS = ""

    def __init__(self, title: str, read: Callable[[], Reports], place: Place = Place(), notice: str = "") -> None:  # noqa: B008 - a frozen value
        """`read` makes the reports, and may take a while; it runs in a thread. RecordError from it is told."""
        super().__init__()
        self._title = title
        self._read = read
        self._place = place
        self._notice = notice
        self._report = place.report
        self._reports: Reports | None = None
        self._steps: Sequence[Suggestion] = ()
        self._inside = False  # of the report, not in the list
        self._can_edit = False

    def compose(self) -> ComposeResult:
        yield Static(Content(f"Progress · {self._title}"), id="title")
        yield Static(id="steps")
        with Horizontal(id="both"):
            yield ReportList(id="reports", markup=False)
            yield ReportPage(id="page")
        yield Static(id="notice")
        yield Footer()

    def on_mount(self) -> None:
        self._say(self._notice)
        self._list((*MODULES, *(OF_ALL if self._place.report in OF_ALL else ())))
        self._go(inside=False)
        self.run_worker(self._load())

    @property
    def _page(self) -> ReportPage:
        return self.query_one(ReportPage)

    @property
    def _listed(self) -> ReportList:
        return self.query_one(ReportList)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width < NARROW, "narrow")
        self.set_class(event.size.height < SHORT, "short")

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        if event.option.id and event.option.id != self._report:
            self._report = event.option.id
            if self._notice:
                self._notice = ""
                self._say("")
            self._show()

    def on_option_list_option_selected(self) -> None:
        self._go(inside=True)

    def on_report_page_moved(self) -> None:
        """The footer is made anew only where it changes: that takes longer than a report."""
        row = self._page.marked
        can_edit = row is not None and not row.paragraph
        if can_edit != self._can_edit:
            self._can_edit = can_edit
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._can_edit if action == "edit" else True

    def action_open(self) -> None:
        row = self._page.marked
        if row:
            self._wish(Want.OPEN)
        else:
            self._go(inside=True)

    def action_edit(self) -> None:
        self._wish(Want.EDIT)

    def action_into(self) -> None:
        self._go(inside=True)

    def action_out(self) -> None:
        self._go(inside=False)

    def action_back(self) -> None:
        """From the report to the list, and from there away."""
        if self._inside:
            self._go(inside=False)
        else:
            self.dismiss(None)

    def action_next(self) -> None:
        self._listed.action_cursor_down()

    def action_previous(self) -> None:
        self._listed.action_cursor_up()

    def action_page_up(self) -> None:
        self._page.scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        self._page.scroll_page_down(animate=False)

    def action_first_step(self) -> None:
        self._do(1)

    def action_second_step(self) -> None:
        self._do(2)

    def action_third_step(self) -> None:
        self._do(3)

    def _do(self, number: int) -> None:
        if number <= len(self._steps):
            place = Place(self._report, self._page.marked)
            self.dismiss(ProgressWish(Want.DO, place, step=self._steps[number - 1]))

    def _wish(self, want: Want) -> None:
        row = self._page.marked
        if row:
            self.dismiss(ProgressWish(want, Place(self._report, row), row))

    def _go(self, *, inside: bool) -> None:
        """Into the report, or back to the list. On a narrow screen only that of the two is shown."""
        self._inside = inside
        self.set_class(inside, "inside")
        (self._page if inside else self._listed).focus()

    async def _load(self) -> None:
        try:
            self._reports = reports = await self._behind(self._read, READING)
        except RecordError as error:
            self._say(str(error))
            return
        thinking = asyncio.create_task(asyncio.to_thread(lambda: reports.steps))
        await asyncio.wait({thinking}, timeout=AT_ONCE)
        if thinking.done():
            self._suggest(thinking.result())
        self._list(reports.names)
        if self._place.marked:
            self._go(inside=True)
        self._show(self._place.marked)
        self._suggest(await thinking)

    def _suggest(self, steps: Sequence[Suggestion]) -> None:
        if steps != self._steps:
            self._steps = steps
            self.query_one("#steps", Static).update(Content("\n").join(map(_step, enumerate(steps, 1))))

    async def _load_slow(self, reports: Reports, name: str, words: str, marked: Row | None) -> None:
        self._page.show(lambda width: ())
        for make in reports.parts(name):
            try:
                await self._behind(make, words)
            except RecordError as error:
                self._say(str(error))
                return
            if self._report == name:
                self._page.show(partial(reports.rows, name), marked)

    async def _behind(self, read: Callable[[], T], words: str) -> T:
        """Read in a thread; where that takes long, it is said."""
        waiting = self.set_timer(PATIENCE, lambda: self._say(words))
        try:
            found = await asyncio.to_thread(read)
        finally:
            waiting.stop()
        self._say(self._notice)
        return found

    def _show(self, marked: Row | None = None) -> None:
        reports = self._reports
        if reports is None:
            return
        if words := reports.delay(self._report):
            self.run_worker(self._load_slow(reports, self._report, words, marked), exclusive=True, group="slow")
        else:
            self._page.show(partial(reports.rows, self._report), marked)

    def _list(self, names: Sequence[str]) -> None:
        if [option.id for option in self._listed.options] == list(names):
            return
        self._listed.set_options([Option(name.capitalize(), id=name) for name in names])
        self._listed.highlighted = names.index(self._report) if self._report in names else 0
        self._report = names[self._listed.highlighted]
        self._listed.call_after_refresh(self._listed.scroll_to_highlight)

    def _say(self, text: str) -> None:
        notice = self.query_one("#notice", Static)
        notice.update(Content(text))
        notice.display = bool(text)


def _step(numbered: tuple[int, Suggestion]) -> Content:
    number, step = numbered
    return Content.assemble((f"{number}  ", "bold $text-accent"), step.words)
