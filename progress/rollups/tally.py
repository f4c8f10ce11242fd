"""The tally: counts of all that a log holds, card by card. The tally of a log is the sum of its cards' tallies."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Self, TypeVar

from progress.entries import Entry, corrected
from progress.events import Kind, Mode
from progress.forecast import LONGEST_MS
from progress.leeches import LEAST_LAPSES, TOO_UNLIKELY, unlikelihood
from progress.rating import AGAIN, Guessable, rate
from progress.replay import Fold
from progress.rollups.measures import BEATS, BINS, MILLION, WEEK, Measure
from progress.scheduling import Memory, Model, Parameters, model

MATURE_FROM = 21  # days between two reviews, as Anki draws the line
CHOSEN = frozenset({"choice", "true-false", "order", "match", "multi"})  # the answer is on the screen

Cell = tuple[str, int, str]  # deck, x, y
T = TypeVar("T")


class Tally:
    """Counts by measure and cell. Cells that come to nothing are left out."""

    __slots__ = ("cells",)

    def __init__(self, cells: Mapping[Measure, Mapping[Cell, int]] | None = None) -> None:
        self.cells: defaultdict[Measure, Counter[Cell]] = defaultdict(Counter)
        for measure, counts in (cells or {}).items():
            self.cells[measure] = Counter(counts)

    def of(self, measure: Measure) -> Mapping[Cell, int]:
        """The counts of a measure."""
        return self.cells.get(measure, {})

    def total(self, measure: Measure) -> int:
        """The sum of a measure's counts."""
        return sum(self.of(measure).values())

    def by_x(self, measure: Measure, y: str | None = None) -> dict[int, int]:
        """A measure's counts by x alone, or those of one y."""
        return _sums((x, n) for (_, x, other), n in self.of(measure).items() if y is None or other == y)

    def by_y(self, measure: Measure) -> dict[str, int]:
        """A measure's counts by y alone."""
        return _sums((y, n) for (_, _, y), n in self.of(measure).items())

    def plus(self, other: Self, times: int = 1) -> Self:
        """Add another tally, or with -1 take it back; returns this one, changed."""
        for measure, counts in other.cells.items():
            mine = self.cells[measure]
            for cell, count in counts.items():
                mine[cell] += count * times
                if not mine[cell]:
                    del mine[cell]
        return self


def tally(entries: Mapping[str, Sequence[Entry]], parameters: Parameters) -> Tally:
    """What all entries of some cards, by card, add up to; each given once and in any order."""
    found = Tally()
    for card, of_card in entries.items():
        count(card, of_card, parameters, found)
    return found


def count(card: str, entries: Sequence[Entry], parameters: Parameters, into: Tally, since: Fold | None = None) -> Fold:
    """Count one card's entries into a tally, and return them folded, as `progress.replay.folded` does.

    With a fold, entries are those that came `since`, and what they add is counted; leeches need all entries.
    """
    counter = _Counter(card, parameters, into, since or Fold())
    for entry in corrected(entries):
        counter.take(entry)
    if since is None:
        counter.judge()
    return counter.fold


class _Counter:
    """Counts one card's entries, in the order of the log."""

    def __init__(self, card: str, parameters: Parameters, into: Tally, fold: Fold) -> None:
        self.fold = fold
        self._deck, _, self._card = card.partition("/")
        self._fsrs: Model = model(parameters)
        self._trials: list[tuple[float, bool]] = []
        self._cells = into.cells

    def take(self, entry: Entry) -> None:
        before, first = self.fold.memory, self.fold.first_day is None
        self.fold.take(entry, self._fsrs)
        after, what = self.fold.memory, entry.what
        if before is not None and after is not before:
            self._hold(before, after.last_day if after else entry.day)
        if what.kind == Kind.REVIEW:
            self._add(Measure.TIME, entry.day, "", min(entry.duration_ms, LONGEST_MS))
            if what.mode == Mode.CRAM:
                self._add(Measure.CRAMMED, entry.day)
        if what.study and what.outcome is not None:
            self._answer(entry, first)
            if before is not None and after is not None and after.last_day > before.last_day:
                self._trial(entry, before)

    def judge(self) -> None:
        """Count the card as a leech if it is one."""
        memory = self.fold.memory
        if memory is not None and memory.lapses >= LEAST_LAPSES:
            chance = unlikelihood(self._trials)
            if chance < TOO_UNLIKELY:
                self._add(Measure.LEECH, round(chance * MILLION), self._card)

    def _answer(self, entry: Entry, first: bool) -> None:
        form, day = entry.what.form, entry.day
        self._add(Measure.ANSWERS, day)
        self._add(Measure.FORMS, 0, form)
        if entry.duration_ms > 0:
            self._add(Measure.PACE, min(entry.duration_ms, LONGEST_MS) * BEATS // 1000, form)
        if first:
            self._add(Measure.NEW, day)
        if entry.what.outcome is not AGAIN:
            self._add(Measure.PASSED, day)
            self._add(Measure.FORM_PASSED, 0, f"{self._card} {form}")
        elif entry.taken and entry.what.grade == "wrong":
            self._add(Measure.TAKEN, 0, f"{self._card} {entry.taken}")

    def _trial(self, entry: Entry, before: Memory) -> None:
        what = entry.what
        passed = what.outcome is not AGAIN
        recall = self._fsrs.recall(before, entry.day)
        right = rate(what.form, "right", options=what.options)
        chance = recall + (1 - recall) / right.options if isinstance(right, Guessable) else recall
        self._trials.append((chance, passed))
        in_bin, how = min(int(chance * BINS), BINS - 1), "chosen" if what.form in CHOSEN else "recalled"
        mature = entry.day - before.last_day >= MATURE_FROM
        hour = (entry.at_ms // 60_000 + entry.offset_min) // 60 % 24
        self._add(Measure.MATURE if mature else Measure.YOUNG, entry.day, how)
        self._add(Measure.HOUR, hour)
        self._add(Measure.TRIALS, in_bin)
        self._add(Measure.PREDICTED, in_bin, "", round(chance * MILLION))
        self._add(Measure.ERROR, 0, "", round((chance - passed) ** 2 * MILLION))
        if passed:
            self._add(Measure.MATURE_PASSED if mature else Measure.YOUNG_PASSED, entry.day, how)
            self._add(Measure.HOUR_PASSED, hour)
            self._add(Measure.TRIALS_PASSED, in_bin)

    def _hold(self, memory: Memory, until: int) -> None:
        """Count what was remembered on the Sundays from a review to the day before the next."""
        held, sums = self._cells[Measure.HELD], self._cells[Measure.RECALL]
        for sunday, recall in recalls(memory, until, self._fsrs):
            cell = (self._deck, sunday, "")
            held[cell] += 1
            sums[cell] += round(recall * MILLION)

    def _add(self, measure: Measure, x: int, y: str = "", count: int = 1) -> None:
        if count:
            self._cells[measure][self._deck, x, y] += count


def recalls(memory: Memory, until: int, fsrs: Model) -> Iterable[tuple[int, float]]:
    """The Sundays from a memory's last review on, before a study day, with the recall on each."""
    first = -(-memory.last_day // WEEK) * WEEK  # day 1 was a Monday
    return ((day, fsrs.recall(memory, day)) for day in range(first, until, WEEK))


def _sums(counts: Iterable[tuple[T, int]]) -> dict[T, int]:
    found: dict[T, int] = {}
    for key, count in counts:
        found[key] = found.get(key, 0) + count
    return found
