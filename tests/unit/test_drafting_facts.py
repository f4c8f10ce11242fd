"""What facts a text gives, whose word they are, and what is never made a fact."""

from typing import Any

import pytest

from decks.drafting import Head, draft
from decks.drafting.finding import find_facts
from decks.drafting.parsing import parse
from decks.drafting.values.names import find_names
from decks.languages import load


def facts(text: str, type_: str) -> list[dict[str, Any]]:
    return [
        dict(one.fields) | {"by": one.by, "stance": one.stance}
        for one in find_facts(text).candidates
        if one.type == type_
    ]


def said(text: str) -> list[str]:
    """All that a draft states, small."""
    return [
        " ".join(map(str, one.fields.values())).lower() for one in find_facts(text).candidates if one.type != "card"
    ]


def test_a_full_form_and_its_abbreviation() -> None:
    text = "It joined the Collective Security Treaty Organization (CSTO) in 1992."
    found = facts(text, "name")[0]
    assert (found["of"], found["name"], found["what"]) == (
        "CSTO",
        "Collective Security Treaty Organization",
        "full form",
    )


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Adlai Stevenson, the American ambassador to the United Nations, spoke.", "Adlai Stevenson", "American ambassador to the United Nations"),
        ("It was led by Russia's Defense Minister Sergei Shoigu.", "Sergei Shoigu", "Russia's Defense Minister"),
        ("Frederick Banting was a young surgeon.", "Frederick Banting", "a young surgeon"),
        ("A Cambridge physiologist, Ffrangcon Roberts, wrote about it.", "Ffrangcon Roberts", "a Cambridge physiologist"),
    ],
)  # fmt: skip
def test_offices_beside_names(text: str, name: str, role: str) -> None:
    found = facts(text, "actor")
    assert (name, role) in [(one["name"], one["role"]) for one in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The deployment, known as Operation Anadyr, was enormous.", "Operation Anadyr"),
        ("The Tu-144, nicknamed \"Concordski\", crashed in 1973.", "Concordski"),
        ("They called the stuff isletin.", "isletin"),
        ("Sud Aviation was designing a smaller machine, the Super-Caravelle.", "Super-Caravelle"),
    ],
)  # fmt: skip
def test_second_names(text: str, name: str) -> None:
    assert name in [one["name"] for one in facts(text, "name")]


def test_a_measure_of_a_thing() -> None:
    found = facts("The Iskander-M has a maximum range of 500 km.", "quantity")[0]
    assert (found["of"], found["measure"], found["value"]) == ("the Iskander-M", "maximum range", "500 km")


def test_a_claim_keeps_its_speaker_and_the_article_does_not_assert_it() -> None:
    text = "Sergei Shoigu noted that the shipments contained construction materials."
    claim = facts(text, "claim")[0]
    assert claim["by"] == ("Sergei Shoigu",)
    assert claim["says"] == "the shipments contained construction materials"
    assert all(one["by"] for one in facts(text, "event"))


@pytest.mark.parametrize(
    "text",
    [
        "Aliyev stated that Baku had no evidence that missiles had been used.",
        "Baku asked whether Russia controls the warehouses.",
        "If Russia controlled the warehouses, Baku would protest.",
        "Baku denied that Russia controlled the warehouses.",
        "Does Russia control the warehouses?",
        "Armenia hoped that Russia would control the warehouses.",
    ],
)
def test_what_is_only_asked_hoped_supposed_or_denied_is_no_event(text: str) -> None:
    events = facts(text, "event")
    assert not [one for one in events if "missiles" in one["who"] or one["who"] == "Russia"]


def test_he_is_the_speaker_in_what_he_says() -> None:
    assert "james collip meant to leave" in " ".join(
        said("James Collip announced that he meant to leave the team.")
    ) or any(
        one["by"] == ("James Collip",)
        for one in facts("James Collip announced that he meant to leave the team.", "claim")
    )


def test_nothing_is_said_of_it_where_it_may_mean_several_things() -> None:
    text = "The committee wrote to the ministry about the treaty. Its members had doubts, and it was refused."
    assert not any(one.startswith("it ") for one in said(text))


def test_a_draft_passes_the_checks_and_quotes_the_article() -> None:
    text = (
        "The treaty was signed in London on 29 November 1962. It was ratified by Harold Macmillan, the prime minister of Britain. "
        "Air France withdrew its fleet on 31 May 2003. The Supersonic Transport Aircraft Committee (STAC) met in 1956."
    )
    drafted = draft(text, Head(name="treaty", title="The treaty"))
    assert drafted.deck.facts
    for fact in drafted.deck.facts:
        assert all(quote.found for quote in fact.all_quotes)


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("", "empty"),
        ("   \n ", "empty"),
        ("GIF\x00\x01", "binary"),
        ("Der Vertrag wurde in London unterzeichnet und trat im Mai in Kraft. " * 10, "English"),
    ],
)
def test_what_cannot_be_drafted_is_refused_in_words(article: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        draft(article)


def test_him_is_nobody_whom_only_another_paragraph_names() -> None:
    text = (
        "Otto Lind founded the mill in Bergen. Otto Lind ran it.\n\n"
        "Carl Berg, a clerk of 40 years, tapped a message. He went back to the key. Popular accounts credit him with "
        "saving 300 people."
    )
    assert not any("credit otto lind" in one for one in said(text))


def test_a_time_in_office_is_called_so() -> None:
    assert any("otto lind's time as president" in one for one in said("Otto Lind was president from 1979 to 2004."))


def test_provoked_is_the_articles_judgement() -> None:
    found = facts("In July 1920 the Danes had provoked a strike at the port of Bergen.", "event")
    assert {one["stance"] for one in found} == {"view"}


def test_a_party_to_a_case_is_no_place() -> None:
    sentences = parse("In Velmo v. Roe (1995) the mill lost. Velmo was a bank.", [], load("en"))
    entity = find_names(list(sentences)).find("Velmo")
    assert entity is not None
    assert entity.kind == ""
