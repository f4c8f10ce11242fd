"""What was decided, step by step, so that it can be undone after a restart, too.

A file for each deck in the user's state folder, a JSON object a line, only ever added to: `step` what a decision
changed, `undo` that the last step is taken back, `at` where one was. The deck itself holds the truth: steps that do not
lead to its text as it is now count no more.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from io import SEEK_END
from pathlib import Path

MOST_STEPS = 500
MOST_LINES = 2_000  # after which a journal is written anew
MOST_JOURNALS = 50
MOST_BYTES = 32_000_000  # of a journal that are read: its end


@dataclass(frozen=True, slots=True)
class Step:
    """A change from one text to another: `old` gave way to `new` at the offset `start`. Texts are known by hash."""

    before: str
    after: str
    start: int
    old: str
    new: str
    fact: str
    said: str

    @classmethod
    def between(cls, before: str, after: str, fact: str, said: str) -> "Step":
        start = _alike(before, after)
        same = _alike(before[start:][::-1], after[start:][::-1])
        old, new = before[start : len(before) - same], after[start : len(after) - same]
        return cls(digest(before), digest(after), start, old, new, fact, said)

    def undone(self, text: str) -> str:
        """The text before. Raises ValueError where that is not what the step says."""
        return _known(text[: self.start] + self.old + text[self.start + len(self.new) :], self.before)

    def redone(self, text: str) -> str:
        """The text after. Raises ValueError where that is not what the step says."""
        return _known(text[: self.start] + self.new + text[self.start + len(self.old) :], self.after)


def _known(text: str, by: str) -> str:
    if digest(text) != by:
        raise ValueError("the step does not lead to the text that it names")
    return text


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common; by halves, for texts are long and mostly alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]


def state_folder() -> Path:
    """Where journals are kept: in the user's state folder, apart from the decks."""
    from platformdirs import user_state_path

    return user_state_path("factdeck", appauthor=False) / "review"


class Journal:
    """The journal of one deck. Where it cannot be written, there is none, and all else goes on."""

    def __init__(self, deck: Path, folder: Path | None = None) -> None:
        self._folder = folder or state_folder()
        self.path = self._folder / f"{digest(str(deck.resolve()))}.jsonl"

    def read(self, text: str) -> tuple[list[Step], str]:
        """The steps that led to a text, the last at the end, and the fact at which one was."""
        steps: list[Step] = []
        at, lines = "", 0
        for line in self._lines():
            lines += 1
            at = str(line.get("at", at))
            if "undo" in line and steps:
                steps.pop()
            elif step := _step(line.get("step")):
                steps.append(step)
        kept = _leading_to(digest(text), steps)[-MOST_STEPS:]
        if lines > MOST_LINES or len(kept) < len(steps):  # what counts no more must not stand between later steps
            self._write_anew(kept, at)
        return kept, at

    def add(self, step: Step) -> None:
        """A decision is about to be saved."""
        self._append({"step": asdict(step)})

    def take_back(self) -> None:
        """The last step no longer counts."""
        self._append({"undo": True})

    def remember(self, fact: str) -> None:
        """Where one is."""
        self._append({"at": fact})

    def _lines(self) -> Iterator[Mapping[str, object]]:
        try:
            with self.path.open("rb") as file:
                file.seek(max(0, file.seek(0, SEEK_END) - MOST_BYTES))
                text = file.read(MOST_BYTES).decode(errors="replace")
        except OSError:
            return
        for line in text.split("\n"):
            try:
                found = json.loads(line)
            except (ValueError, RecursionError):
                continue  # torn by a crash, or not ours
            if isinstance(found, dict):
                yield found

    def _append(self, line: Mapping[str, object]) -> None:
        try:
            if not self.path.exists():
                self._folder.mkdir(parents=True, exist_ok=True)
                self._forget_old()
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"\n{json.dumps(line)}\n")  # behind a torn line, if there is one
        except OSError:
            return

    def _write_anew(self, steps: list[Step], at: str) -> None:
        lines = [json.dumps({"step": asdict(step)}) for step in steps]
        try:
            new = self.path.with_suffix(f".{os.getpid()}")
            new.write_text("\n".join([*lines, json.dumps({"at": at}), ""]), encoding="utf-8")
            new.replace(self.path)
        except OSError:
            return

    def _forget_old(self) -> None:
        """Leave room for one more: the journals that were not used for longest go."""
        known = sorted(self._folder.glob("*.jsonl"), key=lambda path: path.stat().st_mtime)
        for path in known[: max(0, len(known) - MOST_JOURNALS + 1)]:
            path.unlink(missing_ok=True)


def _step(data: object) -> Step | None:
    """A step as a journal has it; None for anything else."""
    try:
        step = Step(**data)  # type: ignore[arg-type]  # whatever the file holds; what does not fit is refused
    except TypeError:
        return None
    texts = (step.before, step.after, step.old, step.new, step.fact, step.said)
    return step if isinstance(step.start, int) and all(isinstance(text, str) for text in texts) else None


def _leading_to(now: str, steps: list[Step]) -> list[Step]:
    """The steps in one line that ends at the text as it is; one that was not saved any more is left out."""
    if steps and steps[-1].after != now and steps[-1].before == now:
        steps = steps[:-1]
    kept: list[Step] = []
    for step in reversed(steps):
        if step.after != now:
            break
        kept.append(step)
        now = step.before
    return kept[::-1]
