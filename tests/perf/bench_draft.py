"""Figures of drafting, best taken on a quiet machine: `python -m tests.perf.bench_draft [WORDS or FILE …]`.

Texts of 1,000, 10,000 and 100,000 words (or WORDS) made of the evaluation's, with other names and years in each copy, or
the text of FILE. Each is a process of its own: CPU seconds beyond what `quiz decks draft --help` takes, CPU for a
thousand words, and the memory that the process needed at its most.
"""

import re
import resource
import subprocess
import sys
import time
from pathlib import Path

SIZES = (1_000, 10_000, 100_000)
TEXTS = Path(__file__).parents[1] / "evaluation" / "texts"
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{3,})\b")
_YEAR = re.compile(r"\b(?:1[5-9]\d\d)\b")


def text_of(words: int) -> str:
    """About so many words of the evaluation's texts; each copy of them has other names and years."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]
    out: list[str] = []
    count = copy = 0
    while count < words:
        text = sources[copy % len(sources)]
        out.append(_changed(text, copy // len(sources)))
        count += len(text.split())
        copy += 1
    return " ".join("\n\n".join(out).split(" ")[:words])


def _changed(text: str, number: int) -> str:
    if not number:
        return text
    ending = "".join("abcdefghij"[int(digit)] for digit in f"{number:02}")
    return _YEAR.sub(lambda year: str(int(year[0]) - number), _NAME.sub(rf"\1{ending}", text))


def measure(what: str) -> None:
    """Print the figures of a draft in this process, of a text of so many words or of that file."""
    text = text_of(int(what)) if what.isdigit() else Path(what).read_text(encoding="utf-8")
    import decks.cli
    import decks.drafting.command  # what --help loads  # noqa: F401

    before, start = _memory(), time.process_time()
    from decks.drafting import draft

    drafted = draft(text)
    took = time.process_time() - start
    count = len(text.split())
    print(
        f"{count:7,} words: {took:7.2f} s, {1000 * took / count:.3f} s for a thousand words; {_memory():.0f} MB, "
        f"{_memory() - before:.0f} of them for the draft; {len(drafted.facts):,} facts",
        flush=True,
    )


def _memory() -> float:
    """Megabytes of this process at its most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    if len(sys.argv) == 3 and sys.argv[1] == "--measure":
        measure(sys.argv[2])
        return
    for what in sys.argv[1:] or map(str, SIZES):
        subprocess.run([sys.executable, "-m", "tests.perf.bench_draft", "--measure", what], check=True)


if __name__ == "__main__":
    main()
