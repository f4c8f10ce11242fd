"""Merging: what comes in, what does not, and that it comes in once."""

import gzip
import json
import random
import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from progress import bundle
from progress.clock import StillClock
from progress.errors import NewerStore, NotAStore, RecordError
from progress.events import Event, Kind
from progress.memory import replay
from progress.store import identities, log, open_store
from progress.store.merge import Taken
from progress.store.store import Store
from tests.support.records import NOON, answer, opened_at


def store(path: Path, days: int = 0) -> Store:
    return open_store(path, StillClock(NOON + timedelta(days=days)))


def study(path: Path, cards: int, *, days: int = 0, learner: str | None = None) -> list[Event]:
    record = opened_at(path, NOON + timedelta(days=days), learner=learner)
    for number in range(cards):
        fields = {"card": f"d/f{number}/x", "form": "choice", "options": ("a", "b"), "duration_ms": 5}
        record.append([Event(*record.stamp(), kind=Kind.REVIEW, answer="ü", grade="right", **fields)])  # type: ignore[arg-type]
    record.close()
    return record.events()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "other" / "record.db"


@pytest.fixture(params=["store", "bundle"])
def source(request: pytest.FixtureRequest, other: Path) -> Path:
    """Five answers in another store, as a store's file and as a bundle."""
    study(other, 5)
    if request.param == "store":
        return other
    store(other).export(other.with_name("out.gz"))
    return other.with_name("out.gz")


def test_what_is_new_comes_in_once(path: Path, source: Path, other: Path) -> None:
    mine = study(path, 3, days=1)
    assert store(path).merge(source, into="me") == Taken(new=5)
    assert store(path).merge(source, into="me") == Taken(known=5)
    assert {event.id for event in opened_at(path).events()} == {e.id for e in [*mine, *opened_at(other).events()]}
    there = {event.id: event for event in opened_at(other).events()}
    for event in opened_at(path).events():
        if event.id in there:
            assert replace(event, learner=there[event.id].learner) == there[event.id]


def test_memory_after_merging_is_that_of_all_events_and_only_touched_cards_are_replayed(
    path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study(path, 9, days=1)
    store(path).merge(source, into="me")
    expected = replay(opened_at(path).events())
    read, seen = log.read_entries, list[str]()
    monkeypatch.setattr(log, "read_entries", lambda c, o, cards: read(c, o, seen.extend(cards) or seen))
    assert opened_at(path).history().states == expected
    assert sorted(seen) == [f"d/f{n}/x" for n in range(5)]
    assert set(expected) == {f"d/f{n}/x" for n in range(9)}


def test_the_first_learner_to_come_into_an_empty_store_is_its_own(path: Path, source: Path, other: Path) -> None:
    store(path).merge(source)
    second = opened_at(path)
    assert second.learner == opened_at(other).learner
    assert second.learner_name == "me"
    assert len(second.events()) == 5
    answer(second)
    second.close()
    assert store(other).merge(path) == Taken(new=1, known=5)
    assert len(opened_at(other).events()) == 6


def test_an_unknown_learner_is_somebody_new(path: Path, source: Path) -> None:
    mine = study(path, 2)
    store(path).merge(source)
    people = store(path).learners()
    assert [(who.events, who.default) for who in people] == [(2, True), (5, False)]
    assert opened_at(path).events() == mine
    assert people[1].name not in ("", "me")


def test_two_devices_that_began_apart_are_joined_for_good(path: Path, other: Path, tmp_path: Path) -> None:
    study(path, 2)
    study(other, 3, days=1)
    store(path).merge(other, into="me")
    study(path, 1, days=2)
    bundle_ = tmp_path / "mine.gz"
    store(path).export(bundle_)
    assert store(other, days=2).merge(bundle_) == Taken(new=3, known=3)
    assert len(store(other).learners()) == 1
    assert opened_at(path).history().states == opened_at(other).history().states


def test_a_file_of_several_learners_cannot_be_one_persons(path: Path, other: Path) -> None:
    study(other, 1)
    study(other, 1, learner="Anna")
    with pytest.raises(RecordError, match="2 learners"):
        store(path).merge(other, into="me")
    store(path).merge(other)
    assert sorted(who.name for who in store(path).learners()) == ["Anna", "me", "me-2"]


def test_events_from_the_future_are_kept_and_counted(path: Path, other: Path) -> None:
    study(other, 2)
    study(other, 1, days=3)
    assert store(path).merge(other) == Taken(new=3, future=1)


def test_answers_given_under_a_wrong_clock_and_after_it_was_mended_come_in_too(path: Path, other: Path) -> None:
    study(other, 1, days=900)
    study(other, 2)
    assert store(path).merge(other) == Taken(new=3, future=3)
    assert opened_at(path).history().states == opened_at(other).history().states


def test_the_same_log_makes_the_same_bundle(other: Path, tmp_path: Path) -> None:
    study(other, 5)
    first, second = tmp_path / "1.gz", tmp_path / "2.gz"
    assert store(other).export(first) == store(other, days=4).export(second) == 5
    assert first.read_bytes() == second.read_bytes()
    header, *lines = gzip.decompress(first.read_bytes()).decode().splitlines()
    assert json.loads(header)["columns"] == bundle.COLUMNS
    assert [json.loads(line)[0] for line in lines] == sorted(event.id.hex for event in opened_at(other).events())
    assert "me" not in header


def test_every_field_travels(path: Path, other: Path, tmp_path: Path) -> None:
    record = opened_at(other)
    first = answer(record)
    full = Event(
        *record.stamp(),
        kind="a kind of the future",
        format=2,
        target=first.id,
        card="d/f/x",
        fact_hash="9f86",
        asked=first.id,
        mode="cram",
        form="choice",
        options=("d/g/x", "with spaces, 'quotes' and ☃", ""),
        answer="\x1b[2J\n\u2028 'x'",
        grade="close",
        hints=2,
        confidence=3,
        duration_ms=123_456,
        rule=4,
    )
    record.append([full])
    record.close()
    store(other).export(tmp_path / "out.gz")
    for number, file in enumerate((other, tmp_path / "out.gz")):
        fresh = path.with_name(f"{number}.db")
        assert store(fresh).merge(file) == Taken(new=2)
        assert set(opened_at(fresh).events()) == {first, full}


# ---- files that were not made by us, or not only


def lines_of(path: Path) -> list[bytes]:
    return gzip.decompress(path.read_bytes()).splitlines(keepends=True)


@pytest.fixture
def made(other: Path) -> Path:
    study(other, 5)
    store(other).export(other.with_name("out.gz"))
    return other.with_name("out.gz")


def changed(line: bytes, **values: object) -> bytes:
    found = json.loads(line)
    for name, value in values.items():
        found[bundle.COLUMNS.index(name)] = value
    return json.dumps(found).encode() + b"\n"


BAD_VALUES = [
    {"id": "00" * 16},
    {"id": "xyz"},
    {"id": None},
    {"learner": "00"},
    {"device": 7},
    {"study_day": 0},
    {"study_day": "739000"},
    {"at_ms": -1},
    {"at_ms": 1.5},
    {"at_ms": True},
    {"kind": None},
    {"card": "x" * 66_001},
    {"card": ["d/f/x"]},
    {"target": "z" * 32},
    {"options": "abc"},
    {"options": [1]},
    {"options": ["x"] * 65},
    {"options": ["x" * 66_001]},
    {"answer": "x" * 66_001},
    {"answer": "\ud800"},
    {"hints": -1},
    {"confidence": 101},
    {"duration_ms": 10**30},
    {"rule": None},
    {"kind": "setting"},  # which takes no time
]


@pytest.mark.parametrize("values", BAD_VALUES, ids=str)
def test_an_event_that_cannot_be_is_refused_and_the_others_come_in(
    path: Path, made: Path, values: dict[str, object]
) -> None:
    header, *lines = lines_of(made)
    made.write_bytes(gzip.compress(header + changed(lines[0], **values) + b"".join(lines[1:])))
    taken = store(path).merge(made)
    assert (taken.new, taken.refused, len(taken.reasons)) == (4, 1, 1)


@pytest.mark.parametrize(
    "line", [b"{}\n", b"[]\n", b"[" * 60_000 + b"\n", b"nonsense\n", b"\xff\xfe\n", b"\n", b"9" * 9000]
)
def test_a_line_that_is_no_event_is_refused(path: Path, made: Path, line: bytes) -> None:
    header, *lines = lines_of(made)
    made.write_bytes(gzip.compress(header + b"".join(lines) + line))
    assert store(path).merge(made).refused == 1
    assert len(opened_at(path).events()) == 5


def refused_whole(path: Path, made: Path, match: str) -> None:
    mine = study(path, 2)
    with pytest.raises(RecordError, match=match) as error:
        store(path).merge(made)
    assert "Nothing was taken in" in error.value.hint
    assert opened_at(path).events() == mine


@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_a_bundle_that_is_cut_short_is_refused_whole(path: Path, made: Path, share: float) -> None:
    made.write_bytes(made.read_bytes()[: int(made.stat().st_size * share)])
    refused_whole(path, made, "cut short or damaged")


def test_a_flipped_bit_is_noticed(path: Path, made: Path) -> None:
    content = bytearray(made.read_bytes())
    content[-6] ^= 4  # of the checksum
    made.write_bytes(content)
    refused_whole(path, made, "cut short or damaged")


def test_a_line_or_file_beyond_measure_is_refused_while_it_is_unpacked(
    path: Path, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    header, *lines = lines_of(made)
    made.write_bytes(gzip.compress(header + b'["' + b"a" * 50_000_000))
    refused_whole(path, made, "more than any record")
    made.write_bytes(gzip.compress(header + b"".join(lines)))
    for limit, most in (("MOST_UNPACKED", 1000), ("MOST_EVENTS", 4)):
        with monkeypatch.context() as patched:
            patched.setattr(bundle, limit, most)
            with pytest.raises(RecordError, match="more than any record"):
                store(path).merge(made)


@pytest.mark.parametrize(
    ("header", "match"),
    [
        (b"[]\n", "no bundle"),
        (b'{"factdeck": "deck"}\n', "no bundle"),
        (b'{"factdeck": "record", "format": 2}\n', "newer version"),
        (b'{"factdeck": "record", "format": 1, "learners": []}\n', "what its events hold"),
        (b'{"factdeck": "record", "format": 1, "learners": [{"id": 1}]}\n', "whose events"),
        (b"", "no bundle"),
    ],
)
def test_a_header_that_is_none_is_refused(path: Path, made: Path, header: bytes, match: str) -> None:
    made.write_bytes(gzip.compress(header + b"".join(lines_of(made)[1:])))
    refused_whole(path, made, match)


def test_columns_in_another_order_and_unknown_ones_are_read(path: Path, made: Path) -> None:
    header, *lines = lines_of(made)
    found = json.loads(header)
    found["columns"] = ["new", *reversed(found["columns"])]
    turned = [json.dumps([0, *reversed(json.loads(line))]).encode() + b"\n" for line in lines]
    made.write_bytes(gzip.compress(json.dumps(found).encode() + b"\n" + b"".join(turned)))
    assert store(path).merge(made) == Taken(new=5)


def test_other_files_are_refused(path: Path, tmp_path: Path) -> None:
    study(path, 1)
    for name, content in (("text", b"my notes"), ("empty", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(NotAStore):
            store(path).merge(tmp_path / name)
    with pytest.raises(RecordError, match="not there"):
        store(path).merge(tmp_path / "nothing")
    with pytest.raises(RecordError, match="this store itself"):
        store(path).merge(path)


def altered(other: Path, *statements: str) -> Path:
    study(other, 5)
    connection = sqlite3.connect(other)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return other


@pytest.mark.parametrize(
    "statements",
    [
        ("ALTER TABLE term RENAME TO t", "CREATE VIEW term AS SELECT * FROM t"),
        ("DROP TABLE term", "CREATE VIRTUAL TABLE term USING fts5(id, text)"),
        ("ALTER TABLE learner ADD COLUMN x AS (abs(id))",),
        ("DROP TABLE event",),
    ],
)
def test_a_store_with_tables_that_are_not_ours_is_refused(path: Path, other: Path, statements: tuple[str, ...]) -> None:
    with pytest.raises(NotAStore, match="not built"):
        store(path).merge(altered(other, *statements))


def test_a_name_from_elsewhere_sends_nothing_to_the_terminal(path: Path, other: Path) -> None:
    study(path, 1)
    altered(other, "UPDATE learner SET name = 'A' || char(27) || '[2Jnna' || char(10)")
    store(path).merge(other)
    assert [who.name for who in store(path).learners()] == ["me", "A[2Jnna"]


def test_a_file_with_learners_without_end_is_refused(path: Path, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identities, "MOST_STRANGERS", 3)
    header, *lines = lines_of(made)
    many = [changed(line, learner=f"{number:032x}") for number, line in enumerate(lines)]
    made.write_bytes(gzip.compress(header + b"".join(many)))
    refused_whole(path, made, "more than 3 learners")


def test_a_newer_store_is_refused(path: Path, other: Path) -> None:
    with pytest.raises(NewerStore):
        store(path).merge(altered(other, "UPDATE alembic_version SET version_num = '9999'"))


def test_rows_that_cannot_be_are_refused_and_the_others_come_in(path: Path, other: Path) -> None:
    altered(other)
    ids = sorted(event.id.bytes for event in opened_at(other).events())
    connection = sqlite3.connect(other)
    for id_, change in zip(
        ids, ["options = '1 999999'", "kind = 999999", "study_day = 'x'", "answer = x'00'"], strict=False
    ):
        connection.execute(f"UPDATE event SET {change} WHERE id = ?", (id_,))
    connection.commit()
    connection.close()
    taken = store(path).merge(other)
    assert (taken.new, taken.refused) == (1, 4)


def test_random_damage_never_ends_in_a_traceback(path: Path, made: Path) -> None:
    chance = random.Random(5)
    whole = gzip.decompress(made.read_bytes())
    for _ in range(60):
        content = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        made.write_bytes(gzip.compress(bytes(content)))
        fresh = path.with_name(f"{chance.random()}.db")
        with suppress(RecordError):
            store(fresh).merge(made)
