"""What is only wanted, granted, heard or so on a condition is no fact by itself."""

import pytest

from decks.drafting.candidate import CORE
from decks.drafting.finding import find_facts


def told(text: str) -> list[str]:
    """What the core events of a text say, with their subjects."""
    events = [
        fact for fact in find_facts(text).candidates if fact.type == "event" and fact.tier == CORE and not fact.by
    ]
    return [f"{fact.fields['who']} {fact.fields['did']}".replace("{", "").replace("}", "") for fact in events]


@pytest.mark.parametrize(
    ("text", "not_told", "still"),
    [
        (
            "In May 1996 Anna Berg recommended that banks open 40 offices in Oslo.",
            "banks open",
            "Anna Berg recommended that banks open 40 offices in Oslo",
        ),
        ("Anna Berg accepted that the Bergen line would close at Moss.", "the Bergen line would", "Anna Berg accepted"),
        (
            "Otto Lind is reported to have stayed in Bergen until the flood took Anna Berg. Oslo fell to Sweden.",
            "the flood",
            "Oslo fell",
        ),
        ("By its own reckoning the army of Norway lost 300 men. Oslo fell to Sweden.", "the army", "Oslo fell"),
    ],
)
def test_what_is_wanted_granted_or_heard_is_not_told(text: str, not_told: str, still: str) -> None:
    said = told(text)
    assert not [one for one in said if one.startswith(not_told)]
    assert any(one.startswith(still) for one in said)


def test_what_was_seen_and_what_happened_meanwhile_is_told() -> None:
    text = "Otto Lind lived in Bergen, while Anna Berg ran the Oslo mill."
    assert "Anna Berg ran the Oslo mill" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Otto Lind would keep the Bergen mill for as long as the council of Oslo paid.",
        "Norway would join the Moss League before Sweden had paid.",
        "The Moss Bank could lend only £25 to begin with.",
        "Anna Berg collected coins of Bergen one floor below.",
    ],
)
def test_a_fact_keeps_its_condition_and_its_end(text: str) -> None:
    assert [one.lower() for one in told(text)][:1] == [text.rstrip(".").lower()]


def test_without_a_condition_the_clause_after_is_its_own() -> None:
    assert told("Otto Lind kept the Bergen mill, until Sweden took Moss.")[0] == "Otto Lind kept the Bergen mill"


def claims(text: str) -> list[tuple[str, str, bool]]:
    """The act of each claim, what it says, and whether it is core."""
    found = [fact for fact in find_facts(text).candidates if fact.type == "claim"]
    return [(str(fact.fields["act"]), str(fact.fields["says"]), fact.tier == CORE) for fact in found]


@pytest.mark.parametrize(
    ("text", "act", "says", "core"),
    [
        ('"We run out of coal up here," Anna Berg told the board.', "told the board", "“We run out of coal up here”", True),
        ('Anna Berg judged it "perhaps the oldest of all mills in Norway."', "judged it", "“perhaps the oldest of all mills in Norway”", False),
        ("Anna Berg held that the mill of Moss was sold.", "held", "that the mill of Moss was sold", True),
        ("Anna Berg said that the mill of Moss was sold.", "said", "the mill of Moss was sold", True),
        ("Anna Berg said that a bear had bitten him.", "said", "a bear had bitten him", False),
        ("The papers say that Otto Lind had sold his mill.", "say", "that Otto Lind had sold his mill", True),
        ("Anna Berg said that she had sold the mill.", "said", "she had sold the mill", True),
    ],
)  # fmt: skip
def test_a_claim_has_its_object_its_that_and_its_people(text: str, act: str, says: str, core: bool) -> None:
    assert (act, says, core) in claims(text)


def test_he_in_what_his_daughter_said_is_not_the_daughter() -> None:
    text = "Otto Roe fell ill. His daughter, Sheila Lind, maintained that he had been bitten in Bergen."
    assert not any("Sheila Lind had" in one for one in told(text))
    found = [fact for fact in find_facts(text).candidates if "bitten" in str(fact.fields)]
    assert found
    assert not [fact for fact in found if fact.tier == CORE]


def test_her_funeral_is_not_his() -> None:
    text = "Otto Lind, whose mother had died, crossed the Moss border on the day of her funeral."
    assert not told(text)
    assert told("Otto Lind, who had a mill in Oslo, crossed the Moss border on the day of his wedding.")
