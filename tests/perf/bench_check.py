"""Figures of reading and checking big decks, best taken on a quiet machine: `python -m tests.perf.bench_check [CARDS]`.

Decks of 1,000 and of 10,000 cards (or CARDS): parsed, read as a deck, and checked by every rule; CPU seconds, and the
memory that the process needed at its most. Each size runs in a process of its own.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

SIZES = (1_000, 10_000)
TOWNS = ("Sel", "Varn", "Ost", "Holm", "Lind", "Brae", "Tarn", "Kell", "Moor", "Dunn")
NAMES = 60


def deck_of(cards: int) -> tuple[str, str]:
    """A deck of about so many cards, four fact types in turn, and its article: a sentence for each fact."""
    entries, sentences = [], []
    for number, (entry, sentence, count) in enumerate(_facts()):
        if number and cards <= 0:
            break
        cards -= count
        entries.append(entry)
        sentences.append(sentence + ("\n\n" if number % 8 == 7 else " "))
    names = "".join(f"- id: engineer-{n}\n  name: Anton Reis-{n}\n  kind: person\n" for n in range(NAMES))
    head = "format: 1\ndeck: big\ntitle: A big deck\nsource:\n  file: article.txt\ntopics: [east, west]\n"
    return f"{head}names:\n{names}facts:\n{''.join(entries)}", "".join(sentences)


def _facts() -> Iterator[tuple[str, str, int]]:
    """Endless facts, each with its sentence of the article and the number of its cards."""
    number = 0
    while True:
        number += 1
        topic = f"  topic: {('east', 'west')[number % 2]}\n"
        year, day = 1500 + number % 500, 1 + number % 28
        opened = f"Bridge {number} was opened on {day} May {year}."
        yield _date(number, year, day) + topic + f"  quote: {opened[:-1]}\n", opened, 2
        yield _length(number) + topic, f"Bridge {number} is {300 + number} m long.", 1
        said = f"Anton Reis-{number % NAMES} said that bridge {number} needed {number} new cables."
        yield _claim(number) + topic + f"  quote: {said[:-1]}\n", said, 2
        town = TOWNS[number % 10]
        yield _card(number, town) + topic, f"Bridge {number} ends at {town}-{number}.", 1


def _date(number: int, year: int, day: int) -> str:
    happened = f"  happened: bridge {number} was opened\n  when: {year}-05-{day:02}\n"
    return f"- id: opening-{number}\n  type: date\n  event: the opening of bridge {number}\n{happened}"


def _length(number: int) -> str:
    value = f"  measure: length\n  value: {300 + number} m\n  quote: Bridge {number} is {300 + number} m long\n"
    return f"- id: length-{number}\n  type: quantity\n  of: bridge {number}\n{value}"


def _claim(number: int) -> str:
    says = f"  about: bridge {number}\n  says: needed {number} new cables\n  key: {number} new cables\n"
    return f"- id: claim-{number}\n  type: claim\n  by: engineer-{number % NAMES}\n{says}"


def _card(number: int, town: str) -> str:
    wrong = "".join(f"    - {other}-{number}\n" for other in TOWNS if other != town)[: 3 * 40]
    wrong = wrong[: wrong.rfind("\n") + 1]
    asked = f"    q: At which town does bridge {number} end?\n    answer: {town}-{number}\n    not:\n{wrong}"
    body = f"  who: bridge {number}\n  did: ends at the town\n  ask:\n    who: skip\n    town:\n"
    indented = "".join(f"  {line}\n" for line in asked.splitlines())
    return f"- id: end-{number}\n  type: event\n{body}{indented}  quote: Bridge {number} ends at {town}-{number}\n"


def measure(folder: Path) -> None:
    """Print the figures of the deck in a folder."""
    from decks import rules
    from decks.loader import load
    from decks.parsing.tree import read_tree

    text = (folder / "deck.yaml").read_text(encoding="utf-8")
    before = _memory()
    start = time.process_time()
    tree = read_tree(text, "deck.yaml", [])
    parsed = time.process_time() - start
    del tree
    start = time.process_time()
    loaded = load(folder / "deck.yaml")
    read = time.process_time() - start
    start = time.process_time()
    found = rules.check(loaded)
    checked = time.process_time() - start
    cards = len(loaded.deck.cards) if loaded.deck else 0
    print(
        f"{cards:6} cards, {len(text) / 1e6:.1f} MB: {parsed:.2f} s to parse, {read:.2f} s to read as a deck,", end=" "
    )
    print(f"{checked:.2f} s to check; {_memory() - before:.0f} MB; {len(found)} findings", flush=True)
    for finding in found[:5]:
        print(f"    {finding}")


def _memory() -> float:
    """Megabytes of this process at its most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    if len(sys.argv) == 3:
        measure(Path(sys.argv[2]))
        return
    for cards in (int(sys.argv[1]),) if len(sys.argv) == 2 else SIZES:
        with tempfile.TemporaryDirectory() as folder:
            deck, article = deck_of(cards)
            (Path(folder) / "deck.yaml").write_text(deck, encoding="utf-8")
            (Path(folder) / "article.txt").write_text(article, encoding="utf-8")
            subprocess.run([sys.executable, "-m", "tests.perf.bench_check", "--measure", folder], check=True)


if __name__ == "__main__":
    main()
