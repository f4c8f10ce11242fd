"""What each module may load, seen from a fresh interpreter."""

import os
import subprocess
import sys

import pytest

HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "filelock", "pydantic", "textual")


def loaded_by(code: str) -> set[str]:
    probe = f"{code}\nimport sys\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return set(subprocess.check_output([sys.executable, "-c", probe], text=True, env=environ).split())


@pytest.mark.parametrize(
    "module",
    [
        *("bundle", "cli", "clock", "config", "days", "events", "leeches", "memory", "paths", "planning", "ports"),
        *("queue", "rating", "renames", "replay", "reports.overview", "seen", "wire", "xapi", "anki"),
        *("reports.classroom.overview", "reports.items.mending", "reports.items.table", "reports.learner.next_steps"),
        *("rollups.names", "rollups.tally", "store.standing"),
    ],
)
def test_the_core_loads_nothing_heavy(module: str) -> None:
    assert loaded_by(f"import progress.{module}") == set()


def test_a_store_that_is_up_to_date_is_opened_without_alembic(tmp_path: os.PathLike[str]) -> None:
    use = f"""
from pathlib import Path
from progress.clock import SystemClock
from progress.events import Event
from progress.store import open_record
record = open_record(Path({str(tmp_path)!r}, "record.db"), clock=SystemClock())
record.append([Event(*record.stamp(), kind="review", card="d/f/x")])
record.close()
"""
    assert "alembic" in loaded_by(use)
    assert "alembic" not in loaded_by(use)
