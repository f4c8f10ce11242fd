"""Misgraded answers: what many wrote, was marked wrong, and may be right."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from progress.reports.items.responses import Response

FREE = frozenset({"typed", "cloze", "numeric", "date"})  # forms that are answered in the learner's own words
FEWEST = 3  # answers; one that a learner judged right counts as enough
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Misgraded:
    """Like answers that were marked wrong: how they were written most often, how many there are, of how many learners,
    and how many of these were judged right by the learners themselves.
    """

    like: str
    written: tuple[str, ...]
    count: int
    learners: int
    judged_right: int


def misgraded(answers: Sequence[Response], fold: Callable[[str], str]) -> tuple[Misgraded, ...]:
    """Of all answers to one card, the most frequent first. `fold` makes like answers equal.

    Answers that were another card's are confusions and left out, as are those given up.
    """
    groups: defaultdict[str, list[Response]] = defaultdict(list)
    for response in answers:
        if response.form in FREE and response.grade == "wrong" and not response.options and response.answer.strip():
            groups[fold(response.answer)].append(response)
    found = [_group(like) for like in groups.values()]
    worth = [each for each in found if each.judged_right or (each.count >= FEWEST and each.learners > 1)]
    return tuple(sorted(worth, key=lambda each: (-each.judged_right, -each.count, each.like)))


def _group(like: Sequence[Response]) -> Misgraded:
    texts = [response.answer for response in like]
    written = sorted(set(texts), key=lambda text: (-texts.count(text), text))
    return Misgraded(
        like=written[0],
        written=tuple(written[:EXAMPLES]),
        count=len(like),
        learners=len({response.learner for response in like}),
        judged_right=sum(response.judged and response.passed for response in like),
    )
