"""What is offered beside a key: of its kind and form, wrong by all that the deck says, and always the same."""

import pytest

from decks.forms.question import Turn
from decks.pool import distractors
from decks.truth import also_true
from tests.support.decks import read_deck

NAMES = """\
names:
- {id: ann, name: Ann Lee, also: [Lee], kind: person, of: norway}
- {id: bob, name: Bob Ray, kind: person, of: norway}
- {id: cat, name: Cat Fox, kind: person, of: norway}
- {id: dan, name: Dan Poe, kind: person, of: sweden}
- {id: norway, name: Norway, also: [Oslo], kind: country}
- {id: sweden, name: Sweden, kind: country}
- {id: pact, name: the Pact, kind: treaty}
- {id: pact2, name: Pact II, kind: treaty}
- {id: old-pact, name: the Old Accord, kind: treaty}
"""


def deck_of(tmp_path, *facts, cards=""):
    text = f"format: 1\ndeck: d\ntitle: t\n{NAMES}facts:\n{''.join(facts)}"
    return read_deck(tmp_path, text + (f"cards:\n{cards}" if cards else ""), None)


def dated(name, when, happened=""):
    extra = f"  happened: {happened}\n" if happened else ""
    return f"- id: {name}\n  type: date\n  event: the {name}\n  when: {when}\n{extra}"


def measured(name, value, measure="range"):
    return f"- id: {name}\n  type: quantity\n  of: the {name}\n  measure: {measure}\n  value: {value}\n"


def held(name, role):
    return f"- id: {name}-{role.split()[-1]}\n  type: actor\n  name: {name}\n  role: {role}\n"


def said(name, what, by):
    return f"- id: {name}\n  type: claim\n  by: {by}\n  says: {what}\n"


def pooled(deck, card):
    return {answer.text for answer, _ in distractors(deck.card(f"d/{card}"), deck, Turn()).pooled}


def test_a_date_stands_among_dates_as_precise(tmp_path):
    facts = [dated("vote", "2020-03-03"), dated("fire", "2019-01-02"), dated("fair", "2018-05"), dated("flood", "2015")]
    facts += [dated("war", "early 1990s"), dated("march", "mid-July 2017"), dated("peace", "late 2016")]
    deck = deck_of(tmp_path, *facts, dated("boom", "the 1950s"), dated("bust", "late August 2012"))
    assert pooled(deck, "vote/when") == {"2 January 2019"}
    assert pooled(deck, "march/when") == {"late August 2012"}
    assert pooled(deck, "fair/when") == pooled(deck, "war/when") == pooled(deck, "boom/when") == set()


def test_dates_that_overlap_do_not_stand_together(tmp_path):
    deck = deck_of(tmp_path, dated("a", "early 1990s"), dated("b", "mid-1990s"), dated("c", "late 1990s"))
    assert pooled(deck, "a/when") == {"the late 1990s"}


def test_a_quantity_stands_among_those_in_its_unit_and_shape(tmp_path):
    values = [
        "44 days",
        "10 days",
        "under 60 days",
        "20-30 days",
        "three decades",
        "500 km",
        "ten percent",
        "12 planes",
    ]
    deck = deck_of(tmp_path, *[measured(f"m{n}", value) for n, value in enumerate(values)])
    assert pooled(deck, "m0/value") == {"10 days"}


def test_a_person_stands_among_those_of_the_same_country(tmp_path):
    deck = deck_of(tmp_path, said("rain", "it rains", "ann"))
    assert pooled(deck, "rain/by") == {"Bob Ray", "Cat Fox"}


def test_roles_and_plain_text_are_left_to_the_instructor(tmp_path):
    deck = deck_of(tmp_path, held("ann", "mayor"), held("bob", "judge"), said("a", "it rains", "cat"))
    assert pooled(deck, "ann-mayor/role") == set()


def test_what_stands_in_the_question_is_no_option(tmp_path):
    deck = deck_of(tmp_path, said("rain", "Cat Fox sang", "ann"))
    assert pooled(deck, "rain/by") == {"Bob Ray"}


def test_what_holds_the_key_or_is_held_by_it_is_no_option(tmp_path):
    deck = deck_of(tmp_path, "- id: t\n  type: name\n  of: pact\n  name: X1\n  what: code name\n")
    assert pooled(deck, "t/of") == {"Old Accord"}


@pytest.mark.parametrize(
    ("facts", "card", "true"),
    [
        ([said("a", "it rains", "ann"), said("b", "it rains", "bob")], "a/by", "Bob Ray"),
        ([held("ann", "mayor"), held("bob", "mayor")], "ann-mayor/name", "Bob Ray"),
        ([held("ann", "mayor"), held("ann", "judge")], "ann-mayor/role", "judge"),
        ([dated("vote", "2020-03", "they voted"), dated("fair", "2019-05", "they met")], "vote/event", ""),
    ],
    ids=["same question", "same office", "same person", "another month"],
)
def test_what_another_fact_makes_right_is_no_option(tmp_path, facts, card, true):
    deck = deck_of(tmp_path, *facts)
    found = deck.card(f"d/{card}")
    answers = [answer for one in deck.cards for answer in one.prompt.answers if answer not in found.prompt.answers]
    assert {answer.text for answer in answers if also_true(found, answer, deck)} == ({true} if true else set())
    assert true not in pooled(deck, card)


def test_what_the_deck_says_elsewhere_in_the_same_words_is_no_option(tmp_path):
    event = "- id: spoke\n  type: event\n  who: bob\n  did: signed the paper\n"
    card = "- id: signer\n  ask: ____ signed the paper.\n  answer: ann\n"
    deck = deck_of(tmp_path, event, cards=card)
    assert pooled(deck, "signer/answer") == {"Cat Fox"}


def test_one_thing_under_two_names_is_one_option(tmp_path):
    cards = "".join(
        f"- id: c{n}\n  ask: Which {n}?\n  answer: {a}\n  kind: tree\n"
        for n, a in enumerate(["oak", "the Oak", "ash", "elm"])
    )
    deck = deck_of(tmp_path, dated("vote", "2020-03-03"), cards=cards)
    assert sorted(text.casefold() for text in pooled(deck, "c2/answer")) in (["elm", "oak"], ["elm", "the oak"])


@pytest.mark.parametrize("odd", ["Oak (white)", "oak 2", "“oak”", "oak of the far northern woods"])
def test_what_looks_different_is_no_option(tmp_path, odd):
    cards = "".join(
        f"- id: c{n}\n  ask: Which {n}?\n  answer: {a}\n  kind: tree\n"
        for n, a in enumerate(["ash", "elm", odd, "Fir"])
    )
    deck = deck_of(tmp_path, dated("vote", "2020-03-03"), cards=cards)
    assert pooled(deck, "c0/answer") == {"elm"}


def test_the_instructors_options_have_their_values_and_references(tmp_path):
    fact = dated("vote", "2020-03-03") + "  ask:\n    when:\n      not: [2 May 2021, 2 January 2019, never]\n"
    deck = deck_of(tmp_path, fact, dated("fire", "2019-01-02"))
    found = distractors(deck.card("d/vote/when"), deck, Turn()).by_hand
    refs = {ref: answer.date is not None for answer, ref in found}
    assert refs == {"=2 May 2021": True, "fire/when": True, "=never": False}


def test_mix_ups_come_after_the_instructors_and_only_if_they_are_wrong(tmp_path):
    fact = said("rain", "it rains", "ann") + "  ask:\n    by:\n      not: [Eve Kay]\n"
    deck = deck_of(tmp_path, fact, said("snow", "it rains", "bob"), dated("vote", "2020-03-03"))
    turn = Turn(confused=("@dan", "@bob", "@norway", "vote/when", "@gone", "@ann"))
    found = distractors(deck.card("d/rain/by"), deck, turn)
    assert [ref for _, ref in found.by_hand] == ["=Eve Kay"]
    assert [ref for _, ref in found.confused] == ["@dan"]
    assert [ref for _, ref in found.pooled] == ["@cat"]
