"""The record in memory, by which others are tested, adds up as the one on disk does."""

import json

from progress.events import Event, Kind
from progress.store import open_record
from tests.support.fakes import MemoryRecord, StillClock

DECKS = ["war", "insulin"]


def cells(record):
    every = record.tally(DECKS).cells.items()
    return json.dumps(sorted((m.name, *cell, n) for m, of in every for cell, n in of.items() if cell[0] in DECKS))


def test_both_records_tell_the_same(tmp_path):
    clock = StillClock()
    records = [MemoryRecord(clock), open_record(tmp_path / "record.db", clock=clock)]
    for record in records:
        for number, card in enumerate(["war/a/x", "war/a/x", "insulin/b/y", "gone/c/z"]):
            grade = "wrong" if number == 1 else "right"
            event = Event(*record.stamp(), kind=Kind.REVIEW, card=card, form="typed", grade=grade, duration_ms=4000)
            record.append([event])
        record.append([Event(*record.stamp(), kind=Kind.UNDO, card="war/a/x", target=event.id)])
    ours, stored = records
    assert ours.answers() == stored.answers()
    assert cells(ours) == cells(stored) != "[]"
    stored.close()
