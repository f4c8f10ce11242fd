"""What is asked for before a decision can be made: nothing is decided until all is told, and Esc decides nothing."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from textual.screen import Screen

from decks.explain import statement
from decks.facts import TYPES
from decks.model import Stance
from decks.review.decisions import ChangeType, Decision, Edit, Merge, Options, Restance, Reword, Why
from decks.review.desk import Desk
from decks.review.names import completions
from decks.review.notes import KEPT, MENDED, FlagNote
from decks.review.view import CardView, FactView, needed
from quiz.tui.review.ask import AskScreen, Keep
from quiz.tui.review.choose import ChooseScreen
from quiz.tui.review.fields import FieldsScreen

STANCES = {
    Stance.REPORTED: "reported: the article holds it for settled",
    Stance.CLAIM: "claim: somebody says so",
    Stance.VIEW: "view: the article's own judgement",
    Stance.DISPUTED: "disputed: somebody says so, and somebody else denies it",
}
JUMPS = {
    "waiting": "a fact that waits",
    "finding": "a fact with a finding",
    "flag": "a fact with a student's flag",
    "paragraph": "another paragraph",
    "type": "another type of fact",
    "tier": "another tier: core, maybe, looked at",
}
NEAREST = 20  # facts that one may be merged with
BY = "Whose word it is: a name a line. Empty: nobody's."
WORDING = "A question, or a sentence with ____ for the answer. Empty: the usual wording. skip: it is asked no more."
WRONG = "A wrong option a line. Empty: the deck's other answers serve."

Told = TypeVar("Told")


class Asking:
    """Asks by way of screens on top of the bench's. `decide` makes a decision, and returns what is wrong with it."""

    def __init__(self, desk: Desk, screen: Screen[Any], decide: Callable[[Decision], str]) -> None:
        self._desk = desk
        self._screen = screen
        self._decide = decide

    def fields(self, view: FactView) -> None:
        """All fields of a fact, each saved when it is kept."""

        def now() -> FactView:  # or as it was, where another program has taken it away
            return self._desk.show(view.id) if view.id in self._desk.bench.facts else view

        screen = FieldsScreen(
            lambda: now().statement,
            lambda: now().fields,
            lambda key, text: self._decide(Edit(view.id, key, text)),
            self._names,
        )
        self._screen.app.push_screen(screen)

    def type(self, view: FactView) -> None:
        others = [type_ for type_ in TYPES if type_ != view.type]
        self._choose("Which type?", others, lambda n: self._needed(view, others[n], {}))

    def _needed(self, view: FactView, type_: str, told: Mapping[str, str]) -> None:
        """Ask for one field after the other that the new type needs; the last makes the decision."""
        left = [row for row in needed(view, type_) if row.key not in told]
        if not left:
            self._decide(ChangeType(view.id, type_, told))
            return
        row, last = left[0], len(left) == 1

        def keep(text: str) -> str:
            if row.required and not text.strip():
                return f"A {type_} needs it."
            return self._decide(ChangeType(view.id, type_, {**told, row.key: text})) if last else ""

        more = lambda text: None if last else self._needed(view, type_, {**told, row.key: text})  # noqa: E731
        self._write(f"{type_}: {row.key}", row.value, keep, row.doc, more)

    def stance(self, view: FactView) -> None:
        known = list(STANCES)
        marked = known.index(view.stance)
        self._choose(
            "How does the article hold it?", list(STANCES.values()), lambda n: self._by(view, known[n]), marked
        )

    def _by(self, view: FactView, stance: Stance) -> None:
        if stance is Stance.REPORTED:
            self._decide(Restance(view.id, stance))
            return
        keep: Keep = lambda text: self._decide(Restance(view.id, stance, _lines(text)))  # noqa: E731
        self._write(f"{stance} by", "\n".join(view.by), keep, BY)

    def why(self, view: FactView) -> None:
        about = "Your word on it, which students read after the answer."
        self._write("why", view.why, lambda text: self._decide(Why(view.id, text)), about)

    def wording(self, view: FactView) -> None:
        def ask(card: CardView) -> None:
            stem = own_wording(view, card) or (card.questions[0].stem if card.questions else "")
            keep: Keep = lambda text: self._decide(Reword(view.id, card.direction, text))  # noqa: E731
            self._write(f"How is “{card.direction}” asked?  → {card.answer}", stem, keep, WORDING)

        self._card(view, ask)

    def options(self, view: FactView) -> None:
        def ask(card: CardView) -> None:
            keep: Keep = lambda text: self._decide(Options(view.id, card.direction, _lines(text)))  # noqa: E731
            self._write(f"Wrong options beside {card.answer}", "\n".join(card.wrong), keep, WRONG)

        self._card(view, ask)

    def merge(self, view: FactView) -> None:
        """Merge with one of the facts nearest in the article."""
        desk = self._desk
        here = desk.bench.row(view.id).start
        others = [row.id for row in sorted(desk.bench.rows, key=lambda row: abs(row.start - here)) if row.id != view.id]
        facts = [desk.bench.facts[fact] for fact in others[:NEAREST]]
        texts = [f"{fact.type}: {statement(fact, desk.bench.deck)}" for fact in facts]
        self._choose("Which fact does this one take in?", texts, lambda n: self._decide(Merge(view.id, facts[n].id)))

    def add(self, span: tuple[int, int], after: str) -> None:
        """What the drafting passes propose for some words of the article."""
        from decks.review.proposing import propose  # all of drafting, which takes a tenth of a second to load

        found = propose(self._desk.bench, *span)
        texts = [f"{proposal.entry['type']}: {proposal.statement}{_doubt(proposal.why)}" for proposal in found]
        self._choose("Which fact is it?", texts, lambda n: self._decide(found[n].decision(after)))

    def flag(self, view: FactView, done: Callable[[FlagNote, str, str], str]) -> None:
        """Answer a student's flag. `done` records the answer, and returns what is wrong."""

        def answer(flag: FlagNote, answer: int) -> None:
            if answer == 0:
                done(flag, MENDED, "")
            else:
                self._write("Why is it kept as it is?", "", lambda text: done(flag, KEPT, text), flag.remark)

        def choose(flag: FlagNote) -> None:
            self._choose(f"“{flag.remark}”", ["It is mended", "It is kept, with a reason"], lambda n: answer(flag, n))

        self._one("Which flag?", view.flags, [f"{flag.remark} ({flag.form})" for flag in view.flags], choose)

    def jump(self, go: Callable[[str], None]) -> None:
        self._choose("Go to the next …", list(JUMPS.values()), lambda n: go(list(JUMPS)[n]))

    def finding(self, go: Callable[[str], None]) -> None:
        """All findings: the whole deck's, then the facts'. One of a fact leads to it."""
        findings = self._desk.bench.findings
        listed = [("", finding) for finding in findings.deck]
        listed += [(row.id, one) for row in self._desk.bench.rows for one in findings.of(row.id)]
        texts = [f"{fact or 'deck'}: {one.code} {one.message}. {one.help}" for fact, one in listed]
        self._choose(f"{len(listed)} findings", texts, lambda n: go(listed[n][0]))

    def _card(self, view: FactView, then: Callable[[CardView], None]) -> None:
        texts = [f"{card.direction} → {card.answer}" for card in view.cards]
        self._one("Which of its questions?", view.cards, texts, then)

    def _one(self, ask: str, things: Sequence[Any], texts: Sequence[str], then: Callable[[Any], None]) -> None:
        """One of some things: the only one at once, else the one that is chosen."""
        if len(things) == 1:
            then(things[0])
        elif things:
            self._choose(ask, texts, lambda n: then(things[n]))

    def _choose(self, ask: str, texts: Sequence[str], then: Callable[[int], object], marked: int = 0) -> None:
        if texts:
            screen = ChooseScreen(ask, texts, marked)
            self._push(screen, then)

    def _write(
        self, ask: str, text: str, keep: Keep, about: str, then: Callable[[str], object] = lambda text: None
    ) -> None:
        screen = AskScreen(ask, text, about=about, names=self._names, keep=keep)
        self._push(screen, then)

    def _push(self, screen: Screen[Told | None], then: Callable[[Told], object]) -> None:
        def done(told: Told | None) -> None:
            if told is not None:
                then(told)

        self._screen.app.push_screen(screen, done)

    @property
    def _names(self) -> tuple[str, ...]:
        return completions(self._desk.bench.deck)


def own_wording(view: FactView, card: CardView) -> str:
    """The instructor's own question for a card, or sentence with a gap, as it is written; empty if there is none."""
    asked = view.entry.get("ask")
    own = asked.get(card.direction) if isinstance(asked, Mapping) else asked if view.type == "card" else None
    if isinstance(own, Mapping):
        own = own.get("q") or own.get("gap")
    return own if isinstance(own, str) else ""


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _doubt(why: str) -> str:
    return f" (to judge: {why})" if why else ""
