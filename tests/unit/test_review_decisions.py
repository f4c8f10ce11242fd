"""Decisions of a review: what each does to a deck's text, and what it refuses."""

from pathlib import Path

import pytest

from decks.loader import load
from decks.review.bench import Bench
from decks.review.decisions import (
    Accept,
    Add,
    ChangeType,
    Drop,
    Edit,
    Merge,
    MustKnow,
    Options,
    Requote,
    Restance,
    Reword,
    Split,
    Why,
)
from decks.review.decisions.kinds import retyped
from decks.review.script import Script
from decks.writer import Refused, read_data
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD

DRAFTED = (HEAD + FACTS + CARDS).replace(
    "  value: 44 days\n", "  value: 44 days\n  draft: maybe  # from the draft\n  doubt: the year must be checked\n"
)


def bench(text: str = DRAFTED) -> Bench:
    return Bench.read(Path("deck.yaml"), text, ARTICLE)


def entry(of: Bench, fact: str):
    return Script.of(of.text).entry(fact)


def test_accepting_takes_the_marks_of_the_draft_away_and_nothing_else():
    after = bench().after(Accept("length"))
    assert after.text == HEAD + FACTS + CARDS
    assert not after.row("length").waits


def test_dropping_takes_out_the_lines_of_one_fact():
    lines = DRAFTED.splitlines(keepends=True)
    first = lines.index("- id: length\n")
    last = lines.index("- id: range\n")
    assert bench().after(Drop("length")).text == "".join(lines[:first] + lines[last:])


def test_the_last_card_goes_with_its_section():
    after = bench().after(Drop("army"))
    assert "cards" not in read_data(after.text)


def test_the_last_fact_of_a_deck_stays():
    lone = HEAD + "facts:\n- id: a\n  type: term\n  term: a thing\n  means: a thing that is\n"
    with pytest.raises(Refused, match="no facts"):
        bench(lone).after(Drop("a"))


def test_must_know_or_optional():
    optional = bench().after(MustKnow("war", must=False))
    assert entry(optional, "war")["optional"] == "yes"
    assert optional.after(MustKnow("war")).text == DRAFTED


def test_an_edit_keeps_comments_and_order():
    after = bench().after(Edit("length", "value", "45 days"))
    assert after.text == DRAFTED.replace("value: 44 days", "value: 45 days")
    assert "value: 45 days" in after.text and "# from the draft" in after.text


def test_a_list_is_edited_line_by_line():
    assert entry(bench().after(Edit("minister", "accept", "one\ntwo")), "minister")["accept"] == ["one", "two"]


def test_nested_parts_are_edited_as_yaml():
    after = bench().after(Edit("construction", "disputed", "by: russia\nquote: Baku disputed"))
    assert entry(after, "construction")["disputed"] == {"by": "russia", "quote": "Baku disputed"}


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (Edit("length", "value", "quite long"), "quite long"),
        (Edit("length", "id", "other"), "never changes"),
        (Edit("length", "nonsense", "x"), "nonsense"),
        (Edit("length", "quote", "words that nobody wrote"), "not in the source|article"),
        (Edit("length", "disputed", "by: [x"), "bracket|never closed|YAML"),
        (Restance("length", "claim"), "speaker"),
        (Restance("length", "rumor", ("shoigu",)), "rumor"),
        (ChangeType("length", "saga"), "saga"),
        (ChangeType("length", "date", {"event": "the war"}), "when"),
        (Merge("length", "length"), "itself"),
        (Merge("length", "nobody"), "nobody"),
        (Requote("length", ()), "quote"),
        (Reword("army", "answer", ""), "card"),
    ],
)
def test_what_would_break_the_deck_is_refused_in_words(decision, told):
    with pytest.raises(Refused, match=told):
        bench().after(decision)


def test_stance_and_speaker_in_the_fewest_keys():
    claim = bench().after(Restance("length", "claim", ("shoigu",)))
    assert entry(claim, "length")["by"] == "shoigu"
    assert "stance" not in entry(claim, "length")
    assert claim.row("length").stance == "claim"
    view = claim.after(Restance("length", "view"))
    assert view.row("length").stance == "view"
    assert view.after(Restance("length", "reported")).text == DRAFTED


def test_another_type_keeps_fields_and_directions_of_the_same_name():
    text = DRAFTED.replace(
        "  value: 44 days\n", "  value: 44 days\n  ask:\n    value: How long was it?\n    of: skip\n"
    )
    after = bench(text).after(ChangeType("length", "name", {"name": "the 44-day war", "what": "other name"}))
    assert entry(after, "length")["of"] == "the Second Karabakh War"
    assert entry(after, "length")["ask"] == {"of": "skip"}
    assert "value" not in entry(after, "length")


def test_a_fact_becomes_a_card_and_a_card_a_fact():
    card = bench().after(ChangeType("length", "card", {"ask": "How long was the war?", "answer": "44 days"}))
    assert [item["id"] for item in read_data(card.text)["cards"]] == ["army", "length"]
    fact = bench().after(ChangeType("army", "term", {"term": "Iskander-M", "means": "a missile"}))
    assert entry(fact, "army")["type"] == "term"
    assert "cards" not in read_data(fact.text)


def test_what_was_only_a_gap_is_in_doubt_no_more():
    script = Script.of(bench().after(Edit("army", "doubt", "a gap")).text)
    assert "doubt" not in retyped(script.entry("army"), "term", {"term": "Iskander-M", "means": "a missile"})


def test_a_question_of_ones_own_and_back():
    asked = bench().after(Reword("length", "value", "How long did the war go on?"))
    assert entry(asked, "length")["ask"] == {"value": "How long did the war go on?"}
    gap = bench().after(Reword("length", "value", "The war went on for ____."))
    assert entry(gap, "length")["ask"] == {"value": {"gap": "The war went on for ____."}}
    assert asked.after(Reword("length", "value", "")).text == DRAFTED
    skipped = bench().after(Reword("range", "value", "skip"))
    assert "small/range/value" not in [card.id for card in skipped.deck.cards]


def test_wrong_options_stand_beside_the_question():
    asked = bench().after(Reword("war", "from", "When did it begin?"))
    after = asked.after(Options("war", "from", ("1 May 2020", " 2 May 2020 ", "")))
    assert entry(after, "war")["ask"]["from"] == {"q": "When did it begin?", "not": ["1 May 2020", "2 May 2020"]}
    assert after.after(Options("war", "from", ())).text == asked.text
    card = bench().after(Options("army", "answer", ("Turkey", "Armenia")))
    assert entry(card, "army")["not"] == ["Turkey", "Armenia"]


def test_the_teachers_word():
    after = bench().after(Why("war", "It  began\nit all."))
    assert entry(after, "war")["why"] == "It began it all."
    assert after.after(Why("war", " ")).text == DRAFTED


def test_splitting_by_braces_gives_facts_of_their_own_that_wait():
    after = bench().after(Split("center"))
    first, second = entry(after, "center"), entry(after, "center-2")
    assert first["says"].count("{") == second["says"].count("{") == 1
    assert "{Russia}" in first["says"] and "{Turkey}" in second["says"]
    assert second["draft"] == "core" and "draft" not in first


def test_splitting_roles():
    text = DRAFTED.replace(
        "  role: Russia's Defense Minister\n  accept: [Defence Minister of Russia]\n",
        "  roles:\n  - id: a\n    role: Russia's Defense Minister\n  - id: b\n    role: an engineer\n    what: profession\n",
    ).replace(FACTS[FACTS.index("  ask:\n    role:") : FACTS.index("  quote: Russia's Defense")], "")
    after = bench(text).after(Split("minister"))
    assert entry(after, "minister")["role"] == "Russia's Defense Minister"
    assert entry(after, "minister-2")["role"] == "an engineer"
    assert entry(after, "minister-2")["what"] == "profession"


def test_merging_joins_quotes_and_keeps_the_others_history():
    after = bench().after(Merge("war", "range"))
    assert len(entry(after, "war")["quote"]) == 2
    assert entry(after, "war")["was"] == "range"
    assert "range" not in after.facts
    drafted = bench().after(Merge("range", "length"))
    assert "was" not in entry(drafted, "range")  # nobody has learned what was never looked at


def test_adding_gives_a_free_id_and_only_names_that_are_new():
    fact = {"id": "war", "type": "event", "who": "Baku", "did": "disputed the clarification", "quote": "Baku disputed"}
    names = ({"id": "baku", "name": "Baku"}, {"id": "stone", "name": "Stone", "kind": "name"})
    after = bench().after(Add(fact, names, after="war"))
    ids = [item["id"] for item in read_data(after.text)["facts"]]
    assert ids[:3] == ["war", "war-2", "length"]
    known = [item["id"] for item in read_data(after.text)["names"]]
    assert "stone" in known and "baku" not in known


def test_tidying_takes_out_what_is_left_over():
    unused = DRAFTED.replace("names:\n", "names:\n- id: ghost\n  name: Ghost\n  kind: spirit\n")
    doubled = unused.replace("accept: [Defence Minister of Russia]", "accept:\n  - a role\n  - a role")
    of = bench(doubled)
    after = of.after(of.tidy())
    assert "ghost" not in after.text
    assert after.text.count("- a role") == 1


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("end", ["", "\n"])
def test_line_ends_and_the_end_of_the_file_stay(newline, end):
    text = DRAFTED.rstrip("\n").replace("\n", newline) + end.replace("\n", newline)
    after = bench(text).after(Accept("length"))
    assert after.text == (HEAD + FACTS + CARDS).rstrip("\n").replace("\n", newline) + end.replace("\n", newline)


def test_a_deck_in_brackets_is_changed_as_well():
    data = '{"format": "1", "deck": "d", "title": "T", "facts": [{"id": "a", "type": "term", "term": "x", "means": "y", "draft": "core"}, {"id": "b", "type": "term", "term": "v", "means": "w"}]}'
    after = Bench.read(Path("deck.yaml"), data, "").after(Accept("a"))
    assert load(Path("deck.yaml"), text=after.text, article="").deck.facts[0].draft == ""
    assert [fact.id for fact in after.after(Drop("b")).deck.facts] == ["a"]
