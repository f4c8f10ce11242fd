"""Files that are no stores of ours, or not ones that can be used."""

import sqlite3
from pathlib import Path

import pytest

from progress.errors import NewerStore, NotAStore, RecordError
from progress.store.repository import SqlRecord
from tests.support.records import answer, opened_at


def sqlite_file(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE notes (text)")
    connection.commit()
    connection.close()


WRONG_FILES = {
    "empty": (b"", "is empty"),
    "text": (b"my notes\n" * 50, "is not a store"),
    "one byte": (b"S", "is not a store"),
    "JPEG": (bytes.fromhex("ffd8ffe000104a46494600") + bytes(500), "is not a store"),
    "a database of another program": (None, "another program"),
}


@pytest.mark.parametrize("name", WRONG_FILES)
def test_another_file_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    content, message = WRONG_FILES[name]
    path = tmp_path / "record.db"
    if content is None:
        sqlite_file(path)
    else:
        path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(NotAStore, match=message) as error:
        opened_at(path)
    assert str(path) in error.value.message
    assert error.value.hint
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["record.db"]


def test_another_file_that_appears_before_the_first_write_is_left_as_it_is(path: Path) -> None:
    record = opened_at(path)
    path.parent.mkdir()
    sqlite_file(path)
    before = path.read_bytes()
    with pytest.raises(NotAStore):
        record.claim()
    assert path.read_bytes() == before


def test_folders_and_links_are_no_stores(record: SqlRecord, path: Path, tmp_path: Path) -> None:
    answer(record)
    link = tmp_path / "link.db"
    link.symlink_to(path)
    for wrong in (link, tmp_path):
        with pytest.raises(NotAStore, match="not a regular file"):
            opened_at(wrong)


def test_a_newer_store_is_refused_and_left_as_it_is(record: SqlRecord, path: Path) -> None:
    answer(record)
    record.close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NewerStore, match="newer version"):
        opened_at(path)
    assert path.read_bytes() == before


def test_a_damaged_store_is_told_in_plain_words(record: SqlRecord, path: Path) -> None:
    answer(record)
    record.close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xaa" * 30_000)
    with pytest.raises(RecordError, match="damaged"):
        opened_at(path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="cannot be kept in"):
        opened_at(tmp_path / "file" / "record.db").claim()
