"""What clauses say, sentence after sentence: whom a pronoun means, what a participle tells, where a statement ends."""

import pytest

from decks.drafting import draft
from decks.drafting.parsing import parse
from decks.drafting.reading import read
from decks.drafting.values.names import find_names
from decks.languages import load


def told(text: str) -> list[str]:
    """Each statement of a text, as a sentence."""
    sentences = list(parse(text, [], load("en")))
    found = read(sentences, find_names(sentences))
    return [f"{statement.subject.text} {statement.did()}" for one in found for statement, _ in one.statements]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The first passenger was Robert Roe, a baker. He was given a medal.",
            "Robert Roe was given a medal",
        ),
        (
            "The chancellor, Otto Lind, accepted that the tax was too high.",
            "Otto Lind accepted that the tax was too high",
        ),
        (
            "Anna Falk found that bone glue, a paste of the mill, would hold the hull.",
            "Anna Falk found that bone glue would hold the hull",
        ),
        ("The law set up a Court of Claims, comprising nine judges.", "a Court of Claims comprised nine judges"),
        ("The lamp fell, setting fire to the barn.", "the lamp set fire to the barn"),
    ],
)
def test_it_is_told(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("All the lamps were put out, reducing the cost to a third.", "reduced"),
        ("Robert Roe, dying of fever in Hull, was saved by a nurse.", "died"),
        ("There were several halts, of which the longest lasted nine days.", "lasted"),
        ("Barges kept the squadron going, but it lay off Tarn. It sank.", "Barges lay"),
    ],
)
def test_it_is_not_told(text: str, word: str) -> None:
    assert not any(word in statement for statement in told(text))


def test_according_to_him_he_is_one_man() -> None:
    text = "Otto Lind praised Robert Roe. Otto Lind went home. According to him, he had left the hall early."
    assert "Robert Roe" not in str([s for s in told(text) if "had left" in s])


def test_so_was_another_tells_nothing_of_the_first() -> None:
    text = "On 6 March 1957 Otto Lind was there, and so was a young minister from Velm, Jan Roe, who led the choir."
    roles = {str(fact.get("name")): str(fact.get("role")) for fact in draft(text).facts if fact["type"] == "actor"}
    assert "minister" not in roles.get("Otto Lind", "")


def test_whom_a_letter_was_sent_to_did_not_write_it() -> None:
    text = "In 1936 Otto Lind submitted a paper to the Physical Review arguing that the waves of Velm were an illusion."
    claims = [fact for fact in draft(text).facts if fact["type"] == "claim" and fact["draft"] == "core"]
    assert not any("Physical Review" in str(fact.get("by")) for fact in claims)
