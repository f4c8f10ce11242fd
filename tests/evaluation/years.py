"""Are the years right that dates leave out?  python -m tests.evaluation.years [TEXT.txt …] [-v]

Beside each text stands `NAME.dates.tsv`: a date as the text has it, some words around it, and what it is (ISO). Of the
dates that do not name their year it tells how many are right, how many drafting is sure of, and how many of those are
wrong. Texts named in `dated/HELD_OUT` are only measured: `-v` never lists their faults.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from decks.drafting.finding import find_facts
from decks.drafting.text import plain
from decks.drafting.values.timeline import DateMention
from tests.evaluation.scoring import ALIKE

DATED = Path(__file__).parent / "dated"
_PART = re.compile(r"\b(?:early|mid|late|spring|summer|autumn|fall|winter)\b-?|s$")


def truths(text: str, rows: str) -> Iterator[tuple[int, int, str]]:
    """Where each date of the list stands in a plain text, and what it is."""
    at = 0
    for row in rows.splitlines():
        said, _, iso = row.split("\t")[:3]
        said = said.translate(ALIKE)
        found = max(text.find(said, at), text.find(said))
        if found >= 0:
            yield found, found + len(said), iso.strip()
            at = found + 1


def agrees(mention: DateMention, iso: str) -> bool:
    """Whether a date is the one that is meant, as far as both go; of a range, its start."""
    found, wanted = (_PART.sub("", said).strip("-") for said in (str(mention.value), iso.split("..")[0]))
    return found.startswith(wanted) or wanted.startswith(found)


def evaluate(file: Path, *, verbose: bool) -> tuple[int, int, int, int]:
    """Dates without a year, those that are right, those that are sure, and those of them that are wrong."""
    article = file.read_text(encoding="utf-8")
    text = plain(article)
    mentions = [mention for mention in find_facts(article).dates if mention.inferred]
    found = [
        (mention, iso)
        for start, end, iso in truths(text, file.with_suffix(".dates.tsv").read_text(encoding="utf-8"))
        for mention in mentions
        if mention.start < end and mention.end > start
    ]
    wrong = [(mention, iso) for mention, iso in found if not agrees(mention, iso)]
    for mention, iso in wrong if verbose else ():
        sys.stdout.write(f"  {'sure' if mention.sure else 'doubted'}: {mention.text} is {iso}, not {mention.value}\n")
    sure = sum(mention.sure for mention, _ in found)
    return len(found), len(found) - len(wrong), sure, sum(mention.sure for mention, _ in wrong)


def row(name: str, counts: tuple[int, ...]) -> str:
    return f"{name:24} {counts[0]:4} dates without a year  {counts[1]:4} right  {counts[2]:4} sure  {counts[3]:3} of them wrong\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    held = (DATED / "HELD_OUT").read_text(encoding="utf-8").split()
    files = args.texts or sorted(DATED.glob("*.txt"))
    groups = {"tuned on": [f for f in files if f.stem not in held], "held out": [f for f in files if f.stem in held]}
    for name, group in groups.items():
        counts = [evaluate(file, verbose=args.verbose and name == "tuned on") for file in group]
        sys.stdout.writelines(row(file.stem, one) for file, one in zip(group, counts, strict=True))
        if counts:
            sys.stdout.write(row(f"= {name}", tuple(map(sum, zip(*counts, strict=True)))))


if __name__ == "__main__":
    main()
