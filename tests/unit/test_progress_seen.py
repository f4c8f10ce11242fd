"""A store that is missing is noticed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from progress import seen
from progress.errors import RecordError

NOW = datetime(2026, 5, 10, 12, tzinfo=UTC)


def test_a_store_that_was_there_and_is_not_is_noticed(tmp_path: Path) -> None:
    notes, store = tmp_path / "state" / "stores.json", tmp_path / "record.db"
    seen.watch(store, {}, NOW, notes)
    store.touch()
    seen.watch(store, {}, NOW, notes)
    assert seen.missing(notes) == {}
    store.rename(tmp_path / "moved.db")
    with pytest.raises(RecordError, match="there was one on 2026-05-10"):
        seen.watch(store, {}, NOW, notes)
    assert seen.missing(notes) == {str(store): "2026-05-10"}
    seen.watch(store, {"QUIZ_NOW": "2026-01-01"}, NOW, notes)


def test_demos_are_not_remembered(tmp_path: Path) -> None:
    store = tmp_path / "record.db"
    store.touch()
    seen.watch(store, {"QUIZ_NOW": "2026-01-01"}, NOW, tmp_path / "stores.json")
    assert seen.read(tmp_path / "stores.json") == {}


@pytest.mark.parametrize("content", ["", "[]", "nonsense", "\x00"])
def test_notes_that_cannot_be_read_stop_nobody(tmp_path: Path, content: str) -> None:
    notes, store = tmp_path / "stores.json", tmp_path / "record.db"
    notes.write_text(content)
    store.touch()
    seen.watch(store, {}, NOW, notes)
    assert seen.read(notes) == {str(store): "2026-05-10"}


def test_only_the_last_stores_are_remembered(tmp_path: Path) -> None:
    notes = tmp_path / "stores.json"
    for number in range(30):
        (tmp_path / f"{number}.db").touch()
        seen.watch(tmp_path / f"{number}.db", {}, NOW.replace(day=number % 28 + 1), notes)
    assert len(seen.read(notes)) == seen.MOST
