"""Responses: the answers that count, of all learners, as the log has them after undos and overrides."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from decks.values.text import clean_line
from progress.events import Kind, Mode
from progress.flags import open_flags
from progress.rating import AGAIN, CHOICE_FORMS, rate
from progress.undo import undone
from progress.wire import Wire


@dataclass(frozen=True, slots=True)
class Response:
    """One answer. `passed` is by the grade that counts, `judged` whether a learner gave that instead of the program.

    `first` is whether it was the learner's first answer to the card in study; feedback came after it.
    """

    learner: bytes
    card: str
    day: int
    form: str
    options: tuple[str, ...]
    answer: str
    grade: str
    passed: bool
    judged: bool
    first: bool
    duration_ms: int
    fact_hash: str

    @property
    def luck(self) -> float:
        """The chance of a blind guess to be right."""
        if self.form not in CHOICE_FORMS:
            return 0.0
        return 1 / max(CHOICE_FORMS[self.form] or len(self.options), 2)


@dataclass(frozen=True, slots=True)
class Flag:
    """A question that a learner called bad, and why."""

    learner: bytes
    card: str
    form: str
    remark: str


def responses(events: Iterable[Wire], cards: Collection[str]) -> tuple[list[Response], list[Flag]]:
    """Answers in study to some cards, and open flags, each learner's in the order of the log; each event given once.

    Answers of a grade that is unknown here are left out. Texts are cleaned: a bundle may come from anybody.
    """
    by_learner: defaultdict[bytes, list[Wire]] = defaultdict(list)
    noted = list[Wire]()
    for event in events:
        if event.card in cards:
            by_learner[event.learner].append(event)
            if event.kind in (Kind.FLAG, Kind.FLAG_ANSWER, Kind.UNDO):
                noted.append(event)
    still_open = {flag.id for flag in open_flags(noted)}
    answers, flags = list[Response](), list[Flag]()
    for learner in sorted(by_learner):
        ordered = sorted(by_learner[learner], key=lambda event: (event.at_ms, event.id))
        gone = undone({event.id: event.target for event in ordered if event.kind == Kind.UNDO and event.target})
        counting = [event for event in ordered if event.id not in gone]
        answers += _answers(counting)
        flags += [Flag(learner, e.card, e.form, clean_line(e.answer)) for e in counting if e.id in still_open]
    return answers, flags


def _answers(events: Iterable[Wire]) -> list[Response]:
    events = list(events)
    grades = {event.target: event.grade for event in events if event.kind == Kind.OVERRIDE}
    found, met = list[Response](), set[str]()
    for event in events:
        if event.kind != Kind.REVIEW or event.mode != Mode.STUDY:
            continue
        grade = grades.get(event.id, event.grade)
        outcome = rate(event.form, grade, hints=event.hints, options=len(event.options), rule=event.rule)
        if outcome is None:
            continue
        found.append(
            Response(
                learner=event.learner,
                card=event.card,
                day=event.study_day,
                form=event.form,
                options=tuple(clean_line(ref) for ref in event.options),
                answer=clean_line(event.answer),
                grade=event.grade,
                passed=outcome is not AGAIN,
                judged=event.id in grades,
                first=event.card not in met,
                duration_ms=event.duration_ms,
                fact_hash=event.fact_hash,
            )
        )
        met.add(event.card)
    return found
