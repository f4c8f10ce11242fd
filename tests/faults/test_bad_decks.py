"""Bad decks as they come in: a finding with its place for each, within a second, and never a crash."""

import os
import time

import pytest

from decks.loader import load
from decks.rules import check
from tests.support.decks import write_deck

HEAD = "format: 1\ndeck: d\ntitle: t\n"
CARD = "- id: a\n  ask: What falls on Sel?\n  answer: rain\n"
CARDS = HEAD + "cards:\n" + CARD
MANY = "".join(f"- id: c{n}\n  ask: What is number {n}?\n  answer: '{n}'\n" for n in range(80))
ASK = "cards:\n- id: a\n  ask: What has a roof?\n  answer: a house\n"

# Text or bytes of the file; then the beginning of a finding that must be among those told.
BAD = {
    "empty": ("", "1:1: FD101 the file is empty"),
    "comments alone": ("# a\n# b\n", "1:1: FD101 the file is empty"),
    "a word": ("hello", "1:1: FD105 the top of a deck must be a mapping"),
    "a list": ("- 1\n", "1:1: FD105 the top of a deck must be a mapping"),
    "two documents": (CARDS + "---\n" + CARDS, "8:1: FD107 only one document"),
    "tab": (HEAD + "cards:\n\t- id: a\n", "5:1: FD101 this is not YAML: the line is indented with a tab"),
    "open bracket": (HEAD + "topics: [a\n", "4:9: FD101 this is not YAML"),
    "open quote": (HEAD + "topics: 'a\n", "4:9: FD101 this is not YAML: what is opened here is never closed"),
    "colon in a text": (CARDS.replace("What", "What: and"), "6:12: FD101 this is not YAML: a colon"),
    "wrong indent": (CARDS.replace("  answer", " answer"), "7:2: FD101 this is not YAML"),
    "key twice": (CARDS + "  answer: snow\n", "8:3: FD102 the key “answer” stands twice"),
    "a mapping as key": (HEAD + "{a: 1}: 2\n", "4:1: FD107 a key must be text"),
    "merge": (HEAD + "<<: {a: 1}\n", "4:1: FD107 merge keys"),
    "anchor": (HEAD + "topics: &a [x]\n", "4:9: FD107 anchors and aliases"),
    "alias bomb": ("a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(9)), "1:4: FD107 anchors"),
    "self alias": ("a: &a [*a]\n", "1:4: FD107 anchors and aliases"),
    "many anchors": ("".join(f"k{n}: &a{n} x\n" for n in range(100_000)), "1:5: FD107 anchors and aliases"),
    "undefined alias": (HEAD + "topics: *gone\n", "4:9: FD107 anchors and aliases"),
    "python tag": ("a: !!python/object/apply:os.system ['touch bad']\n", "1:4: FD107 the tag"),
    "python name": ("a: !!python/name:os.system\n", "1:4: FD107 the tag"),
    "tag": ("a: !foo 1\n", "1:4: FD107 the tag !foo"),
    "binary": ("a: !!binary aGk=\n", "1:4: FD107 the tag"),
    "set": ("a: !!set {x}\n", "1:4: FD107 the tag"),
    "deep brackets": ("[" * 100_000, "1:13: FD108 nested more than 12"),
    "deep braces": ("{a: " * 10_000, "FD108 nested more than 12"),
    "deep indents": ("".join(" " * n + "a:\n" for n in range(2_000)), "13:13: FD108 nested more than 12"),
    "6 MB": ("a: b\n" * 1_200_000, "1:1: FD108 the file is"),
    "long text": (CARDS.replace("rain", "x" * 70_000), "7:11: FD108 a text is longer"),
    "many values": (HEAD + "topics: [" + "1," * 400_001 + "]", "FD108 a list has more than 25,000 entries"),
    "UTF-16": (CARDS.encode("utf-16"), "1:1: FD109 the file is UTF-16"),
    "Latin-1": (CARDS.replace("rain", "caf\xe9").encode("latin-1"), "7:14: FD109 the file is not UTF-8"),
    "raw NUL": (CARDS.replace("rain", "ra\0in"), "7:13: FD109 control character U+0000"),
    "NUL": (CARDS.replace("rain", '"ra\\0in"'), "7:11: FD109 control character U+0000"),
    "raw ESC": (CARDS.replace("rain", "\x1b[2J"), "7:11: FD109 control character U+001B"),
    "ESC": (CARDS.replace("rain", '"\\e]52;c;x"'), "7:11: FD109 control character U+001B"),
    "C1": (CARDS.replace("rain", '"\\x9b2J"'), "7:11: FD109 control character U+009B"),
    "bell": (CARDS.replace("rain", '"\\a"'), "7:11: FD109 control character U+0007"),
    "lone surrogate": (CARDS.replace("rain", '"\\ud83d"'), "FD101 this is not YAML"),
    "mark in the middle": (CARDS.replace("rain", "ra\ufeffin"), "7:11: FD112 the invisible character U+FEFF"),
    "override": (CARDS.replace("rain", "\u202erain"), "7:11: FD112 the invisible character U+202E"),
    "isolate": (CARDS.replace("rain", "\u2066rain"), "7:11: FD112 the invisible character U+2066"),
    "tag characters": (CARDS.replace("rain", "rain\U000e0041"), "7:11: FD112 the invisible character U+E0041"),
    "cut at a hash": (CARDS.replace("rain", "C # is"), "7:12: FD110 the text ends here"),
    "no cards": (HEAD, "1:1: FD104 the deck has no facts and no cards"),
    "cards a mapping": (HEAD + "cards: {}\n", "4:8: FD105 cards is a list"),
    "cards empty": (HEAD + "cards: []\n", "1:1: FD104 the deck has no facts and no cards"),
    "no question": (CARDS.replace("  ask: What falls on Sel?\n", ""), "5:3: FD104 the card “a” lacks “ask”"),
    "no answer": (CARDS.replace("  answer: rain\n", ""), "5:3: FD104 the card “a” lacks “answer”"),
    "misspelt key": (CARDS.replace("answer", "anwser"), "7:3: FD103 the card “a” has no key “anwser”"),
    "id twice": (CARDS + CARD, "8:3: FD120 the id “a” stands twice; the first is on line 5"),
    "one option": (HEAD + ASK + "  not: [a tent]\n  forms: [choice]\n", "5:3: FD206 “a” cannot be asked"),
    "two equal options": (HEAD + ASK + "  not: [a tent, a tent]\n", "8:17: FD202 “a tent” stands twice"),
    "gap without answer": (HEAD + ASK.replace("What has a roof?", "____ and ____."), "6:8: FD507 the sentence"),
    "cut off": ((HEAD + "cards:\n" + MANY)[:-20], "FD104 the card “c79” lacks “answer”"),
    "outside the folder": (CARDS + "source: {file: ../x.txt}\n", "8:16: FD403 “../x.txt” is outside"),
    "an absolute path": (CARDS + "source: {file: /etc/passwd}\n", "8:16: FD403 “/etc/passwd” is outside"),
    "a Windows path": (CARDS + "source: {file: 'C:\\x'}\n", "8:16: FD403"),
    "a long name": (CARDS + f"source: {{file: {'x' * 300}}}\n", "8:16: FD403"),
    "a long id": (CARDS.replace("id: a", "id: " + "a" * 65), "5:7: FD121"),
    "a newer format": (CARDS.replace("format: 1", "format: 99"), "1:9: FD111 this deck is in format 99"),
    "a format in words": (CARDS.replace("format: 1", "format: one"), "1:9: FD106 “one” is no format"),
    "a long number": (CARDS.replace("format: 1", "format: " + "9" * 5_000), "1:9: FD111"),
    "ignore a mapping": (CARDS + "ignore: {a: b}\n", "8:9: FD105"),
    "ask a list": (HEAD + "facts:\n- id: a\n  type: term\n  term: t\n  means: m\n  ask: [x]\n", "9:8: FD105 ask is"),
}  # fmt: skip

FINE = {
    "a byte-order mark": b"\xef\xbb\xbf" + CARDS.encode(),
    "Windows line ends": CARDS.replace("\n", "\r\n").encode(),
    "no line end": CARDS.rstrip().encode(),
    "emoji with joiners": CARDS.replace("rain", "👩‍👩‍👧 🇦🇿").encode(),
    "many marks": CARDS.replace("rain", "e" + "\u0301" * 50).encode(),
    "Hebrew": CARDS.replace("rain", "גשם").encode(),
    "YAML 1.1's traps": CARDS.replace("rain", "[no, yes, '010', 1_000, 1e999, .nan, null, ~]").encode(),
    "markup": CARDS.replace("rain", "'[@click=app.quit]x[/] [/b] {0} %s'").encode(),
}


BOUNDED = 20  # seconds of CPU, on any machine; what grows without bound takes hours


def told(folder, content: bytes) -> list[str]:
    path = write_deck(folder, "")
    path.write_bytes(content)
    start = time.process_time()
    found = [str(finding).removeprefix("d:") for finding in check(load(path, "d"))]
    assert time.process_time() - start < BOUNDED
    return found


@pytest.mark.parametrize(("content", "finding"), BAD.values(), ids=list(BAD))
def test_a_bad_deck_is_told_with_its_place(content, finding, tmp_path):
    found = told(tmp_path, content if isinstance(content, bytes) else content.encode())
    assert any(finding in one for one in found), found
    assert not (tmp_path / "bad").exists()


@pytest.mark.parametrize("content", FINE.values(), ids=list(FINE))
def test_what_only_looks_bad_is_taken(content, tmp_path):
    assert told(tmp_path, content) == []


def test_what_is_no_regular_file_is_told(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    for path in (tmp_path, tmp_path / "fifo", tmp_path / "gone.yaml"):
        assert [finding.code for finding in check(load(path))] == ["FD101"]
