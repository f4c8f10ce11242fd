"""`quiz progress import-anki`: from a package and its deck into a record, once, and back."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from click.testing import CliRunner, Result

from decks.cli import decks_group
from decks.exchange.archives import packed
from decks.exchange.bank import PastReview
from progress import anki
from progress.cli import progress_group
from progress.clock import StillClock
from progress.config import Settings
from progress.store import open_store
from progress.wire import Wire
from tests.support.records import NOON, opened_at

Run = Callable[..., Result]
DAY = 86_400_000
START = 1_700_000_000_000
SCHEMA = """
CREATE TABLE col (models, decks); CREATE TABLE notes (id, guid, mid, tags, flds);
CREATE TABLE cards (id, nid, did, ord); CREATE TABLE revlog (id, cid, ease, ivl, time, type, factor);
INSERT INTO col VALUES ('{}', '{}');
INSERT INTO notes VALUES (1, 'g1', 1, '', 'one' || char(31) || 'eins'), (2, 'g2', 1, '', 'two' || char(31) || 'zwei'),
 (3, 'g3', 1, '', 'three' || char(31) || 'drei');
INSERT INTO cards VALUES (11, 1, 1, 0), (12, 2, 1, 0), (13, 3, 1, 0);
"""


def package(path: Path, *rows: tuple[int, ...]) -> Path:
    """A package with entries of the log: day, card, ease, type, factor."""
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    for number, (day, card, ease, kind, factor) in enumerate(rows):
        at = START + day * DAY + number
        connection.execute("INSERT INTO revlog VALUES (?, ?, ?, 4, 2500, ?, ?)", (at, card, ease, kind, factor))
    connection.commit()
    path.write_bytes(packed({"collection.anki2": connection.serialize()}))
    connection.close()
    return path


ROWS = [
    (0, 11, 3, 0, 0),
    (4, 11, 3, 1, 2500),
    (5, 12, 1, 0, 0),
    (6, 12, 3, 3, 0),
    (7, 13, 3, 0, 0),
    (8, 13, 0, 4, 2500),
]


@pytest.fixture
def bio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return package(tmp_path / "bio.apkg", *ROWS)


@pytest.fixture
def run(path: Path) -> Run:
    def run(*arguments: object) -> Result:
        words = [str(word) for word in arguments]
        return CliRunner().invoke(progress_group, [*words, "--store", str(path)], env={"QUIZ_NOW": "2026-05-11T12:00Z"})

    return run


def decks(*arguments: object) -> Result:
    return CliRunner().invoke(decks_group, [str(word) for word in arguments])


def test_the_deck_s_import_says_how_and_it_works_as_said(bio: Path, run: Run, path: Path) -> None:
    said = decks("import", bio.name).stderr
    assert f"5 answers that you gave in Anki can come along: quiz progress import-anki {bio.name} --deck bio\n" in said
    done = run("import-anki", bio.name, "--deck", "bio")
    assert done.exit_code == 0, done.output
    span = "5 answers to 3 cards, given from 2023-11-14 to 2023-11-21"
    assert done.stdout == f"{span}: 5 new, 0 known already\n"
    assert run("import-anki", bio.name, "--deck", "bio").stdout == f"{span}: 0 new, 5 known already\n"
    record = opened_at(path)
    states = record.history().states
    assert {card: state.answers for card, state in states.items()} == {
        "bio/g1/answer": 2,
        "bio/g2/answer": 1,
        "bio/g3/answer": 1,
    }
    assert len(record.events()) == 5


def test_it_can_be_taken_back_and_taken_in_again(bio: Path, run: Run, path: Path) -> None:
    decks("import", bio.name)
    run("import-anki", bio.name, "--deck", "bio")
    before = opened_at(path).history().states
    assert run("import-anki", bio.name, "--deck", "bio", "--undo").stdout == "5 answers and resets count no longer.\n"
    assert not any(state.memory for state in opened_at(path).history().states.values())
    assert run("import-anki", bio.name, "--deck", "bio", "--undo").stdout.startswith("0 answers")
    again = run("import-anki", bio.name, "--deck", "bio", "--json")
    assert json.loads(again.stdout) | {"new": 0, "known": 5, "counting_again": 5} == json.loads(again.stdout)
    assert {c: s.memory for c, s in opened_at(path).history().states.items()} == {
        c: s.memory for c, s in before.items()
    }
    assert run("erase", "me", "--yes").exit_code == 0
    assert not opened_at(path).events()
    assert run("import-anki", bio.name, "--deck", "bio").stdout.endswith(": 5 new, 0 known already\n")
    assert len(opened_at(path).events()) == 5


def test_what_breaks_off_leaves_nothing(path: Path) -> None:
    """It is one transaction."""
    cards = {f"g{number}": f"bio/g{number}/answer" for number in range(9)}

    def events(who: UUID, settings: Settings) -> Iterator[Wire]:
        reviews = [PastReview(f"g{n % 9}", START + n, 3, 1, 1) for n in range(6000)]
        yield from anki.events(reviews, cards, who, rollover_hour=settings.rollover_hour)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_store(path, StillClock(NOON)).take_in(None, events)
    assert opened_at(path).events() == []


def test_a_clock_that_was_ahead_is_told(bio: Path, run: Run) -> None:
    package(bio, *ROWS, (9999, 11, 3, 1, 2500))
    decks("import", bio.name)
    assert "1 of the new ones dated more than a day ahead" in run("import-anki", bio.name, "--deck", "bio").stdout


def test_cards_that_the_deck_does_not_hold_are_told(bio: Path, run: Run) -> None:
    decks("import", bio.name)
    text = Path("bio/deck.yaml").read_text()
    Path("bio/deck.yaml").write_text(text[: text.index("- id: g3")])
    done = run("import-anki", bio.name, "--deck", "bio", "--dry-run")
    assert "left out: 1 answer to 1 card, for the deck does not hold them: “three”" in done.stderr
    assert "4 answers to 2 cards would come in" in done.stderr


def test_a_deck_that_was_made_here_and_studied_there_knows_its_cards(run: Run, tmp_path: Path) -> None:
    """What is exported carries the cards' own ids."""
    import sqlite3
    import zipfile

    assert decks("export", "tour", tmp_path / "tour.apkg").exit_code == 0
    with zipfile.ZipFile(tmp_path / "tour.apkg") as archive:
        connection = sqlite3.connect(":memory:")
        connection.deserialize(archive.read("collection.anki2"))
    (card,) = connection.execute("SELECT min(id) FROM cards").fetchone()
    connection.execute("INSERT INTO revlog VALUES (?, ?, -1, 3, 4, 0, 0, 2500, 0)", (START, card))
    connection.commit()
    (tmp_path / "tour.apkg").write_bytes(packed({"collection.anki2": connection.serialize()}))
    connection.close()
    done = run("import-anki", tmp_path / "tour.apkg")
    assert done.stdout.startswith("1 answer to 1 card, given from 2023-11-14 to 2023-11-14: 1 new")


@pytest.mark.parametrize(
    ("arguments", "words", "code"),
    [
        (["import-anki", "none.apkg"], "none.apkg cannot be read", 2),
        (["import-anki", "bio.apkg"], "Make a deck of it: quiz decks import bio.apkg", 1),
        (["import-anki", "bio.apkg", "--deck", "tour"], "None of its cards is in tour", 1),
        (["import-anki", "empty.apkg"], "Include scheduling information", 1),
        (["import-anki", "text.apkg"], "cannot be read as Anki's package", 1),
        (["import", "bio.apkg"], "quiz progress import-anki bio.apkg", 2),
    ],
)
def test_misuse_is_told_in_words(arguments: list[str], words: str, code: int, bio: Path, run: Run) -> None:
    package(bio.with_name("empty.apkg"))
    bio.with_name("text.apkg").write_text("hello")
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (code, "")
    assert words in done.stderr


def test_rows_whose_numbers_are_none_are_left_out(bio: Path, run: Run) -> None:
    import sqlite3

    decks("import", bio)
    connection = sqlite3.connect(":memory:")
    connection.executescript(SCHEMA)
    for at, ease, kind in ((START + 0.5, 3, 0), (START, 2.5, 0), (START, 3, 0.5), (b"\0", 3, 0), (START + 7, 3, 0)):
        connection.execute("INSERT INTO revlog VALUES (?, 11, ?, 4, 2500, ?, 0)", (at, ease, kind))
    connection.commit()
    bio.write_bytes(packed({"collection.anki2": connection.serialize()}))
    connection.close()
    done = run("import-anki", bio, "--deck", "bio")
    assert done.stdout.startswith("1 answer to 1 card, given from 2023-11-14 to 2023-11-14: 1 new"), done.output
