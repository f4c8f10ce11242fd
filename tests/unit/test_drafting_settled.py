"""What a sentence is worth: gaps, speakers, parts of claims, and what is left out."""

from typing import Any

import pytest

from decks.drafting.candidate import CORE, Candidate
from decks.drafting.finding import find_facts
from decks.drafting.text import plain


def drafted(text: str, type_: str = "") -> list[Candidate]:
    return [fact for fact in find_facts(text).candidates if not type_ or fact.type == type_]


def said(text: str, type_: str) -> list[dict[str, Any]]:
    return [dict(fact.fields) | {"by": fact.by, "stance": fact.stance} for fact in drafted(text, type_)]


def test_an_event_within_a_claim_waits_for_the_claim() -> None:
    found = drafted("Otto Lind maintained that the council had sold the old harbor.")
    assert [fact.tier for fact in found if fact.type == "claim"] == [CORE]
    assert CORE not in [fact.tier for fact in found if fact.type == "event"]


def test_a_reason_given_is_the_claim_of_who_gives_it() -> None:
    text = "Norway refused to pay, on the ground that the treaty was not part of the law."
    assert ("Norway",) in [claim["by"] for claim in said(text, "claim")]


def test_a_question_raised_for_somebody_is_asked_by_him() -> None:
    text = "The move failed and, for Mayor Otto Lind, this begs the question of whether Oslo controls the warehouses in Bergen."
    found = [claim for claim in said(text, "claim") if str(claim["says"]).startswith("whether")]
    assert (("Otto Lind",), "the warehouses in Bergen") in [(claim["by"], claim["key"]) for claim in found]


def test_hearsay_is_nobody_s_word_and_a_named_source_a_claim() -> None:
    assert not said("The bell is said to have been cast by Otto Lind.", "event")
    assert said("The bricks were said by the firm to combine in 640 ways.", "event")[0]["by"] == ("the firm",)


def test_what_was_confirmed_is_what_was_declared_before() -> None:
    text = "Otto Lind declared that the mill was sold in 1911. This was confirmed by Mayor Ada Pell on 3 May 1912."
    assert "what Otto Lind declared was confirmed by Mayor Ada Pell" in [
        date["happened"] for date in said(text, "date")
    ]


@pytest.mark.parametrize(
    ("text", "who", "did"),
    [
        ("Norway-built trawlers reached the Arctic.", "Norway", "built the trawlers"),
        ("Otto Lind was a clerk. Bergen-backed rebels took Oslo.", "Bergen", "backed the rebels"),
    ],
)
def test_who_made_it(text: str, who: str, did: str) -> None:
    text = f"{text} Bergen grew."
    assert (who, did) in [(event["who"], event["did"]) for event in said(text, "event")]


def test_a_town_beside_its_region() -> None:
    text = "The find was made in Shenby, a town in the Kells region, by divers."
    assert ("Shenby", "the Kells region") in [(place.get("of"), place["where"]) for place in said(text, "place")]


def test_places_that_share_out_numbers_are_none_of_the_whole() -> None:
    assert not said("Pell counted 498 houses in Bergen, 64 in Oslo and 102 in Moss.", "place")


def test_what_was_done_so_is_no_event() -> None:
    assert not any("did so" in str(event["did"]) for event in said("Norway did so on 3 May 1912.", "event"))


def test_a_date_after_for_is_not_when_it_was_done() -> None:
    assert not said("The club had planned a dance for 3 May 1912.", "date")


def test_a_name_with_its_of_is_one_answer() -> None:
    text = "It stood, so far as anyone could tell, behind the University of Bergen by the sea."
    answers = {fact.answer for fact in drafted(text)}
    assert answers & {"the University of Bergen", "University of Bergen"}
    assert not answers & {"University", "Bergen"}


def test_he_is_who_the_sentence_names_before() -> None:
    text = "Ada Pell spoke. Otto Lind left. In Otto Lind's view it failed: without the loan, he argued, the mill would stand."
    assert {claim["by"] for claim in said(text, "claim")} <= {("Otto Lind",)}


def test_a_quote_begins_where_its_speaker_is_named() -> None:
    text = "According to Otto Lind, the mill burned 640 sacks of flour."
    assert all(fact.start == 0 for fact in drafted(text) if fact.by)


def test_lines_that_are_filled_are_joined() -> None:
    text = "On 3 May the Marine Institute of Bergen and the\nOrganization of Northern Ports met on the quay of\nMoss."
    assert "\n" not in plain(text)


def test_a_heading_in_capitals_is_no_sentence() -> None:
    assert not plain("REPORT ON\nTHE FIRE OF 1906\n\nIt burned.").split("It burned.")[0].strip()


def test_what_only_would_be_is_not_said_to_be() -> None:
    assert not drafted("Should Norway think itself threatened, it may close the port.", "claim")
