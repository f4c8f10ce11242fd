"""Roll-ups kept from session to session are what the whole log adds up to."""

import random
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progress.config import Settings
from progress.events import Event, Kind
from progress.memory import History
from progress.rollups.measures import Measure
from progress.rollups.tally import Tally, tally
from progress.store import open_store, quick, rollups
from progress.store.engine import connect
from tests.support.answers import by_card
from tests.support.records import NOON, StillClock, opened_at

DECKS = ("a", "b")
CARDS = [f"{deck}/f{number}/x" for deck in DECKS for number in range(3)]
FORMS = ("typed", "choice", "flip")


def study(path: Path, day: int, chance: random.Random, *, close: bool = True) -> None:
    """A session on a day: answers, some of them undone, judged anew or of cards put aside or reset."""
    record = opened_at(path, NOON + timedelta(days=day))
    earlier = [event for event in record.events() if event.kind == Kind.REVIEW]
    for _ in range(chance.randint(1, 8)):
        roll, card = chance.random(), chance.choice(CARDS)
        if roll < 0.75 or not earlier:
            event = Event(
                *record.stamp(),
                kind=Kind.REVIEW,
                card=card,
                form=chance.choice(FORMS),
                mode=chance.choice(["study", "study", "study", "cram"]),
                options=("f0/x", "f1/x", "=else"),
                answer=str(chance.randint(1, 3)),
                grade=chance.choice(["right", "wrong", "close", "dont-know", "again"]),
                duration_ms=chance.randint(1, 90_000),
            )
            earlier.append(event)
        elif roll < 0.95:
            target = chance.choice(earlier)
            kind, grade = chance.choice([(Kind.UNDO, ""), (Kind.OVERRIDE, "right"), (Kind.OVERRIDE, "wrong")])
            event = Event(*record.stamp(), kind=kind, card=target.card, target=target.id, grade=grade)
        else:
            event = Event(*record.stamp(), kind=chance.choice([Kind.SUSPEND, Kind.RESET]), card=card)
        record.append([event])
    if close:
        record.close()
    else:
        record._writer._engine.dispose()
        record._writer._lock.release()


def never(*_: object) -> None:
    raise AssertionError("the whole log was read")


def whole(path: Path) -> Tally:
    return tally(by_card(opened_at(path).events()), Settings().parameters)


def same(one: Tally, other: Tally, *, leeches: bool = True) -> bool:
    return all(one.of(measure) == other.of(measure) for measure in Measure if leeches or measure is not Measure.LEECH)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_roll_ups_are_the_tally_of_the_log(tmp_path_factory, seed):
    chance, path = random.Random(seed), tmp_path_factory.mktemp("rollups") / "record.db"
    day = 0
    for _ in range(4):
        day += chance.choice([0, 1, 3, 30])
        close = chance.random() < 0.7
        study(path, day, chance, close=close)
        assert same(opened_at(path).tally(DECKS), whole(path), leeches=close)
    study(path, day + 1, chance)
    assert same(opened_at(path).tally(DECKS), whole(path))
    kept = quick.read(path, None, DECKS)
    assert kept is not None and same(kept.tally, whole(path))
    history = opened_at(path).history()
    assert History(kept.settings, folds=kept.folds).states == history.states
    assert kept.answers == opened_at(path).answers() == sum(state.answers for state in history.states.values())


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_roll_ups_after_merging_are_the_tally_of_both_logs(tmp_path_factory, seed):
    chance, folder = random.Random(seed), tmp_path_factory.mktemp("rollups")
    here, there, bundle = folder / "here.db", folder / "there.db", folder / "b.gz"
    for day in range(0, 9, 3):
        study(here, day, chance)
        study(there, day + 1, chance)
    for day in (20, 40):
        open_store(there, StillClock(NOON)).export(bundle)
        open_store(here, StillClock(NOON)).merge(bundle, "me")
        assert same(opened_at(here).tally(DECKS), whole(here))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(rollups, "count_all", never)
            study(here, day, chance)
        assert same(opened_at(here).tally(DECKS), whole(here))
        study(there, day + 5, chance)


def test_many_newcomers_make_the_roll_ups_anew(tmp_path, monkeypatch):
    chance, bundle = random.Random(2), tmp_path / "b.gz"
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    study(here, 0, chance)
    study(there, 1, chance)
    open_store(there, StillClock(NOON)).export(bundle)
    monkeypatch.setattr(rollups, "MANY", 0)
    open_store(here, StillClock(NOON)).merge(bundle, "me")
    assert same(opened_at(here).tally(DECKS), whole(here))
    study(here, 3, chance)
    assert quick.read(here, None, DECKS) is not None
    assert same(opened_at(here).tally(DECKS), whole(here))


def test_roll_ups_can_be_emptied_at_any_time(tmp_path):
    chance, path = random.Random(1), tmp_path / "record.db"
    study(path, 0, chance)
    connection = connect(path, "rw")
    connection.execute("DELETE FROM tallied")
    connection.close()
    assert same(opened_at(path).tally(DECKS), whole(path))
    study(path, 2, chance)
    connection = connect(path, "rw")
    assert connection.execute("SELECT count(*) FROM tallied WHERE measure = 'whole'").fetchone() == (1,)
    connection.close()
    study(path, 3, chance)
    assert same(opened_at(path).tally(DECKS), whole(path))
