"""From a file to a deck: what is read, and what is told about a file that has faults."""

import pytest

from decks.facts.quantity import QuantityFact
from decks.loader import load
from decks.model import Stance
from decks.shelf import studied
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD, findings, read_deck, write_deck


def facts(text: str) -> str:
    return HEAD + "facts:\n" + text


def test_a_deck_is_read_whole(tmp_path):
    deck = read_deck(tmp_path)
    assert (deck.id, deck.title, deck.source.cite) == ("small", "A small deck", "the article")
    assert [fact.id for fact in deck.facts][-2:] == ["withdrawal", "army"]
    body = deck.facts[2].body
    assert isinstance(body, QuantityFact)
    assert body.of.id == "iskander-m"
    assert deck.facts[5].stance is Stance.DISPUTED


def test_quotes_are_slices_of_the_article_whatever_its_typography(tmp_path):
    deck = read_deck(tmp_path)
    for fact in deck.facts:
        for quote in fact.quotes:
            assert quote.found
    war = deck.facts[0].quotes[0]
    assert ARTICLE[war.start : war.end] == "The Second Karabakh War (September 27 – November 10, 2020)"


def test_the_articles_line_ends_are_kept_for_offsets(tmp_path):
    write_deck(tmp_path)
    raw = "A first line.\r\n" + ARTICLE.replace("\n", "\r\n")
    (tmp_path / "article.txt").write_bytes(raw.encode())
    deck = load(tmp_path / "deck.yaml").deck
    assert deck
    quote = deck.facts[0].quotes[0]
    assert raw[quote.start : quote.end].startswith("The Second Karabakh War (")


def test_the_fact_hash_is_of_content_not_of_layout(tmp_path):
    one = read_deck(tmp_path / "a")
    shuffled = FACTS.replace(
        "  from: 2020-09-27\n  to: 2020-11-10\n", "  to:   '2020-11-10'\n  from: 2020-09-27  # first\n"
    )
    other = read_deck(tmp_path / "b", HEAD + shuffled + CARDS)
    changed = read_deck(tmp_path / "c", HEAD + FACTS.replace("2020-09-27", "2020-09-28") + CARDS)
    assert one.facts[0].hash == other.facts[0].hash
    assert one.facts[0].hash != changed.facts[0].hash
    assert one.facts[1].hash == changed.facts[1].hash


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (facts("- id: x\n  type: dat\n"), "36:9: FD106 there is no fact type “dat”"),
        (facts("- id: x\n  type: date\n  evnt: war\n  when: 2020\n"), "37:3: FD103 the date “x” has no key “evnt”"),
        (facts("- id: x\n  type: date\n  event: war\n"), "35:3: FD106 a date fact needs “when”, or “from” and “to”"),
        (
            facts("- id: x\n  type: date\n  event: war\n  when: 2021-02-30\n"),
            "38:9: FD106 30 February 2021: February has 28 days",
        ),
        (facts("- id: X y\n  type: term\n  term: a\n  means: b\n"), "35:7: FD121 “X y” is no id"),
        (facts("- type: term\n  term: a\n  means: b\n"), "35:3: FD104 a term lacks “id”"),
        (facts("- id: x\n"), "35:3: FD104 a fact lacks “type”"),
        (facts("- just text\n"), "35:3: FD105 an entry here is a mapping"),
        (HEAD + "facts: text\n", "34:8: FD105 facts is a list"),
        (HEAD, "1:1: FD104 the deck has no facts and no cards"),
        ("deck: d\ntitle: t\nfacts:\n- id: a\n", "1:1: FD104 a deck lacks “format”"),
        (
            HEAD.replace("format: 1", "format: 2") + FACTS,
            "1:9: FD111 this deck is in format 2; this program reads format 1",
        ),
        (
            facts("- id: x\n  type: quantity\n  of: a\n  measure: length\n  value: long\n"),
            "39:10: FD106 “long” is no quantity",
        ),
        (
            facts("- id: x\n  type: claim\n  says: it rained\n  key: snow\n"),
            "35:3: FD106 the key “snow” must stand once",
        ),
        (
            facts("- id: x\n  type: claim\n  stance: claim\n  says: it rained\n"),
            "35:3: FD404 “x” does not say whose word it is",
        ),
        (
            facts("- id: x\n  type: clause\n  of: accord\n  party: armenia\n"),
            "35:3: FD106 a clause with “party” needs “duty”",
        ),
        (
            HEAD + FACTS.replace("id: length", "id: war"),
            "41:3: FD120 the id “war” stands twice; the first is on line 35",
        ),
        (
            HEAD + FACTS.replace("lasted 44 days", "lasted 45 days"),
            "46:10: FD401 the quote of “length” is not in the article",
        ),
        (HEAD.replace("id: turkey", "id: russia") + FACTS, "23:3: FD120 the name id “russia” stands twice"),
        (HEAD.replace("[Türkiye]", "[Russia]") + FACTS, "23:3: FD123 “Russia” names both “russia” and “turkey”"),
        (
            HEAD.replace("article.txt", "../article.txt") + FACTS,
            "5:9: FD403 “../article.txt” is outside the deck's folder",
        ),
        (HEAD.replace("article.txt", "/etc/passwd") + FACTS, "5:9: FD403 “/etc/passwd” is outside the deck's folder"),
        (HEAD.replace("article.txt", "gone.txt") + FACTS, "5:9: FD403 the source “gone.txt” cannot be used"),
        (HEAD + FACTS.replace("of: iskander-m\n", "of: iskander-n\n", 1), "FD122 `names` has no id “iskander-n”"),
        (
            HEAD + FACTS.replace("    role:\n      not:", "    rolle:\n      not:"),
            "FD125 “minister” is never asked for “rolle”",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path, text, finding):
    found = findings(tmp_path, text)
    assert any(finding in one for one in found), found


def test_all_faults_are_told_at_once(tmp_path):
    text = facts(
        "- id: x\n  type: dat\n- id: Y\n  type: term\n  term: a\n  means: b\n- id: z\n  type: date\n  event: e\n"
    )
    assert [one.split(" ")[1] for one in findings(tmp_path, text)] == ["FD106", "FD121", "FD106"]


def test_a_repeated_quote_is_told_apart_by_nth(tmp_path):
    article = "It rained. It rained."
    text = "format: 1\ndeck: d\ntitle: t\nsource:\n  file: article.txt\ncards:\n- id: a\n  ask: What did the sky do?\n  answer: it rained\n"
    assert findings(tmp_path, text + "  quote: It rained\n", article) == [
        "10:10: FD402 the quote of “a” stands in the article more than once: “It rained”"
    ]
    nth = "  quote:\n    text: It rained\n    nth: 2\n"
    assert findings(tmp_path, text + nth, article) == []
    deck = load(write_deck(tmp_path, text + nth, article)).deck
    assert deck
    assert deck.facts[0].quotes[0].start == 11


def test_a_small_deck_needs_no_article(tmp_path):
    text = "format: 1\ndeck: d\ntitle: t\ncards:\n- id: a\n  ask: Why does the sun rise?\n  answer: because\n"
    assert findings(tmp_path, text, None) == []


def test_a_drafted_fact_waits_until_it_is_accepted_and_stays_the_same_fact(tmp_path):
    accepted = read_deck(tmp_path / "a")
    waiting = FACTS.replace("- id: war\n", "- id: war\n  draft: maybe\n  doubt: the year must be checked\n", 1)
    drafted = read_deck(tmp_path / "b", HEAD + waiting + CARDS)
    assert drafted.facts[0].waits
    assert drafted.facts[0].hash == accepted.facts[0].hash
    left = {card.fact.id for card in studied(drafted).cards}
    assert left == {fact.id for fact in drafted.facts} - {"war"}
    assert studied(accepted) is accepted
