"""The bench's screen: the article, the fact that one is at beside it, and a key for every decision."""

from collections.abc import Callable, Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static

from decks.parsing.files import Unreadable
from decks.review.article import selected
from decks.review.decisions import Accept, Decision, Drop, MustKnow, Requote, Split
from decks.review.desk import Desk
from decks.review.notes import FlagNote
from decks.review.view import FactView
from decks.values.text import clean_line
from decks.writer import Refused
from progress.errors import RecordError
from quiz.actions import actions_for
from quiz.config.keymap import rebound
from quiz.tui.keys import bindings, user_keys
from quiz.tui.review.article import ArticleView
from quiz.tui.review.asking import Asking
from quiz.tui.review.fact import FactPage, fact_lines
from quiz.tui.review.layout import Span
from quiz.tui.review.select import SelectScreen
from quiz.tui.review.wording import header, next_step, none_there

IDLE, PAUSE, WATCH = 0.4, 0.02, 2.0  # seconds: until checks begin, between two of them, between looks at the file
CHANGED = "Another program changed the file: it was read again, with its changes."


class ReviewScreen(Screen[None]):
    """Drives a desk; dismissed with nothing, for all is saved as it is decided."""

    AUTO_FOCUS = ""
    CSS_PATH = "review.tcss"
    BINDINGS = bindings("review")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (so typed by Textual)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ask = Asking(desk, self, self._decide)
        self._last_jump = "waiting"
        self._drawn = ""  # the fact that is shown
        self._told = ""
        self._checks: Iterator[None] = iter(())

    def compose(self) -> ComposeResult:
        yield Static(id="review-where")
        with Container(id="review-bench"):
            yield ArticleView(id="review-article")
            with VerticalScroll(id="review-page", can_focus=False):
                yield FactPage(id="review-fact")
        yield Static(id="review-notice")
        yield Footer()

    def on_mount(self) -> None:
        self._later = self.set_timer(IDLE, self._check)
        self.set_interval(WATCH, self._look_at_file)
        self._show()
        self._say("")

    def on_unmount(self) -> None:
        """However it is left: by its key, with the app, by a signal."""
        self._desk.close()

    # What is decided with one key.

    def action_accept(self) -> None:
        self._at(lambda view: self._decide(Accept(view.id)))

    def action_drop(self) -> None:
        self._at(lambda view: self._decide(Drop(view.id)))

    def action_weigh(self) -> None:
        self._at(lambda view: self._decide(MustKnow(view.id, must=view.optional)))

    def action_split(self) -> None:
        self._at(lambda view: self._decide(Split(view.id)))

    def action_tidy(self) -> None:
        self._decide(self._desk.bench.tidy())

    def action_undo(self) -> None:
        self._try(lambda: self._desk.undo() or "There is nothing to undo.")

    def action_redo(self) -> None:
        self._try(lambda: self._desk.redo() or "There is nothing to do again.")

    # What asks for more first.

    def action_edit(self) -> None:
        self._at(self._ask.fields)

    def action_retype(self) -> None:
        self._at(self._ask.type)

    def action_restance(self) -> None:
        self._at(self._ask.stance)

    def action_wording(self) -> None:
        self._at(self._ask.wording)

    def action_options(self) -> None:
        self._at(self._ask.options)

    def action_why(self) -> None:
        self._at(self._ask.why)

    def action_merge(self) -> None:
        self._at(self._ask.merge)

    def action_flag(self) -> None:
        view = self._desk.view
        if view and view.flags:
            self._ask.flag(view, self._answer_flag)
        else:
            self._say("No student has flagged this one.")

    # From fact to fact.

    def action_next(self) -> None:
        self._jump("next")

    def action_previous(self) -> None:
        self._jump("-next")

    def action_waiting(self) -> None:
        self._go("waiting")

    def action_waiting_before(self) -> None:
        self._jump("-waiting")

    def action_finding(self) -> None:
        self._go("finding")

    def action_go_to(self) -> None:
        self._ask.jump(self._go)

    def action_again(self) -> None:
        self._jump(self._last_jump)

    def action_again_back(self) -> None:
        self._jump(f"-{self._last_jump}")

    def action_findings(self) -> None:
        if self._desk.bench.findings.count:
            self._ask.finding(self._go_to_fact)
        else:
            self._say(
                "No finding." if self._desk.bench.findings.whole else "No finding yet; the deck is being checked."
            )

    def action_up(self) -> None:
        self._page.scroll_relative(y=-1, animate=False)

    def action_down(self) -> None:
        self._page.scroll_relative(y=1, animate=False)

    def action_page_up(self) -> None:
        self._article.scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        self._article.scroll_page_down(animate=False)

    def action_leave(self) -> None:
        self.dismiss(None)

    # What is told by selecting words of the article.

    def action_requote(self) -> None:
        self._at(lambda view: self._select("Which words prove it?", view.quotes, self._requote, several=True))

    def action_add(self) -> None:
        view = self._desk.view
        self._select("Which words hold the fact?", view.quotes[:1] if view else (), self._add)

    def _requote(self, spans: Sequence[Span]) -> None:
        source = self._desk.bench.deck.source.text
        quotes = tuple(selected(source, *span) for span in sorted(spans))
        self._at(lambda view: self._decide(Requote(view.id, quotes)))

    def _add(self, spans: Sequence[Span]) -> None:
        self._ask.add(spans[0], self._desk.at)

    def _select(
        self, ask: str, spans: Sequence[Span], then: Callable[[Sequence[Span]], None], *, several: bool = False
    ) -> None:
        def done(taken: Sequence[Span] | None) -> None:
            self._show()
            if taken:
                then(taken)

        if self._desk.bench.paragraphs:
            self.app.push_screen(SelectScreen(self._article, ask, spans, several=several), done)
        else:
            self._say("There is no article to select in: `source: file:` names it in the deck.")

    # How it is done.

    @property
    def _article(self) -> ArticleView:
        return self.query_one(ArticleView)

    @property
    def _page(self) -> VerticalScroll:
        return self.query_one("#review-page", VerticalScroll)

    def _at(self, act: Callable[[FactView], object]) -> None:
        """Do something with the fact that one is at, if there is any."""
        view = self._desk.view
        if view:
            act(view)

    def _decide(self, decision: Decision) -> str:
        return self._try(lambda: self._desk.decide(decision))

    def _answer_flag(self, flag: FlagNote, answer: str, reason: str) -> str:
        return self._try(lambda: self._desk.answer_flag(flag, answer, reason))

    def _try(self, act: Callable[[], str]) -> str:
        """Do something that is saved at once, and show how things stand then; returns what is wrong with it."""
        try:
            told, complaint = act(), ""
        except (Refused, RecordError) as refused:
            complaint = clean_line(str(refused))
            told = f"Not done: {complaint}"
        if complaint and self._desk.is_stale():
            self._reread()
        else:
            self._show()
            self._say(told)
        return complaint

    def _jump(self, jump: str) -> None:
        if self._desk.jump(jump):
            self._show()
            self._say("")
        else:
            self._say(none_there(self._desk.bench, self._desk.at, jump))

    def _go(self, jump: str) -> None:
        self._last_jump = jump
        self._jump(jump)

    def _go_to_fact(self, fact: str) -> None:
        if fact in self._desk.bench.facts:
            self._desk.go(fact)
            self._show()

    def _show(self) -> None:
        """Show how things stand; the deck's checks begin when nothing happens for a while."""
        self._draw()
        self._checks = self._desk.check()
        self._later.stop()
        if not self._desk.bench.findings.whole:
            self._later = self.set_timer(IDLE, self._check)

    def _draw(self) -> None:
        bench, view = self._desk.bench, self._desk.view
        marks = (view.quotes, view.answers) if view else ((), ())
        self._article.show(bench.deck.source.text, bench.paragraphs, *marks)
        self.query_one(FactPage).show(fact_lines(view, bench) if view else [])
        if self._drawn != self._desk.at:
            self._drawn = self._desk.at
            self._page.scroll_home(animate=False)
        self.query_one("#review-where", Static).update(Content(header(bench, self._desk.minutes_left)))

    def _check(self) -> None:
        """A step of the checks, and the next a moment later, so that a key never waits for them."""
        for _ in self._checks:
            self._later = self.set_timer(PAUSE, self._check)
            return
        if self._desk.bench.findings.whole:
            self._draw()
            self._say(self._told)

    def _look_at_file(self) -> None:
        if self.app.screen is self and self._desk.is_stale():
            self._reread()

    def _reread(self) -> None:
        try:
            self._desk.reread()
        except (Unreadable, Refused) as error:
            self._say(f"The file cannot be read as it is now: {clean_line(str(error))} Mend it there; yours is kept.")
        else:
            self._show()
            self._say(CHANGED)

    def _say(self, text: str) -> None:
        """Tell something, and what to do next where all is looked at."""
        self._told = text
        keys = {action.id: action.keys for action in rebound(actions_for("review"), user_keys(self.app))}
        told = " ".join(filter(None, (text, next_step(self._desk.bench, keys))))
        self.query_one("#review-notice", Static).update(Content(told))
