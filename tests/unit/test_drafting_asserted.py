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
            "Otto Lind is reported to have stayed in Bergen until the flood took Anna Berg.",
            "the flood",
            "Otto Lind stayed in Bergen",
        ),
        ("By its own count the army of Norway lost 300 men. Oslo fell to Sweden.", "the army", "Oslo fell"),
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
