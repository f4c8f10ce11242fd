"""Options: which distractors are chosen, and by whom."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from progress.reports.items.responses import Response
from progress.reports.items.theory import FEWEST, Correlation, correlation
from progress.reports.numbers.share import Share, share

FUNCTIONAL = 0.05  # a distractor works if so many of those who saw it choose it, and the weaker ones do


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option: `ref` as the log has it, and its text; how many of those who saw it chose it, and who did.

    `who` is the correlation of choosing it with the score on the other questions: above 0, the better learners did.
    """

    ref: str
    text: str
    key: bool
    chosen: Share
    who: Correlation

    @property
    def functional(self) -> bool:
        """Whether it does what a distractor is for: at least 5 % choose it, and not the better ones."""
        share, r = self.chosen.share, self.who.r
        return not self.key and share is not None and share >= FUNCTIONAL and (r is None or r < 0)


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a question's first attempts by choice, the key first, then the most chosen."""

    n: int
    options: tuple[Chosen, ...]


def options(
    key: str, answers: Sequence[Response], rest: Mapping[bytes, float], texts: Mapping[str, str]
) -> Options | None:
    """Of first attempts at one card by choice; None without any. `rest` are the learners' scores on other questions."""
    by_choice = [response for response in answers if response.form == "choice"]
    if not by_choice:
        return None
    seen = Counter(ref for response in by_choice for ref in response.options)
    found = [_chosen(ref, key, count, by_choice, rest, texts) for ref, count in seen.items()]
    found.sort(key=lambda each: (not each.key, -each.chosen.count, each.ref))
    return Options(len(by_choice), tuple(found))


def _chosen(
    ref: str, key: str, seen: int, answers: Sequence[Response], rest: Mapping[bytes, float], texts: Mapping[str, str]
) -> Chosen:
    shown = [response for response in answers if ref in response.options]
    pairs = [(float(picked(r) == ref), rest[r.learner]) for r in shown if r.learner in rest]
    count = sum(picked(response) == ref for response in shown)
    return Chosen(ref, texts.get(ref, ref.lstrip("=@")), ref == key, share(count, seen, FEWEST), correlation(pairs))


def picked(response: Response) -> str:
    """The option that was chosen; empty where none was."""
    number = int(response.answer) if response.answer.isdecimal() else 0
    return response.options[number - 1] if 0 < number <= len(response.options) else ""
