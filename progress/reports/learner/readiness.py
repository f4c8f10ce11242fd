"""Exam readiness: what is to be expected on the day of each exam that is set, and whether that is on track."""

from collections.abc import Sequence
from dataclasses import dataclass

from progress.exam import telling
from progress.exam.material import outlooks, terms_from
from progress.exam.outlook import Expected, Outlook
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, bar, room

NAME, TITLE = "readiness", "Ready for the exam"
BESIDE_BAR = 42  # columns


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam by the plan for it. `target` is the desired recall; `on_track` is that reached with no card unseen."""

    title: str
    expected: Expected
    minutes: int
    target: float
    on_track: bool


@dataclass(frozen=True, slots=True)
class Readiness:
    """The exams to come as seen from a study day, the next one first."""

    day: int
    exams: tuple[Exam, ...]


def figures(given: Material) -> Readiness:
    """One plan for all exams to come, from how things stand."""
    if not any(given.settings.exam_of(deck, given.day + 1) for deck in given.decks):
        return Readiness(given.day, ())
    found = outlooks(terms_from(given), given)
    return Readiness(given.day, tuple(_exam(each, given) for each in found))


def _exam(found: Outlook, given: Material) -> Exam:
    title = given.decks[found.expected.deck].title
    return Exam(title, found.expected, found.minutes, found.target, found.on_track)


def lines(found: Readiness, width: int = WIDTH) -> Sequence[str]:
    if not found.exams:
        return ["no exam to come is set; to set one: quiz progress exam DECK --date 2026-12-15"]
    return [line for exam in found.exams for line in _lines(exam, found.day, room(width, BESIDE_BAR, 24))]


def _lines(exam: Exam, day: int, wide: int) -> list[str]:
    expected = exam.expected
    return [
        f"{exam.title}: {telling.when(expected.exam, day)}",
        f"  {bar(expected.recall, wide)} {expected.recall:4.0%} ({telling.interval(expected)}, n={expected.cards:,})",
        f"  {telling.idle(expected)}",
        f"  {_verdict(exam)}",
    ]


def _verdict(exam: Exam) -> str:
    by = f"with {exam.minutes} minutes a day"
    if exam.on_track:
        return f"on track for {exam.target:.0%} {by}"
    return f"not on track for {exam.target:.0%} {by}; what it takes: quiz progress exam {exam.expected.deck}"
