"""Who is meant by “he” and “she”: persons of one name, and where it is doubtful."""

import pytest

from decks.drafting.parsing import parse
from decks.drafting.reading import read
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import find_names
from decks.languages import load

ENGLISH = load("en")


def meant(text: str) -> list[str]:
    """The names that stand for the pronouns among the subjects, with “?” where they are doubtful."""
    sentences = list(parse(text, [], ENGLISH))
    found = [subject for one in read(sentences, find_names(sentences)) for subject in one.subjects.values()]
    return [
        f"{one.text}{'' if one.sure else '?'}"
        for one in sorted((one for one in found if one), key=lambda one: one.start)
        if text[one.start : one.start + 3].strip().lower() in ("he", "she")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The snow fell on Oatis, who had slept.",
        "That winter Oatis himself came.",
        "It was Oatis's widow who wrote.",
        "That winter, Oatis told the others to go.",
        "Oatis sailed with his dogs.",
    ],
)
def test_a_single_name_is_a_persons_where_a_person_is_told_of(text: str) -> None:
    names = find_names(list(parse(text, [], ENGLISH)))
    assert names.kind("Oatis") == PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Velmora sailed with its dogs.",
        "The liner Velmora, which had slept, told nobody.",
        "They lived at Velmora. Velmora knew it.",
        "Parliament told his widow.",
        "Velmora sank before Otto Lind lost his hat.",
    ],
)
def test_a_single_name_may_be_that_of_anything(text: str) -> None:
    names = find_names(list(parse(text, [], ENGLISH)))
    assert names.kind("Velmora") != PERSON
    assert names.kind("Parliament") != PERSON


def test_he_is_the_person_of_one_name_who_was_told_of_last() -> None:
    text = "Otto Lind led the first party. Oatis told him to go. Oatis slept on the ice. He died in March."
    assert meant(text) == ["Oatis"]


@pytest.mark.parametrize(
    "text",
    [
        "Otto Lind led the first party. Velmorek sank in the ice. He died in March.",  # Velmorek: a ship, or a man
        "A judge in Velm heard the case. He died in March.",
        "Otto Lind led the party home.\n\nThe ice was thick there. In March he died.",
        "Otto Lind led the party. When Jan Roe had slept, he died.",
    ],
)
def test_he_is_doubtful_where_somebody_else_may_be_meant(text: str) -> None:
    assert all(name.endswith("?") for name in meant(text))


def test_he_is_sure_where_nobody_else_may_be_meant() -> None:
    assert meant("Otto Lind led the party. In March he died.") == ["Otto Lind"]


def test_to_somebody_she_complained_was_another() -> None:
    text = "Ida Roe kept the shop. To Eva Holm, who had walked the beach with her, she complained of the learned men."
    assert "Eva Holm" not in meant(text)


def test_a_given_name_that_often_stands_alone_is_that_of_its_person() -> None:
    text = "Ida Holm kept the shop. " + " ".join(f"In {year} Ida sold shells at Velm." for year in range(1830, 1835))
    names = find_names(list(parse(text, [], ENGLISH)))
    assert names.find("Ida") is names.find("Ida Holm") is not None
