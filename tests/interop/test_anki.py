"""Anki itself takes our files, and we take its own."""

import time
from dataclasses import replace

import pytest

from decks.exchange import Bank, Losses, format_named, from_deck
from decks.exchange.bank import Item
from decks.loader import load
from decks.paths import LIBRARY

NAMES = sorted(path.name for path in LIBRARY.iterdir() if (path / "deck.yaml").exists())
HOSTILE = Item(
    "h/one/answer",
    r"<script>alert(1)</script> \(x^2\) [sound:a.mp3] {{c1::no}} {{Front}} &lt; “q” <img src=x> $$y$$ #x",
    ('"; DROP TABLE notes --',),
    options=('"; DROP TABLE notes --', "<b>b</b>", "\\[z\\]"),
    why="=1+1\x1f</blockquote>",
    tags=("a-b",),
)


def bank_of(name, at=1_700_000_000):
    return from_deck.as_bank(load(LIBRARY / name / "deck.yaml").deck, Losses(), at)


def written(bank, name, folder):
    path = folder / f"{bank.deck}-{bank.at}{format_named(name).suffix}"
    path.write_bytes(format_named(name).write(bank, Losses()))
    return path


@pytest.mark.parametrize("name", ["apkg", "anki-text"])
@pytest.mark.parametrize("deck", NAMES)
def test_every_card_comes_in_and_none_twice(anki, tmp_path, name, deck):
    bank = bank_of(deck)
    first, again = written(bank, name, tmp_path), written(replace(bank, at=bank.at + 9), name, tmp_path)
    told = anki("import", first, again)
    assert told["fine"], told["problems"]
    assert {note["guid"] for note in told["notes"]} == {item.id for item in bank.items}
    assert len(told["notes"]) == len(bank.items)
    assert all(note["cards"] == 1 for note in told["notes"])
    assert [log["new"] for log in told["logs"]] == [len(bank.items), 0]


def test_a_changed_card_changes_its_note(anki, tmp_path):
    bank = bank_of("tour")
    items = (replace(bank.items[0], ask="Another question?"), *bank.items[1:])
    told = anki(
        "import", written(bank, "apkg", tmp_path), written(replace(bank, items=items, at=bank.at + 9), "apkg", tmp_path)
    )
    notes = {note["guid"]: note["fields"][0] for note in told["notes"]}
    assert notes[bank.items[0].id].startswith("Another question?")
    assert len(notes) == len(bank.items)
    assert told["types"].count("Factdeck") == 1
    assert not [name for name in told["types"] if name.startswith("Factdeck") and name != "Factdeck"]


@pytest.mark.parametrize("name", ["apkg", "anki-text"])
def test_text_is_shown_and_not_run(anki, tmp_path, name):
    path = written(Bank("h", "Hostile::title", (HOSTILE,), at=9), name, tmp_path)
    shown = anki("render", path)
    text = shown["question"].partition("</style>")[2] + shown["answer"].partition("</style>")[2]
    for live in ("<script", "<img", r"\(", "[sound:", "[anki:play", "{{c1", "<b>", "$$", r"\["):
        assert live not in text


def exported(anki, folder):
    paths = [folder / "modern.apkg", folder / "legacy.apkg", folder / "notes.txt"]
    return paths, anki("export", *paths)


@pytest.mark.parametrize("form", ["modern", "legacy", "text"])
def test_what_anki_exports_comes_back_whole(anki, tmp_path, form):
    if form == "modern":
        pytest.importorskip("zstandard", reason="needed to unpack Anki's new packages before Python 3.14")
    paths, told = exported(anki, tmp_path)
    losses = Losses()
    name = "anki-text" if form == "text" else "apkg"
    data = paths[("modern", "legacy", "text").index(form)].read_bytes()
    assert format_named(name).recognizes(data)
    bank = format_named(name).read(data, losses)
    asked = {item.ask: item for item in bank.items}
    guids = told["guids"]
    assert {item.id.partition(" ")[0] for item in bank.items} == {guids[name] for name in guids if "<img" not in name}
    assert asked["What is H2O?"].answers == ("water of course",)
    assert set(asked["What is H2O?"].tags) == {"chem-basics", "a"}
    assert asked["chien"].answers == ("dog",)
    assert asked["dog"].answers == ("chien",)
    assert asked["dog"].id == f"{guids['chien']} 2"
    assert "cat" not in asked
    assert asked["1 < 2?"].answers == ("yes & no",)
    assert asked["____ (city) is in France"].answers == ("Paris",)
    assert asked["Paris is in ____"].answers == ("France",)
    assert asked["Paris is in ____"].why == "see map"
    assert asked["____ (a::b) B C"].answers == ("std",)
    assert asked["std ____ (h)"].answers == ("B C",)
    assert asked["std B ____"].answers == ("C",)
    assert len(bank.items) == 10
    assert any("a picture" in line for line in losses.lines())
    if form == "text":
        return
    assert bank.title == "Cells"
    assert len(bank.reviews) == told["reviews"] == 3
    assert [review.rating for review in bank.reviews] == [3, 1, 4]
    assert {review.item for review in bank.reviews} <= {item.id for item in bank.items}
    assert all(abs(review.at_ms / 1000 - time.time()) < 600 for review in bank.reviews)


@pytest.mark.slow
def test_ten_thousand_notes_go_in_and_out_whole(anki, tmp_path):
    """`pytest -s -n 0 -k ten_thousand` prints the times beside Anki's own."""
    pytest.importorskip("zstandard", reason="needed to unpack Anki's new packages before Python 3.14")
    path = tmp_path / "many.apkg"
    theirs = anki("many", 10_000, path)
    start = time.perf_counter()
    bank = format_named("apkg").read(path.read_bytes(), Losses())
    read = time.perf_counter() - start
    start = time.perf_counter()
    package = format_named("apkg").write(bank, Losses())
    wrote = time.perf_counter() - start
    print(  # noqa: T201
        f"in {read:.2f} s, Anki {theirs['import']:.2f} s; out {wrote:.2f} s, Anki {theirs['export']:.2f} s"
    )
    assert len(bank.items) == 10_000
    assert len(format_named("apkg").read(package, Losses()).items) == 10_000
