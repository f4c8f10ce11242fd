"""How facts become sentences: grammar, speakers, and what each type refuses or leaves unasked."""

import pytest

from decks.cards import finished
from decks.context import Context
from decks.explain import explain, speaker, statement
from decks.grammar import after_did, is_plural, plural, which, with_article
from decks.model import Answer, Deck, Thing
from tests.support.decks import CARDS, FACTS, HEAD, findings, read_deck

ANAMA = Thing("ANAMA", "anama", kind="agency")
CSTO = Thing("the CSTO", "csto", kind="organization")
CONTEXT = Context(names={thing.id: thing for thing in (ANAMA, CSTO)})
RUSSIA, TURKEY = Thing("Russia", kind="country"), Thing("Turkey", kind="country")
PUTIN = Thing("Vladimir Putin", kind="person")


def deck_of(tmp_path, fact: str, head: str = HEAD) -> Deck:
    return read_deck(tmp_path, f"{head}facts:\n{fact}", "An article.\n")


def prompts(tmp_path, fact: str, head: str = HEAD) -> dict[str, tuple[str, str]]:
    return {c.prompt.direction: (c.prompt.stem, c.prompt.gap) for c in deck_of(tmp_path, fact, head).cards}


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("country", "countries"),
        ("town", "towns"),
        ("person", "people"),
        ("agency", "agencies"),
        ("bus", "buses"),
        ("church", "churches"),
        ("railway", "railways"),
        ("head of state", "heads of state"),
    ],
)
def test_plurals(one, many):
    assert plural(one, CONTEXT) == many


@pytest.mark.parametrize(
    "phrase",
    [
        "a maximum range",
        "an operational range",
        "an hour",
        "a unit price",
        "an uninsured value",
        "a one-way range",
        "an orbit",
        "a European share",
        "losses",
    ],
)
def test_indefinite_articles(phrase):
    noun = phrase.removeprefix("an ").removeprefix("a ")
    assert with_article(noun, CONTEXT) == phrase


@pytest.mark.parametrize("noun", ["losses", "the offices of the Board", "people", "shipments to Armenia", "fishermen"])
def test_plural_nouns_take_are(noun):
    assert is_plural(noun, CONTEXT)


@pytest.mark.parametrize("noun", ["the loss of ships", "gas", "the crisis", "the United States", "politics", "the bus"])
def test_singular_nouns_take_is(noun):
    assert not is_plural(noun, CONTEXT)


def test_what_is_asked_for_is_named_by_its_kind():
    assert which([RUSSIA], CONTEXT) == "which country"
    assert which([RUSSIA, TURKEY], CONTEXT) == "which two countries"
    assert which([PUTIN], CONTEXT) == "who"
    assert which([PUTIN], CONTEXT, as_object=True) == "whom"
    assert which([PUTIN, PUTIN], CONTEXT) == "which two people"
    assert which([RUSSIA, PUTIN], CONTEXT) == "who or what"
    assert which([Thing("rust")], CONTEXT) == "who or what"
    assert which([Thing("some reports")], CONTEXT, unknown="person") == "who"


def test_a_sentence_follows_did_only_where_that_is_certain():
    assert after_did("ANAMA reported a find", CONTEXT) == "ANAMA report a find"
    assert after_did("The CSTO met in Minsk", CONTEXT) == "the CSTO meet in Minsk"
    assert after_did("ANAMA's head reported a find", CONTEXT) == ""
    assert after_did("ANAMA swiftly reported a find", CONTEXT) == ""
    assert after_did("the leaders met", CONTEXT) == ""


def test_a_sentence_inside_another_is_small_but_for_names():
    assert CONTEXT.lower("The summit failed") == "the summit failed"
    assert CONTEXT.lower("ANAMA reported") == "ANAMA reported"
    hague = Context(names={"h": Thing("The Hague", "h")})
    assert hague.lower("The Hague ruled") == "The Hague ruled"


def test_a_gap_has_the_article_that_the_answer_lacks():
    assert CONTEXT.gap("the CSTO", Answer("CSTO")) == "the ____"
    assert CONTEXT.gap("an honest broker", Answer("an honest broker")) == "____"
    assert CONTEXT.gap("Russia", Answer("Russia")) == "____"


def test_speakers_are_told_by_speakers():
    official, teller, article = Thing("an official"), Thing("Aliyev"), Thing("the article")
    assert CONTEXT.speaker([teller, official]) == "an official, as told by Aliyev"
    assert CONTEXT.speaker([article, teller]) == "Aliyev, as reported in the article"
    assert CONTEXT.according([], "who came?") == "who came?"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("who said “yes”?", "Who said “yes”?"),
        ("who asked: “why?”?", "Who asked: “why?”"),
        ("who said: “No more.”?", "Who said: “No more”?"),
        ("he said: “No more.”.", "He said: “No more.”"),
        ("it moved to the U.S..", "It moved to the U.S."),
        ("which state left the U.S.?", "Which state left the U.S.?"),
    ],
)
def test_a_sentence_ends_with_one_mark(raw, shown):
    assert finished(raw) == shown


def test_a_claimed_quantity_names_its_speaker_in_every_sentence(tmp_path):
    fact = (
        "- {id: f, type: quantity, of: the missiles, measure: share, did: exploded, value: ten percent, by: shoigu}\n"
    )
    deck = deck_of(tmp_path, fact)
    (card,) = deck.cards
    assert card.prompt.stem == "According to Sergei Shoigu, what share of the missiles exploded?"
    assert card.prompt.gap == "According to Sergei Shoigu, ____ of the missiles exploded."
    assert statement(card.fact, deck) == "According to Sergei Shoigu, ten percent of the missiles exploded."


def test_a_direction_may_be_asked_by_its_gap_alone(tmp_path):
    fact = (
        "- {id: f, type: event, who: armenia, did: attacked Russia, ask: {who: {q: skip, gap: At dawn ____ did it.}}}\n"
    )
    assert prompts(tmp_path, fact)["who"] == ("", "At dawn ____ did it.")
    own = (
        "- {id: f, type: event, who: armenia, did: left, ask: {when: {q: skip, gap: It left in ____., answer: May}}}\n"
    )
    assert prompts(tmp_path, own)["when"] == ("", "It left in ____.")
    quoted = "- {id: f, type: claim, by: russia, says: it left, ask: {by: {q: skip}}}\n"
    assert prompts(tmp_path, quoted)["by"][0]  # it has no gap


def test_a_card_that_names_its_speaker_says_so_once(tmp_path):
    card = "{id: c, ask: ____ said that Armenia had left., answer: Sergei Shoigu, by: shoigu}"
    deck = read_deck(tmp_path, f"{HEAD}facts: []\ncards:\n- {card}\n")
    assert statement(deck.facts[0], deck) == "____ said that Armenia had left. — Sergei Shoigu"


def test_a_mention_in_a_template_does_not_stand_for_the_speaker(tmp_path):
    fact = "- {id: f, type: event, who: armenia, did: attacked Russia, by: russia}\n"
    assert prompts(tmp_path, fact)["who"][0] == "According to Russia, which country attacked Russia?"


def test_an_instructors_sentence_with_the_speaker_in_it_gets_no_other(tmp_path):
    fact = (
        "- {id: f, type: event, who: armenia, did: attacked, by: shoigu, "
        "ask: {who: 'Who attacked, as Shoigu has it?', place: {q: Where was it?, answer: Tavush}}}\n"
    )
    made = prompts(tmp_path, fact)
    assert made["who"][0] == "Who attacked, as Shoigu has it?"
    assert made["place"][0] == "According to Sergei Shoigu, where was it?"


def test_part_of_a_word_is_no_speaker(tmp_path):
    fact = (
        "- {id: f, type: event, who: russia, did: left, by: armenia, ask: {who: Which country left Armenian soil?}}\n"
    )
    assert prompts(tmp_path, fact)["who"][0] == "According to Armenia, which country left Armenian soil?"


def test_a_speaker_is_not_asked_for_his_own_deed(tmp_path):
    fact = "- {id: f, type: event, who: shoigu, did: '{won} the day', by: shoigu}\n"
    assert set(prompts(tmp_path, fact)) == {"did"}


def test_opposite_statements_of_one_speaker_are_told_apart_by_their_dates(tmp_path):
    fact = (
        "- {id: f, type: claim, by: shoigu, act: stated, says: there was no proof, key: no proof, when: 2021-02-26}\n"
    )
    made = prompts(tmp_path, fact)
    assert made["key"][1] == "On 26 February 2021, Sergei Shoigu stated that there was ____."
    assert made["by"][0] == "Who, on 26 February 2021, stated that there was no proof?"


CLAIM = "- {{id: f, type: claim, by: shoigu, act: {act}, about: the crates, says: {says}, key: {key}}}\n"


@pytest.mark.parametrize(
    ("act", "says", "key", "stem"),
    [
        ("said", "contained cement", "cement", "According to Sergei Shoigu, what did the crates contain?"),
        ("said", "needed russia", "russia", "According to Sergei Shoigu, which country did the crates need?"),
        ("denied", "contained cement", "cement", ""),
        ("hoped", "contained cement", "cement", ""),
        ("said", "contained cement for a base", "cement", ""),
        ("said", "glorified cement", "cement", ""),
        ("said", "contained 40 tons", "40 tons", ""),
    ],
)
def test_a_claims_key_is_asked_by_a_question_only_where_it_is_certainly_right(tmp_path, act, says, key, stem):
    assert prompts(tmp_path, CLAIM.format(act=act, says=says, key=key))["key"][0] == stem


@pytest.mark.parametrize(
    ("act", "says", "sentence"),
    [
        ("said", "that it was over", "Sergei Shoigu said that it was over."),
        ("promised", "to leave", "Sergei Shoigu promised to leave."),
        ("warned", "war was near", "Sergei Shoigu warned that war was near."),
        ("asked", "why they left", "Sergei Shoigu asked why they left."),
        ("added", "“It is over.”", "Sergei Shoigu added: “It is over.”"),
    ],
)
def test_what_joins_a_verb_of_speech_to_what_is_said(tmp_path, act, says, sentence):
    deck = deck_of(tmp_path, f"- {{id: f, type: claim, by: shoigu, act: {act}, says: {says}}}\n")
    assert statement(deck.facts[0], deck) == sentence


@pytest.mark.parametrize(
    ("act", "line"),
    [("said", "Claimed by Sergei Shoigu."), ("asked", "Asked by Sergei Shoigu."), ("hoped", "Said by Sergei Shoigu.")],
)
def test_only_what_was_asserted_is_called_a_claim(tmp_path, act, line):
    deck = deck_of(tmp_path, f"- {{id: f, type: claim, by: shoigu, act: {act}, says: it was over}}\n")
    assert speaker(deck.facts[0], deck) == line


GAINSAID = """\
- id: f
  type: claim
  by: shoigu
  says: the crates held cement
  key: cement
  disputed:
    by: azerbaijan
    quote: Baku disputed it.
  withdrawn:
    by: russia
    when: 2021-03
    quote: Moscow took it back.
  quote: Shoigu said so.
"""
SAID = "Shoigu said so. Nobody else did.\n\nBaku disputed it. Moscow took it back. The end.\n"


def test_the_feedback_shows_who_disputed_a_claim_and_who_took_it_back_in_their_words(tmp_path):
    deck = read_deck(tmp_path, f"{HEAD}facts:\n{GAINSAID}", SAID)
    told = explain(deck.cards[0], deck)
    assert told.speaker == "Claimed by Sergei Shoigu; disputed by Azerbaijan; later withdrawn by Russia in March 2021."
    assert [passage.text for passage in told.passages] == [
        "Shoigu said so.",
        "Baku disputed it.",
        "Moscow took it back.",
    ]


def test_an_attributing_deck_names_the_article_once_in_every_sentence(tmp_path):
    head = HEAD.replace("title: A small deck", "title: A small deck\nattribute: yes")
    deck = read_deck(tmp_path, head + FACTS + CARDS)
    for card in deck.cards:
        for text in filter(None, (card.prompt.stem, card.prompt.gap, statement(card.fact, deck))):
            assert text.casefold().count("the article") == 1, (card.id, text)


ROLES = "- {{id: f, type: actor, name: shoigu, roles: [{{id: a, role: minister{0}}}, {{id: b, role: general{1}}}]}}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ", what: rank"),
        (", when: 2012", ", when: 2013"),
        (", from: 2010, to: 2012", ", from: 2012, to: 2014"),
        (", to: 2012", ", from: 2012"),
    ],
)
def test_roles_that_can_be_told_apart_are_asked_one_by_one(tmp_path, one, other):
    made = prompts(tmp_path, ROLES.format(one, other))
    assert set(made) == {"role-a", "name-a", "role-b", "name-b"}
    assert made["role-a"][0] != made["role-b"][0]


@pytest.mark.parametrize(
    ("one", "other"),
    [("", ""), (", when: 2012", ""), (", when: 2012", ", from: 2010, to: 2014"), (", when: 2012",) * 2],
)
def test_two_roles_that_answer_one_question_are_refused(tmp_path, one, other):
    found = findings(tmp_path, f"{HEAD}facts:\n{ROLES.format(one, other)}", "An article.\n")
    assert any("“minister” and “general” answer one question" in text for text in found)


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ("type: actor, name: shoigu", "an actor needs “role”, or “roles”"),
        ("type: actor, name: shoigu, roles: minister", "roles is a list"),
        ("type: actor, name: shoigu, roles: [{id: a}]", "a role lacks “role”"),
        ("type: actor, name: shoigu, role: x, when: 2012, to: 2013", "either “when”, or “from” and “to”"),
        ("type: claim, says: it rained, when: 2012", "“when” needs “by”"),
        ("type: claim, says: it rained, withdrawn: {when: 2012}", "“f” does not say whose word it is"),
        ("type: claim, by: shoigu, says: it rained, withdrawn: later", "withdrawn is a mapping"),
        ("type: quantity, of: a, measure: between, value: 3 days", "needs “than”"),
        ("type: quantity, of: a, measure: duration, value: 3 days, when: 2012", "“when” goes with"),
        ("type: name, of: NATO, what: full form, name: NATO", "the full form needs the short one"),
    ],
)
def test_what_a_type_lacks_is_said(tmp_path, fact, message):
    found = findings(tmp_path, f"{HEAD}facts:\n- {{id: f, {fact}}}\n", "An article.\n")
    assert any(message in text for text in found), found


def test_a_full_form_is_asked_of_the_short_one_even_if_that_is_an_alias(tmp_path):
    head = HEAD + "- {id: nato, name: the North Atlantic Treaty Organization, also: [NATO], kind: organization}\n"
    fact = "- {id: f, type: name, of: nato, what: full form, name: the North Atlantic Treaty Organization}\n"
    assert prompts(tmp_path, fact, head) == {"name": ("What does NATO stand for?", "NATO stands for the ____.")}


def test_after_an_uncommon_verb_a_clause_is_asked_by_gaps_alone(tmp_path):
    fact = "- {id: f, type: clause, of: accord, act: besought, party: armenia, duty: leave}\n"
    made = prompts(tmp_path, fact)
    assert made["party"] == ("", "The trilateral ceasefire accord besought ____ to leave.")
    assert made["duty"] == ("", "The trilateral ceasefire accord besought Armenia to ____.")
