"""What the reader takes and refuses: each hostile or mistaken file gives one finding, with its place, at once."""

import pytest

from decks.diagnostics import Finding
from decks.parsing.files import Unreadable, read_text
from decks.parsing.tree import Listing, Mapping, Scalar, read_tree


def read(text: str) -> tuple[Mapping, list[Finding]]:
    notes: list[Finding] = []
    return read_tree(text, "d.yaml", notes), notes


def refused(text: str) -> str:
    with pytest.raises(Unreadable) as caught:
        read(text)
    return str(caught.value.finding)


def test_every_scalar_stays_the_text_that_was_written():
    tree, _ = read("a: no\nb: 12:30:45\nc: 010\nd: 1_000\ne: 2024-02-30\nf: 1e999\ng: ~\nh: 1.10\n")
    values = [node.text for node in tree.entries.values() if isinstance(node, Scalar)]
    assert values == ["no", "12:30:45", "010", "1_000", "2024-02-30", "1e999", "~", "1.10"]


def test_a_text_knows_where_it_ends():
    text = "a: é\r\nb: [x, 'yé', \"z\"]\r\nc: >-\r\n  fo\r\n  ba\r\n"
    tree, _ = read(text)
    listing, first = tree.entries["b"], tree.entries["a"]
    assert isinstance(listing, Listing)
    nodes = [node for node in (first, *listing.items) if isinstance(node, Scalar)]
    assert [text[node.place.offset : node.end] for node in nodes] == ["é", "x", "'yé'", '"z"']
    assert text.startswith("b", tree.keys["b"].offset)


def test_places_count_from_one():
    tree, _ = read("a: 1\nlist:\n- x\n- deep: y\n")
    items = tree.entries["list"]
    assert isinstance(items, Listing)
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    assert str(inner.entries["deep"].place) == "d.yaml:4:9"
    assert str(tree.keys["list"]) == "d.yaml:2:1"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("", "d.yaml:1:1: FD101 the file is empty"),
        ("# only a comment\n", "d.yaml:1:1: FD101 the file is empty"),
        ("hello", "d.yaml:1:1: FD105 the top of a deck must be a mapping of keys"),
        ("- 1\n", "d.yaml:1:1: FD105 the top of a deck must be a mapping of keys"),
        ("a: 1\n---\nb: 2\n", "d.yaml:2:1: FD107 only one document per file"),
        ("a: 1\na: 2\n", "d.yaml:2:1: FD102 the key “a” stands twice; the first is on line 1"),
        ("? [a]\n: b\n", "d.yaml:1:3: FD107 a key must be text"),
        ("<<: {a: 1}\n", "d.yaml:1:1: FD107 merge keys (<<) are not allowed"),
        ("a: &x 1\n", "d.yaml:1:4: FD107 anchors and aliases (& and *) are not allowed"),
        ("a: *x\n", "d.yaml:1:4: FD107 anchors and aliases (& and *) are not allowed"),
        ("a: &x [*x]\n", "d.yaml:1:4: FD107 anchors and aliases (& and *) are not allowed"),
        (
            "a: !!python/object/apply:os.system [id]\n",
            "d.yaml:1:4: FD107 the tag tag:yaml.org,2002:python/object/apply:",
        ),
        ("a: !foo 1\n", "d.yaml:1:4: FD107 the tag !foo is not allowed"),
        ("[" * 100_000, "d.yaml:1:13: FD108 nested more than 12 levels"),
        ("{a: " * 10_000, "FD108 nested more than 12 levels"),
        ('a: "\\e]52;c;x"\n', "d.yaml:1:4: FD109 control character U+001B is not allowed"),
        ('a: "\\x9b2J"\n', "d.yaml:1:4: FD109 control character U+009B is not allowed"),
        ('a: "\\0"\n', "d.yaml:1:4: FD109 control character U+0000 is not allowed"),
        ("a: x\nb: \x1b[2J\n", "d.yaml:2:4: FD109 control character U+001B is not allowed"),
        ("a: " + "x" * 70_000, "d.yaml:1:4: FD108 a text is longer than 65,536 characters"),
        ("a:\n\t- b\n", "d.yaml:2:1: FD101 this is not YAML"),
        ("a: [1\n", "FD101 this is not YAML"),
        ("a: 'x\n", "d.yaml:1:4: FD101 this is not YAML: what is opened here is never closed"),
        ("q: What is: this?\n", "d.yaml:1:11: FD101 this is not YAML: a colon with a space after it"),
    ],
)
def test_what_is_no_deck_is_refused_with_its_place(text, finding):
    assert finding in refused(text)


def test_too_many_values_are_refused(monkeypatch):
    assert "1:50005: FD108 a list has more than 25,000 entries" in refused("a: [" + "1," * 400_001 + "]")
    monkeypatch.setattr("decks.parsing.tree.MAX_VALUES", 99)
    assert "FD108 more than 99 values" in refused("a: [" + "[1]," * 100 + "]")


def test_text_that_a_hash_cuts_is_pointed_out():
    _, notes = read("answer: C # is a note\nfine: text   # a comment\n")
    assert [str(note) for note in notes] == [
        "d.yaml:1:10: FD110 the text ends here: “# is a note” is read as a comment"
    ]
    assert notes[0].severity == "warning"


def test_a_number_that_a_comma_splits_is_pointed_out():
    _, notes = read("all: [1,400 km, 500 km]\nfine: [a, b]\n")
    assert [str(note) for note in notes] == ["d.yaml:1:9: FD110 a list in brackets is split at every comma"]


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        (b"\xff\xfea\x00", "1:1: FD109 the file is UTF-16"),
        (b"a: 1\nb: caf\xe9\n", "2:7: FD109 the file is not UTF-8: byte 0xe9"),
        (b"a" * 5_000_001, "1:1: FD108 the file is 5,000,001 bytes; the limit is 5,000,000"),
    ],
)
def test_bytes_that_are_no_text_are_refused(tmp_path, data, finding):
    path = tmp_path / "deck.yaml"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_text(path)
    assert finding in str(caught.value.finding)


def test_a_byte_order_mark_is_taken_off_and_crlf_kept(tmp_path):
    path = tmp_path / "deck.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    assert read_text(path) == "a: 1\r\n"


def test_what_is_no_file_is_refused(tmp_path):
    for path, words in ((tmp_path, "cannot be read"), (tmp_path / "none.yaml", "no such file")):
        with pytest.raises(Unreadable) as caught:
            read_text(path)
        assert words in caught.value.finding.message or "not a regular file" in caught.value.finding.message


def test_a_device_is_refused_at_once():
    from pathlib import Path

    with pytest.raises(Unreadable) as caught:
        read_text(Path("/dev/zero"))
    assert "not a regular file" in caught.value.finding.message


@pytest.mark.parametrize("line_break", ["\r", "\r\n", "\u2028", "\u2029", "\x85"])
def test_every_line_break_of_yaml_counts_as_one(line_break):
    text = "a: b # c\nd: e # f\ng: [1,2]\n".replace("\n", line_break)
    notes = []
    read_tree(text, "d", notes)
    assert [note.place.line for note in notes] == [1, 2, 3]


@pytest.mark.parametrize("text", ["a: {b", "a: [1,", "a: {b: [c", "a: ["])
def test_a_bracket_that_is_never_closed_is_told(text):
    assert "FD101 this is not YAML" in refused(text)
