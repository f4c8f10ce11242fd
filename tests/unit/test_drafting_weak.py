"""Questions that strict readers throw out: not asked as they come, though the fact may stay."""

from collections.abc import Mapping

import pytest

from decks.drafting import draft
from decks.drafting.candidate import Candidate
from decks.drafting.facts.gap_span import narrowed
from decks.drafting.finding import find_facts
from decks.drafting.text import plain
from decks.drafting.worth import worthy


def judged(text: str) -> list[Candidate]:
    found = find_facts(text)
    return worthy(found.candidates, plain(text), found.entities)


def test_a_common_noun_is_not_asked_for() -> None:
    found = next(one for one in judged("The early ferry reached Norway before Otto Lind.") if one.type == "event")
    assert found.ask.get("who") == "skip"


def test_a_question_that_points_elsewhere_is_not_asked() -> None:
    asked = [one.ask for one in judged("Otto Lind and Karl Berg shared the Falk Prize of Norway that year.")]
    said = [str(value) for ask in asked for value in ask.values() if isinstance(value, Mapping)]
    assert not [one for one in said if "that year" in one]


def test_one_of_what_is_not_said_is_no_question() -> None:
    facts = draft("In 1990 Otto Lind of the mill at Velm recognised one.").facts
    assert all(
        fact["draft"] == "maybe" for fact in facts if "one" in (fact.get("value"), *str(fact.get("did")).split())
    )


def test_a_claim_whose_verb_is_cut_off_is_dropped() -> None:
    text = "On 18 June 1948 the powers announced that a new currency, the Deutsche Mark, would replace the Reichsmark in Velm."
    assert not [fact for fact in draft(text).facts if fact.get("says") == "a new currency"]


def test_the_words_of_a_quotation_stay_what_they_are() -> None:
    text = 'The council of Velm met with Otto Lind. "If they do not know the contents of this treaty," Lind replied in Bergen, "let them go."'
    drafted = draft(text).text
    assert "of this treaty" in drafted
    assert "of the treaty" not in drafted


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("On 4 May 1990 Otto Lind, a quiet man of 46 who ran the mine at Velm, was put in charge of the town.", "46"),
        ("On 4 May 1990 Otto Lind of the mine at Velm, who was 46 years old, was put in charge of the town.", "46"),
        ("On 4 May 1990 Otto Lind, a wealthy Velmian who ran the mine at Bergen, was put in charge of the town.", "Velmian"),
    ],
)  # fmt: skip
def test_an_age_or_where_somebody_is_from_is_not_asked_for(text: str, answer: str) -> None:
    core = [fact for fact in draft(text).facts if fact["draft"] == "core"]
    assert core
    assert answer not in [fact.get("answer") for fact in core]
    assert answer not in [fact.get("value") for fact in core]


def test_a_day_whose_month_nobody_knows_is_not_asked_for_and_leaves_its_sentence_open() -> None:
    text = "On the night of the 23rd Otto Lind of the mill at Velm sent the council of Bergen home to Roe."
    assert all(fact["draft"] == "maybe" for fact in draft(text).facts if "23rd" in str(fact.get("ask")))
    century = "In the second half of the 19th century Otto Lind of the mill at Velm sent the council home to Roe."
    assert any(fact["draft"] == "core" for fact in draft(century).facts)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Soviet icebreaker Krasin", "Krasin"),
        ("the Catholic station Radio Velm", "Radio Velm"),
        ("Charles Konig of the British Museum", "Charles Konig"),
        ("116 of the 250 seats", "116"),
        ("twelve of Quebec's 75 seats", "twelve"),
        ("University of Toronto", "University of Toronto"),
        ("forty degrees Celsius", "forty degrees Celsius"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("", ""),
    ],
)
def test_a_gap_asks_for_the_name_or_the_number_alone(said: str, asked: str) -> None:
    assert narrowed(said) == asked


def test_a_time_of_day_takes_its_stop_along() -> None:
    text = "At 10:55 p.m. on April 24, 1974, a Lisbon station played the love song of Otto Lind for the army."
    assert any("At ____ on April 24" in str(fact.get("ask")) for fact in draft(text).facts)
