"""A new deck says what is to be filled in, and is fine when it is."""

import re

from decks.facts import TYPES
from decks.loader import load
from decks.new import new_deck
from decks.writer import read_data, rewritten, with_value
from tests.support.decks import findings

FIRST = {"event": "the harbor strike", "when": "3 May 2019", "quote": "The harbor strike began on 3 May 2019"}
COMMENTED = re.compile(r"# (?=topics:|names:|cards:|- |  )")


def filled(text):
    data = read_data(text)
    for key, value in FIRST.items():
        data = with_value(data, ("facts", "first", key), value)
    return rewritten(text, data)


def test_a_new_deck_names_what_is_missing(tmp_path):
    (tmp_path / "article.txt").write_text("x")
    loaded = load(tmp_path / "deck.yaml", text=new_deck("harbor", "Harbor"))
    assert [finding.code for finding in loaded.findings] == ["FD105"] * 3
    assert all("nothing stands here" in finding.message for finding in loaded.findings)


def test_a_deck_that_is_filled_in_is_fine(tmp_path):
    text = filled(new_deck("harbor", "Harbor"))
    assert findings(tmp_path, text, FIRST["quote"] + ".\n") == []


def test_its_examples_hold_every_type_and_are_free_of_errors(tmp_path):
    text = filled(new_deck("harbor", "Harbor"))
    lines = text.split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith("# names:"))
    text = "\n".join([*lines[:start], *(COMMENTED.sub("", line, count=1) for line in lines[start:])])
    quotes = re.findall(r"quote: (.*)", text)
    article = ". ".join(quotes) + ".\n"
    (tmp_path / "article.txt").write_text(article)
    loaded = load(tmp_path / "deck.yaml", text=text)
    assert loaded.errors == ()
    assert {fact.type for fact in loaded.deck.facts} == set(TYPES)


def test_the_schema_is_where_it_is_said_to_be():
    assert new_deck("a", "A", schema="../deck.schema.json").startswith(
        "# yaml-language-server: $schema=../deck.schema.json\n"
    )
