"""One entry of a deck changed in its lines: however the deck is laid out, all others stay byte for byte."""

import re

import pytest

from decks.review.script import Script, free_id, with_keys
from decks.writer import Refused, read_data
from tests.support.decks import CARDS, FACTS, HEAD

PLAIN = HEAD + FACTS + CARDS + "x-drafted:\n- war\n- gone\n"


def indented(text: str) -> str:
    """Lists indented below their keys."""
    out, inside = [], False
    for line in text.splitlines():
        inside = line[:1] in ("-", " ") and (inside or line.startswith("-"))
        out.append(f"  {line}" if inside and line else line)
    return "\n".join(out) + "\n"


LAYOUTS = {
    "plain": PLAIN,
    "indented": indented(PLAIN),
    "apart": PLAIN.replace("\n- id:", "\n\n- id:"),
    "commented": re.sub(r"\n- id: (\w+)", r"\n# on \1\n- id: \1  # its id", PLAIN) + "# the end\n",
    "cards first": HEAD + CARDS + FACTS,
    "no end": PLAIN.rstrip("\n"),
    "windows": PLAIN.replace("\n", "\r\n"),
    "dash alone": PLAIN.replace("- id: length\n", "-\n  id: length\n"),
    "anchored in brackets": PLAIN.replace(
        "- id: army\n  ask: For which", "- {id: soldiers, ask: Who?, answer: nobody}\n- id: army\n  ask: For which"
    ),
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_entries_are_changed_dropped_and_added_one_by_one(text):
    script = Script.of(text)
    for fact in script.ids:
        entry = script.entry(fact)
        noted = Script.of(script.replaced(fact, [with_keys(entry, {"why": "Because."})]))
        dropped = Script.of(script.replaced(fact, []))
        added = Script.of(script.added({**entry, "id": "brand-new"}, after=fact))
        assert noted.entry(fact) == {**entry, "why": "Because."}
        assert list(dropped.ids) == [id_ for id_ in script.ids if id_ != fact]
        at = list(script.ids).index(fact) + 1
        assert list(added.ids) == [*script.ids[:at], "brand-new", *script.ids[at:]]
        for after in (noted, dropped, added):
            assert [after.entry(id_) for id_ in script.ids if id_ != fact] == [
                script.entry(id_) for id_ in script.ids if id_ != fact
            ]
            assert _rest(after.text) == _rest(text)
        gone = set(text.splitlines()) - set(noted.text.splitlines())
        assert len(gone) <= 1, gone


def _rest(text: str):
    return {key: value for key, value in read_data(text).items() if key not in ("facts", "cards")}


def test_a_comment_of_another_fact_stays_when_one_is_dropped():
    text = LAYOUTS["commented"]
    after = Script.of(text).replaced("length", [])
    assert "# on range" in after and "# on war" in after and "# the end" in after


def test_where_keys_go():
    entry = {"id": "a", "type": "date", "event": "x", "draft": "core", "quote": "q"}
    assert list(with_keys(entry, {"when": "2020", "why": "w", "by": "b"})) == [
        *("id", "type", "by", "event", "when", "why", "draft", "quote")
    ]
    assert with_keys(entry, {"draft": None, "x-own": "1"}) == {**_without(entry, "draft"), "x-own": "1"}
    assert list(with_keys(entry, {"x-own": "1"}))[-2:] == ["x-own", "quote"]


def _without(entry, key):
    return {name: value for name, value in entry.items() if name != key}


def test_ids_are_free():
    assert free_id("a", ["a", "a-2"]) == "a-3"
    assert free_id("b", ["a"]) == "b"


def test_what_is_not_there_is_refused():
    script = Script.of(PLAIN)
    with pytest.raises(Refused, match="no fact “nobody”"):
        script.entry("nobody")
    with pytest.raises(Refused, match="already"):
        script.added({"id": "war", "type": "term", "term": "a", "means": "b"})
