"""What a learner takes for what: the wrong options chosen, and the wrong answers that were another card's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from progress.events import Event, Kind


def confusions(events: Iterable[Event], before: int) -> Mapping[str, tuple[str, ...]]:
    """For each card, the references that were taken for its answer before a study day, the most frequent first.

    A choice tells by the option chosen; a typed answer by the one option of its event, the card that it would answer.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for event in events:
        if event.kind == Kind.REVIEW and event.grade == "wrong" and event.study_day < before:
            taken = taken_for(event.form, event.answer, event.options)
            if taken:
                counts[event.card][taken] += 1
    return {card: tuple(ref for ref, _ in sorted(found.items(), key=_frequent)) for card, found in counts.items()}


def taken_for(form: str, answer: str, options: Sequence[str]) -> str:
    """The reference that a wrong answer stands for; empty if for none that is known."""
    if form == "choice" and answer.isdigit() and 0 < int(answer) <= len(options):
        return options[int(answer) - 1]
    return options[0] if form != "choice" and len(options) == 1 else ""


def _frequent(found: tuple[str, int]) -> tuple[int, str]:
    return -found[1], found[0]
