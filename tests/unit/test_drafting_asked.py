"""The questions of a drafted event: what it did and to whom, who did it, and what is only fit for a gap."""

from collections.abc import Mapping

import pytest

from decks.drafting.facts.doers import not_who_or_what
from decks.drafting.finding import find_facts


def asks(text: str) -> list[Mapping[str, object]]:
    """What each drafted event asks in its own words."""
    return [one.ask for one in find_facts(text).candidates if one.type == "event"]


def asked(text: str, *directions: str) -> list[str]:
    """The questions of all drafted events for some directions."""
    found = [ask[direction] for ask in asks(text) for direction in directions if direction in ask]
    return [str(one["q"]) for one in found if isinstance(one, Mapping) and "q" in one]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Otto Lind bought the Falk Mill in 1911.", "What did Otto Lind buy in 1911?"),
        ("The mill was burned by Otto Lind in 1911.", "Who burned the mill in 1911?"),
        ("Otto Lind sold the mill to Anna Falk in 1911.", "To whom did Otto Lind sell the mill in 1911?"),
        ("In 1911 the mill was sold to Falk Motors.", "To which company was the mill sold in 1911?"),
        ("Otto Lind sailed to Norway in 1911.", "To which country did Otto Lind sail in 1911?"),
        ("The barge drifted against Pier 6.", "What did the barge drift against?"),
        ("Otto Lind passed the old Custom House.", "Which building did Otto Lind pass?"),
        ("Norway had expelled Otto Lind from the chamber.", "Whom had Norway expelled from the chamber?"),
    ],
)
def test_what_was_done_and_to_whom(text: str, question: str) -> None:
    assert question in asked(text, "did", "part-1")


@pytest.mark.parametrize(
    "text",
    [
        "The barge carried 40 tons.",  # a number is asked for by how many, or by a gap
        "Otto Lind refused to involve the Harbor Board in it.",
        "No ship passed the Custom House.",
        "Otto Lind took the Harbor Board by surprise.",
    ],
)
def test_where_only_a_gap_is_sound(text: str) -> None:
    assert asked(text, "did") == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The Falk fault had ruptured over 30 miles of Norway.", "Which fault had ruptured over 30 miles of Norway?"),
        ("The Board of Pilots voted to close the port of Oslo.", "Which board voted to close the port of Oslo?"),
        ("A group of retired officials tried to stop Otto Lind.", "Who tried to stop Otto Lind?"),
        ("Traffic rules were introduced by Norway in 1911.", "What was introduced by Norway in 1911?"),
        ("A red flag came down over the port of Oslo.", "What came down over the port of Oslo?"),
    ],
)
def test_who_did_it(text: str, question: str) -> None:
    assert question in asked(text, "who")


def test_a_person_behind_a_description_is_meant_by_name() -> None:
    found = find_facts("The Danish laureate Otto Bliss had nominated Anna Falk.").candidates
    assert "Otto Bliss" in [fact.fields.get("who") for fact in found]


def test_names_that_are_joined_are_asked_for_together() -> None:
    found = find_facts("The prize was awarded to Lind and Falk in 1911.").candidates
    assert "was awarded to {Lind} and {Falk} in 1911" in [fact.fields.get("did") for fact in found]


def test_what_has_many_wordings_is_for_the_student_to_judge() -> None:
    found = [one for ask in asks("Otto Lind provoked a bitter quarrel in Norway.") for one in ask.values()]
    assert [one["forms"] for one in found if isinstance(one, Mapping) and "q" in one] == [["flip"]]


def test_a_name_of_an_unknown_kind_is_asked_for_by_a_gap() -> None:
    found = find_facts("Marlow displaced the old tug of Norway. The tug was lost.")
    gaps = [
        not_who_or_what(one, found.entities).ask.get("who")
        for one in found.candidates
        if one.fields.get("who") == "Marlow"
    ]
    assert gaps == [{"forms": ["cloze"]}]
