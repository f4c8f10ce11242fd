"""A study session: which card comes now, what an answer did, and how to take it back. No screen, no clock, no file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from decks.explain import Explanation, explain
from decks.forms.question import Grade, Question, Turn, Verdict
from decks.model import Card, Deck
from decks.questions import ask, grade
from decks.values.text import clean_line
from progress.events import Event, Kind, Mode
from progress.memory import History
from progress.ports import Record

MAX_ANSWER = 500  # characters
RETRY_AFTER = 4  # a card answered wrong comes again when this many others have come between, or at the end


@dataclass(frozen=True, slots=True)
class Feedback:
    """What to show after an answer: everything is on disk by then."""

    question: Question
    raw: str
    verdict: Verdict
    explanation: Explanation
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
    """One answer as it can be taken back: the queue before it, and the event that it wrote."""

    queue: tuple[str, ...]
    progress: Progress
    event: Event


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
    ) -> None:
        self._decks = decks
        self._queue = list(queue)
        self._history = history
        self._record = record
        self._today = today
        self._mode = mode
        self._seed = seed
        self._forms = tuple(forms)
        self._moves: list[_Move] = []
        self._progress = Progress(left=len(self._queue))
        self.question = self._ask()

    @property
    def progress(self) -> Progress:
        return self._progress

    @property
    def deck(self) -> Deck:
        """The deck of the question that stands."""
        return self._decks[self._queue[0].split("/", 1)[0]]

    @property
    def card(self) -> Card:
        """The card of the question that stands. Raises LookupError when the session is over."""
        card = self.deck.card(self._queue[0])
        if card is None:
            raise LookupError(self._queue[0])
        return card

    def title_of(self, card: str) -> str:
        """The title of a card's deck."""
        return self._decks[card.split("/", 1)[0]].title

    def submit(self, raw: str, *, duration_ms: int = 0, hints: int = 0) -> Feedback:
        """Judge an answer, save it, and move on. Raises ValueError, and saves nothing, for what is no answer.

        RecordError from the record means that nothing was saved and the question still stands.
        """
        question = self._standing()
        raw = clean_line(raw)[:MAX_ANSWER]
        verdict = grade(question, raw, self.deck)
        return self._settle(question, raw, verdict, _grade_of(question, raw, verdict), duration_ms, hints)

    def give_up(self, *, duration_ms: int = 0) -> Feedback:
        """“Don't know”: the answer is shown and the card comes again."""
        return self._settle(self._standing(), "", Verdict(Grade.WRONG), "dont-know", duration_ms, 0)

    def undo(self) -> bool:
        """Take back the last answer of this session; its question stands again. False if there is none."""
        if not self._moves:
            return False
        move = self._moves[-1]
        event = Event(*self._record.stamp(), kind=Kind.UNDO, target=move.event.id, card=move.event.card)
        self._save(event)
        self._moves.pop()
        self._queue = list(move.queue)
        self._progress = move.progress
        self.question = self._ask()
        return True

    def _standing(self) -> Question:
        if self.question is None:
            raise ValueError("the session is over")
        return self.question

    def _settle(
        self, question: Question, raw: str, verdict: Verdict, graded: str, duration_ms: int, hints: int
    ) -> Feedback:
        card, deck = self.card, self.deck
        event = Event(
            *self._record.stamp(),
            kind=Kind.REVIEW,
            card=card.id,
            fact_hash=card.fact.hash,
            mode=self._mode,
            form=question.form,
            options=tuple(option.ref for option in question.options),
            answer=raw,
            grade=graded,
            hints=hints,
            duration_ms=duration_ms,
        )
        self._save(event)
        self._moves.append(_Move(tuple(self._queue), self._progress, event))
        self._advance(again=verdict.grade is Grade.WRONG)
        feedback = Feedback(
            question,
            raw,
            verdict,
            explain(card, deck),
            given=_given(question, raw),
            belongs=_belongs(verdict, deck),
            due_in=self._due_in(card.id, event.study_day),
            again=verdict.grade is Grade.WRONG,
        )
        self.question = self._ask()
        return feedback

    def _save(self, event: Event) -> None:
        self._record.append([event])
        self._history.add([event])

    def _advance(self, *, again: bool) -> None:
        card = self._queue.pop(0)
        if again:
            self._queue.insert(min(RETRY_AFTER, len(self._queue)), card)
        self._progress = Progress(
            settled=self._progress.settled + (not again),
            left=len(self._queue),
            answers=self._progress.answers + 1,
            right=self._progress.right + (not again),
        )

    def _due_in(self, card: str, day: int) -> int | None:
        window = self._history.state(card).window
        return None if window is None else max(window.day - day, 0)

    def _ask(self) -> Question | None:
        if not self._queue:
            return None
        card = self.card
        day = self._today()
        state = self._history.state(card.id)
        memory = state.memory_before(day)
        turn = Turn(day, state.attempts_on(day) + self._crammed(card.id), self._seed)
        return ask(card, self.deck, turn, memory.stability if memory else None, self._forms)

    def _crammed(self, card: str) -> int:
        return sum(move.event.card == card and move.event.mode == Mode.CRAM for move in self._moves)


def _grade_of(question: Question, raw: str, verdict: Verdict) -> str:
    """The grade as the log keeps it: the learner's own key for a flip, else the verdict's."""
    if question.form == "flip":
        return raw
    return "slip" if verdict.slip else verdict.grade.value


def _given(question: Question, raw: str) -> str:
    """What the student answered, in words."""
    return question.options[int(raw) - 1].text if question.options and raw else raw


def _belongs(verdict: Verdict, deck: Deck) -> str:
    """The question that a wrong answer would have been right for."""
    card = deck.card(verdict.belongs) if verdict.belongs else None
    return (card.prompt.stem or card.prompt.gap) if card else ""
