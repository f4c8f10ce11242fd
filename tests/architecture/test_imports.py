"""What each command loads, seen in a fresh interpreter: a static check cannot tell an early import from a late one."""

import subprocess
import sys

import pytest

from tests.support.decks import write_deck

HEAVY = ("textual", "rich", "sqlmodel", "sqlalchemy", "pydantic", "alembic", "rapidfuzz", "filelock")
REPORT = f"import sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"


def loaded_by(code: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", f"{code}\n{REPORT}"], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1].split()


def after_command(*arguments: str) -> str:
    return f"""
import contextlib, io, sys
sys.argv = {["quiz", *arguments]!r}
from quiz.cli import quiz
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()), contextlib.suppress(SystemExit):
    quiz()
"""


@pytest.mark.parametrize(
    "module", ["decks.cli", "decks.loader", "decks.questions", "quiz.cli", "quiz.session", "progress.memory"]
)
def test_importing_the_core_loads_nothing_heavy(module):
    assert loaded_by(f"import {module}") == []


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["decks", "check"], ["decks", "list"], ["decks", "show", "second-karabakh-war"]],
    ids=" ".join,
)
def test_commands_for_instructors_load_neither_screen_nor_store(arguments):
    assert loaded_by(after_command(*arguments)) == []


def test_the_app_does_not_load_the_store_before_its_first_frame():
    assert "sqlmodel" not in loaded_by("import quiz.tui.app")


def test_plain_study_does_not_load_the_screen(tmp_path):
    code = after_command("study", "second-karabakh-war", "--plain", "--store", str(tmp_path / "record.db"))
    loaded = loaded_by(f"import sys, io; sys.stdin = io.StringIO('')\n{code}")
    assert "sqlmodel" in loaded
    assert "textual" not in loaded


def test_a_plain_review_loads_neither_screen_nor_store(tmp_path):
    deck = write_deck(tmp_path / "small")
    code = after_command("--store", str(tmp_path / "none.db"), "decks", "review", str(deck), "--plain")
    assert loaded_by(f"import sys, io; sys.stdin = io.StringIO('a\\n')\n{code}") == []
