"""What a text tells of a document: who is bound, under which treaty, and when."""

from typing import Any

import pytest

from decks.drafting import draft
from decks.drafting.finding import find_facts

Fact = dict[str, Any]


def clauses(text: str) -> list[Fact]:
    return [dict(one.fields) for one in find_facts(text).candidates if one.type == "clause"]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        (
            "The Treaty of Oster required Velmland to reduce its fleet to nine ships and to open its ports.",
            [("required", "Velmland", "reduce its fleet to nine ships"), ("required", "Velmland", "open its ports")],
        ),
        ("Article II obliges the shore states not to build dams.", [("forbade", "the shore states", "build dams")]),
        (
            "Under the Oster Accords Velmland was to leave the Sarn Valley within three years.",
            [("obliged", "Velmland", "leave the Sarn Valley within three years")],
        ),
        (
            "Under Article I, each shore state undertakes not to sell arms to any buyer.",
            [("forbade", "each shore state", "sell arms to any buyer")],
        ),
        ("Under the charter the mayor may dissolve the council.", [("allowed", "the mayor", "dissolve the council")]),
    ],
)
def test_who_is_bound_by_a_document(text: str, bound: list[tuple[str, str, str]]) -> None:
    assert [(one.get("act"), one.get("party"), one.get("duty")) for one in clauses(text)] == bound


def test_what_happened_under_a_government_is_no_clause() -> None:
    assert clauses("Under the old mayor Velmland was to leave the Sarn Valley.") == []


_ABOUT = "The Convention on the Velm Canal was signed on 2 May 1951. "


def test_a_rule_in_a_text_about_a_treaty_is_the_treatys() -> None:
    found = clauses(_ABOUT + "Barges carrying timber may not pass by night.")
    assert [one["of"] for one in found] == ["the Convention"]


@pytest.mark.parametrize("text", ["The first lock may have been built by monks.", "Nobody knew what they must pay."])
def test_what_may_have_been_is_no_rule(text: str) -> None:
    assert clauses(_ABOUT + text) == []


def test_a_rule_in_a_text_about_something_else_is_nobodys() -> None:
    assert clauses("The Velm Canal was dug in 1851. Barges carrying timber may not pass by night.") == []


def test_a_gap_for_a_date_is_a_dated_event() -> None:
    text = (
        "Not until 2 September 2016, with a month of the voyage left, did the camera of Velm Two show the boat at last."
    )
    found = next(fact for fact in draft(text).facts if fact["type"] == "date")
    assert (found["when"], "____" in str(found["happened"])) == ("2016-09-02", True)
