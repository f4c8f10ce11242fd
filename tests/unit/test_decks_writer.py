"""Edits of deck files: what changes, what stays byte for byte, and what is refused."""

import os
import stat

import pytest

from decks.diagnostics import Edit
from decks.parsing.files import Unreadable
from decks.writer import (
    Refused,
    open_file,
    read_data,
    rewritten,
    save,
    splice,
    value_at,
    with_entry,
    with_value,
    without,
)

DECK = """\
# Head
format: 1
deck: water   # the id
topics: [supply, quality]  # two

names:
- id: board
  name: the Water Board
  also:
  - the Board  # short
  # and the letters
  - TWB

# Facts
facts:
- id: main   # first
  type: quantity
  # how long
  value: 42 km
  quote: >-   # folded
    a trunk main
    of 42 km
- id: dam
  type: date
  when:  # empty as yet
  ask:
    when:  # wording
      q: "When?"
      not: [1901, 1902]
  quote: {text: the dam, nth: 2}   # second
# the end
"""


def edited(path, value, text=DECK, **options):
    return rewritten(text, with_value(read_data(text), path, value, **options))


def changed_lines(new, old=DECK):
    """Lines that went and lines that came."""
    import difflib

    found = [line for line in difflib.ndiff(old.split("\n"), new.split("\n")) if line[0] in "-+"]
    return sorted(found, key=lambda line: line[0], reverse=True)


def test_splice_makes_all_edits_in_order():
    assert splice("abcdef", [Edit(4, 5, "E"), Edit(1, 1, "x"), Edit(1, 1, "y"), Edit(1, 2, "")]) == "axycdEf"


@pytest.mark.parametrize(
    "edits", [[Edit(0, 3, ""), Edit(2, 4, "")], [Edit(4, 9, "")], [Edit(-1, 0, "")], [Edit(3, 2, "")]]
)
def test_splice_refuses_overlaps_and_places_outside(edits):
    with pytest.raises(Refused):
        splice("abcdef", edits)


def test_nothing_to_change_changes_nothing():
    assert rewritten(DECK, read_data(DECK)) == DECK


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        (("deck",), "sea", ["- deck: water   # the id", "+ deck: sea   # the id"]),
        (("deck",), "a: b", ["- deck: water   # the id", "+ deck: 'a: b'   # the id"]),
        (("facts", "main", "value"), "40 km", ["-   value: 42 km", "+   value: 40 km"]),
        (("facts", "dam", "when"), "2020", ["-   when:  # empty as yet", "+   when: 2020  # empty as yet"]),
        (("facts", "dam", "ask", "when", "q"), "It's", ['-       q: "When?"', "+       q: It's"]),
        (
            ("facts", "dam", "quote", "nth"),
            "1",
            ["-   quote: {text: the dam, nth: 2}   # second", "+   quote: {text: the dam, nth: 1}   # second"],
        ),
        (
            ("facts", "dam", "quote", "text"),
            "a, b",
            ["-   quote: {text: the dam, nth: 2}   # second", "+   quote: {text: 'a, b', nth: 2}   # second"],
        ),
        (
            ("facts", "main", "quote"),
            "42 km",
            ["-   quote: >-   # folded", "-     a trunk main", "-     of 42 km", "+   quote: 42 km   # folded"],
        ),
        (("topics",), ["supply", "price"], ["- topics: [supply, quality]  # two", "+ topics: [supply, price]  # two"]),
        (("topics",), ["supply"], ["- topics: [supply, quality]  # two", "+ topics:  # two", "+ - supply"]),
        (("topics",), "supply", ["- topics: [supply, quality]  # two", "+ topics: supply  # two"]),
        (("names", "board", "also"), ["the Board", "WB", "TWB"], ["+   - WB"]),
        (("names", "board", "also"), ["TWB"], ["-   - the Board  # short"]),
        (
            ("names", "board", "also"),
            "TWB",
            ["-   also:", "-   - the Board  # short", "-   # and the letters", "-   - TWB", "+   also: TWB"],
        ),
        (("names", "board", "kind"), "agency", ["+   kind: agency"]),
        (
            ("facts", "main", "quote"),
            ["a", "b"],
            [
                "-   quote: >-   # folded",
                "-     a trunk main",
                "-     of 42 km",
                "+   quote:   # folded",
                "+   - a",
                "+   - b",
            ],
        ),
    ],
)
def test_a_value_changes_only_its_own_lines(path, value, lines):
    new = edited(path, value)
    assert changed_lines(new) == lines
    assert value_at(read_data(new), path) == value


def test_a_new_key_comes_last_or_before_the_one_named():
    assert changed_lines(edited(("facts", "main", "why"), "So."))[0] == "+   why: So."
    assert edited(("facts", "main", "why"), "So.").index("why: So.") > DECK.index("of 42 km")
    assert "  why: So.\n  quote: >-" in edited(("facts", "main", "why"), "So.", before="quote")
    assert "- x: y\n  id: main   # first\n" in edited(("facts", "main", "x"), "y", before="id")


def test_a_new_entry_comes_last_in_its_list():
    fact = {"id": "new", "type": "date", "ask": {"when": {"not": ["1", "2"]}}, "when": "2020-09-27", "quote": "no: 1"}
    new = rewritten(DECK, with_entry(read_data(DECK), ("facts",), fact))
    assert new.endswith(
        "second\n- id: new\n  type: date\n  ask:\n    when:\n      not:\n      - 1\n      - 2\n"
        "  when: 2020-09-27\n  quote: 'no: 1'\n# the end\n"
    )
    assert changed_lines(new)[0] == "+ - id: new"


def test_the_first_entry_begins_the_list():
    new = rewritten("a: b\ncards:\n", with_entry({"a": "b", "cards": ""}, ("cards",), {"id": "x"}))
    assert new == "a: b\ncards:\n- id: x\n"
    assert rewritten("a: b", with_entry({"a": "b"}, ("cards",), {"id": "x"})) == "a: b\ncards:\n- id: x"


def test_entries_set_apart_by_blank_lines_stay_so():
    text = "facts:\n- id: a\n\n- id: b\n# end\n"
    assert (
        rewritten(text, with_entry(read_data(text), ("facts",), {"id": "c"}))
        == "facts:\n- id: a\n\n- id: b\n\n- id: c\n# end\n"
    )


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        (("facts", "dam", "when"), ["-   when:  # empty as yet"]),
        (("facts", "main"), [f"- {line}" for line in DECK.split("\n")[15:22]]),
        (("names", "board", "also", "TWB"), ["-   - TWB"]),
        (("deck",), ["- deck: water   # the id"]),
    ],
)
def test_what_is_taken_out_goes_with_its_lines(path, gone):
    assert changed_lines(rewritten(DECK, without(read_data(DECK), path))) == gone


def test_the_first_key_of_an_entry_leaves_its_dash_and_the_comments():
    data = without(without(read_data(DECK), ("facts", "main", "type")), ("facts", "main", "id"))
    assert "facts:\n- # how long\n  value: 42 km\n" in rewritten(DECK, data)


def test_the_last_entry_leaves_an_empty_list():
    text = "facts:\n- id: a  # x\nz: 1\n"
    assert rewritten(text, without(read_data(text), ("facts", "a"))) == "facts: []\nz: 1\n"


KEPT = "q: |+  # keep\n  x\n\n\nfacts:\n- id: a\n  t: >+\n    y\n\n- id: b\n"


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (("facts", "a", "why"), KEPT.replace("    y\n\n", "    y\n\n  why: so\n")),
        (("why",), KEPT + "why: so\n"),
        (("q",), KEPT.replace("|+  # keep\n  x\n\n\n", "so  # keep\n")),
    ],
)
def test_blank_lines_that_belong_to_a_text_stay_with_it(path, new):
    assert edited(path, "so", KEPT) == new


LAYOUTS = {
    "far": "facts:\n    -   id: a   # x\n        also:\n            - p\n    # mid\n    -   id: b\n# end",
    "below": "facts:\n-\n  id: a   # x\n  q: y\n-   # c\n  id: b\n",
    "flow": "facts: [\n  {id: a,\n   q: x},  # c\n  {id: b},\n]  # d\n",
    "json": '{"facts": [{"id": "a", "q": "x"}, {"id": "b"}]}\n',
    "document": "---\nfacts:\n- id: a\n- id: b\n...\n",
    "complex": "? facts\n: - id: a\n  - id: b\n",
    "old Mac": "facts:\r- id: a # x\r- id: b\r",
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_every_layout_of_yaml_can_be_edited(text):
    data = read_data(text)
    for wanted in (
        with_value(data, ("facts", "a", "why"), "so"),
        with_entry(data, ("facts",), {"id": "c", "l": ["m", "n"]}),
        without(data, ("facts", "b")),
        with_value(data, ("facts",), ["x"]),
        with_value(data, ("facts", "b"), "text"),
    ):
        assert read_data(rewritten(text, wanted)) == wanted


def test_another_entry_takes_no_comment_from_the_one_that_it_stands_for():
    data = read_data(DECK)
    first, second = data["facts"]
    fact = {"id": "flood", "type": "event", "who": "the river", "did": "rose"}
    new = rewritten(DECK, {**data, "facts": [fact, second]})
    assert "facts:\n- id: flood\n  type: event\n  who: the river\n  did: rose\n- id: dam\n" in new
    renamed = rewritten(DECK, {**data, "facts": [{**first, "id": "trunk"}, second]})
    assert changed_lines(renamed) == ["- - id: main   # first", "+ - id: trunk   # first"]


def test_many_changes_at_once():
    data = with_value(read_data(DECK), ("facts", "main", "id"), "trunk")
    data = with_value(data, ("facts", "trunk", "was"), "main", before="type")
    data = without(data, ("facts", "dam", "ask"))
    data = with_entry(data, ("facts",), {"id": "last"})
    new = rewritten(DECK, data)
    assert read_data(new) == data
    assert "- id: trunk   # first\n  was: main\n  type: quantity\n  # how long\n" in new


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_line_breaks_and_the_end_of_the_file_stay_as_they_are(newline, last):
    text = "a: b\nfacts:\n- id: a\n- id: b".replace("\n", newline) + last.replace("\n", newline)
    shorter = rewritten(text, without(read_data(text), ("facts", "b")))
    assert shorter == "a: b\nfacts:\n- id: a".replace("\n", newline) + last.replace("\n", newline)
    longer = rewritten(text, with_entry(read_data(text), ("facts",), {"id": "c", "q": "two\nlines"}))
    assert longer == text.removesuffix(newline) + "\n- id: c\n  q: |-\n    two\n    lines".replace(
        "\n", newline
    ) + last.replace("\n", newline)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("no", "no"),
        ("2021", "2021"),
        ("2020-09-27", "2020-09-27"),
        ("010", "'010'"),
        ("1.10", "'1.10'"),
        ("1e3", "'1e3'"),
        ("0o10", "'0o10'"),
        ("true", "'true'"),
        ("~", "'~'"),
        ("C# and F #sharp", "'C# and F #sharp'"),
        ("- a", "'- a'"),
        ("&c etc", "'&c etc'"),
        ("He said: “no”", "'He said: “no”'"),
        ("Russia's: x", '"Russia\'s: x"'),
        ("a\tb", '"a\\tb"'),
        ("", "''"),
        (" a", "' a'"),
        ("a:", "'a:'"),
        ("\u2028x", '"\\u2028x"'),
        ("Ağdam – Füzuli 😀", "Ağdam – Füzuli 😀"),
    ],
)
def test_texts_are_quoted_where_a_reader_could_take_them_for_something_else(text, written):
    assert edited(("deck",), text, "deck: x\n") == f"deck: {written}\n"


def test_long_texts_are_folded():
    new = edited(("q",), "word " * 40 + "end", "q: x  # why\n")
    assert new.startswith("q: >-  # why\n  word word")
    assert max(map(len, new.split("\n"))) <= 120


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("facts", "nobody", "type"), "there is no “nobody” on the way to facts → nobody → type"),
        (("facts", "main", "type", "x"), "leads into a text"),
        ((), "the whole deck"),
    ],
)
def test_a_path_to_nothing_is_refused(path, words):
    with pytest.raises(Refused, match=words):
        with_value(read_data(DECK), path, "x")


def test_an_id_that_is_taken_is_refused():
    with pytest.raises(Refused, match="has an entry “dam” already"):
        with_entry(read_data(DECK), ("facts",), {"id": "dam"})
    with pytest.raises(Refused, match="no list"):
        with_entry(read_data(DECK), ("deck",), {"id": "dam"})


def test_what_our_reader_refuses_is_not_written():
    with pytest.raises(Refused, match="control character"):
        edited(("deck",), "a\x07b")


def test_a_deck_is_not_replaced_as_a_whole():
    with pytest.raises(Refused, match="nothing of what the file says would be left"):
        rewritten("a: b\n", {"c": "d"})
    assert rewritten('{"a": "b"}\n', {"a": "b", "c": "d"}) == "{a: b, c: d}\n"


def test_no_deck_is_not_edited():
    with pytest.raises(Unreadable):
        rewritten("- a\n", {})


def test_saving_keeps_mark_mode_and_link(tmp_path):
    real = tmp_path / "real.yaml"
    real.write_bytes("\ufeffa: é\r\n".encode())
    real.chmod(0o640)
    link = tmp_path / "deck.yaml"
    link.symlink_to(real)
    opened = open_file(link)
    assert opened.text == "a: é\r\n"
    save(opened, rewritten(opened.text, {"a": "ö"}))
    assert real.read_bytes() == "\ufeffa: ö\r\n".encode()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deck.yaml", "real.yaml"]


def test_a_file_that_was_changed_meanwhile_is_left_alone(tmp_path):
    file = tmp_path / "deck.yaml"
    file.write_text("a: b\n")
    opened = open_file(file)
    file.write_text("a: c\n")
    with pytest.raises(Refused, match="changed meanwhile"):
        save(opened, "a: d\n")
    assert file.read_text() == "a: c\n"


def test_a_write_that_fails_leaves_the_file_and_nothing_else(tmp_path, monkeypatch):
    file = tmp_path / "deck.yaml"
    file.write_text("a: b\n")
    opened = open_file(file)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Refused, match="No space left"):
        save(opened, "a: d\n")
    assert [path.name for path in tmp_path.iterdir()] == ["deck.yaml"]
    assert file.read_text() == "a: b\n"
