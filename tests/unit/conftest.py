"""A store of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from progress.store.repository import SqlRecord
from tests.support.records import opened_at


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be made; its folder is not there yet."""
    return tmp_path / "data" / "record.db"


@pytest.fixture
def record(path: Path) -> Iterator[SqlRecord]:
    """An open store; nothing is written yet."""
    opened = opened_at(path)
    yield opened
    opened.close()
