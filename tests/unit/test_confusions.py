"""What is taken for what, from the log."""

from dataclasses import replace
from uuid import UUID

from progress.confusions import confusions
from progress.events import Event, Kind
from tests.support.decks import read_deck
from tests.support.fakes import DEVICE, LEARNER, MemoryRecord, StillClock, start

WRONG = Event(
    UUID(int=9),
    LEARNER,
    DEVICE,
    5,
    0,
    0,
    Kind.REVIEW,
    card="d/a/who",
    form="choice",
    options=("b/who", "a/who", "@c"),
    answer="1",
    grade="wrong",
)


def test_wrong_options_are_counted_the_most_frequent_first():
    events = [replace(WRONG, answer="3"), WRONG, replace(WRONG, answer="3"), replace(WRONG, answer="2", grade="right")]
    assert confusions(events, 6) == {"d/a/who": ("@c", "b/who")}


def test_today_does_not_count_yet_and_bad_numbers_never():
    assert confusions([WRONG], 5) == {}
    assert confusions([replace(WRONG, answer="7"), replace(WRONG, answer="x")], 6) == {}


def test_a_typed_answer_that_is_another_cards_is_kept_with_that_card(tmp_path):
    record = MemoryRecord(StillClock())
    session = start(read_deck(tmp_path), record=record, cards=["war/from"], forms=["typed"])
    session.submit("10 November 2020")
    assert record.log[0].options == ("war/to",)
    assert confusions(record.log, record.log[0].study_day + 1) == {"small/war/from": ("war/to",)}
