"""An exam's day and minutes, and what the plan for them promises, as they are changed."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, Static

from progress.config import FARTHEST_EXAM, MOST_MINUTES, read_day
from progress.exam import telling
from progress.exam.outlook import Outlook
from progress.reports.numbers.drawing import bar, counted, room
from quiz.actions import actions_for
from quiz.tui.keys import bindings

STEP, WEEK = 5, 7
EDITING = {action.id for action in actions_for("edit")}
AT_REST = {action.id for action in actions_for("exam")}
BESIDE_BAR = 52  # columns
PAUSE = 0.3  # seconds without a key, before the slow part of the figures is worked out

NOT_YET = "Enter sets it so for this deck, and its sessions follow the plan."
CHANGED = "Enter keeps it."
AS_SET = "The sessions of this deck follow the plan."
TOO_FAR = "That is more than a year away; set it when it is nearer."


@dataclass(frozen=True, slots=True)
class Draft:
    """The study day of an exam, None for no exam any more, and the minutes a day for it."""

    day: int | None
    minutes: int


Look = Callable[[Draft, bool], Outlook]  # the outlook of a draft; True asks for advice too, which takes longer


class ExamScreen(Screen[Draft | None]):
    """Shows a draft of an exam and its outlook; dismissed with the draft to keep, or None to leave all as it was."""

    CSS_PATH = "exam.tcss"
    BINDINGS = bindings("exam", "edit")
    AUTO_FOCUS = ""  # keys are the screen's own, until a day is typed

    def __init__(self, title: str, draft: Draft, outlook: Outlook, look: Look, *, taken: bool = False) -> None:
        """`outlook` is that of the draft. `look` is called in a thread. `taken`: whether the exam is set already."""
        super().__init__()
        self._title = title
        self._draft = self._first = draft
        self._outlook = outlook
        self._look = look
        self._taken = taken

    def compose(self) -> ComposeResult:
        yield Static(Content(f"Exam · {self._title}"), id="title")
        with VerticalScroll(id="plan", can_focus=False):
            yield Static(id="draft")
            yield Static(id="figures")
        edit = Input(placeholder="2026-12-15", id="day")
        edit.cursor_blink = False
        yield edit
        yield Static(id="notice")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Input).display = False
        self._say_how_it_stands()
        self._show()
        self._work_out()

    def on_resize(self) -> None:
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a day is typed, its own actions are all there are; without an exam there is none to take away."""
        editing = self.query_one(Input).display if self.is_mounted else False
        if (action in EDITING) != editing:
            return action not in EDITING and action not in AT_REST
        return self._taken if action == "off" else True

    def action_later(self) -> None:
        self._move(1)

    def action_earlier(self) -> None:
        self._move(-1)

    def action_week_later(self) -> None:
        self._move(WEEK)

    def action_week_earlier(self) -> None:
        self._move(-WEEK)

    def action_more(self) -> None:
        minutes = self._draft.minutes
        more = minutes + 1 if minutes < STEP else minutes // STEP * STEP + STEP
        self._change(Draft(self._draft.day, min(more, MOST_MINUTES)))

    def action_fewer(self) -> None:
        minutes = self._draft.minutes
        fewer = minutes - 1 if minutes <= STEP else (minutes - 1) // STEP * STEP
        self._change(Draft(self._draft.day, max(fewer, 1)))

    def action_type_day(self) -> None:
        edit = self.query_one(Input)
        edit.value = ""
        edit.display = True
        edit.focus()
        self._notice("The day of the exam, such as 2026-12-15. Enter takes it, Esc leaves it.")
        self.refresh_bindings()

    def action_leave_it(self) -> None:
        self._close_edit()
        self._say_how_it_stands()

    def action_keep(self) -> None:
        self.dismiss(self._draft)

    def action_off(self) -> None:
        self.dismiss(Draft(None, self._draft.minutes))

    def action_page_up(self) -> None:
        self.query_one("#plan").scroll_page_up()

    def action_page_down(self) -> None:
        self.query_one("#plan").scroll_page_down()

    def action_back(self) -> None:
        self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        try:
            day = read_day(event.value.strip())
        except ValueError:
            self._notice("That is no day; write it like 2026-12-15.")
            return
        if day <= self._outlook.day:
            self._notice("That day is not to come; an exam is planned for tomorrow or later.")
            return
        if day > self._outlook.day + FARTHEST_EXAM:
            self._notice(TOO_FAR)
            return
        self._close_edit()
        self._change(Draft(day, self._draft.minutes))

    def _close_edit(self) -> None:
        self.query_one(Input).display = False
        self.set_focus(None)
        self._notice("")
        self.refresh_bindings()

    def _move(self, days: int) -> None:
        today = self._outlook.day
        day = min(max((self._draft.day or 0) + days, today + 1), today + FARTHEST_EXAM)
        self._change(Draft(day, self._draft.minutes))

    def _change(self, draft: Draft) -> None:
        if draft != self._draft:
            self._draft = draft
            self._say_how_it_stands()
            self._show()
            self._work_out()

    @work(exclusive=True)
    async def _work_out(self) -> None:
        """The figures of the draft; then, if no key comes, the advice on it."""
        draft = self._draft
        for whole in (False, True):
            if whole:
                await asyncio.sleep(PAUSE)
            found = await asyncio.to_thread(self._look, draft, whole)
            if draft == self._draft:
                self._outlook = found
                self._show()

    def _say_how_it_stands(self) -> None:
        self._notice(CHANGED if self._draft != self._first else AS_SET if self._taken else NOT_YET)

    def _notice(self, text: str) -> None:
        self.query_one("#notice", Static).update(Content(text))

    def _show(self) -> None:
        day, wide = self._draft.day or 0, room(self.size.width, BESIDE_BAR, 40)
        rows = [("Exam", telling.when(day, self._outlook.day)), ("Minutes a day", f"{self._draft.minutes}")]
        self.query_one("#draft", Static).update(_table(rows))
        found = self._outlook
        expected = found.expected
        unseen = f", {expected.unseen} never asked" if expected.unseen else ""
        figures = f"{telling.interval(expected)}, {counted(expected.cards, 'card')}{unseen}"
        rows = [
            ("You will recall", f"{bar(expected.recall, wide)} {expected.recall:4.0%}  {figures}"),
            ("Without study", f"{bar(expected.idle, wide)} {expected.idle:4.0%}"),
        ]
        advice = list(telling.advice(found)) or ["Working out what more minutes would buy …", ""]
        lines = ["", *telling.days(found, self.size.width - 4), "", *advice, telling.basis(found)]
        self.query_one("#figures", Static).update(Content("\n").join([_table(rows), *map(Content, lines)]))


def _table(rows: list[tuple[str, str]]) -> Content:
    return Content("\n").join(Content.assemble(f"{name:16}", (value, "bold")) for name, value in rows)
