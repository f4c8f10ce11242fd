"""The commands around the record, as a person types them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from progress.cli import progress_group
from progress.errors import RecordError
from tests.support.records import answer, opened_at

NOW = "2026-05-11T12:00Z"
Run = Callable[..., Result]


@pytest.fixture
def run(path: Path) -> Run:
    def run(*arguments: object, store: Path = path) -> Result:
        words = [str(word) for word in arguments]
        return CliRunner().invoke(progress_group, [*words, "--store", str(store)], env={"QUIZ_NOW": NOW})

    return run


@pytest.fixture
def studied(path: Path) -> Path:
    record = opened_at(path)
    for text in ("1", "2"):
        answer(record, text)
    record.close()
    return path


def test_a_bundle_goes_from_store_to_store(run: Run, studied: Path, tmp_path: Path) -> None:
    bundle, other = tmp_path / "bundle.gz", tmp_path / "other.db"
    exported = run("export", bundle)
    assert (exported.exit_code, exported.stdout) == (0, "")
    assert "2 events" in exported.stderr
    assert run("import", bundle, store=other).stdout == f"{bundle}: 2 new, 0 known already\n"
    merged = run("merge", bundle, studied, "--json", store=other)
    assert [json.loads(line)["known"] for line in merged.stdout.splitlines()] == [2, 2]


def test_a_file_that_is_nothing_of_ours_is_told(run: Run, studied: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("my notes")
    result = run("merge", tmp_path / "notes.txt")
    assert isinstance(result.exception, RecordError)
    assert "not a store" in str(result.exception)


def test_learners_are_listed_renamed_and_erased(run: Run, studied: Path) -> None:
    record = opened_at(studied, learner="Anna")
    answer(record)
    record.close()
    assert run("learners").stdout.splitlines() == ["me          2 events  (default)", "Anna        1 events"]
    run("rename", "me", "Ben")
    run("default", "Anna")
    people = json.loads(run("learners", "--json").stdout)
    assert [(who["name"], who["events"], who["default"]) for who in people] == [("Ben", 2, False), ("Anna", 1, True)]
    assert CliRunner().invoke(progress_group, ["erase", "Ben", "--store", str(studied)], input="n\n").exit_code == 1
    assert len(json.loads(run("learners", "--json").stdout)) == 2
    assert "2 events deleted" in run("erase", "Ben", "--yes").stderr
    assert [who["name"] for who in json.loads(run("learners", "--json").stdout)] == ["Anna"]


def test_backup_and_restore(run: Run, studied: Path) -> None:
    copy = Path(run("backup").stdout.strip())
    record = opened_at(studied)
    answer(record, "3")
    record.close()
    assert run("restore", copy).exit_code == 0
    assert sorted(event.answer for event in opened_at(studied).events()) == ["1", "2"]


def test_settings_are_shown_set_and_taken_back(run: Run, studied: Path) -> None:
    assert "retention: as it comes" in run("settings").stdout
    assert run("settings", "retention", "0.85").exit_code == 0
    assert run("settings", "retention", "0.95", "--deck", "war").exit_code == 0
    assert run("settings", "retention").stdout.splitlines() == ["retention: 0.85", "retention of war: 0.95"]
    found = opened_at(studied).history().settings
    assert (found.retention, found.retention_of("war/f/x")) == (0.85, 0.95)
    run("settings", "retention", "")
    assert opened_at(studied).history().settings.retention == 0.9


@pytest.mark.parametrize(
    "words",
    [("retention", "1.7"), ("rollover-hour", "late"), ("new-a-day", "5", "--deck", "war"), ("colour", "red")],
)
def test_settings_that_cannot_be_are_misuse(run: Run, studied: Path, words: tuple[str, ...]) -> None:
    assert run("settings", *words).exit_code == 2
    assert len(opened_at(studied).events()) == 2


def test_without_a_store_the_commands_say_so(run: Run, tmp_path: Path) -> None:
    for words in (("learners",), ("export", tmp_path / "x.gz"), ("backup",), ("erase", "me", "--yes")):
        assert "There is no record" in str(run(*words).exception)
    assert list(tmp_path.iterdir()) == []
