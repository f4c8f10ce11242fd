"""Names of several parts: what belongs to one name, and what a gap must not cut."""

import pytest

from decks.drafting.finding import find_facts
from decks.drafting.parsing import parse
from decks.languages import load


def tokens(text: str) -> list[str]:
    return [token.text for sentence in parse(text, [], load("en")) for token in sentence.tokens]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She joined the Free Workers and Farmers Party (FWFP) then.", "Free Workers and Farmers Party"),
        ("It became the Coast Guard of Western Velm (CGWV).", "Coast Guard of Western Velm"),
        ("Roe had studied at St Anne's at that time.", "St Anne's"),
        ("Roe worked at St Anne's Hospital in Hull.", "St Anne's Hospital"),
        ("Velm signed the Velm Convention on Civil Rights in spring.", "Velm Convention on Civil Rights"),
        ("Low won the Orm Prize in Physics or Chemistry twice.", "Orm Prize in Physics or Chemistry"),
        ("The court struck out Articles 7 and 9 of the code.", "Articles 7 and 9"),
        ("Low was sworn in as Prime Minister designate.", "Prime Minister designate"),
        ("They left Northern Ireland by ship.", "Northern Ireland"),
        ("The train left from Platform A of the station.", "Platform A"),
    ],
)
def test_a_long_name_is_one(text: str, name: str) -> None:
    assert name in tokens(text)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Workers and the Farmers Party (FP) met.", "Farmers Party"),  # two that met
        ("Low won the Orm Prize in Stockholm.", "Orm Prize"),  # where
        ("She met St John's brother.", "St John"),
        ("He signed the Velm Treaty on Monday.", "Velm Treaty"),
        ("In 1990 a Plan A was drawn up in Velm. A plan it was.", "Velm"),
    ],
)
def test_names_apart_stay_apart(text: str, apart: str) -> None:
    assert apart in tokens(text)


def test_the_younger_belongs_to_his_name() -> None:
    text = (
        "The boat carried Mary Orm, the owner, and John B. Low, Jr., captain. Rex Roe, Sr., sailed with them to Hull."
    )
    found = find_facts(text).candidates
    assert not any("Jr" in str(one.fields.get("name")) or "Sr" in str(one.fields.get("who")) for one in found)
    assert any(one.fields.get("who") == "Rex Roe" for one in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rex Roe's Velm Workers Party (VWP) left.", "Velm Workers Party"),
        ("It fought the Official Velm Liberation Army (VLA) for years.", "Velm Liberation Army"),
        ("It joined the National Mine Action Agency (ANAMA) in 1999.", "National Mine Action Agency"),  # no initials
    ],
)
def test_a_full_form_is_what_the_initials_spell(text: str, name: str) -> None:
    assert name in [one.fields["name"] for one in find_facts(text).candidates if one.type == "name"]
