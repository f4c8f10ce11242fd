import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from progress.cli import group, progress_group
from progress.clock import clock_from
from progress.events import Event, Kind
from progress.reports.learner import MODULES
from progress.store import open_record
from tests.support.decks import plain_deck


@pytest.fixture(autouse=True)
def decks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    decks = {"war": plain_deck(tmp_path, "war", "abc"), "insulin": plain_deck(tmp_path, "insulin", "a")}
    monkeypatch.setattr(group, "known_decks", lambda: decks)


def show(store: Path, *options: str, now: str = "2026-05-10T12:00Z") -> Result:
    return CliRunner().invoke(progress_group, ["show", "--store", str(store), *options], env={"QUIZ_NOW": now})


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    record = open_record(path, clock=clock_from({"QUIZ_NOW": "2026-05-10T12:00Z"}))
    for card in ("war/a/answer", "war/a/answer", "war/b/answer", "gone/a/answer"):
        record.append([Event(*record.stamp(), kind=Kind.REVIEW, card=card, form="typed", grade="wrong")])
    record.append([Event(*record.stamp(), kind=Kind.SUSPEND, card="war/b/answer")])
    record.close()
    return path


def test_show_counts_seen_due_and_new(store: Path) -> None:
    result = show(store, "--json", now="2026-05-12T12:00Z")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert {key: found[key] for key in ("learner", "reviews", "cards", "decks")} == {
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
    assert ["all", "decks", "2", "0", "2"] in [line.split() for line in lines]


def test_without_a_store_all_is_new_and_none_is_made(tmp_path: Path) -> None:
    result = show(tmp_path / "none" / "record.db", "--json")
    assert json.loads(result.stdout)["cards"] == {"seen": 0, "due": 0, "new": 4}
    assert not (tmp_path / "none").exists()


def test_a_bad_quiz_now_is_misuse(store: Path) -> None:
    result = show(store, now="soon")
    assert result.exit_code == 2
    assert 'QUIZ_NOW is "soon"' in result.stderr


def run(store: Path, *words: str) -> Result:
    environ = {"QUIZ_NOW": "2026-05-20T12:00Z"}
    return CliRunner().invoke(progress_group, [*words, "--store", str(store)], env=environ)


def test_suspended_cards_are_not_due_until_resumed(store: Path) -> None:
    assert "2 of 3 cards changed" in run(store, "suspend", "war").stderr  # one was put aside before
    assert json.loads(show(store, "--json", now="2026-06-12T12:00Z").stdout)["cards"]["due"] == 0
    assert "3 of 3 cards changed" in run(store, "resume", "war/a", "war/b/answer", "war/c").stderr
    assert json.loads(show(store, "--json", now="2026-06-12T12:00Z").stdout)["cards"]["due"] == 2


def test_a_card_that_is_reset_is_new(store: Path) -> None:
    assert "1 of 1 cards changed" in run(store, "reset", "war/a").stderr
    cards = json.loads(show(store, "--json").stdout)["cards"]
    assert (cards["seen"], cards["new"]) == (1, 3)


def test_a_card_that_is_gone_from_its_deck_can_be_named_too(store: Path) -> None:
    assert "1 of 1 cards changed" in run(store, "reset", "gone/a/answer").stderr


def test_an_unknown_card_is_misuse_and_changes_nothing(store: Path) -> None:
    result = run(store, "suspend", "war", "peace")
    assert result.exit_code == 2
    assert "there is no card “peace”" in result.stderr
    assert json.loads(show(store, "--json", now="2026-05-20T12:00Z").stdout)["cards"]["due"] == 1


def test_a_card_that_fails_and_fails_is_a_leech(store: Path) -> None:
    for day in range(11, 31):
        record = open_record(store, clock=clock_from({"QUIZ_NOW": f"2026-05-{day}T12:00Z"}))
        grade = "right" if day % 2 else "wrong"
        record.append([Event(*record.stamp(), kind=Kind.REVIEW, card="war/c/answer", form="typed", grade=grade)])
        record.close()
    (leech,) = json.loads(run(store, "leeches", "--json").stdout)
    assert (leech["card"], leech["lapses"] > 5, leech["chance"] < 0.05) == ("war/c/answer", True, True)
    assert "war/c/answer" in run(store, "leeches").stdout


def test_one_report_is_shown_alone(store: Path) -> None:
    text = show(store, "--report", "forms").stdout
    assert text.startswith("Form by form\n")
    assert "answers so far" not in text
    assert show(store, "--report", "nonsense").exit_code == 2


def test_all_reports_fit_a_terminal(store: Path) -> None:
    text = show(store, "--report", "all", now="2026-06-12T12:00Z").stdout
    assert max(len(line) for line in text.splitlines()) < 80
    assert list(json.loads(show(store, "--json", "--report", "all").stdout)["reports"]) == list(MODULES)
    usual = json.loads(show(store, "--json").stdout)["reports"]
    assert list(usual) == [name for name in MODULES if name != "workload"]


def test_figures_can_be_of_one_deck(store: Path, tmp_path: Path) -> None:
    deck = tmp_path / "insulin"
    found = json.loads(show(store, str(deck), "--json", "--report", "knowledge").stdout)
    assert ([row["deck"] for row in found["decks"]], found["reviews"]) == (["insulin"], 4)
    assert list(found["reports"]) == ["knowledge"]
    assert found["reports"]["knowledge"]["all"]["unseen"] == 1
