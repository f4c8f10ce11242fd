"""What of a draft is worth a card: what is dropped, what waits, which questions go."""

import pytest

from decks.drafting import draft
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.values.names import Entities, Entity
from decks.drafting.worth import worthy

NAMES = Entities(
    [Entity("Ida Roe", {"Roe"}, "person"), Entity("Tom Low", {"Low"}, "person"), Entity("Velm", kind="place")]
)


def judge(text: str, *facts: Candidate) -> list[Candidate]:
    return worthy(facts, text, NAMES)


def event(text: str, who: str, did: str, said: str = "", **more: object) -> Candidate:
    """An event whose quote is `said`, else the whole text."""
    start = text.index(said) if said else 0
    key = did.partition("{")[2].partition("}")[0] or who
    asks = more.get("ask", {})
    assert isinstance(asks, dict)
    return Candidate("event", {"who": who, "did": did}, start, start + len(said or text), key, ask=asks, slug=did)


def card(text: str, ask: str, answer: str) -> Candidate:
    return Candidate("card", {"ask": ask, "answer": answer}, 0, len(text), answer, slug=f"gap {answer}")


@pytest.mark.parametrize(
    ("text", "who", "did", "said"),
    [
        ("The Greens never won Velm.", "the Greens", "won {Velm}", "The Greens never won Velm"),
        ("The plan was Ida Roe's own.", "the plan", "was {Ida Roe}", "The plan was Ida Roe"),
        ("Ida Roe said at noon that a sitting clerk.", "Ida Roe", "said that {a sitting clerk} at noon", ""),
        ("The pump that was to press Velm failed.", "the pump that", "was to press {Velm}", "The pump that was to press Velm"),
        ("In the hall sat Tom Low.", "Ida Roe's coat", "sat {Tom Low}", ""),
        ("A wave swept away the huts.", "a wave", "was swept away {the huts} of Velm", ""),
        ("The letter found on Roe was old.", "the letter", "found on {Ida Roe}", "The letter found on Roe"),
        ("Help came with a clerk named Ida Roe.", "a clerk", "named {Ida Roe}", "a clerk named Ida Roe"),
        ("A judge whom Low himself had chosen spoke.", "Tom Low", "had chosen {Velm}", "Low himself had chosen"),
        ("A wave swept Velm and left the huts dry.", "a wave", "was left {the huts} dry at Velm", ""),
        ("A cart sent by the reeve of Velm, Ida Roe, had left.", "Ida Roe", "had left {Velm}", "Ida Roe, had left"),
        ("Ida Roe learned that a sitting High clerk, Low, lied.", "Ida Roe", "learned that {a sitting High clerk}", ""),
        ("The yard was divided between Velm and Low.", "the yard", "was divided between {Velm}", ""),
        ("At 9:04 and 35 seconds the mill of Velm blew up.", "the mill of Velm", "blew up at {9:04}", ""),
        ('From Velm, Roe observed that "mills fail."', "Ida Roe", "observed from {Velm}", "From Velm, Roe observed"),
    ],
)  # fmt: skip
def test_what_is_no_sentence_or_not_what_the_article_says_is_dropped(text: str, who: str, did: str, said: str) -> None:
    assert judge(text, event(text, who, did, said)) == []


@pytest.mark.parametrize(
    ("text", "who", "did"),
    [
        ("Ida Roe was given the keys of Velm.", "Ida Roe", "was given {the keys of Velm}"),
        ("Marlow was sunk the next day off Velm.", "Marlow", "was sunk the next day off {Velm}"),
        ("Ida Roe did not win Velm.", "Ida Roe", "did not win {Velm}"),
        ("Ida Roe left Velm.", "Ida Roe", "left {Velm}"),
    ],
)
def test_what_is_sound_stays(text: str, who: str, did: str) -> None:
    fact = event(text, who, did)
    assert judge(text, fact) == [fact]


def test_a_date_of_the_next_clause_is_dropped() -> None:
    text = "Roe was found out, and on May 4 she went."
    fields = {"happened": "Ida Roe was found out", "when": "1920-05-04"}
    assert judge(text, Candidate("date", fields, 0, text.index(" she"), "May 4")) == []


@pytest.mark.parametrize(
    ("text", "who", "did"),
    [
        ("The blow did little harm.", "the blow", "did {little harm}"),
        ("She flew no flag at Velm.", "the captain of the boat", "flew {no flag} at Velm"),
        ("A place for it was found at Velm.", "a place for it", "was found at {Velm}"),
        ("Roe wrote to Low that she could.", "Ida Roe", "wrote to {Tom Low} that she could"),
    ],
)
def test_what_says_too_little_waits_for_a_judgement(text: str, who: str, did: str) -> None:
    judged = judge(text, event(text, who, did))[0]
    assert judged.tier == MAYBE
    assert judged.why


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("The other, a brig, carried ____ of coal.", "90 tons"),
        ("____ later Tom Low was sworn in.", "Twenty minutes"),
        ("He sailed to ____ with a small crew of friends.", "Velm"),
        ('"Stop the train for ____ and wait," the clerk wrote.', "Velm"),
        ("The court found for her side by ____ to one.", "six"),
        ("All but one of the ____'s crew were lost.", "Velm"),
        ("The plan was drawn by Ida ____ in the winter.", "Ida Roe"),
        ("A party of clerks aboard ____ watched the Moon.", "002"),
        (f"{'The very long tale of ' * 12}the town of ____.", "Velm"),
    ],
)
def test_a_gap_that_does_not_stand_alone_waits(ask: str, answer: str) -> None:
    text = ask.replace("____", answer)
    judged = judge(text, card(text, ask, answer))[0]
    assert (judged.tier, bool(judged.why)) == (MAYBE, True)


def test_a_gap_that_stands_alone_stays() -> None:
    text = "Some 40 men rowed for Velm in the dark."
    assert judge(text, card(text, "Some ____ rowed for Velm in the dark.", "40 men"))[0].tier == CORE


def test_a_part_of_a_number_is_no_gap() -> None:
    text = "Velm cost $4 billion to build again."
    assert judge(text, card(text, "Velm cost $4 ____ to build again.", "billion")) == []


def test_the_noun_of_a_number_goes_into_the_gap() -> None:
    text = "The fire burned 4.7 square miles of Velm."
    judged = judge(text, card(text, "The fire burned ____ miles of Velm.", "4.7 square"))[0]
    assert (judged.fields["ask"], judged.fields["answer"]) == ("The fire burned ____ of Velm.", "4.7 square miles")


@pytest.mark.parametrize(
    ("said", "happened"),
    [
        ("He came to Velm next day to request a vote on May 4", "Ida Roe came to Velm next day to request a vote"),
        ("Since a vote on May 4, a town must pay", "a town must pay since a vote"),
    ],
)
def test_the_date_of_a_plan_waits(said: str, happened: str) -> None:
    fields = {"happened": happened, "when": "1920-05-04"}
    assert judge(f"{said}.", Candidate("date", fields, 0, len(said), "May 4"))[0].tier == MAYBE


def test_the_place_of_a_thing_waits() -> None:
    text = "Roe hurried from her farm at Velm to the mill."
    fields = {"happened": "Ida Roe hurried from her farm to the mill", "where": "Velm"}
    assert judge(text, Candidate("place", fields, 0, len(text), "Velm"))[0].tier == MAYBE


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ('"Stop the train for Velm and wait for us. It is late," Ida Roe said.', ("Ida Roe",)),
        ('Roe wrote to the mill: "Stop the train for Velm and wait for us."', ("Ida Roe",)),
        ('Ida Roe warned the mill, stating "Stop the train for Velm and wait for us."', ("Ida Roe",)),
        ('"Stop the train for Velm and wait for us." Nobody read it.', ()),
        ('Ida Roe saw the "old train" for Velm and a "new" one.', ()),
    ],
)
def test_a_gap_in_a_quotation_is_its_speakers(text: str, by: tuple[str, ...]) -> None:
    judged = judge(text, card(text, text.replace("Velm", "____"), "Velm"))[0]
    assert judged.by == by


def test_a_fact_in_a_quotation_is_its_speakers() -> None:
    text = '"The train had come from Velm at noon," Roe said.'
    assert judge(
        text, event(text, "the train", "had come from {Velm} at noon", "The train had come from Velm at noon")
    )[0].by == ("Ida Roe",)


def test_a_country_is_no_governments_name() -> None:
    names = Entities([Entity("Velmland", kind="country")])
    text = "Velmland, the Senate of Roe"
    term = Candidate("term", {"term": "Velmland", "of": "the Senate of Roe"}, 0, len(text), "Velmland")
    assert worthy([term], text, names) == []
    assert term.fields["term"] == "Velmland"


@pytest.mark.parametrize(
    ("did", "answer", "gap"),
    [
        ("spoke of Ida Roe at Velm", "Ida Roe", "Tom Low spoke of Ida ____ at Velm."),
        ("told Ida Roe all the reeve of Velm knows", "all the reeve of Velm knows", "Tom Low told Ida Roe ____."),
        ("ran Velm from day to day", "day to day", "Tom Low ran Velm from ____."),
        ('saw the "Hay and Corn Fair" of Velm', "Corn Fair", 'Tom Low saw the "Hay and ____" of Velm.'),
    ],
)
def test_an_answer_that_is_a_rest_is_not_asked_for(did: str, answer: str, gap: str) -> None:
    text = f"Tom Low {did}."
    judged = judge(text, event(text, "Tom Low", did, ask={"part-1": {"gap": gap, "answer": answer}}))[0]
    assert "part-1" not in judged.ask


def test_a_bare_noun_is_not_asked_for() -> None:
    text = "A wave rose 18 metres above Velm."
    judged = judge(text, event(text, "a wave", "rose {18 metres} above Velm"))[0]
    assert (judged.tier, judged.ask) == (CORE, {"who": "skip"})


def test_a_part_of_a_name_is_not_asked_for() -> None:
    text = "Ida Roe spoke in the House of Lords."
    part = {"gap": "Ida Roe spoke in the House of ____.", "answer": "Lords"}
    judged = judge(text, event(text, "Ida Roe", "spoke in {the House of Lords}", ask={"part-1": part}))[0]
    assert "part-1" not in judged.ask


def test_a_fact_that_asks_for_nothing_else_keeps_its_question_and_waits() -> None:
    text = "The case collapsed for want of proof in Velm."
    judged = judge(text, event(text, "the case", "collapsed for want of proof in Velm"))[0]
    assert (judged.tier, judged.ask) == (MAYBE, {})


def test_one_of_two_facts_that_ask_alike_waits() -> None:
    text = "The Velm was renamed Guvern in June."
    name = Candidate("name", {"of": "the Velm", "name": "Guvern", "what": "new name"}, 0, len(text), "Guvern")
    judged = judge(text, name, event(text, "the Velm", "was renamed {Guvern}"))
    assert [fact.tier for fact in judged] == [CORE, MAYBE]


def test_a_name_is_a_name() -> None:
    text = "Roe called the plan rash."
    assert judge(text, Candidate("name", {"of": "the plan", "name": "rash"}, 0, len(text), "rash")) == []


def test_a_claim_has_a_finite_verb() -> None:
    text = "Roe gave him a note saying that Low must resign."
    fields = {"act": "saying", "says": "Low must resign", "key": "Low"}
    judged = judge(text, Candidate("claim", fields, 0, len(text), "Low", by=("Ida Roe",)))[0]
    assert judged.fields["act"] == "said"


@pytest.mark.parametrize(
    ("text", "who", "did", "said"),
    [
        ("A raid led by Ida Roe began.", "a raid", "was led by {Ida Roe}", "A raid led by Ida Roe"),
        ("A letter that came from Velm was lost.", "a letter", "came from {Velm}", "A letter that came from Velm"),
        ("That board sat in Velm.", "that board", "sat in {Velm}", ""),
        ("The quarrel pitted Roe, then 40, against Low.", "the old quarrel", "pitted {Ida Roe}", "The quarrel pitted Roe"),
        ("Roe dated it to 1610, a mistake that Low saw.", "Ida Roe", "dated the bell to {1610}", "Roe dated it to 1610"),
    ],
)  # fmt: skip
def test_what_only_points_or_lacks_its_half_waits(text: str, who: str, did: str, said: str) -> None:
    assert [fact.tier for fact in judge(text, event(text, who, did, said))] == [MAYBE]


@pytest.mark.parametrize(
    ("text", "who", "did"),
    [
        ("A raid was led by Ida Roe.", "a raid", "was led by {Ida Roe}"),
        ("The board of Velm sat under Roe.", "the board of Velm", "sat under {Ida Roe}"),
        ("The quarrel pitted Roe against Low.", "the old quarrel", "pitted {Ida Roe} against Tom Low"),
        ("Roe dated it to 1610, a year of war.", "Ida Roe", "dated the bell to {1610}"),
    ],
)
def test_what_is_whole_and_named_stays(text: str, who: str, did: str) -> None:
    assert [fact.tier for fact in judge(text, event(text, who, did))] == [CORE]


def test_nobody_is_asked_for_any_one_thing() -> None:
    text = "A small cart was sent by Ida Roe."
    assert judge(text, event(text, "a small cart", "was sent by {Ida Roe}"))[0].ask.get("who") == "skip"
    text = "A small old Velm cart was sent by Ida Roe."
    assert "who" not in judge(text, event(text, "a small old Velm cart", "was sent by {Ida Roe}"))[0].ask


@pytest.mark.parametrize(
    ("ask", "answer", "tier"),
    [
        ("____ and Low regard it as a model of good brewing.", "Ida Roe", MAYBE),
        ("In Velm ____, a pupil of hers, built the third mill.", "Tom Low", MAYBE),
        ("That board, led by ____, sat for three years.", "Ida Roe", MAYBE),
        ("____ and Low built the mill and regard it as a model.", "Ida Roe", CORE),
        ("In Velm ____, a pupil of her sister, built the third mill.", "Tom Low", CORE),
    ],
)
def test_a_gap_in_a_sentence_that_leans_waits(ask: str, answer: str, tier: str) -> None:
    assert [
        fact.tier for fact in judge(ask.replace("____", answer), card(ask.replace("____", answer), ask, answer))
    ] == [tier]


def test_of_two_claims_the_longer_stays() -> None:
    text = "Ida Roe held that the mill was sold and that the barn was let."
    short = Candidate("claim", {"act": "held", "says": "that the mill was sold"}, 0, 37, "Ida Roe", by=("Ida Roe",))
    fields = {"act": "held that the mill was sold and", "says": "that the barn was let", "key": "the barn"}
    long = Candidate("claim", fields, 0, len(text), "the barn", by=("Ida Roe",))
    assert [fact.tier for fact in judge(text, short, long)] == [MAYBE, CORE]


def test_a_number_without_its_noun_waits() -> None:
    text = "Of long oars the Danes had few. In short ones the Danes of Velm had thirty. Some 428 had been freed."
    assert not any(fact["draft"] == "core" and "thirty" in str(fact.get("did")) for fact in draft(text).facts)
    told = draft("The Danes of Velm had thirty ferries in 1908.").facts
    assert any(fact["draft"] == "core" for fact in told)


def test_a_count_whose_unit_stands_before_waits() -> None:
    text = "The range of the Marten was 5,800 metres. Otter answered her two minutes later, at 6,400."
    assert not any(fact["draft"] == "core" and "6,400" in str(fact) for fact in draft(text).facts)
    text = "On 4 May 1905 Otter of Velm answered her two minutes later, at 6,400 metres."
    assert any(fact["draft"] == "core" and "6,400 metres" in str(fact) for fact in draft(text).facts)
