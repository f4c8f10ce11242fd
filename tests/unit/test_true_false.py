"""True-false: the card's sentence, with the key or with something else in its gap."""

import pytest

from decks.forms import true_false
from decks.forms.question import Grade, Turn
from tests.support.decks import read_deck

NAMES = """\
names:
- {id: club, name: the Club, kind: body}
- {id: board, name: the Board, kind: body}
- {id: unit, name: UNIT, kind: body}
- {id: ann, name: Ann Lee, kind: person}
- {id: elk, name: an elk, kind: beast}
- {id: owl, name: an owl, kind: beast}
- {id: cow, name: a cow, kind: beast}
"""


def deck_of(tmp_path, facts, names=NAMES):
    return read_deck(tmp_path, f"format: 1\ndeck: d\ntitle: t\n{names}facts:\n{facts}", None)


def claim(key, wrong, says="", by="", act="said"):
    speaker = f"  by: {by}\n  act: {act}\n" if by else ""
    options = "".join(f"      - {text}\n" for text in wrong)
    says = says or f"{key} won"
    return f"- id: f\n  type: claim\n{speaker}  says: {says}\n  key: {key}\n  ask:\n    key:\n      not:\n{options}"


def both(deck, card="f/key"):
    """The statements that may be shown, those that are right first."""
    made = [true_false.make(deck.card(f"d/{card}"), deck, Turn(day=day)) for day in range(60)]
    return [{q.stem: q for q in made if q and q.options[0].right is true} for true in (True, False)]


def test_the_key_or_a_distractor_stands_in_the_gap(tmp_path):
    fact = "- id: f\n  type: quantity\n  of: the mast\n  measure: height\n  value: 90 m\n  ask:\n    value:\n      not: [70 m, 80 m, tall]\n"
    right, wrong = both(deck_of(tmp_path, fact), "f/value")
    assert set(right) == {"True or false? The height of the mast is 90 m."}
    assert set(wrong) == {f"True or false? The height of the mast is {n} m." for n in (70, 80)}
    assert [option.text for option in next(iter(right.values())).options] == ["True", "False"]


def test_a_claim_keeps_its_speaker_and_is_never_true(tmp_path):
    deck = deck_of(tmp_path, claim("rain", ["snow", "hail"], "rain fell", by="ann"))
    right, wrong = both(deck)
    assert set(right) == {"Yes or no? Ann Lee said that rain fell."}
    assert set(wrong) == {f"Yes or no? Ann Lee said that {what} fell." for what in ("snow", "hail")}
    question = next(iter(right.values()))
    assert [option.text for option in question.options] == ["Yes", "No"]
    assert true_false.grade(question, "1", deck).note == "yes, Ann Lee said so"
    assert true_false.grade(question, "2", deck).note == "yes, Ann Lee said so"
    other = next(iter(wrong.values()))
    assert true_false.grade(other, "2", deck).note == "no, Ann Lee did not say so"


@pytest.mark.parametrize(("by", "act"), [("", ""), ("ann", "asked whether"), ("ann", "hoped")])
def test_a_question_or_a_view_is_not_told_as_said(tmp_path, by, act):
    stance = "" if by else "  stance: view\n"
    deck = deck_of(tmp_path, claim("rain", ["snow", "hail"], "rain fell", by, act) + stance)
    right, wrong = both(deck)
    assert true_false.grade(next(iter(right.values())), "1", deck).note == "yes, so the source has it"
    assert true_false.grade(next(iter(wrong.values())), "1", deck).note == "no, the source has it otherwise"


def test_settled_facts_need_no_note(tmp_path):
    fact = "- id: f\n  type: quantity\n  of: the mast\n  measure: height\n  value: 90 m\n  ask:\n    value:\n      not: [70 m]\n"
    deck = deck_of(tmp_path, fact)
    question = next(iter(both(deck, "f/value")[0].values()))
    assert true_false.grade(question, "1", deck).note == ""


def test_names_come_with_their_article(tmp_path):
    right, wrong = both(deck_of(tmp_path, claim("the Club", ["Board", "UNIT", "Guild"], by="ann")))
    shown = {*right, *wrong}
    assert shown == {f"Yes or no? Ann Lee said that the {name} won." for name in ("Club", "Board", "Guild")}


def test_an_article_before_the_gap_tells_nothing(tmp_path):
    fact = claim("elk", ["an owl", "a cow"], "it was an elk", by="ann")
    right, wrong = both(deck_of(tmp_path, fact))
    assert {*right, *wrong} == {f"Yes or no? Ann Lee said that it was an {beast}." for beast in ("elk", "owl")}


def test_a_sentence_begins_with_a_capital(tmp_path):
    fact = (
        "- id: f\n  type: quantity\n  of: the masts\n  measure: share\n  did: fell\n  value: ten percent\n"
        "  ask:\n    value:\n      not: [five percent]\n"
    )
    right, _ = both(deck_of(tmp_path, fact), "f/value")
    assert set(right) == {"True or false? Ten percent of the masts fell."}


@pytest.mark.parametrize("wrong", [[], ["Rain"]])
def test_without_a_distractor_there_is_none(tmp_path, wrong):
    fact = claim("rain", ["snow"], "rain fell", by="ann").replace(
        "      - snow\n", "".join(f"      - {w}\n" for w in wrong)
    )
    deck = deck_of(tmp_path, fact if wrong else fact.partition("  ask")[0])
    assert both(deck) == [{}, {}]


def test_taking_a_distractor_for_true_tells_whose_it_is(tmp_path):
    fact = claim("rain", ["snow", "hail"], "rain fell", by="ann") + claim(
        "snow", ["ice"], "snow is white", "ann"
    ).replace("id: f", "id: g")
    deck = deck_of(tmp_path, fact)
    question = both(deck)[1]["Yes or no? Ann Lee said that snow fell."]
    verdict = true_false.grade(question, "1", deck)
    assert (verdict.grade, verdict.belongs) == (Grade.WRONG, "d/g/key")
    right = both(deck)[0]["Yes or no? Ann Lee said that rain fell."]
    assert true_false.grade(right, "2", deck).belongs == ""


@pytest.mark.parametrize("raw", ["", "0", "3", "yes", "１"])
def test_what_is_no_answer_is_refused(tmp_path, raw):
    deck = deck_of(tmp_path, claim("rain", ["snow"], "rain fell", by="ann"))
    question = next(iter(both(deck)[0].values()))
    with pytest.raises(ValueError, match="choose"):
        true_false.grade(question, raw, deck)
