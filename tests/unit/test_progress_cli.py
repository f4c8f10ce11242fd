import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from progress.cli import group, progress_group
from progress.clock import clock_from
from progress.events import Event, Kind
from progress.store import open_record

DECKS = {"war": ["war/a/x", "war/b/x", "war/c/x"], "insulin": ["insulin/a/x"]}


@pytest.fixture(autouse=True)
def decks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group, "deck_cards", lambda: DECKS)


def show(store: Path, *options: str, now: str = "2026-05-10T12:00Z") -> Result:
    return CliRunner().invoke(progress_group, ["show", "--store", str(store), *options], env={"QUIZ_NOW": now})


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    record = open_record(path, clock=clock_from({"QUIZ_NOW": "2026-05-10T12:00Z"}))
    for card in ("war/a/x", "war/a/x", "war/b/x", "gone/a/x"):
        record.append([Event(*record.stamp(), kind=Kind.REVIEW, card=card, form="typed", grade="wrong")])
    record.append([Event(*record.stamp(), kind=Kind.SUSPEND, card="war/b/x")])
    record.close()
    return path


def test_show_counts_seen_due_and_new(store: Path) -> None:
    result = show(store, "--json", now="2026-05-12T12:00Z")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "learner": "me",
        "reviews": 4,
        "cards": {"seen": 2, "due": 1, "new": 2},
        "decks": [
            {"deck": "war", "seen": 2, "due": 1, "new": 1},
            {"deck": "insulin", "seen": 0, "due": 0, "new": 1},
        ],
    }


def test_nothing_is_due_on_the_day_of_the_answers(store: Path) -> None:
    assert json.loads(show(store, "--json").stdout)["cards"]["due"] == 0


def test_show_prints_a_table(store: Path) -> None:
    lines = show(store).stdout.splitlines()
    assert lines[0] == "me, answers so far: 4"
    assert lines[-1].split() == ["all", "decks", "2", "0", "2"]


def test_without_a_store_all_is_new_and_none_is_made(tmp_path: Path) -> None:
    result = show(tmp_path / "record.db", "--json")
    assert json.loads(result.stdout)["cards"] == {"seen": 0, "due": 0, "new": 4}
    assert list(tmp_path.iterdir()) == []


def test_a_bad_quiz_now_is_misuse(store: Path) -> None:
    result = show(store, now="soon")
    assert result.exit_code == 2
    assert 'QUIZ_NOW is "soon"' in result.stderr
