"""`quiz progress items`: of a store, of bundles, as text, JSON and CSV."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from progress.cli import progress_group
from progress.clock import clock_from
from progress.events import Event, Kind
from progress.store import open_record, open_store
from tests.support.decks import CARDS, FACTS, HEAD, write_deck

ENVIRON = {"QUIZ_NOW": "2026-05-10T12:00Z"}


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return write_deck(tmp_path / "small", HEAD + FACTS + CARDS)


def answer(store: Path, learner: str, *texts: str) -> None:
    record = open_record(store, learner=learner, clock=clock_from(ENVIRON))
    for text in texts:
        grade = "right" if text == "500 km" else "wrong"
        event = Event(
            *record.stamp(), kind=Kind.REVIEW, card="small/range/value", form="numeric", answer=text, grade=grade
        )
        record.append([event])
    record.close()


def items(deck: Path, *options: str) -> Result:
    result = CliRunner().invoke(progress_group, ["items", str(deck), *options], env=ENVIRON)
    assert result.exception is None or result.exit_code == 2, result.output
    return result


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    for name in ("Anna", "Ben", "Cem"):
        answer(path, name, "=500", "500 km")
    return path


def test_all_learners_of_the_store_count(deck: Path, store: Path) -> None:
    found = json.loads(items(deck, "--store", str(store), "--json").stdout)
    assert (found["learners"], found["answers"]) == (3, 6)
    item = next(item for item in found["items"] if item["card"] == "small/range/value")
    assert (item["facility"]["count"], item["facility"]["n"], item["facility"]["enough"]) == (0, 3, False)
    assert item["misgraded"][0]["count"] == 3
    assert found["mending"][0]["card"] == "small/range/value"
    assert found["mending"][0]["place"].startswith(f"{deck}:")


def test_a_text_that_looks_like_a_formula_is_none_in_a_spreadsheet(deck: Path, store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(items(deck, "--store", str(store), "--csv").stdout)))
    row = next(row for row in rows if row["card"] == "small/range/value")
    assert row["misgraded"] == "'=500 (3)"
    assert (row["n"], row["facility"]) == ("3", "0.0")


def test_text_names_the_line_to_mend(deck: Path, store: Path) -> None:
    text = items(deck, "--store", str(store)).stdout
    assert "small: 3 learners, 6 answers" in text
    assert "3 answers like “=500” were marked wrong: accept?" in " ".join(text.split())
    assert "reliability: too few answers" in text


def test_bundles_stand_in_for_the_store(deck: Path, store: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "anna.gz"
    open_store(store, clock_from(ENVIRON)).export(bundle, "Anna")
    found = json.loads(items(deck, str(bundle), str(bundle), "--json").stdout)
    assert (found["learners"], found["answers"]) == (1, 2)


def test_one_question_can_be_looked_at(deck: Path, store: Path) -> None:
    text = items(deck, "--store", str(store), "--card", "range").stdout
    assert text.startswith("small/range/value")
    assert items(deck, "--store", str(store), "--card", "nothing").exit_code == 2


def test_without_a_store_nothing_was_asked(deck: Path, tmp_path: Path) -> None:
    assert "14 questions not asked yet" in items(deck, "--store", str(tmp_path / "none.db")).stdout


def test_an_unknown_deck_is_misuse() -> None:
    result = CliRunner().invoke(progress_group, ["items", "no-such-deck"], env=ENVIRON)
    assert result.exit_code == 2
    assert "there is no deck" in result.stderr
