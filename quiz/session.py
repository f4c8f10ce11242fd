"""A study session: which card comes now, what an answer did, and how to take it back. No screen, no clock, no file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from decks import hints
from decks.explain import Explanation, explain
from decks.forms.question import Grade, Question, Turn, Verdict
from decks.groups import ask_together, grade_together
from decks.model import Card, Deck
from decks.questions import KNOWN_FROM, ask, grade
from decks.values.text import clean_line
from progress.events import Event, Kind, Mode
from progress.memory import History
from progress.ports import Record

MAX_ANSWER = 500  # characters
RETRY_AFTER = 4  # a card answered wrong comes again when this many others have come between, or at the end


@dataclass(frozen=True, slots=True)
class Feedback:
    """What to show after an answer: everything is on disk by then.

    `explanations` has one entry for a single card; for several, those of the cards that were wrong.
    """

    question: Question
    raw: str
    verdict: Verdict
    answer: str
    explanations: tuple[Explanation, ...]
    given: str = ""
    belongs: str = ""
    due_in: int | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the session is: cards settled, cards still to come, answers given and how many were right."""

    settled: int = 0
    left: int = 0
    answers: int = 0
    right: int = 0


@dataclass(frozen=True, slots=True)
class _Move:
    """One answer as it can be taken back: the queue before it, and the events that it wrote."""

    queue: tuple[str, ...]
    progress: Progress
    question: Question
    events: tuple[Event, ...]


class Session:
    """Asks the cards of a queue, each until it is answered right once. Every answer is saved before it is judged."""

    def __init__(
        self,
        decks: Mapping[str, Deck],
        queue: Sequence[str],
        history: History,
        record: Record,
        today: Callable[[], int],
        *,
        mode: Mode = Mode.STUDY,
        seed: str = "",
        forms: Sequence[str] = (),
        confused: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._decks = decks
        self._queue = list(queue)
        self._history = history
        self._record = record
        self._today = today
        self._mode = mode
        self._seed = seed
        self._forms = tuple(forms)
        self._confused = confused or {}
        self._moves: list[_Move] = []
        self._progress = Progress(left=len(self._queue))
        self._hints = 0
        self.question = self._ask()

    @property
    def progress(self) -> Progress:
        return self._progress

    @property
    def deck(self) -> Deck:
        """The deck of the question that stands."""
        return self._deck_of(self._queue[0])

    def title_of(self, card: str) -> str:
        """The title of a card's deck."""
        return self._deck_of(card).title

    def hint(self) -> str:
        """One letter more of the answer; it makes a right answer count as hard. Empty where letters do not help."""
        question = self._standing()
        self._hints = min(self._hints + 1, hints.most(question))
        return hints.letters(question, self._hints) if self._hints else ""

    def submit(self, raw: str, *, duration_ms: int = 0) -> Feedback:
        """Judge an answer, save it, and move on. Raises ValueError, and saves nothing, for what is no answer.

        RecordError from the record means that nothing was saved and the question still stands.
        """
        question = self._standing()
        raw = clean_line(raw)[:MAX_ANSWER]
        if not raw:
            raise ValueError("nothing was answered")
        verdict = (grade_together if question.cards else grade)(question, raw, self.deck)
        return self._settle(question, raw, verdict, "", duration_ms)

    def give_up(self, *, duration_ms: int = 0) -> Feedback:
        """“Don't know”: the answer is shown and the card comes again."""
        question = self._standing()
        verdict = Verdict(Grade.WRONG, parts=dict.fromkeys(question.cards, Grade.WRONG))
        return self._settle(question, "", verdict, "dont-know", duration_ms)

    def override(self, feedback: Feedback) -> Feedback:
        """Judge the last answer otherwise than the program did: a right one as guessed, any other as right."""
        if not self._moves or self._moves[-1].question is not feedback.question:
            raise ValueError("only the last answer can be judged anew")
        move = self._moves[-1]
        guessed = feedback.verdict.grade is Grade.RIGHT
        marks = [self._override_event(event, "guessed" if guessed else "right") for event in move.events]
        self._save(marks)
        self._queue, self._progress = list(move.queue), move.progress
        found = Grade.WRONG if guessed else Grade.RIGHT
        verdict = Verdict(
            found, "you guessed" if guessed else "as you say", parts=dict.fromkeys(_cards(move.question), found)
        )
        self._advance(move.question, verdict)
        self._moves[-1] = replace(move, events=(*move.events, *marks))
        self.question = self._ask()
        due = self._due_in(_cards(move.question), move.events[0].study_day)
        return replace(feedback, verdict=verdict, due_in=due, again=guessed)

    def undo(self) -> bool:
        """Take back the last answer of this session; its question stands again. False if there is none."""
        if not self._moves:
            return False
        move = self._moves[-1]
        self._save([Event(*self._record.stamp(), kind=Kind.UNDO, target=e.id, card=e.card) for e in move.events])
        self._moves.pop()
        self._queue, self._progress = list(move.queue), move.progress
        self.question = self._ask()
        return True

    def _standing(self) -> Question:
        if self.question is None:
            raise ValueError("the session is over")
        return self.question

    def _settle(self, question: Question, raw: str, verdict: Verdict, graded: str, duration_ms: int) -> Feedback:
        events = self._reviews(question, raw, verdict, graded, duration_ms)
        deck, cards = self.deck, _cards(question)
        self._save(events)
        self._moves.append(_Move(tuple(self._queue), self._progress, question, tuple(events)))
        self._advance(question, verdict)
        failed = [card for card in cards if verdict.parts.get(card, verdict.grade) is not Grade.RIGHT]
        told = failed if question.cards else cards
        self.question = self._ask()
        return Feedback(
            question,
            raw,
            verdict,
            deck.context.join([answer.text for answer in question.key]),
            tuple(explain(self._card(card), deck) for card in told),
            given=_given(question, raw),
            belongs=_belongs(verdict, deck),
            due_in=self._due_in(cards, events[0].study_day),
            again=any(verdict.parts.get(card, verdict.grade) is Grade.WRONG for card in cards),
        )

    def _reviews(self, question: Question, raw: str, verdict: Verdict, graded: str, duration_ms: int) -> list[Event]:
        """An event for each card that the question reviews; those of one question share `asked`."""
        events: list[Event] = []
        for card in _cards(question):
            stamp = self._record.stamp()
            events.append(
                Event(
                    *stamp,
                    kind=Kind.REVIEW,
                    card=card,
                    fact_hash=self._card(card).fact.hash,
                    asked=(events[0].id if events else stamp.id) if question.cards else None,
                    mode=self._mode,
                    form=question.form,
                    options=_references(question, verdict),
                    answer=raw,
                    grade=graded or _grade_of(question, raw, verdict, card),
                    hints=self._hints,
                    duration_ms=duration_ms,
                )
            )
        return events

    def _override_event(self, event: Event, grade_: str) -> Event:
        return Event(*self._record.stamp(), kind=Kind.OVERRIDE, target=event.id, card=event.card, grade=grade_)

    def _save(self, events: Sequence[Event]) -> None:
        self._record.append(events)
        self._history.add(events)

    def _advance(self, question: Question, verdict: Verdict) -> None:
        """Take the question's cards from the queue; those that were wrong come again later."""
        cards = _cards(question)
        again = [card for card in cards if verdict.parts.get(card, verdict.grade) is Grade.WRONG]
        self._queue = [card for card in self._queue if card not in cards]
        at = min(RETRY_AFTER, len(self._queue))
        self._queue[at:at] = again
        self._progress = Progress(
            settled=self._progress.settled + len(cards) - len(again),
            left=len(self._queue),
            answers=self._progress.answers + 1,
            right=self._progress.right + (not again),
        )

    def _due_in(self, cards: Sequence[str], day: int) -> int | None:
        windows = [window for card in cards if (window := self._history.state(card).window)]
        return max(min(window.day for window in windows) - day, 0) if windows else None

    def _ask(self) -> Question | None:
        self._hints = 0
        if not self._queue:
            return None
        first, deck, day = self._queue[0], self.deck, self._today()
        state = self._history.state(first)
        memory = state.memory_before(day)
        attempt = state.attempts_on(day) + self._crammed(first)
        turn = Turn(day, attempt, self._seed, self._confused.get(first, ()))
        if self._known(first, day):
            known = [self._card(card) for card in self._queue if self._deck_of(card) is deck and self._known(card, day)]
            together = ask_together(known, deck, turn, self._forms)
            if together:
                return together
        return ask(self._card(first), deck, turn, memory.stability if memory else None, self._forms)

    def _known(self, card: str, day: int) -> bool:
        """Whether a card is due, and remembered well enough to be asked together with others."""
        memory = self._history.state(card).memory_before(day)
        due = self._mode == Mode.CRAM or self._history.state(card).due(day)
        return due and memory is not None and memory.stability >= KNOWN_FROM

    def _crammed(self, card: str) -> int:
        crammed = (event for move in self._moves for event in move.events if event.mode == Mode.CRAM)
        return sum(event.card == card and event.kind == Kind.REVIEW for event in crammed)

    def _deck_of(self, card: str) -> Deck:
        return self._decks[card.split("/", 1)[0]]

    def _card(self, card: str) -> Card:
        found = self._deck_of(card).card(card)
        assert found is not None  # queues are made from the decks' own cards
        return found


def _cards(question: Question) -> tuple[str, ...]:
    return question.cards or (question.card,)


def _grade_of(question: Question, raw: str, verdict: Verdict, card: str) -> str:
    """The grade as the log keeps it: the learner's own key for a flip, else the verdict's."""
    if question.form == "flip":
        return raw
    return "slip" if verdict.slip else verdict.parts.get(card, verdict.grade).value


def _references(question: Question, verdict: Verdict) -> tuple[str, ...]:
    """The options as shown; for a typed answer that is another card's, that card."""
    typed = (verdict.belongs.split("/", 1)[1],) if verdict.belongs else ()
    return tuple(option.ref for option in question.options) or typed


def _given(question: Question, raw: str) -> str:
    """What the student answered, in words."""
    return question.options[int(raw) - 1].text if question.kind == "choice" and raw else raw


def _belongs(verdict: Verdict, deck: Deck) -> str:
    """The question that a wrong answer would have been right for."""
    card = deck.card(verdict.belongs) if verdict.belongs else None
    return (card.prompt.stem or card.prompt.gap) if card else ""
