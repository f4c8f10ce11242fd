"""The quick way to read what was kept: it says the same as the record, or nothing."""

import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from progress.events import Event, Kind
from progress.memory import History
from progress.rollups.measures import BY_DAY, Measure
from progress.store import engine, migrate, quick
from progress.store.standing import read_standing
from tests.support.records import NOON, StillClock, answer, opened_at


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    record = opened_at(path)
    answer(record)
    for name, value in (("retention", "0.8"), ("retention", "0.95"), ("new-a-day", "3")):
        setting = Event(
            *record.stamp(), kind=Kind.SETTING, card="d" if name == "retention" else "", form=name, answer=value
        )
        record.append([setting])
    record.append([Event(*record.stamp(), kind=Kind.UNDO, target=setting.id)])
    record.close()
    return path


def standing(path: Path, learner: str | None = None):
    return read_standing(path, learner=learner, clock=StillClock(NOON), decks=["d"], renames={})


def test_it_knows_this_schema() -> None:
    assert (engine.APPLICATION_ID, int(migrate.HEAD)) == (quick.APPLICATION, quick.SCHEMA)


def test_history_and_settings_are_those_of_the_record(path: Path) -> None:
    kept = quick.read(path, None, ["d"])
    assert kept is not None
    history, known = History(kept.settings, folds=kept.folds), opened_at(path).history()
    assert (history.states, history.settings) == (known.states, known.settings)
    assert (history.settings.retention_of("d/f/x"), history.settings.new_a_day) == (0.95, 10)
    assert (kept.name, kept.answers) == ("me", 1)


def test_other_decks_are_left_out(path: Path) -> None:
    kept = quick.read(path, None, ["e"])
    assert kept is not None
    assert (kept.folds, any(kept.tally.cells.values()), kept.answers) == ({}, False, 1)


@pytest.mark.parametrize(
    "spoil", ["DELETE FROM basis", "DELETE FROM tallied", "PRAGMA user_version=2", "PRAGMA application_id=1"]
)
def test_it_says_nothing_where_something_is_amiss(path: Path, spoil: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(spoil)
    connection.commit()
    connection.close()
    assert quick.read(path, None, ["d"]) is None


def test_events_that_came_since_are_left_to_the_record(path: Path) -> None:
    record = opened_at(path, NOON + timedelta(days=1))
    answer(record)
    assert quick.read(path, None, ["d"]) is None
    assert standing(path).answers == 2
    record.close()
    kept = quick.read(path, None, ["d"])
    assert kept is not None and kept.answers == 2


def test_an_unknown_learner_or_no_store_is_left_to_the_record(path: Path, tmp_path: Path) -> None:
    assert quick.read(path, "Nobody", ["d"]) is None
    assert quick.read(tmp_path / "none.db", None, ["d"]) is None
    assert (standing(path, "Nobody").name, standing(path, "Nobody").answers) == ("Nobody", 0)


def test_cards_that_became_one_are_left_to_the_record(path: Path) -> None:
    record = opened_at(path, NOON + timedelta(days=1))
    event = Event(*record.stamp(), kind=Kind.REVIEW, card="d/old/x", form="typed", grade="right")
    record.append([event])
    record.close()
    renames = {"d/old": "d/f"}
    found = read_standing(path, learner=None, clock=StillClock(NOON), decks=["d"], renames=renames)
    assert found.history.states == opened_at(path).history(renames).states
    assert found.history.state("d/f/x").answers == 2


def test_showing_progress_loads_no_sqlalchemy(path: Path) -> None:
    code = "import sys; from progress.store.standing import read_standing; from progress.clock import clock_from; from pathlib import Path; "
    code += f"read_standing(Path({str(path)!r}), learner=None, clock=clock_from({{}}), decks=['d'], renames={{}}); "
    code += "print(sorted({'sqlalchemy', 'sqlmodel', 'textual'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_tally_can_be_read_alone_and_by_day_from_some_day_on(path: Path) -> None:
    kept = quick.read(path, None, ["d"])
    assert kept is not None
    (day,) = kept.tally.by_x(Measure.ANSWERS)
    for since in (0, day):
        found = quick.read_tally(path, None, ["d"], since)
        assert found is not None and all(found.of(measure) == kept.tally.of(measure) for measure in Measure)
    later = quick.read_tally(path, None, ["d"], day + 1)
    assert later is not None
    for measure in Measure:
        assert later.of(measure) == ({} if measure in BY_DAY else kept.tally.of(measure))
    from_record = opened_at(path).tally(["d"], day + 1)
    assert all(from_record.of(measure) == later.of(measure) for measure in Measure)
    assert quick.read_tally(path, "Nobody", ["d"]) is None
