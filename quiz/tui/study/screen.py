"""The study screen: a question, the answer, the feedback, the next question."""

import time
from collections.abc import Callable
from typing import cast

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from decks.diagnostics import Place
from decks.forms.question import Grade, Kind, Question
from decks.model import Deck
from decks.reading import Reading
from progress.errors import RecordError
from progress.events import Kind as Done
from quiz import words
from quiz.actions import actions_for
from quiz.feedback import Feedback
from quiz.session import Progress, Session
from quiz.tui.answers import WIDGETS, Answer
from quiz.tui.answers.flip import FlipAnswer
from quiz.tui.keys import act, bindings
from quiz.tui.source.screen import SourceScreen
from quiz.tui.study.feedback import FeedbackText, feedback_content
from quiz.tui.study.flag import FlagScreen

PLACES = ("question", "feedback", "study")
AFTERWARDS = {action.id for action in actions_for("feedback")}
Editing = Callable[[Place], Deck | str]  # edits a file at a place; the deck as it is then, or what went wrong


def cannot_edit(place: Place) -> str:
    """What a screen without an editor says."""
    return f"Edit {place.path}, line {place.line}."


class StudyScreen(Screen[Progress]):
    """Runs one session; dismissed with how far it came.

    The answer widgets are made once and stay, and every key is handled here, one after the other: each key of a burst
    falls on the question that it was meant for, and each answer is on disk before the next key is looked at.
    """

    AUTO_FOCUS = ""  # it would scroll the question out of a small screen
    CSS_PATH = "study.tcss"
    BINDINGS = bindings(*PLACES)

    def __init__(
        self, session: Session, *, edit: Editing = cannot_edit, confidence: bool = False, read_first: bool = False
    ) -> None:
        """`confidence`: whether to ask, before the verdict, how sure the student is. `read_first`: whether to show each
        paragraph of the source before its questions."""
        super().__init__()
        self._session = session
        self._edit = edit
        self._confidence = confidence
        self._read_first = read_first
        self._was_read: Reading | None = None
        self._unsure = ""  # an answer that waits for how sure it is
        self._feedback: Feedback | None = None
        self._started = time.monotonic()

    def compose(self) -> ComposeResult:
        yield Static(id="where")
        with VerticalScroll(id="page", can_focus=False):
            yield Static(id="stem")
            for kind, widget in WIDGETS.items():
                yield widget(id=f"answer-{kind.value}", classes="answer")
            yield FeedbackText(id="feedback")
        yield Static(id="notice")
        yield Footer()

    def on_mount(self) -> None:
        self._show_question()

    async def on_key(self, event: events.Key) -> None:
        """First the answer, while one is open; then the actions of this screen."""
        if await self._press(event) or await act(self, event.key, *PLACES):
            event.stop()

    async def _press(self, event: events.Key) -> bool:
        """Give a key to the open question; whether it was for it."""
        question = self._session.question
        if self._feedback is not None or question is None:
            return False
        if self._unsure:
            return self._be_sure(event)
        raw = await self._widget(question.kind).press(event)
        if raw and self._confidence and question.kind is not Kind.FLIP:
            self._unsure = raw
            self._notice(words.HOW_SURE)
        elif raw:
            self._submit(raw)
        elif raw == "" and event.key == "enter":
            self._notice(words.HOW_TO[question.kind])
        return raw is not None

    def _be_sure(self, event: events.Key) -> bool:
        """Take how sure the answer is, and submit it; whether the key was that."""
        if event.character and event.character in "1234":
            self._submit(self._unsure, int(event.character))
        elif event.key == "escape":
            self._unsure = ""
            self._notice("")
        return True

    def _submit(self, raw: str, confidence: int | None = None) -> None:
        self._save(lambda: self._session.submit(raw, duration_ms=self._elapsed(), confidence=confidence))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        feedback = self._feedback
        if action == "hint":
            question = self._session.question
            return feedback is None and question is not None and question.kind is Kind.TEXT
        if action in ("answer", "give_up"):
            return feedback is None
        if action in ("override", "guessed") and feedback is not None:
            return (feedback.verdict.grade is Grade.RIGHT) is (action == "guessed")
        return feedback is not None if action in AFTERWARDS else True

    async def action_answer(self) -> None:
        await self._press(events.Key("enter", None))

    def action_page_up(self) -> None:
        self.query_one("#page").scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        self.query_one("#page").scroll_page_down(animate=False)

    def action_proceed(self) -> None:
        self._show_question()

    def action_give_up(self) -> None:
        self._save(lambda: self._session.give_up(duration_ms=self._elapsed()))

    def action_hint(self) -> None:
        hint = self._session.hint()
        self._notice(f"It begins {hint} (type all of it)." if hint else "There is no hint for this one.")

    def action_override(self) -> None:
        feedback = self._feedback
        if feedback:
            self._save(lambda: self._session.override(feedback))

    action_guessed = action_override

    def action_paragraph(self) -> None:
        self._read(whole=False)

    def action_article(self) -> None:
        self._read(whole=True)

    def _read(self, *, whole: bool) -> None:
        question = self._feedback.question if self._feedback else None
        reading = self._session.source(question, whole=whole) if question else None
        if question and reading:
            screen = SourceScreen(reading, self._session.source_of(question.card), more=not whole)
            self.app.push_screen(screen, lambda more: self._read(whole=True) if more else None)
        else:
            self._notice("This card quotes no source.")

    def action_flag(self) -> None:
        if self._feedback:
            self.app.push_screen(FlagScreen(), self._flag)

    def _flag(self, remark: str | None) -> None:
        feedback = self._feedback
        if feedback and remark:
            self._try(lambda: self._session.flag(feedback.question, remark), words.FLAGGED)

    def action_suspend(self) -> None:
        feedback = self._feedback
        if feedback:
            self._try(lambda: self._session.suspend(feedback.question), words.SUSPENDED)

    def action_edit(self) -> None:
        if self._feedback is None:
            return
        edited = self._edit(self._session.place_of(self._feedback.question))
        if isinstance(edited, str):
            self._notice(edited)
        else:
            self._session.replace_deck(edited)
            self._notice("Read again, with your changes.")

    def action_undo(self) -> None:
        try:
            undone = self._session.undo()
        except RecordError as error:
            self._notice(str(error))
            return
        if undone is Done.REVIEW or (undone and not self._feedback):
            self._show_question()
        self._notice(words.undone(undone))

    def action_leave(self) -> None:
        self.dismiss(self._session.progress)

    def _save(self, answer: Callable[[], Feedback]) -> None:
        self._unsure = ""
        try:
            feedback = answer()
        except RecordError as error:
            self._notice(f"Not saved: {error} The question still stands.")
        except ValueError as error:
            self._notice(f"{error}.".capitalize())
        else:
            self._show_feedback(feedback)

    def _try(self, act: Callable[[], None], told: str) -> None:
        try:
            act()
        except RecordError as error:
            self._notice(f"Not saved: {error}")
        else:
            self._notice(told)

    def _elapsed(self) -> int:
        return round((time.monotonic() - self._started) * 1000)

    def _show_question(self) -> None:
        question = self._session.question
        if question is None:
            self.dismiss(self._session.progress)
            return
        self._feedback = None
        self._unsure = ""
        self._notice(words.HOW_TO[question.kind] if question.kind in words.UNUSUAL else "")
        self._show_where(question)
        self.query_one("#stem", Static).update(Content(question.stem))
        self.query_one(FeedbackText).update("")
        for kind in WIDGETS:
            self.query_one(f"#answer-{kind.value}").display = kind is question.kind
        widget = self._widget(question.kind)
        if isinstance(widget, FlipAnswer):
            widget.intervals = words.rating_intervals(self._session.intervals(question))
        widget.ask(question)
        self.set_focus(self.query_one(f"#answer-{question.kind.value}"), scroll_visible=False)
        self.query_one("#page").scroll_home(animate=False)
        self._started = time.monotonic()
        self.refresh_bindings()
        if self._read_first:
            self._show_reading(question)

    def _show_reading(self, question: Question) -> None:
        reading = self._session.reading_for(question)
        if reading and (self._was_read is None or reading.texts != self._was_read.texts):
            self._was_read = reading
            screen = SourceScreen(reading.unmarked(), f"{self._session.source_of(question.card)} · read, then Enter")
            self.app.push_screen(screen, lambda _: self._restart())

    def _restart(self) -> None:
        """The time for an answer begins when the question is seen."""
        self._started = time.monotonic()

    def _show_feedback(self, feedback: Feedback) -> None:
        self._feedback = feedback
        self._notice("")
        self._widget(feedback.question.kind).close(feedback)
        self.query_one(FeedbackText).update(feedback_content(feedback))
        self._show_where(feedback.question)
        self.refresh_bindings()

    def _show_where(self, question: Question) -> None:
        progress = self._session.progress
        done = f"{progress.settled} of {progress.settled + progress.left} done"
        where = Content.assemble((done, "bold"), (f" · {self._session.title_of(question.card)}", "$text-muted"))
        self.query_one("#where", Static).update(where)

    def _notice(self, text: str) -> None:
        self.query_one("#notice", Static).update(Content(text))

    def _widget(self, kind: Kind) -> Answer:
        return cast(Answer, self.query_one(f"#answer-{kind.value}"))
