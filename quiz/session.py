"""A study session: which card comes now, what an answer did, and how to take it back. No screen, no clock, no file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from decks import hints
from decks.diagnostics import Place
from decks.forms.question import Grade, Question, Turn, Verdict
from decks.groups import GROUP_FORMS, ask_together, grade_together
from decks.model import Card, Deck
from decks.questions import KNOWN_FROM, ask, grade
from decks.reading import Reading, article, paragraph
from decks.values.text import clean_line
from progress.events import Event, Kind, Mode
from progress.forecast import intervals
from progress.memory import History
from progress.ports import Record
from progress.rating import Rating
from quiz import reviews
from quiz.feedback import Feedback, feedback_on
from quiz.reviews import Answered

MAX_ANSWER = 500  # characters
RETRY_AFTER = 4  # a card answered wrong comes again when this many others have come between, or at the end


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the session is: cards settled, cards still to come, answers given and how many were right."""

    settled: int = 0
    left: int = 0
    answers: int = 0
    right: int = 0


@dataclass(frozen=True, slots=True)
class _Move:
    """Something done as it can be taken back: what stood before it, and the events that it wrote."""

    kind: Kind
    queue: tuple[str, ...]
    progress: Progress
    question: Question
    events: tuple[Event, ...]


class Session:
    """Asks the cards of a queue, each until it is answered right once. Every answer is saved before it is judged.

    RecordError from the record means that nothing was saved, and that all stands as it stood.
    """

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

    def reading_for(self, question: Question) -> Reading | None:
        """The paragraph that a question is about, as it is read before its questions: nothing in it is hidden."""
        return paragraph(self._card(question.card).fact, self._deck_of(question.card))

    def source(self, question: Question, *, whole: bool = False) -> Reading | None:
        """The source around a question's first card, or all of it, with the answers still to come hidden."""
        deck = self._deck_of(question.card)
        waiting = [self._card(card) for card in self._queue if self._deck_of(card) is deck]
        fact = self._card(question.card).fact
        coming = [card for card in waiting if card.fact is not fact]
        return (article if whole else paragraph)(fact, deck, coming)

    def source_of(self, card: str) -> str:
        """The title of the source of a card's deck."""
        deck = self._deck_of(card)
        return deck.source.title or deck.title

    def intervals(self, question: Question) -> Mapping[Rating, int]:
        """The days until a question's card would come back, by rating; none in a session that reschedules nothing."""
        if self._mode is Mode.CRAM:
            return {}
        card = question.card
        return intervals(card, self._history.state(card), self._today(), self._history.settings)

    def place_of(self, question: Question) -> Place:
        """Where a question's fact stands in its deck's file."""
        return self._card(question.card).fact.place

    def replace_deck(self, deck: Deck) -> None:
        """Go on with a deck that was edited; cards that are gone from it leave the queue."""
        self._decks = {**self._decks, deck.id: deck}
        gone = [card for card in self._queue if self._deck_of(card) is deck and deck.card(card) is None]
        self._queue = [card for card in self._queue if card not in gone]
        self._moves = [move for move in self._moves if not set(gone).intersection(move.queue)]
        self._progress = replace(self._progress, left=len(self._queue))
        self.question = self._ask()

    def hint(self) -> str:
        """One letter more of the answer; it makes a right answer count as hard. Empty where letters do not help."""
        question = self._standing()
        self._hints = min(self._hints + 1, hints.most(question))
        return hints.letters(question, self._hints) if self._hints else ""

    def submit(self, raw: str, *, duration_ms: int = 0, confidence: int | None = None) -> Feedback:
        """Judge an answer, save it, and move on. Raises ValueError, and saves nothing, for what is no answer."""
        question = self._standing()
        raw = clean_line(raw)[:MAX_ANSWER]
        if not raw:
            raise ValueError("nothing was answered")
        verdict = (grade_together if question.cards else grade)(question, raw, self.deck)
        return self._settle(Answered(question, raw, verdict, "", self._hints, duration_ms, self._mode, confidence))

    def give_up(self, *, duration_ms: int = 0) -> Feedback:
        """“Don't know”: the answer is shown and the card comes again."""
        question = self._standing()
        verdict = Verdict(Grade.WRONG, parts=dict.fromkeys(question.cards, Grade.WRONG))
        return self._settle(Answered(question, "", verdict, "dont-know", self._hints, duration_ms, self._mode))

    def override(self, feedback: Feedback) -> Feedback:
        """Judge the last answer otherwise than the program did: a right one as guessed, any other as right.

        Raises ValueError if something was done since that this would unsettle.
        """
        move = self._last_answer()
        if move is None or move.question is not feedback.question:
            raise ValueError("only the last answer can be judged anew")
        guessed = feedback.verdict.grade is Grade.RIGHT
        marks = [reviews.override(event, "guessed" if guessed else "right", self._record) for event in move.events]
        self._save(marks)
        self._queue, self._progress = list(move.queue), move.progress
        found, note = (Grade.WRONG, "you guessed") if guessed else (Grade.RIGHT, "as you say")
        verdict = Verdict(found, note, parts=dict.fromkeys(move.question.reviewed, found))
        self._advance(move.question, verdict)
        self._moves[self._moves.index(move)] = replace(move, events=(*move.events, *marks))
        self.question = self._ask()
        return replace(feedback, verdict=verdict, due_in=self._due_in(move.question, move.events[0]), again=guessed)

    def flag(self, question: Question, remark: str) -> None:
        """Note for the deck's author that a question is bad, and why. Its cards go on as before."""
        answer = self._last_answer()
        review = answer.events[0] if answer and answer.question is question else None
        remark = clean_line(remark)[:MAX_ANSWER]
        self._do(
            Kind.FLAG, question, [reviews.flag(self._card(question.card), question.form, remark, review, self._record)]
        )

    def suspend(self, question: Question) -> None:
        """Put a question's cards aside: they are not asked again until they are resumed."""
        self._do(Kind.SUSPEND, question, [reviews.suspend(card, self._record) for card in question.reviewed])
        before = len(self._queue)
        self._queue = [card for card in self._queue if card not in question.reviewed]
        self._progress = replace(self._progress, left=len(self._queue))
        if len(self._queue) < before:
            self.question = self._ask()

    def undo(self) -> Kind | None:
        """Take back what was done last in this session, and tell what that was: a review's question stands again."""
        if not self._moves:
            return None
        move = self._moves[-1]
        self._save([reviews.undo(event, self._record) for event in move.events])
        self._moves.pop()
        if move.kind is not Kind.FLAG:
            self._queue, self._progress = list(move.queue), move.progress
            self.question = self._ask()
        return move.kind

    def _standing(self) -> Question:
        if self.question is None:
            raise ValueError("the session is over")
        return self.question

    def _last_answer(self) -> _Move | None:
        """The last answer, if nothing but flags came after it."""
        moves = [move for move in self._moves if move.kind is not Kind.FLAG]
        return moves[-1] if moves and moves[-1].kind is Kind.REVIEW else None

    def _settle(self, answered: Answered) -> Feedback:
        question, verdict = answered.question, answered.verdict
        deck, cards = self.deck, [self._card(card) for card in question.reviewed]
        events = reviews.reviews(answered, cards, self._record)
        self._do(Kind.REVIEW, question, events)
        self._advance(question, verdict)
        self.question = self._ask()
        return feedback_on(question, answered.raw, verdict, deck, self._due_in(question, events[0]))

    def _do(self, kind: Kind, question: Question, events: Sequence[Event]) -> None:
        """Save the events of something done, so that it can be taken back."""
        self._save(events)
        self._moves.append(_Move(kind, tuple(self._queue), self._progress, question, tuple(events)))

    def _save(self, events: Sequence[Event]) -> None:
        self._record.append(events)
        self._history.add(events)

    def _advance(self, question: Question, verdict: Verdict) -> None:
        """Take the question's cards from the queue; those that were wrong come again later."""
        cards = question.reviewed
        again = [card for card in cards if verdict.of(card) is Grade.WRONG]
        self._queue = [card for card in self._queue if card not in cards]
        at = min(RETRY_AFTER, len(self._queue))
        self._queue[at:at] = again
        self._progress = Progress(
            settled=self._progress.settled + len(cards) - len(again),
            left=len(self._queue),
            answers=self._progress.answers + 1,
            right=self._progress.right + (not again),
        )

    def _due_in(self, question: Question, review: Event) -> int | None:
        """The days from a review until the first of its question's cards comes back; None if none does."""
        windows = [window for card in question.reviewed if (window := self._history.state(card).window)]
        return max(min(window.day for window in windows) - review.study_day, 0) if windows else None

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
        """Whether a card of the queue may be asked together with others: if it is well remembered, or as a game."""
        if any(form in GROUP_FORMS for form in self._forms):
            return True
        state = self._history.state(card)
        memory = state.memory_before(day)
        repeated = self._mode == Mode.STUDY and state.attempts_on(day) > 0
        return not repeated and memory is not None and memory.stability >= KNOWN_FROM

    def _crammed(self, card: str) -> int:
        crammed = (event for move in self._moves for event in move.events if event.mode == Mode.CRAM)
        return sum(event.card == card and event.kind == Kind.REVIEW for event in crammed)

    def _deck_of(self, card: str) -> Deck:
        return self._decks[card.split("/", 1)[0]]

    def _card(self, card: str) -> Card:
        found = self._deck_of(card).card(card)
        assert found is not None  # queues are made from the decks' own cards
        return found
