"""`quiz config`, and what the settings screen's changes do."""

import json

import pytest
from click.testing import CliRunner

from progress.config import SETTINGS, values_of
from progress.errors import NotSaved
from quiz.config.changes import Change, apply_changes, check_setting
from quiz.config.command import config_group
from quiz.config.reading import load
from tests.support.fakes import MemoryRecord, StillClock


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "config.toml"
    monkeypatch.setenv("QUIZ_CONFIG", str(path))
    return path


def config(*arguments):
    return CliRunner().invoke(config_group, arguments, catch_exceptions=False)


def test_it_prints_what_holds_and_where_it_is_from(file, monkeypatch):
    file.write_text('[quiz]\nmotion = "reduced"\n[quiz.keys]\nstudy.undo = ["ctrl+y", "!"]\n', encoding="utf-8")
    monkeypatch.setenv("QUIZ_THEME", "nord")
    run = config()
    rows = [line.split() for line in run.stdout.splitlines()]
    assert run.exit_code == 0
    assert ["quiz.theme", "nord", "QUIZ_THEME"] in rows
    assert ["quiz.motion", "reduced", f"{file}:2"] in rows
    assert ["quiz.footer", "on", "default"] in rows
    assert ["quiz.keys.study.undo", "ctrl+y", "!", str(file)] in rows
    assert run.stderr == f"The file: {file}\n"
    data = json.loads(config("--json").stdout)
    assert data["file"] == str(file)
    assert {"key": "quiz.forms", "value": [], "from": "default", "default": []} in data["values"]
    assert data["keys"] == {"study.undo": ["ctrl+y", "!"]}
    assert data["problems"] == []


def test_what_is_wrong_goes_to_stderr_and_the_exit_code(file):
    file.write_text('[quiz]\ntheme = "drak"\n', encoding="utf-8")
    run = config()
    assert run.exit_code == 1
    assert run.stderr.endswith(f"quiz: {file}:2: quiz.theme cannot be “drak”; did you mean “dark”?\n")
    assert json.loads(config("--json").stdout)["problems"][0]["key"] == "quiz.theme"


def test_init_writes_a_file_once(file):
    assert config("init", "--print").stdout.startswith("# Factdeck's config file.")
    assert not file.exists()
    run = config("init")
    assert (run.exit_code, run.stdout) == (0, f"{file}\n")
    assert config().exit_code == 0
    run = config("init")
    assert (run.exit_code, run.stdout) == (1, "")
    assert "already; it was left as it is" in run.stderr


def test_changes_go_to_the_record_or_to_the_file(file):
    record = MemoryRecord(StillClock())
    changes = [
        Change("retention", "", "0.8"),
        Change("exam", "war", "2026-12-15"),
        Change("quiz.theme", "", "light"),
        Change("quiz.forms", "", "typed cloze"),
        Change("quiz.confidence", "", "on"),
    ]
    apply_changes(changes, record, file)
    assert values_of(record.log) == {("retention", ""): "0.8", ("exam", "war"): "2026-12-15"}
    held = load().quiz
    assert (held.theme, held.forms, held.confidence) == ("light", ("typed", "cloze"), True)
    apply_changes([Change("retention", "", "")], record, file)
    assert ("retention", "") not in values_of(record.log)


def test_where_the_record_cannot_be_written_the_file_is_left_too(file):
    record = MemoryRecord(StillClock())
    record.full = True
    with pytest.raises(NotSaved):
        apply_changes([Change("quiz.theme", "", "light"), Change("retention", "", "0.8")], record, file)
    assert not file.exists()


def test_a_setting_is_checked_in_words():
    for name, known in SETTINGS.items():
        check_setting(name, known.example)
        check_setting(name, "")
    with pytest.raises(ValueError, match=r"a number from 0.7 to 0.99; write it like 0.9"):
        check_setting("retention", "2")
    with pytest.raises(ValueError, match="write it like"):
        check_setting("exam", "soon")
