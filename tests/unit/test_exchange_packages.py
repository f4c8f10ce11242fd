"""Packages from anybody: what Anki's templates ask, and what is refused, quickly and in words."""

import sqlite3
import sys

import pytest

from decks.exchange import Losses, NotReadable, archives, format_named
from decks.exchange.archives import packed
from decks.exchange.bank import Bank, Item, PastReview
from decks.exchange.formats.apkg.notetypes import NoteType, Side, note_types
from tests.support.packages import BURDENS, HOSTILE, SCHEMA, package

APKG = format_named("apkg")
BANK = Bank("d", "Biology", (Item("d/a/answer", "q", ("a",)), Item("d/b/answer", "r", ("b",))), at=1_700_000_000)


def test_the_same_deck_makes_the_same_package():
    assert APKG.write(BANK, Losses()) == APKG.write(BANK, Losses())
    back = APKG.read(APKG.write(BANK, Losses()), Losses())
    assert (back.title, [item.id for item in back.items]) == ("Biology", ["d/a/answer", "d/b/answer"])


def test_reviews_are_handed_over_with_their_cards():
    script = SCHEMA + (
        "INSERT INTO notes VALUES (1, 'g', 1, '', 'q' || char(31) || 'a');"
        "INSERT INTO cards VALUES (7, 1, 1, 0);"
        "INSERT INTO revlog (id, cid, ease, ivl, time, type) VALUES (1700000000000, 7, 3, 4, 2500, 0), (1700000100000, 7, 1, -600, 900, 1),"
        " (1700000200000, 7, 0, 4, 0, 4), (1700000300000, 8, 3, 4, 100, 0);"
    )
    bank = APKG.read(package(script), Losses())
    assert bank.reviews == (
        PastReview("g", 1_700_000_000_000, 3, 4, 2500),
        PastReview("g", 1_700_000_100_000, 1, 0, 900),
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(1, 3, 0, 0), (2, 3, 1, 2500)], ["review", "review"]),
        ([(1, 3, 0, 0), (2, 3, 3, 2500), (3, 3, 3, 0)], ["review", "review", "cram"]),
        ([(1, 3, 0, 0), (2, 0, 4, 2500), (3, 0, 5, 2500)], ["review"]),
        ([(1, 3, 0, 0), (2, 3, 1, 2500), (3, 0, 4, 0), (4, 3, 0, 0)], ["review", "review", "reset", "review"]),
        ([(1, 3, 0, 0), (2, 3, 1, 2500), (9, 1, 0, 0)], ["review", "review", "reset", "review"]),
        ([(1, 3, 0, 0), (2, 3, 3, 0), (3, 3, 0, 0)], ["review", "cram", "review"]),
    ],
    ids=["plain", "filtered", "due date", "reset", "reset of old", "cram between steps"],
)
def test_what_the_log_of_a_card_means(rows, expected):
    script = SCHEMA + (
        "INSERT INTO notes VALUES (1, 'g', 1, '', 'q' || char(31) || 'a'); INSERT INTO cards VALUES (7, 1, 1, 0);"
    )
    for at, ease, kind, factor in rows:
        script += f"INSERT INTO revlog VALUES ({at * 10}, 7, {ease}, 4, 0, {kind}, {factor});"
    reviews = APKG.read(package(script), Losses()).reviews
    assert [review.kind for review in reviews] == expected
    assert [review.at_ms for review in reviews] == sorted({review.at_ms for review in reviews})


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


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_packages_are_refused(kind):
    make, words = HOSTILE[kind]
    with pytest.raises(NotReadable, match=words):
        APKG.read(make(), Losses())


@pytest.mark.parametrize("kind", BURDENS)
def test_what_is_more_than_it_seems_is_read_as_far_as_it_makes_sense(kind):
    bank = APKG.read(BURDENS[kind](), Losses())
    assert [item.ask for item in bank.items] == ["q"]


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
