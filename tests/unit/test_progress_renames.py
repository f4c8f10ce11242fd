"""Decks that change keep their histories."""

import pytest

from progress.events import Event, Kind
from progress.memory import History
from progress.renames import renamed
from progress.store.repository import SqlRecord

RENAMES = {
    "old-deck": "deck",
    "deck/war": "deck/second-war",
    "deck/second-war/from": "deck/second-war/when",
    "ring": "gnir",
    "gnir": "ring",
}


@pytest.mark.parametrize(
    ("card", "now"),
    [
        ("deck/other/x", "deck/other/x"),
        ("old-deck/other/x", "deck/other/x"),
        ("deck/war/to", "deck/second-war/to"),
        ("deck/war/from", "deck/second-war/when"),
        ("old-deck/war/from", "deck/second-war/when"),
        ("ring/f/x", "ring/f/x"),
        ("deck/warfare/from", "deck/warfare/from"),
    ],
)
def test_a_card_goes_by_the_name_that_its_deck_fact_or_itself_has_now(card: str, now: str) -> None:
    assert renamed(card, RENAMES) == now


def reviews(record: SqlRecord, *cards: str) -> None:
    for number, card in enumerate(cards):
        stamp = record.stamp()._replace(study_day=739000 + 3 * number)
        record.append([Event(*stamp, kind=Kind.REVIEW, card=card, form="typed", grade="right")])


@pytest.mark.parametrize("cached", [False, True])
def test_a_history_goes_on_under_the_new_name(record: SqlRecord, cached: bool) -> None:
    reviews(record, "d/war/from", "d/war/from", "d/other/x")
    if cached:
        record.close()
    renames = {"d/war": "d/second-war"}
    before = record.history().state("d/war/from")
    for history in (record.history(renames), History(record.events(), renames=renames)):
        assert history.state("d/second-war/from").memory == before.memory
        assert "d/war/from" not in history.states
        event = Event(*record.stamp(), kind=Kind.REVIEW, card="d/second-war/from", form="typed", grade="wrong")
        history.add([event])
        assert history.state("d/second-war/from").answers == 3
        undo = Event(*record.stamp(), kind=Kind.UNDO, card="d/second-war/from", target=event.id)
        history.add([undo])
        assert history.state("d/second-war/from").memory == before.memory


@pytest.mark.parametrize("cached", [False, True])
def test_answers_under_both_names_are_one_history(record: SqlRecord, cached: bool) -> None:
    reviews(record, "d/war/from", "d/war/from", "d/new/from", "d/new/from")
    if cached:
        record.close()
    renames = {"d/war": "d/new"}
    history = record.history(renames)
    assert history.states == History(record.events(), renames=renames).states
    assert history.state("d/new/from").answers == 4
    last = max(record.events(), key=lambda event: event.id)
    first = min(record.events(), key=lambda event: event.id)
    for target in (last, first):
        undo = Event(*record.stamp(), kind=Kind.UNDO, card="d/new/from", target=target.id)
        record.append([undo])
        history.add([undo])
        assert history.states == History(record.events(), renames=renames).states
    assert history.state("d/new/from").answers == 2
