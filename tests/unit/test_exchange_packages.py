"""Packages from anybody: what Anki's templates ask, and what is refused, quickly and in words."""

import sqlite3
import sys
import time

import pytest

from decks.exchange import Losses, NotReadable, archives, format_named
from decks.exchange.archives import packed
from decks.exchange.bank import Bank, Item, PastReview
from decks.exchange.formats.apkg.notetypes import NoteType, Side, note_types

APKG = format_named("apkg")
BANK = Bank("d", "Biology", (Item("d/a/answer", "q", ("a",)), Item("d/b/answer", "r", ("b",))), at=1_700_000_000)
SCHEMA = """
CREATE TABLE col (models, decks);
CREATE TABLE notes (id, guid, mid, tags, flds);
CREATE TABLE cards (id, nid, did, ord);
CREATE TABLE revlog (id, cid, ease, ivl, time, type);
INSERT INTO col VALUES ('{}', '{}');
"""


def package(script, name="collection.anki2"):
    connection = sqlite3.connect(":memory:")
    connection.executescript(script)
    data = connection.serialize()
    connection.close()
    return packed({name: data})


def test_the_same_deck_makes_the_same_package():
    assert APKG.write(BANK, Losses()) == APKG.write(BANK, Losses())
    back = APKG.read(APKG.write(BANK, Losses()), Losses())
    assert (back.title, [item.id for item in back.items]) == ("Biology", ["d/a/answer", "d/b/answer"])


def test_reviews_are_handed_over_with_their_cards():
    script = SCHEMA + (
        "INSERT INTO notes VALUES (1, 'g', 1, '', 'q' || char(31) || 'a');"
        "INSERT INTO cards VALUES (7, 1, 1, 0);"
        "INSERT INTO revlog VALUES (1700000000000, 7, 3, 4, 2500, 0), (1700000100000, 7, 1, -600, 900, 1),"
        " (1700000200000, 7, 0, 4, 0, 4), (1700000300000, 8, 3, 4, 100, 0);"
    )
    bank = APKG.read(package(script), Losses())
    assert bank.reviews == (
        PastReview("g", 1_700_000_000_000, 3, 4, 2500),
        PastReview("g", 1_700_000_100_000, 1, 0, 900),
    )


def test_a_card_is_asked_as_its_template_asks():
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE col (models)")
    models = (
        '{"5": {"name": "Words", "flds": [{"name": "Word"}, {"name": "Sound"}, {"name": "Meaning"}], "tmpls": ['
        '{"qfmt": "{{Word}} {{#Sound}}{{Sound}}{{/Sound}}", "afmt": "{{FrontSide}}<hr>{{Meaning}}"},'
        '{"qfmt": "{{Meaning}} {{type:Word}}", "afmt": "{{Sound}}<!-- {{Word}} -->"}]},'
        ' "6": {"name": "Image Occlusion Enhanced", "flds": [{"name": "ID"}], "tmpls": []}}'
    )
    connection.execute("INSERT INTO col VALUES (?)", (models,))
    found = note_types(connection)
    connection.close()
    assert found[5] == NoteType((Side((0, 1), (2,)), Side((2, 0), (1,))))
    assert found[6].is_picture


BIG = "INSERT INTO notes VALUES (1, 'g', 1, '', zeroblob(20000000))"
ODD = (
    "INSERT INTO notes VALUES (1, 'g', 1, '', 'q'); INSERT INTO cards VALUES (7, 1, 1, 0);"
    "INSERT INTO revlog VALUES (1, 7, 3, 4, {}, 0);"
)
MANY = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25001) "
    "INSERT INTO notes SELECT i, i, 1, '', 'q' FROM n"
)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: b"PK\x03\x04 and no more", "damaged"),
        (lambda: packed({"readme.txt": b"hello"}), "no collection"),
        (lambda: packed({"../../collection.anki2": b"hello"}), "no collection"),
        (lambda: packed({"collection.anki2": b"hello" * 200}), "no database"),
        (lambda: packed({"collection.anki2": b"SQLite format 3\0" + b"\0" * 2000}), "damaged"),
        (lambda: packed({"collection.anki2": b"\0" * 200_000_000}), "unpacks to more than"),
        (lambda: package(SCHEMA.replace("CREATE TABLE notes", "CREATE TABLE other")), "no table “notes”"),
        (lambda: package(SCHEMA + "DROP TABLE notes; CREATE VIEW notes AS SELECT * FROM cards"), "no table “notes”"),
        (lambda: package(SCHEMA + BIG), "damaged"),
        (lambda: package(SCHEMA + MANY), "more than 25,000 notes"),
        (lambda: package(SCHEMA + ODD.format("'x'")), "damaged"),
        (lambda: package(SCHEMA + ODD.format("NULL")), "damaged"),
        (lambda: package(SCHEMA + ODD.format("9e999")), "damaged"),
    ],
    ids=[
        "cut",
        "empty",
        "path",
        "text",
        "header",
        "bomb",
        "table",
        "view",
        "value",
        "notes",
        "word",
        "null",
        "endless",
    ],
)
def test_hostile_packages_are_refused_at_once(make, words):
    data = make()
    start = time.process_time()
    with pytest.raises(NotReadable, match=words):
        APKG.read(data, Losses())
    assert time.process_time() - start < 1


def test_settings_of_another_kind_than_they_should_be_are_let_go():
    script = SCHEMA + (
        "CREATE TABLE notetypes (id, name); CREATE TABLE fields (ntid, ord, name); CREATE TABLE templates (ntid, ord, config);"
        "INSERT INTO notetypes VALUES (1, 'T'); INSERT INTO fields VALUES (1, 0, 'F'); INSERT INTO templates VALUES"
        " (1, 0, 9000000000), (1, 1, 'text'), (1, 2, NULL), (1, 3, x'0aff'), (1, 4, x'ffffffffffffffffffffffff');"
        "INSERT INTO notes VALUES (1, 'g', 1, '', 'q' || char(31) || 'a'); INSERT INTO cards VALUES (7, 1, 1, 0);"
    )
    bank = APKG.read(package(script), Losses())
    assert [(item.ask, item.answers) for item in bank.items] == [("q", ("a",))]


def test_the_stub_in_a_new_package_is_not_taken_for_the_deck(monkeypatch):
    monkeypatch.setitem(sys.modules, "zstandard", None)
    monkeypatch.setitem(sys.modules, "compression.zstd", None)
    data = packed({"collection.anki2": b"please update", "collection.anki21b": b"\x28\xb5\x2f\xfd"})
    with pytest.raises(NotReadable, match="install zstandard"):
        APKG.read(data, Losses())


def test_what_is_packed_more_tightly_than_it_may_be_is_refused():
    zstandard = pytest.importorskip("zstandard", reason="unpacks Anki's new packages before Python 3.14")
    assert archives.unzstd(zstandard.compress(b"x" * 1000), 1000) == b"x" * 1000
    with pytest.raises(NotReadable, match="more than 1,000"):
        archives.unzstd(zstandard.compress(b"x" * 100_000), 1000)
    with pytest.raises(NotReadable, match="damaged"):
        archives.unzstd(b"no such thing", 1000)
