"""What drafted dates ask: one right answer, of something that is named well enough."""

import pytest

from decks.drafting import draft
from decks.drafting.show import as_data


def asked(text: str, tier: str = "core") -> dict[str, str]:
    """The open questions of the drafted dates, with their answers."""
    facts = [fact for fact in as_data(draft(text))["facts"] if fact["type"] == "date" and fact["tier"] == tier]
    return {
        question["stem"]: question["answer"]
        for fact in facts
        for question in fact["questions"]
        if question["stem"].endswith("?") and not question["stem"].startswith("True")
    }


def answers(text: str) -> set[str]:
    return {question["answer"] for fact in as_data(draft(text))["facts"] for question in fact["questions"]}


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The Soviet jet had left the ground on 31 December 1968.", "On what date did the Soviet jet leave the ground?", "31 December 1968"),
        ("The minister Ada Marsh had already been sacked in July 1975.", "In which month and year was Ada Marsh sacked?", "July 1975"),
        ("By 1993 the talks of Velm had stalled.", "By which year had the talks of Velm stalled?", "1993"),
        ("The war between Velmland and Ostria began on 30 November 1939.", "On what date did the war between Velmland and Ostria begin?", "30 November 1939"),
        ("A revolt in the north of Velm was put down in May 1069.", "In which month and year was a revolt in the north of Velm put down?", "May 1069"),
        ("Ada Holm ordered the troops out of Velm on 4 May 1920.", "On what date did Ada Holm order the troops out of Velm?", "4 May 1920"),
        ("Ada Marsh's second invasion of Ostria in 1281 failed in a storm.", "In which year did Ada Marsh's second invasion of Ostria fail in a storm?", "1281"),
    ],
)  # fmt: skip
def test_the_question_names_all_that_it_needs(text: str, question: str, answer: str) -> None:
    assert asked(text).get(question) == answer


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Ada Marsh moved to Velm in May 1912 and to Bern in June 1914.", "In which month and year did Ada Marsh move to Velm?", "May 1912"),
        ("Born in Hull in 1702, John Pell was trained at Velm.", "In which year was John Pell born in Hull?", "1702"),
        ("The Convention of Tarn, which was concluded in May 1936, still binds Ostria.", "In which month and year was the Convention of Tarn concluded?", "May 1936"),
        ("Not until 1967 was the Velm plan made serious.", "In which year was the Velm plan made serious?", "1967"),
        ("The Velm Plague Act of 1927 was never used.", "From which year does the Velm Plague Act date?", "1927"),
    ],
)  # fmt: skip
def test_what_is_not_told_plainly_waits_while_its_sentence_asks(text: str, question: str, answer: str) -> None:
    assert asked(text, "maybe").get(question) == answer
    core = [fact for fact in as_data(draft(text))["facts"] if fact["tier"] == "core"]
    gap = text.replace(answer, "____", 1)
    assert (gap, answer) in [(one["stem"], one["answer"]) for fact in core for one in fact["questions"]]


def test_either_end_of_a_span_is_asked_for_beside_the_other() -> None:
    assert asked("The Velm inquiry sat in Bern from 2 May to 3 July 1912.") == {
        "From which date to 3 July 1912 did the Velm inquiry sit in Bern?": "2 May 1912",
        "From 2 May 1912 to which date did the Velm inquiry sit in Bern?": "3 July 1912",
    }
    assert "Between which year and 1995 did the Velm club have four managers?" in asked(
        "Between 1990 and 1995 the Velm club had four managers."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Belm gave such notice on 4 March 1933.",  # such as what?
        "Pan Am gave theirs up on 31 January 1973.",
        "Elections to the council followed. Statehood followed on 9 September 1850.",
        "As Velm (2001) argues, the plague was mild in Ostria.",  # nothing took place there
        "Norman Velm (1872–1967) was a painter.",
        "In 1963 and in 1965 people of Velm were resettled in Bern in 1967 and 1968.",
    ],
)
def test_what_leans_or_does_not_happen_is_not_asked(text: str) -> None:
    assert asked(text) == {}


def test_a_date_that_no_fact_asks_for_is_a_gap() -> None:
    text = "A paper sent to the Velm Society was turned down, so in 1798 Jenner printed it in London."
    assert "1798" in answers(text)


def test_the_same_year_in_two_sentences_is_asked_for_twice() -> None:
    text = "In 1912, as the Velm Bridge stood unfinished, money ran out. In 1912, as it had been in Ostria, bread was dear."
    gaps = {
        question["stem"]
        for fact in as_data(draft(text))["facts"]
        for question in fact["questions"]
        if question["answer"] == "1912"
    }
    assert any("money" in gap for gap in gaps)
    assert any("bread" in gap for gap in gaps)


def test_until_and_since_are_ends_of_a_span() -> None:
    facts = draft("Leonard Holm lived until 1935.").facts
    assert [fact.get("to") for fact in facts if fact["type"] == "date"] == ["1935"]
    assert "Since which year has the Velm jet been shown?" in asked("The Velm jet has been shown since 2017.")


def test_a_pronoun_for_the_subject_may_stay_in_what_happened() -> None:
    text = "The Velm council changed its rules on 4 May 1921."
    assert "On what date did the Velm council change its rules?" in asked(text)
    assert asked("The Velm council met them on 4 May 1921.") == {}
