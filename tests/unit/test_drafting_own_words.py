"""Drafted questions in the article's own words: what is asked plainly, and what by a gap in its sentence."""

import pytest

from decks.drafting import draft
from decks.drafting.facts.gap_span import narrowed
from decks.drafting.parsing import parse
from decks.drafting.wording import points
from decks.languages import load


def core(text: str) -> list[str]:
    """All that the core cards of a draft show: their questions, and the gaps of those that have none."""
    drafted = draft(text)
    tiers = {fact["id"]: fact["draft"] for fact in drafted.facts}
    cards = [card.prompt for card in drafted.deck.cards if tiers[card.fact.id] == "core"]
    return [prompt.stem or prompt.gap for prompt in cards]


def answers(text: str) -> dict[str, str]:
    cards = draft(text).deck.cards
    return {card.prompt.gap: " & ".join(answer.text for answer in card.prompt.answers) for card in cards}


def test_who_did_what_is_asked_plainly_where_it_is_told_plainly() -> None:
    asked = core("Ida Roe sold the Velm Mill to Otto Lind in May 1912.")
    assert "Who sold the Velm Mill to Otto Lind in May 1912?" in asked
    assert "In which month and year did Ida Roe sell the Velm Mill to Otto Lind?" in asked


def test_an_involved_sentence_is_asked_as_it_stands() -> None:
    text = "The Velm Mill, the lawyers of Otto Lind had decided, was to be sold to Ida Roe."
    asked = core(text)
    assert text.replace("Ida Roe", "____") in asked
    assert not any(question.endswith("?") for question in asked)


@pytest.mark.parametrize(
    ("opening", "leaning", "answer"),
    [
        ("Ida Roe and Anna Lind ran the Velm Mill together.", "She sold it to Otto Berg in 1912.", "Otto Berg"),
        ("The Velm Council held a vote on the mill.", "The vote was won by Ida Roe.", "Ida Roe"),
        ("Two ships met off Velm in the fog.", "One, the Marten, carried powder for Bergen.", "Bergen"),
        ("Otto Berg left Velm for good.", "His father had sold the mill to Ida Roe.", "Ida Roe"),
    ],
)
def test_a_sentence_that_leans_on_the_one_before_is_told_after_it(opening: str, leaning: str, answer: str) -> None:
    text = f"{opening} {leaning}"
    assert f"{opening} {leaning.replace(answer, '____')}" in answers(text)


def test_context_of_the_paragraph_before_is_none() -> None:
    text = "Ida Roe and Anna Lind ran the Velm Mill together.\n\nShe sold it to Otto Berg in Bergen in 1912."
    assert not any("Anna Lind ran the Velm Mill together. She" in gap for gap in answers(text))


def test_what_a_claim_says_is_asked_where_its_sentence_names_the_speaker() -> None:
    text = "Ida Roe declared that the Velm Mill had been sold to Otto Lind."
    assert text.replace("Otto Lind", "____") in core(text)


@pytest.mark.parametrize(
    ("text", "slight"),
    [
        ("The probe Orm flew past Ost at 570,000 kilometers (350,000 miles) from the clouds.", "350,000 miles"),
        ("Anna Roe built a house at Velm, California, for Otto Lind.", "California"),
        ("The council of Velm chose Bergen over Ost by 33 votes to 29 in May 1912.", "29"),
        ("The boat of Ida Roe, the Marten 12, left Bergen for Velm.", "12"),
        ("The painter Hugo Lind (1583-1645) lived with Ida Roe in Bergen.", "1583-1645"),
        ("Mrs Roe had lost to Otto Lind in Velm.", "Roe"),
        ("Ports such as Bergen were closed to Ida Roe in 1912.", "Bergen"),
    ],
)
def test_what_can_be_guessed_or_is_half_of_something_is_not_asked(text: str, slight: str) -> None:
    drafted = draft(text)
    tiers = {fact["id"]: fact["draft"] for fact in drafted.facts}
    asked = [
        answer.text for card in drafted.deck.cards if tiers[card.fact.id] == "core" for answer in card.prompt.answers
    ]
    assert asked and slight not in asked


def test_a_conversion_in_brackets_does_not_give_the_number_away() -> None:
    text = "The probe Orm flew past Ost at 570,000 kilometers (350,000 miles) from the clouds."
    assert "The probe Orm flew past Ost at ____ from the clouds." in core(text)


def test_what_the_title_names_is_not_asked_for() -> None:
    text = "The Marten\n\nThe Marten left Bergen for Velm on 4 May 1908. In Velm the Marten was sold to Otto Lind."
    assert "Marten" not in " ".join(answers(text).values())


def test_each_role_is_asked_for_as_what_it_is() -> None:
    asked = core(
        "The Dutch chemist Otto Lind met Ida Roe, chief engineer of the port of Velm, and Hugo Berg, a father. "
        "Anna Ost, most famous painter of Bergen, stayed away."
    )
    assert "How does the article describe Otto Lind?" in asked
    assert "What position does the article give Ida Roe?" in asked
    assert not any("Hugo Berg" in question and "describe" in question for question in asked)
    assert "Whom does the article describe as the most famous painter of Bergen?" in asked


def test_a_mayor_after_a_town_is_not_the_town() -> None:
    told = draft("In 1912, in the town of Velm, the mayor, Ida Roe, and Otto Lind were tried.").facts
    assert "Velm" not in {fact["name"] for fact in told if fact["type"] == "actor"}


def test_the_quote_of_a_sentence_with_its_context_holds_both() -> None:
    text = "Ida Roe and Anna Lind ran the Velm Mill together. She sold it to Otto Berg in 1912."
    quotes = [str(fact["quote"]) for fact in draft(text).facts if fact["type"] == "card"]
    assert text in quotes


@pytest.mark.parametrize(
    ("opening", "thin"),
    [
        ("Ida Roe bought a mill of Otto Berg near Velm.", "Anna Lind took command of the hands in May 1912."),
        ("Velm had asked Bergen for a loan of fifty crowns.", "Otto Berg rejected the request on 4 May 1912."),
        (
            "The treaty of Velm had failed in the Diet.",
            "The councils of Bergen likewise refused Otto Berg in May 1912.",
        ),
    ],
)
def test_what_says_too_little_by_itself_is_asked_in_its_sentence(opening: str, thin: str) -> None:
    asked = core(f"{opening} {thin}")
    led = [question for question in asked if question.startswith(opening) and "____" in question]
    assert led
    assert not any(question.startswith(("Who took", "Who rejected", "On what date did Otto")) for question in asked)


def test_a_sentence_that_says_all_is_asked_alone() -> None:
    sentence = "On 4 May 1912 Otto Berg sold the Velm Mill and its three barges to Ida Roe of Bergen."
    asked = core(f"The Velm Mill was built of oak by the monks of Bergen. {sentence}")
    assert any(question.startswith("On 4 May 1912 Otto Berg sold") for question in asked)


def test_the_sentence_before_does_not_give_the_answer_away() -> None:
    asked = answers("Ida Roe ran the Velm Mill with Otto Berg. Anna Lind sold the boat to Otto Berg in 1912.")
    assert all("Otto Berg" not in gap for gap, answer in asked.items() if answer == "Otto Berg")


@pytest.mark.parametrize(
    ("phrase", "asked"),
    [
        ("journal Nature", "Nature"),
        ("apart 73 seconds", "73 seconds"),
        ("force twelve months", "twelve months"),
        ("about 70 men", "about 70 men"),
        ("only 35 metres", "35 metres"),
        ("over six million", "six million"),
        ("every 73 hours", "73 hours"),
        ("chairman of Velm", "chairman of Velm"),
        ("a social Europe", "a social Europe"),
        ("Nature", "Nature"),
    ],
)
def test_a_gap_asks_for_the_name_or_number_itself(phrase: str, asked: str) -> None:
    assert narrowed(phrase) == asked


@pytest.mark.parametrize(
    ("text", "back"),
    [("Otto Berg asked whether this meant anything.", False), ("Otto Berg signed this proposed treaty.", True)],
)
def test_this_points_back_only_before_its_noun(text: str, back: bool) -> None:
    tokens = next(parse(text, [], load("en"))).tokens
    at = next(at for at, token in enumerate(tokens) if token.low == "this")
    assert points(tokens, at) is back


def test_a_list_of_results_is_not_asked_name_by_name() -> None:
    asked = answers("In May 1996 the Velm Party won 44 seats, Reform 37, Bergen First 17, and the Alliance 13 in all.")
    assert not {"Reform 37", "Bergen First 17", "Alliance 13"} & set(asked.values())


def test_a_verb_is_no_part_of_a_measure() -> None:
    asked = answers("When it was opened in 1940, its central span of 2,800 feet was the longest in the land of Velm.")
    assert not any(answer.endswith(" was") for answer in asked.values())
