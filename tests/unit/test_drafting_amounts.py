"""Numbers in a draft: each as a quantity, with the question that its sentence allows."""

from typing import Any

import pytest

from decks.drafting import draft
from decks.drafting.facts.how_many import counted, how_many

Fact = dict[str, Any]


def quantities(text: str) -> list[Fact]:
    return [dict(fact) for fact in draft(text).facts if fact["type"] == "quantity"]


def asked(text: str) -> list[str]:
    return [str(one["ask"]["value"].get("q", "")) for one in quantities(text) if "value" in one.get("ask", {})]


@pytest.mark.parametrize(
    ("text", "value", "measure", "question"),
    [
        (
            "The Order of Velm restricted the harbor of Sarn to nine ships.",
            "nine ships", "number", "To how many ships did the Order of Velm restrict the harbor of Sarn?",
        ),
        (
            "The Brunnel Tower could be lowered by 12.5 metres.",
            "12.5 metres", "distance", "By how many metres could the Brunnel Tower be lowered?",
        ),
        ("Velmland was closed for six months.", "six months", "time", "For how many months was Velmland closed?"),
        (
            "Each pump of the Sarn Works delivered 400 litres of water with ease.",
            "400 litres", "volume", "How many litres of water did each pump of the Sarn Works deliver with ease?",
        ),
    ],
)  # fmt: skip
def test_a_number_after_a_verb_is_asked_for(text: str, value: str, measure: str, question: str) -> None:
    found = next(one for one in quantities(text) if one["value"] == value)
    assert found["measure"] == measure
    assert found["ask"]["value"]["q"] == question


def test_the_other_questions_of_the_sentence_stay() -> None:
    (found,) = quantities("Anna Roe gave two thirds of the harvest to the Velm Hospital.")
    assert (found["value"], found["measure"]) == ("two thirds", "share")
    assert found["ask"]["part-who"]["answer"] == "Anna Roe"
    assert found["ask"]["part-1"]["answer"] == "the Velm Hospital"


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
    assert asked("Storm Roe killed 19 people in Sarn and four in Velm.") == [""]


@pytest.mark.parametrize(
    ("who", "before", "number", "after", "question"),
    [
        ("the fault", "had ruptured over", "296 miles", "", "Over how many miles had the fault ruptured?"),
        ("the army", "held roughly", "a hundred warheads", "", "How many warheads did the army hold?"),
        ("the estimate", "had put the cost at", "£70 million", "", "At what sum had the estimate put the cost?"),
        ("the huts", "were let for", "two dollars a week", "", "For how many dollars a week were the huts let?"),
        ("no rocket", "could throw", "three tonnes", " so far", ""),
        ("the tower", "is", "61 metres", " long", ""),
        ("Roe", "was injected with", "15 litres", " of a brew that Low had made", "With how many litres of a brew was Roe injected that Low had made?"),
    ],
)  # fmt: skip
def test_how_many(who: str, before: str, number: str, after: str, question: str) -> None:
    assert how_many(who, before, number, after) == question


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
