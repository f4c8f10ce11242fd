"""What an editor shows of a deck through the schema: the real language server completes and finds planted errors."""

import json

import pytest

from decks.paths import LIBRARY
from decks.schema import deck_schema
from tests.support.language_server import LanguageServer, find_server

MODELINE = "# yaml-language-server: $schema=deck.schema.json\n"
HEAD = MODELINE + "format: 1\ndeck: small\ntitle: A small deck\n"
SPOILED = """\
forms: typd
facts:
- id: a
  type: date
  evnt: the war
  event: the war
  quote: y
- id: b
  type: datte
  event: x
- id: Not an id
  type: quantity
  of: x
- id: c
  type: term
  term: spile
  means: a plug
  derived: maybe
  quote:
    text: x
    nht: 2
- id: d
  type: actor
  name: x
  roles:
  - id: x
    rol: y
  id: d
cards:
- id: q
  ask: What is it?
  answer: x
  x-lesson: mine
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    program = find_server()
    if program is None:
        pytest.skip("yaml-language-server is not there: it needs npm, and the network once")
    folder = tmp_path_factory.mktemp("decks")
    (folder / "deck.schema.json").write_text(json.dumps(deck_schema()), encoding="utf-8")
    running = LanguageServer(program, folder)
    yield running
    running.close()


@pytest.mark.parametrize("deck", ["tour", "good-questions", "second-karabakh-war"])
def test_the_library_has_no_problems(server, deck):
    text = (LIBRARY / deck / "deck.yaml").read_text(encoding="utf-8")
    assert server.open(MODELINE + text, f"{deck}.yaml").problems == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("forms: typd", "Value is not accepted"),
        ("  evnt: the war", "Property evnt is not allowed"),
        ("  type: datte", 'Valid values: "date", "actor"'),
        ("- id: Not an id", "does not match the pattern"),
        ("- id: Not an id", 'Missing property "measure"'),
        ("  derived: maybe", "Value is not accepted"),
        ("    nht: 2", "Property nht is not allowed"),
        ("    rol: y", "Property rol is not allowed"),
        ("  - id: x", 'Missing property "role"'),
        ("  id: d", "Map keys must be unique"),
    ],
)
def test_planted_errors_are_found_at_their_lines(server, line, words):
    text = HEAD + SPOILED
    problems = server.open(text, "spoiled.yaml").problems
    at = text.split("\n").index(line) + 1
    assert [said for where, said in problems if where == at and words in said], problems
    assert not [said for where, said in problems if where > text.split("\n").index("cards:")]


def test_keys_are_offered_by_the_type_of_the_fact(server):
    document = server.open(
        HEAD + "facts:\n- id: a\n  type: quantity\n  me\n- id: b\n  type: claim\n  ab\n", "keys.yaml"
    )
    quantity, claim = document.complete("quantity\n  me"), document.complete("claim\n  ab")
    assert {"measure", "value", "quote", "topic"} <= quantity.keys()
    assert {"about", "says", "key", "by", "quote"} <= claim.keys()
    assert not {"says", "event"} & quantity.keys()
    assert "speaker" in claim["by"]


def test_types_forms_and_directions_are_offered(server):
    text = HEAD + "facts:\n- id: a\n  type: \n- id: b\n  type: date\n  stance: \n  ask:\n    wh\n"
    document = server.open(text, "values.yaml")
    types = document.complete("- id: a\n  type: ")
    assert {"date", "claim", "quantity"} <= types.keys()
    assert "card" not in types
    assert types["date"].startswith("When something happened")
    assert {"reported", "claim", "view", "disputed"} <= document.complete("stance: ").keys()
    assert {"when", "from", "to", "event"} <= document.complete("  ask:\n    wh").keys()


def test_a_key_says_what_it_is_for(server):
    document = server.open(HEAD + "facts:\n- id: a\n  type: date\n  event: x\n", "hover.yaml")
    assert "what is dated, as a noun" in document.hover("date\n  eve")
