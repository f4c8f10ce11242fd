from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

from progress.store import migrate
from progress.store.engine import writing_engine


def empty(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    path.touch()
    return path


def test_migrating_from_nothing_makes_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    engine = writing_engine(empty(tmp_path))
    migrate.upgrade(engine)
    with engine.connect() as connection:
        assert migrate.version(connection) == migrate.HEAD
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
    engine.dispose()


def test_migrating_what_is_there_already_changes_nothing(tmp_path: Path) -> None:
    path = empty(tmp_path)
    for _ in range(2):
        engine = writing_engine(path)
        migrate.upgrade(engine)
        engine.dispose()
    assert path.stat().st_size > 0


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr(migrate, "sign", fail)
    engine = writing_engine(empty(tmp_path))
    with pytest.raises(RuntimeError, match="in the middle"):
        migrate.upgrade(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0
    engine.dispose()


def test_head_is_the_newest_migration() -> None:
    assert ScriptDirectory(str(Path(migrate.__file__).parent)).get_current_head() == migrate.HEAD
