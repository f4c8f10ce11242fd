"""The review's table of the small deck, byte for byte: spreadsheets that were filled in must still be read.

After a change that is meant: GOLDEN=write python -m pytest tests/golden/test_review.py, and read the diff.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from decks.review import table
from decks.review.bench import Bench
from decks.review.findings import checking
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD

FOLDER = Path(__file__).parent / "review"
DRAFTED = (
    (HEAD + FACTS + CARDS)
    .replace("  value: 44 days\n", "  value: 44 days\n  draft: maybe\n  doubt: the year must be checked\n")
    .replace("  why: Azerbaijan did not believe it.\n", "  why: =There were 77 of them.\n  draft: core\n")
)


@pytest.mark.parametrize(("name", "write"), [("table.csv", table.as_csv), ("table.json", table.as_json)])
def test_the_table(name, write):
    bench = Bench.read(Path("deck.yaml"), DRAFTED, ARTICLE)
    found = next(found for found in checking(bench.loaded) if found)
    data = write(replace(bench, findings=found)).encode()
    file = FOLDER / name
    if os.environ.get("GOLDEN") == "write":
        file.write_bytes(data)
    assert data == file.read_bytes()
