"""Questions that strict readers throw out: not asked as they come, though the fact may stay."""

from collections.abc import Mapping

import pytest

from decks.drafting.candidate import CORE, Candidate
from decks.drafting.finding import find_facts
from decks.drafting.text import plain
from decks.drafting.worth import worthy


def judged(text: str) -> list[Candidate]:
    found = find_facts(text)
    return worthy(found.candidates, plain(text), found.entities)


def core(text: str) -> list[str]:
    """Who did what, of the events that may be studied at once."""
    return [
        f"{one.fields['who']} {one.fields['did']}" for one in judged(text) if one.type == "event" and one.tier == CORE
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They sailed through the strait between Norway and Velm, divided by the reef of Tarn.",
        "The fleet under Admiral Otto Lind, made up of old boats from Norway, was late.",
    ],
)
def test_what_may_be_told_of_several_nouns_waits(text: str) -> None:
    assert not [said for said in core(text) if "divided" in said or "made up" in said]


def test_what_follows_a_name_at_once_is_told_of_it() -> None:
    assert [said for said in core("Marlow, built by Pell Brothers in Hull, sank off Norway.") if "built by" in said]


def test_a_common_noun_is_not_asked_for() -> None:
    found = next(one for one in judged("The early ferry reached Norway before Otto Lind.") if one.type == "event")
    assert found.ask.get("who") == "skip"


def test_a_question_that_points_elsewhere_is_not_asked() -> None:
    asked = [one.ask for one in judged("Otto Lind and Karl Berg shared the Falk Prize of Norway that year.")]
    said = [str(value) for ask in asked for value in ask.values() if isinstance(value, Mapping)]
    assert not [one for one in said if "that year" in one]
