"""A deck's file on the desk: the bench, the place where one is, and every decision saved and undoable."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from decks.parsing.files import Unreadable
from decks.review import findings, jumps
from decks.review.bench import Bench, Row
from decks.review.decisions import Accept, Add, Decision, Drop
from decks.review.journal import Journal, Step
from decks.review.notes import ANSWERS, KEPT, FlagNote, Notes
from decks.review.pace import minutes_left
from decks.review.view import FactView, view
from decks.values.text import clean_line
from decks.writer import Opened, Refused, open_file, save

_BOM = "\ufeff".encode()


class Desk:
    """Drives a review; the full screen and the plain session are but views of it.

    `bench` is the state now, `at` the fact where one is ("" only where there is none). Raises Unreadable for a file
    that is no deck. `journals` is the folder of the journals, `clock` counts seconds.
    """

    def __init__(
        self,
        path: Path,
        *,
        notes: Notes | Callable[[Bench], Notes] | None = None,
        clock: Callable[[], float] = time.monotonic,
        journals: Path | None = None,
    ) -> None:
        self._clock = clock
        self._settled = [clock()]
        self._journal = Journal(path, journals)
        self._undone: list[Step] = []
        self.bench: Bench
        self._view: tuple[Bench, FactView] | None
        self._open(path)
        if notes is not None:
            self.take(notes(self.bench) if callable(notes) else notes)
        self._steps, at = self._journal.read(self.bench.text)
        self.at = at if at in self.bench.facts else jumps.onwards(self.bench.rows, 0)

    def _open(self, path: Path) -> None:
        seen, opened = _stamp(path), open_file(path)
        self.bench = Bench.read(path, opened.text)
        self._opened, self._seen = opened, seen  # only now: what cannot be read is never written over
        self._view = None

    @property
    def row(self) -> Row | None:
        return self.bench.row(self.at) if self.at else None

    @property
    def view(self) -> FactView | None:
        """All of the fact that one is at."""
        return self.show(self.at) if self.at else None

    def show(self, fact: str) -> FactView:
        """All of a fact. Raises KeyError."""
        if self._view is None or self._view[0] is not self.bench or self._view[1].id != fact:
            self._view = (self.bench, view(self.bench, fact))
        return self._view[1]

    def go(self, fact: str) -> None:
        """Go to a fact. Raises KeyError."""
        self.at = self.bench.row(fact).id

    def jump(self, jump: str) -> bool:
        """Go to the next fact of a kind, see `jumps.JUMPS`; whether there is one. Raises KeyError."""
        found = jumps.target(self.bench.rows, self.bench.place(self.at), jump)
        self.at = found or self.at
        return found is not None

    def decide(self, decision: Decision) -> str:
        """Make a decision, save it, and go on where it settles its fact; returns what was done, in words.

        Raises Refused: then nothing is changed.
        """
        before = self.bench
        after = before.after(decision)
        if after.text != before.text:
            step = Step.between(before.text, after.text, decision.fact, decision.said)
            self._journal.add(step)
            self._save(after)
            self._steps.append(step)
            self._undone.clear()
        self._go_on(decision, before)
        return f"{clean_line(decision.said)}." if after.text != before.text else "Nothing to change."

    def _go_on(self, decision: Decision, before: Bench) -> None:
        place = before.place(decision.fact)
        if isinstance(decision, Accept | Drop):
            self._settled.append(self._clock())
            self.at = jumps.onwards(self.bench.rows, place + isinstance(decision, Accept))
        elif isinstance(decision, Add):
            self.at = next(row.id for row in self.bench.rows if row.id not in before.facts)
        self._stay_within(place)

    def _stay_within(self, place: int) -> None:
        """Go to the nearest fact where the one that one was at is gone."""
        if self.at not in self.bench.facts:
            rows = self.bench.rows
            self.at = rows[min(max(place, 0), len(rows) - 1)].id if rows else ""

    @property
    def can_undo(self) -> bool:
        return bool(self._steps)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> str:
        """Take the last decision back; returns which it was, "" where there is none. Raises Refused."""
        if not self._steps:
            return ""
        step = self._steps[-1]
        self._turn(step, self._turned(step.undone))
        self._journal.take_back()
        self._undone.append(self._steps.pop())
        return f"Undone: {clean_line(step.said)}."

    def redo(self) -> str:
        """Make the decision again that was undone last; returns which, "" where there is none. Raises Refused."""
        if not self._undone:
            return ""
        step = self._undone[-1]
        after = self._turned(step.redone)
        self._journal.add(step)
        self._turn(step, after)
        self._steps.append(self._undone.pop())
        return f"Done again: {clean_line(step.said)}."

    def _turned(self, text: Callable[[str], str]) -> Bench:
        try:
            return self.bench.with_text(text(self.bench.text))
        except (ValueError, Unreadable):  # anything may have written to the journal
            raise Refused("what was noted of this step does not fit the deck; nothing is changed") from None

    def _turn(self, step: Step, after: Bench) -> None:
        before = self.bench
        changed = {step.fact, *(after.facts.keys() - before.facts.keys())}
        self._save(replace(after, findings=findings.kept(before.findings, after.loaded, changed)))
        if step.fact in self.bench.facts:
            self.at = step.fact
        self._stay_within(before.place(self.at))

    def _save(self, bench: Bench) -> None:
        """Put a bench's text into the file, and the bench in the place of the one before. Raises Refused."""
        try:
            save(self._opened, bench.text)
        except Refused:
            self._journal.take_back()
            raise
        mark = _BOM if self._opened.data.startswith(_BOM) else b""
        self._opened = Opened(self._opened.path, bench.text, mark + bench.text.encode())
        self._seen = _stamp(bench.path)
        self.bench = bench

    def is_stale(self) -> bool:
        """Whether another program has changed the file since; cheap enough to ask often."""
        return _stamp(self.bench.path) != self._seen and not _holds(self.bench.path, self._opened.data)

    def reread(self) -> None:
        """Go on with the file as it is now. What was decided before can no longer be undone. Raises Unreadable."""
        notes, place = self.bench.notes, self.bench.place(self.at)
        self._open(self.bench.path)
        self.take(notes)
        self._steps, _ = self._journal.read(self.bench.text)
        self._undone.clear()
        self._stay_within(place)

    def check(self) -> Iterator[None]:
        """Run all checks on the deck as it is now, a step at a time; stops by itself after a decision."""
        bench = self.bench
        for found in findings.checking(bench.loaded):
            if self.bench is not bench:
                return
            if found:
                self.bench = bench = replace(bench, findings=found)
            yield

    @property
    def minutes_left(self) -> float | None:
        """The minutes for what waits, at this session's pace; None where too little was settled to say."""
        return minutes_left(self._settled, self.bench.counts.waiting)

    def answer_flag(self, flag: FlagNote, answer: str, reason: str = "") -> str:
        """Record what was done about a student's flag; returns what to say of it. Raises Refused."""
        notes = self.bench.notes
        if answer not in ANSWERS:
            raise Refused(f"a flag is answered by {' or '.join(ANSWERS)}")
        if answer == KEPT and not reason.strip():
            raise Refused("say why the question stays as it is")
        if notes.answer is None:
            raise Refused("there is no record to note it in")
        notes.answer(flag, answer, reason.strip())
        self.bench = replace(self.bench, notes=replace(notes, flags=tuple(one for one in notes.flags if one != flag)))
        return f"The flag is answered: {answer}."

    def take(self, notes: Notes) -> None:
        """Put students' notes beside the deck."""
        self.bench = replace(self.bench, notes=notes)

    def close(self) -> None:
        """Remember where one was."""
        self._journal.remember(self.at)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (-1, -1)
    return found.st_mtime_ns, found.st_size


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
