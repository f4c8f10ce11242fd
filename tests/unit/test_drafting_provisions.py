"""A text that is a treaty or a law: its articles as clauses, each duty by itself, with who is bound."""

from typing import Any

import pytest

from decks.drafting import draft
from decks.drafting.finding import find_facts

Fact = dict[str, Any]
_FRAME = """Accord on the Velm Basin

The Government of Velmland and the Government of Sarn have agreed as follows:

Article 1

{first}

Article 2

The Basin Board shall meet twice a year in Sarn.

Article 3

This Accord shall enter into force on 3 May 1971. It shall remain in force for ten years.

Done at Oster on 2 March 1971 in two copies.
"""


def clauses(first: str) -> list[Fact]:
    found = find_facts(_FRAME.format(first=first)).candidates
    return [
        dict(one.fields) for one in found if one.type == "clause" and str(one.fields["of"]).startswith("Article 1 ")
    ]


@pytest.mark.parametrize(
    ("text", "act", "party", "duty"),
    [
        ("Velmland shall withdraw its barges within 90 days.", "obliged", "Velmland", "withdraw its barges within 90 days"),
        ("Each Party undertakes not to build dams.", "forbade", "each Party", "build dams"),
        ("Neither Party shall divert the river.", "forbade", "either Party", "divert the river"),
        ("No person may fish after dusk.", "forbade", "any person", "fish after dusk"),
        ("Sarn is forbidden to fortify the left bank.", "forbade", "Sarn", "fortify the left bank"),
        ("The Council may dissolve the Board.", "allowed", "the Council", "dissolve the Board"),
        ("Every citizen has the right to leave the basin.", "entitled", "every citizen", "leave the basin"),
        ("As of 1 June 1972, the Parties shall ban nets.", "obliged", "the Parties", "ban nets, as of 1 June 1972"),
    ],
)  # fmt: skip
def test_who_is_bound_to_what(text: str, act: str, party: str, duty: str) -> None:
    assert clauses(text) == [
        {"of": "Article 1 of the Accord on the Velm Basin", "party": party, "duty": duty, "act": act}
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The use of nets shall be prohibited.", "prohibited {the use of nets}"),
        ("The toll on barges is abolished.", "abolished {the toll on barges}"),
        ("The use of rods shall not be prohibited.", "provided that {the use of rods} shall not be prohibited"),
        ("All crews shall be released within 30 days.", "provided that all crews shall be released within {30 days}"),
        ("Every crew has the right to freedom.", "provided that every crew has the right to {freedom}"),
        ("The Board consists of 12 members.", "provided that the Board consists of {12 members}"),
    ],
)
def test_what_is_provided_of_things(text: str, says: str) -> None:
    assert [one["says"] for one in clauses(text)] == [says]


def test_the_items_of_a_list_are_told_with_the_words_that_lead_to_them() -> None:
    found = clauses(
        "1. The Parties shall refrain from:\n(a) the laying of nets;\n(b) any use of lamps; and\n(c) trade."
    )
    assert [one["duty"] for one in found] == [
        "refrain from the laying of nets", "refrain from any use of lamps", "refrain from trade",
    ]  # fmt: skip


def test_several_undertakings_are_several_duties() -> None:
    found = clauses("Each Party undertakes not to build dams; not to divert the river; and to clear the banks.")
    assert [(one["act"], one["duty"]) for one in found] == [
        ("forbade", "build dams"), ("forbade", "divert the river"), ("obliged", "clear the banks"),
    ]  # fmt: skip


def test_it_is_what_the_sentence_before_is_about() -> None:
    said = [dict(one.fields) for one in find_facts(_FRAME.format(first="Velmland shall pay.")).candidates]
    assert "provided that the Accord shall remain in force for {ten years}" in [one.get("says") for one in said]


def test_the_signing_is_told_and_nothing_else_is_read_off_the_articles() -> None:
    facts = draft(_FRAME.format(first="Velmland shall pay Sarn 40,000 crowns by 1 May 1972.")).facts
    inside = [fact for fact in facts if fact["type"] in ("event", "card", "quantity") and "shall" in str(fact["quote"])]
    assert inside == []
    assert [fact["when"] for fact in facts if fact["type"] == "date"] == ["1971-03-02"]
    assert [fact["where"] for fact in facts if fact["type"] == "place"] == ["Oster"]


def test_what_an_article_of_a_story_tells_is_no_provision() -> None:
    text = "Section 1. The mine\n\nThe mine lies near Velm.\n\nSection 2. The men\n\nThey left Velm in 1920.\n\nSection 3. The end\n\nThe mine shut."
    assert all(one.type != "clause" for one in find_facts(text).candidates)
