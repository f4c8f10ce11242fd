"""Numbers in a draft: each as a quantity, with the question that its sentence allows."""

from typing import Any

import pytest

from decks.drafting import draft
from decks.drafting.facts.counted import counted

Fact = dict[str, Any]


def quantities(text: str) -> list[Fact]:
    return [dict(fact) for fact in draft(text).facts if fact["type"] == "quantity"]


def asked(text: str) -> list[str]:
    return [str(one["ask"]["value"].get("q", "")) for one in quantities(text) if "value" in one.get("ask", {})]


@pytest.mark.parametrize(
    ("text", "value", "measure", "gap"),
    [
        (
            "The Order of Velm restricted the harbor of Sarn to nine ships.",
            "nine", "number", "The Order of Velm restricted the harbor of Sarn to ____ ships.",
        ),
        (
            "The Brunnel Tower could be lowered by 12.5 metres.",
            "12.5 metres", "distance", "The Brunnel Tower could be lowered by ____.",
        ),
        ("Velmland was closed for six months.", "six months", "time", "Velmland was closed for ____."),
        (
            "The Velm Council lost only eight deputies in Sarn.",
            "eight", "number", "The Velm Council lost only ____ deputies in Sarn.",
        ),
    ],
)  # fmt: skip
def test_a_number_is_asked_for_without_what_it_counts(text: str, value: str, measure: str, gap: str) -> None:
    found = next(one for one in quantities(text) if one["value"] == value)
    assert found["measure"] == measure
    assert found["ask"]["value"] == {"q": "skip", "gap": gap}


def test_what_else_the_sentence_tells_is_asked_beside_its_number() -> None:
    text = "Anna Roe gave two thirds of the harvest to the Velm Hospital."
    (found,) = quantities(text)
    assert (found["value"], found["measure"]) == ("two thirds", "share")
    assert found["ask"]["part-who"]["answer"] == "Anna Roe"
    assert "Anna Roe gave two thirds of the harvest to the ____." in [
        card.prompt.gap for card in draft(text).deck.cards
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Velm climbed onto tank No. 110 of the Sarn Division.",
        "Anna Roe flew to Sarn on Flight 4590 of Velm Air.",
        "The Velm Council met at 10.00 GMT in Sarn.",
        "Anna Roe cited Article 127 of the Velm Charter.",
    ],
)
def test_a_number_that_only_names_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_a_sentence_with_two_numbers_is_only_a_gap() -> None:
    assert asked("Storm Roe killed 19 people in Sarn and four in Velm.") == ["skip", "skip"]


def test_what_is_counted() -> None:
    assert [counted(text) for text in ("some 42,000 young men", "£45", "two thirds", "8 miles an hour")] == [
        "young men", "", "", "miles an hour",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "of", "measure", "value"),
    [
        ("The Orl boat, with a range of 1,300 km and a weight of 45 tonnes, sank.", "the Orl boat", "weight", "45 tonnes"),
        ("The 650 km range of the Orl-2 alarmed Velmland.", "the Orl-2", "range", "650 km"),
        ("The Orl has a top speed of 90 kilometres per hour.", "the Orl", "top speed", "90 kilometres per hour"),
        ("The Orl mast stood 40 metres tall.", "the Orl mast", "height", "40 metres"),
        ("The Orl bell measured 58 cm in diameter.", "the Orl bell", "diameter", "58 cm"),
    ],
)  # fmt: skip
def test_the_measure_of_a_thing(text: str, of: str, measure: str, value: str) -> None:
    assert (of, measure, value) in [(one["of"], one["measure"], one["value"]) for one in quantities(text)]


def test_a_range_is_asked_for_whole() -> None:
    (found,) = quantities("The Orl-3 has a range of between 300 and 500 km.")
    assert found["value"] == "between 300 and 500 km"


def test_what_is_no_measure_of_the_subject() -> None:
    found = quantities("Velmland was held by Sarn for a period of fifteen years.")
    assert "period" not in [one["measure"] for one in found]


def test_a_number_of_three_figures_is_no_year() -> None:
    text = "Otto Lind of Velm built the probe Roe to survive for 32 minutes. In May 1982 Roe went on talking for 127."
    facts = draft(text).facts
    assert not any(str(fact.get("when", "")).startswith("0127") for fact in facts)
