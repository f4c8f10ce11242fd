"""Whose word a drafted fact is: the article's report, its judgement, or somebody's claim."""

from collections.abc import Sequence

import pytest

from decks.drafting.candidate import CORE, Candidate
from decks.drafting.finding import find_facts

OPENING = "Otto Lind was the mayor of Bergen. "


def drafted(text: str, type_: str = "") -> list[Candidate]:
    return [fact for fact in find_facts(text).candidates if not type_ or fact.type == type_]


def claims(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    found = drafted(text, "claim")
    return [(str(fact.fields["act"]), str(fact.fields["says"]), fact.by) for fact in found if fact.tier == CORE]


def stances(facts: Sequence[Candidate]) -> set[str]:
    return {"claim" if fact.by else fact.stance for fact in facts}


@pytest.mark.parametrize(
    ("text", "act", "says"),
    [
        (
            "An early estimate put the cost of the bridge at £40 million.",
            "put",
            "the cost of the bridge at £40 million",
        ),
        ("A count by the town's officials arrived in 1907 at 478.", "arrived in 1907 at", "478"),
        ("Anna Berg spoke of a great loss for Norway.", "spoke of", "a great loss for Norway"),
        ("Anna Berg described the strike as a war.", "described", "the strike as a war"),
        ('Anna Berg called the tunnel "a hole for money".', "called", 'the tunnel "a hole for money"'),
        ("Sweden demanded joint control of the canal.", "demanded", "joint control of the canal"),
    ],
)
def test_what_is_said_without_a_clause_is_a_claim(text: str, act: str, says: str) -> None:
    assert (act, says) in [claim[:2] for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm put the boiler in the cellar of the town hall.",
        "Anna Berg described the valley in 1907.",
        "Otto Lind called the doctor in Bergen.",
        "The paper reported the opening of the bridge in Bergen.",
    ],
)
def test_what_only_looks_like_saying_is_none(text: str) -> None:
    assert claims(text) == []


def test_a_demand_that_is_turned_down_is_a_deed() -> None:
    assert stances(drafted("Norway rejected the demand of the Swedish king.", "event")) == {""}


def test_what_came_of_it_is_nobodys_claim() -> None:
    found = drafted("Otto Lind described the plan so badly that Anna Berg rose to explain it to Sweden.")
    assert not any(fact.by for fact in found)


def test_a_remark_in_the_present_is_the_articles_own() -> None:
    text = 'Norway had hoped that Sweden would pay, as the charter of the league pronounces the principle of "equal shares".'
    assert stances(drafted(text, "clause")) == {""}
    assert all("principle" not in says for _, says, _ in claims(text))


def test_the_articles_word_for_what_was_said_is_no_part_of_it() -> None:
    text = (
        "The papers alleged that the bridge had been copied from stolen plans, a charge its builder, Otto Lind, denied."
    )
    assert claims(OPENING + text)[0][1] == "the bridge had been copied from stolen plans"
    assert not any(fact.fields.get("did") == "was denied" for fact in drafted(OPENING + text, "event"))


def test_who_writes_to_somebody_asking_is_who_asks() -> None:
    text = "Otto Lind addressed the Swedish board asking for an explanation why the bridge was closed to lorries."
    act, says, by = claims(text)[0]
    assert (act, by) == ("addressed the Swedish board asking for an explanation", ("Otto Lind",))
    assert says == "why the bridge was closed to lorries"


def test_a_participle_of_saying_needs_no_that() -> None:
    text = "The office withdrew the report saying the mayor had been deceived by Sweden."
    assert claims(text) == [("said", "the mayor had been deceived by Sweden", ("the office",))]


def test_a_claim_goes_on_after_a_semicolon() -> None:
    found = drafted("The water, Anna Berg concluded, had come from Sweden; the floods of 1907 were the likelier cause.")
    assert stances([fact for fact in found if "likelier" in str(fact.fields)]) == {"claim"}


def test_a_speaker_may_stand_after_a_date_but_who_blames_is_none() -> None:
    text = "Two years earlier, Anna Berg pointed out, the board had closed the bridge in Bergen."
    assert stances([fact for fact in drafted(text, "event") if "closed" in str(fact.fields)]) == {"claim"}
    other = "In a report of May 4, 1918, Anna Berg blamed the board alone, and in June she left Bergen."
    assert not any(fact.by for fact in drafted(other, "event"))


def test_verdicts_and_advice_are_the_articles_view() -> None:
    for text in (
        "The repair of the bridge was worse than the flood of 1907.",
        "The plan of the mayor caused a great outcry in Bergen.",
        "Careful towns should study the bridge of Bergen.",
    ):
        assert stances(drafted(text, "event")) == {"view"}
    assert stances(drafted("The ship should have left Bergen in May 1907.", "event")) == {""}


def test_a_clause_that_takes_sides_is_left_out_after_a_name() -> None:
    text = "The treaty committed Norway to leave the Swedish valleys that had not been liberated by the army in 1905."
    found = [(fact.fields["party"], fact.fields["duty"], fact.stance) for fact in drafted(text, "clause")]
    assert found == [("Norway", "leave the Swedish valleys", "")]
    assert not any("valleys" in str(fact.fields["who"]) for fact in drafted(text, "event"))


def test_an_adjective_that_takes_sides_is_left_out() -> None:
    found = drafted("The mayor's derogatory remarks on the mill outraged the workers of Bergen.", "event")
    assert [(fact.fields["who"], fact.stance) for fact in found] == [("the mayor's remarks on the mill", "")]
    assert stances(drafted("The remarks of the mayor were derogatory to the workers of Bergen.", "event")) == {"view"}


def test_where_a_plant_stands_is_known_whoever_speaks_of_it() -> None:
    found = drafted("Otto Lind claimed that the trucks carried cement for Norway's plant in Uppsala, Sweden.", "place")
    assert [(fact.fields.get("of"), fact.fields["where"], fact.by) for fact in found] == [
        ("Norway's plant", "Uppsala", ())
    ]


def test_a_place_may_follow_an_aside() -> None:
    found = drafted("The agency reported the discovery of the wreck, also known as the Black Hull, in Bergen.", "place")
    assert [fact.fields["where"] for fact in found] == ["Bergen"]


def test_an_office_is_more_than_a_rank() -> None:
    text = "Foreign Minister Anna Berg said that Sweden had paid. Admiral Otto Lind, the head of the fleet, agreed."
    assert [(fact.fields["role"], fact.tier) for fact in drafted(text, "actor")] == [
        ("Foreign Minister", CORE),
        ("head of the fleet", CORE),
    ]


def test_a_gap_in_a_claim_names_the_speaker_once() -> None:
    text = "Norway warned against a series of shipments from Sweden to Denmark through Bergen and Malmo."
    gaps = [fact for fact in drafted(text) if fact.slug.startswith("gap")]
    assert gaps and {(fact.type, fact.by) for fact in gaps} == {("claim", ("Norway",))}
    assert all(fact.ask["by"] == "skip" for fact in gaps)
    assert all(fact.ask["key"]["gap"].startswith("Norway warned against") for fact in gaps)  # type: ignore[index]


def test_only_an_event_takes_place() -> None:
    text = "A meeting of the Swedish board was not supported as the office in Bergen declared that it would not take place."
    assert ("declared", "a meeting of the Swedish board would not take place") in [claim[:2] for claim in claims(text)]


def test_two_deeds_of_one_long_subject_are_one_fact() -> None:
    subject = "The sudden discovery of the use of Swedish steel in the old bridge over the fjord near Bergen"
    found = drafted(
        f"{subject} revived the old quarrel in the Norwegian press and caused unrest in the port of Oslo.", "event"
    )
    assert len([fact for fact in found if fact.tier == CORE]) == 1
    short = drafted(
        "The steel revived the old quarrel in the Norwegian press and ended the peace in the port of Oslo.", "event"
    )
    assert len(short) == 2


def test_not_only_has_the_war_ended() -> None:
    found = drafted("Not only has the war ended the rule of Sweden but also brought Norway into the league.", "event")
    assert [str(fact.fields["did"]).replace("{", "").replace("}", "") for fact in found] == [
        "has ended the rule of Sweden",
        "brought Norway into the league",
    ]


def test_what_is_only_said_of_somebody_is_nobodys_fact() -> None:
    text = "Otto Lind was later reported to have burned the Falk Mill of Bergen. He moved to Velm."
    assert not [fact for fact in drafted(text, "event") if "burned" in str(fact.fields["did"])]
    text = "Otto Lind is believed by the mayor to have burned the Falk Mill of Bergen."
    assert [fact.by for fact in drafted(text, "event") if "burned" in str(fact.fields["did"])] == [("the mayor",)]
