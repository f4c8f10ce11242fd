"""Mutated decks against reading, checking and showing: `python -m tests.faults.mutations [COUNT] [SEED]`.

Each is a good deck with one to six changes: bytes, lines, words and numbers swapped, doubled or cut, keys renamed,
entries moved, deep nesting. Whatever a file holds, the answer is findings; any exception is a fault, and its deck is kept
in the folder that is named at the end. Exit 1 if there was one, or a deck that took longer than two seconds.
"""

import random
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from decks.loader import load
from decks.rules import check
from decks.show import as_text
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD, write_deck

COUNT = 10_000
SLOW = 2.0
ROOT = Path(__file__).parents[2]
SPOILED = ROOT / "tests/golden/spoiled"
SPECIMENS = ROOT / "tests/golden/specimens"
WORDS = re.compile(r"[\w-]+")
KEYS = [
    "id",
    "type",
    "stance",
    "by",
    "quote",
    "topic",
    "tags",
    "why",
    "ask",
    "disputed",
    "withdrawn",
    "derived",
    "optional",
    "forms",
    "strict",
    "was",
    "ignore",
    "event",
    "happened",
    "when",
    "from",
    "to",
    "inferred",
    "name",
    "role",
    "roles",
    "of",
    "says",
    "act",
    "party",
    "duty",
    "measure",
    "value",
    "than",
    "did",
    "where",
    "near",
    "who",
    "about",
    "key",
    "against",
    "other",
    "term",
    "means",
    "answer",
    "accept",
    "not",
    "kind",
    "q",
    "gap",
    "all",
    "facts",
    "cards",
    "names",
    "topics",
    "format",
    "deck",
    "source",
    "title",
    "language",
    "also",
    "x-y",
]
VALUES = [
    "''",
    "[]",
    "{}",
    "~",
    "null",
    "0",
    "-1",
    "1e999",
    "2020-02-30",
    "0000-00-00",
    "9999-12-31",
    "mid-July",
    "early-1990s",
    "10%",
    "1/0",
    "½",
    "∞",
    "500km",
    "3-5",
    "44",
    "____",
    "____-____",
    "{}",
    "{a}",
    "{{a}",
    "}",
    "“",
    "”",
    '"',
    "'",
    "#",
    "&",
    "*",
    "!",
    "|",
    ">",
    "@",
    "%",
    "`",
    "-",
    "?",
    ":",
    ",",
    "the",
    "an",
    "of",
    "no",
    "yes",
    "İ",
    "ß",
    "x²",
    "\u200b",
    "\u202e",
    "\ud7ff",
    "😀",
    "FD301",
    "FD999",
    "skip",
    "choice",
]


def mutated(text: str, source: random.Random) -> bytes:
    """The text with a few changes."""
    for _ in range(source.choice((1, 1, 1, 2, 2, 3, 6))):
        text = source.choice(CHANGES)(text, source)
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    if source.random() < 0.05 and data:
        data[source.randrange(len(data))] = source.randrange(256)
    return bytes(data)


def _line(text: str, source: random.Random, change: Callable[[list[str], int], None]) -> str:
    lines = text.split("\n")
    change(lines, source.randrange(len(lines)))
    return "\n".join(lines)


def swap_lines(text: str, source: random.Random) -> str:
    def change(lines: list[str], at: int) -> None:
        other = source.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]

    return _line(text, source, change)


def drop_line(text: str, source: random.Random) -> str:
    return _line(text, source, lambda lines, at: lines.__delitem__(at))


def double_lines(text: str, source: random.Random) -> str:
    size = source.randint(1, 12)
    return _line(text, source, lambda lines, at: lines.__setitem__(slice(at, at), lines[at : at + size]))


def indent_line(text: str, source: random.Random) -> str:
    by = source.choice([" ", "  ", "    ", "\t", "- "])
    return _line(text, source, lambda lines, at: lines.__setitem__(at, by + lines[at]))


def _word(text: str, source: random.Random, by: str) -> str:
    words = list(WORDS.finditer(text))
    if not words:
        return text + by
    found = source.choice(words)
    return text[: found.start()] + by + text[found.end() :]


def change_value(text: str, source: random.Random) -> str:
    return _word(text, source, source.choice(VALUES))


def change_key(text: str, source: random.Random) -> str:
    keys = list(re.finditer(r"(?m)^[ -]*([\w-]+):", text))
    if not keys:
        return text
    found = source.choice(keys)
    return text[: found.start(1)] + source.choice(KEYS) + text[found.end(1) :]


def swap_words(text: str, source: random.Random) -> str:
    words = WORDS.findall(text)
    return _word(text, source, source.choice(words)) if words else text


def change_line_value(text: str, source: random.Random) -> str:
    """All that stands behind a key becomes something else."""

    def change(lines: list[str], at: int) -> None:
        lines[at] = lines[at].partition(":")[0] + ": " + " ".join(source.choices(VALUES, k=source.randint(1, 3)))

    return _line(text, source, change)


def cut(text: str, source: random.Random) -> str:
    return text[: source.randrange(len(text))] if text and source.random() < 0.3 else text


def character(text: str, source: random.Random) -> str:
    at = source.randrange(len(text) + 1)
    char = source.choice(
        ["", "\n", " ", ":", "-", "[", "]", "{", "}", '"', "'", "#", "\x00", "\x1b", "\ufeff", "\u2028", "é"]
    )
    return text[:at] + char + text[at + source.randint(0, 1) :]


def nest(text: str, source: random.Random) -> str:
    return _word(text, source, source.choice(["[", "{a: ", "- "]) * source.randint(1, 40))


def long_text(text: str, source: random.Random) -> str:
    return _word(text, source, source.choice(["x", "9", "a ", "____ ", "e\u0301"]) * source.randint(50, 700))


CHANGES = (
    *(swap_lines, drop_line, double_lines, indent_line, change_value, change_value, change_key, swap_words, swap_words),
    *(change_line_value, change_line_value, cut, character, nest, long_text),
)


def originals(size: int = 3) -> list[tuple[str, str]]:
    """Good decks of every type, each with its article; the big one in pieces of so many facts, for speed."""
    specimens = (SPECIMENS / "deck.yaml").read_text(encoding="utf-8")
    head, _, facts = specimens.partition("facts:\n")
    entries = re.split(r"(?m)^(?=- id:)", facts.partition("cards:\n")[0])
    pieces = [f"{head}facts:\n{''.join(entries[n : n + size])}" for n in range(1, len(entries), size)]
    article = (SPECIMENS / "article.txt").read_text(encoding="utf-8")
    spoiled = [(SPOILED / name).read_text(encoding="utf-8") for name in ("deck.yaml", "article.txt")]
    return [(HEAD + FACTS + CARDS, ARTICLE), (spoiled[0], spoiled[1]), *((piece, article) for piece in pieces)]


def try_deck(path: Path, data: bytes) -> bool:
    """Read, check and, if it has no errors, show a deck. Raises whatever goes wrong; tells whether it could be shown."""
    path.write_bytes(data)
    loaded = load(path, "deck.yaml")
    check(loaded)
    for finding in loaded.findings:
        assert finding.place.line >= 1
        assert finding.place.column >= 1
        assert finding.message
    if loaded.deck is None or loaded.errors:
        return False
    as_text(loaded.deck)
    return True


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    kept, shown, faults = Path(tempfile.mkdtemp(prefix="mutations-")), 0, 0
    texts = originals()
    paths = [write_deck(kept / str(n), *pair) for n, pair in enumerate(texts)]
    for number in range(count):
        source = random.Random(f"{seed}/{number}")
        at = source.randrange(len(texts))
        data = mutated(texts[at][0], source)
        start = time.process_time()
        try:
            shown += try_deck(paths[at], data)
        except Exception:
            traceback.print_exc()
            fault = True
        else:
            fault = time.process_time() - start > SLOW
        if fault:
            faults += 1
            (kept / f"fault-{number}.yaml").write_bytes(data)
            say(f"fault: {kept}/fault-{number}.yaml, made from {paths[at]}")
        if number % 10_000 == 9_999:
            say(f"{number + 1:,} decks, {shown:,} of them good enough to be shown, {faults} faults")
    say(f"{count:,} decks, {shown:,} of them good enough to be shown, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
