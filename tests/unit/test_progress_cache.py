"""Memory from the cache is memory from the log, whatever happened in between."""

import random
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from progress.events import Event, Kind
from progress.memory import History, replay
from progress.store import kept, log
from progress.store.repository import SqlRecord
from tests.support.records import NOON, opened_at

CARDS = [f"d/f{n}/x" for n in range(6)]


def session(path: Path, day: int, chance: random.Random) -> None:
    """A session with answers of all kinds, undos, overrides, and a setting now and then."""
    record = opened_at(path, NOON + timedelta(days=day))
    history, written = record.history(), list[Event]()
    for _ in range(chance.randrange(1, 9)):
        kind = chance.choice(
            [Kind.REVIEW, Kind.REVIEW, Kind.REVIEW, Kind.UNDO, Kind.OVERRIDE, Kind.SUSPEND, Kind.RESET]
        )
        earlier = sorted(record.events(), key=lambda event: event.id)
        target = chance.choice(earlier) if kind in (Kind.UNDO, Kind.OVERRIDE) and earlier else None
        card = target.card if target else chance.choice(CARDS)
        grade = chance.choice(["right", "wrong", "close"])
        event = Event(
            *record.stamp(),
            kind=kind,
            card=card,
            target=target.id if target else None,
            form=chance.choice(["typed", "choice"]),
            options=("a", "b", "c"),
            grade=grade,
            duration_ms=900 if kind == Kind.REVIEW else 0,
        )
        record.append([event])
        history.add([event])
        written.append(event)
    if chance.random() < 0.3:
        setting = Event(*record.stamp(), kind=Kind.SETTING, form="retention", answer=chance.choice(["0.8", "0.95", ""]))
        record.append([setting])
        history.add([setting])
    assert history.states == replay(record.events())
    record.close()


@pytest.mark.parametrize("seed", range(6))
def test_a_history_from_the_cache_is_that_of_the_log(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    for day in range(6):
        session(path, day, chance)
        record = opened_at(path, readonly=True)
        found = record.history()
        assert found.states == replay(record.events())
        assert found.settings == History(record.events()).settings


def written(path: Path) -> SqlRecord:
    record = opened_at(path)
    for number in range(40):
        grade = "wrong" if number % 3 else "right"
        record.append([Event(*record.stamp(), kind=Kind.REVIEW, card=CARDS[number % 6], form="typed", grade=grade)])
    record.close()
    return opened_at(path, NOON + timedelta(days=3))


def never(*_: object) -> None:
    raise AssertionError("the whole log was read")


def test_a_store_that_is_to_date_is_opened_without_reading_the_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = written(path)
    expected = replay(record.events())
    monkeypatch.setattr(log, "read_folds", never)
    assert record.history().states == expected
    record.append([Event(*record.stamp(), kind=Kind.REVIEW, card=CARDS[0], form="typed", grade="right")])
    assert opened_at(path).history().states == replay(record.events())


def test_other_rules_are_other_memory_and_the_cache_is_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = written(path)
    monkeypatch.setattr(kept, "VERSION", kept.VERSION + 1)
    with monkeypatch.context() as watched:
        watched.setattr(log, "read_folds", never)
        with pytest.raises(AssertionError):
            record.history()
    record.claim()
    record.close()
    monkeypatch.setattr(log, "read_folds", never)
    assert record.history().states == replay(record.events())


def test_the_cache_can_be_thrown_away(path: Path) -> None:
    record = written(path)
    connection = sqlite3.connect(path)
    for table in ("remembered", "basis", "stale"):
        connection.execute(f"DELETE FROM {table}")
    connection.commit()
    connection.close()
    assert record.history().states == replay(record.events())


def test_learners_have_caches_of_their_own(path: Path) -> None:
    written(path)
    anna = opened_at(path, learner="Anna")
    anna.append([Event(*anna.stamp(), kind=Kind.REVIEW, card=CARDS[0], form="typed", grade="wrong")])
    anna.close()
    assert anna.history().states == replay(anna.events())
    assert set(anna.history().states) == {CARDS[0]}
    mine = opened_at(path)
    assert mine.history().states == replay(mine.events())


def test_a_setting_moves_the_windows_at_once(path: Path) -> None:
    record = written(path)
    history = record.history()
    before = {card: state.window for card, state in history.states.items()}
    setting = Event(*record.stamp(), kind=Kind.SETTING, form="retention", answer="0.7", card="d")
    record.append([setting])
    history.add([setting])
    assert any(state.window != before[card] for card, state in history.states.items())
    assert history.states == replay(record.events()) == opened_at(path).history().states


def test_the_day_turns_over_when_the_learner_says(path: Path) -> None:
    record = opened_at(path)
    record.append([Event(*record.stamp(), kind=Kind.SETTING, form="rollover-hour", answer="2")])
    record.close()
    at_three = NOON + timedelta(hours=15)
    late = opened_at(path, at_three)
    assert late.stamp().study_day == at_three.date().toordinal()
    late.close()
