"""GIFT as another reader understands it: gift-pegjs, made for editors and by nobody of Moodle's or ours."""

import html
import re

import pytest

from decks.exchange import Bank, Losses, format_named, from_deck
from decks.exchange.bank import Group, Item, Number
from decks.loader import load
from decks.paths import LIBRARY

GIFT = format_named("gift")
NAMES = sorted(path.name for path in LIBRARY.iterdir() if (path / "deck.yaml").exists())
HOSTILE = (
    Item(
        "a", "a ~ b = c # d { e } : f \\ g", ("[html] x -> y",), options=("[html] x -> y", "%50% z", "// w"), why="####"
    ),
    Item("b", "[plain] <b>2</b> -> 3?", ("~T~",), accept=("T", "=F", "\\n")),
    Item("c", "// no comment", ("Russia", "Turkey"), options=("Iran", "Russia", "Turkey", "$CATEGORY: x")),
    Item("d", "How many? ____", ("44",), number=Number("44")),
)


def shown(text):
    """A text as gift-pegjs gives it, without its format and HTML."""
    return html.unescape(text["text"]).replace("⁠", "").strip()


def plain(text):
    """The right side of a pair, in which gift-pegjs leaves its own signs for what was escaped."""
    return re.sub(r"&&(\d+);", lambda found: chr(int(found[1])), text)


def questions(parsed):
    return [question for question in parsed if question["type"] != "Category"]


@pytest.mark.parametrize("deck", NAMES)
def test_the_library_is_read_as_it_was_meant(gift_parser, deck):
    bank = from_deck.as_bank(load(LIBRARY / deck / "deck.yaml").deck, Losses())
    parsed = questions(gift_parser(GIFT.write(bank, Losses()).decode()))
    assert len(parsed) == len(bank.items)
    for item, question in zip(bank.items, parsed, strict=True):
        assert question["title"] == item.id
        assert question["id"] == item.id
        assert shown(question["stem"]) == item.ask
        if item.options:
            told = {
                shown(choice["text"]): choice["isCorrect"] or (choice["weight"] or 0) > 0
                for choice in question["choices"]
            }
            assert told == {option: option in item.answers for option in item.options}
        elif question["type"] == "Short":
            assert [shown(choice["text"]) for choice in question["choices"]] == [*item.answers, *item.accept]


def test_signs_of_the_format_are_only_text(gift_parser):
    parsed = questions(gift_parser(GIFT.write(Bank("h", "H", HOSTILE), Losses()).decode()))
    assert [question["type"] for question in parsed] == ["MC", "Short", "MC", "Numerical"]
    assert [shown(question["stem"]) for question in parsed] == [item.ask for item in HOSTILE]
    assert [shown(choice["text"]) for choice in parsed[0]["choices"]] == list(HOSTILE[0].options)
    assert [shown(choice["text"]) for choice in parsed[1]["choices"]] == ["~T~", "T", "=F", "\\n"]


def test_what_goes_together_is_a_match(gift_parser):
    rows = (("<b>Ann</b> -> ~", "war = {peace}"), ("Bob # 2", "[html] x"), ("Cas: c", "\\n // y"))
    bank = Bank(
        "h", "H", (), groups=(Group("h/+/0123456789abcdef", "What belongs to what?", rows, False, (HOSTILE[0],)),)
    )
    (parsed,) = questions(gift_parser(GIFT.write(bank, Losses()).decode()))
    assert parsed["type"] == "Matching"
    assert [(shown(pair["subquestion"]), plain(pair["subanswer"])) for pair in parsed["matchPairs"]] == list(rows)


@pytest.mark.parametrize("deck", NAMES)
def test_the_library_s_groups_are_matches(gift_parser, deck):
    bank = from_deck.as_bank(load(LIBRARY / deck / "deck.yaml").deck, Losses(), groups=True)
    parsed = [found for found in gift_parser(GIFT.write(bank, Losses()).decode()) if found["type"] == "Matching"]
    assert [found["id"] for found in parsed] == [group.id for group in bank.groups]
    assert [len(found["matchPairs"]) for found in parsed] == [len(group.rows) for group in bank.groups]
