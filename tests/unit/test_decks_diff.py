"""A diff tells what became of facts and cards, and of what students have learned."""

import pytest

from decks.diff import KEPT, LOST, NEW, OTHER, as_data, as_text, diff
from tests.support.decks import CARDS, FACTS, HEAD, read_deck

TEXT = HEAD + FACTS + CARDS


@pytest.fixture
def compare(tmp_path):
    def compared(*changes, text=TEXT, reviews=None):
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        return diff(read_deck(tmp_path / "old", TEXT), read_deck(tmp_path / "new", text), reviews)

    return compared


def facts(found):
    return [(change.fact, change.change, change.was, change.keys) for change in found.facts]


def cards(found):
    return [(change.card.removeprefix("small/"), change.change, change.effect) for change in found.cards]


def test_nothing_is_different_where_only_the_layout_is(compare):
    found = compare(("- id: war\n  type: date\n", "- type: date  # !\n  id: war\n"))
    assert (found.facts, found.cards) == ((), ())
    assert as_text(found) == "No fact and no card is different.\n"


def test_an_answer_that_changed_keeps_its_history_and_is_told(compare):
    found = compare(("value: 500 km", "value: 499 km"), reviews={"small/range/value": 3, "small/war/to": 9})
    assert facts(found) == [("range", "changed", "", ("value",))]
    assert cards(found) == [("range/value", "answer", OTHER)]
    assert found.cards[0].answer == ("500 km", "499 km")
    assert found.cards[0].reviews == 3
    assert as_data(found)["reviews"] == {"kept": 0, "answer_changed": 3, "lost": 0}
    assert "(3 answers so far)" in as_text(found)


def test_a_question_that_is_reworded_keeps_its_history(compare):
    found = compare(("event: the Second Karabakh War", "event: the 44-day war"))
    assert {(change, effect) for _, change, effect in cards(found)} == {("question", KEPT)}
    assert {card for card, _, _ in cards(found)} == {"war/from", "war/to"}


def test_other_options_are_told(compare):
    found = compare(("Russia's Prime Minister", "Russia's Minister of Health"))
    assert cards(found) == [("minister/role", "options", KEPT)]


def test_a_renamed_fact_takes_its_history_along(compare):
    found = compare(
        ("- id: war\n", "- id: conflict\n  was: war\n"), reviews={"small/war/from": 2, "small/conflict/from": 1}
    )
    assert facts(found) == [("conflict", "renamed", "war", ())]
    assert cards(found) == [("conflict/from", "renamed", KEPT), ("conflict/to", "renamed", KEPT)]
    assert (found.cards[0].was, found.cards[0].reviews) == ("small/war/from", 3)


def test_a_fact_renamed_without_a_word_loses_its_history_and_the_author_is_told(compare):
    found = compare(("- id: war\n", "- id: conflict\n"), reviews={"small/war/from": 2})
    assert ("war", "removed", "", ()) in facts(found)
    assert ("conflict", "added", "", ()) in facts(found)
    assert ("war/from", "removed", LOST) in cards(found)
    assert ("conflict/to", "added", NEW) in cards(found)
    assert "if “conflict” is the same fact, give it was: war" in as_text(found)


def test_a_deck_under_a_new_id(compare):
    found = compare(("deck: small\n", "deck: tiny\nwas: small\n"))
    assert found.facts == ()
    assert {change.change for change in found.cards} == {"renamed"}
    lost = compare(("deck: small\n", "deck: tiny\n"))
    assert {change.effect for change in lost.cards} == {LOST, NEW}
