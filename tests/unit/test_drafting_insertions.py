"""What stands between a subject and its verb, and whom or what it tells apart."""

import pytest

from decks.drafting.finding import find_facts
from decks.drafting.text import plain
from tests.support.grammar import clauses


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Pell's firm, convinced that Lind was feeding the strike in Bergen, had been arming the guards.",
            ("main", "Pell 's firm", "had been arming"),
        ),
        (
            "The tug, built by Pell Brothers near Hull on the lines of an older boat, Marlow, was launched by Lind.",
            ("main", "The tug", "was launched"),
        ),
        (
            "The act was invoked after Marlow, a tug of the harbor, broke up over the reef.",
            ("sub", "Marlow", "broke"),
        ),
        (
            "Pell argued that Article 2, which speaks of tugs, does not bind barges, and since then Otto Lind, a broker, "
            "has been selling shares.",
            ("main", "Otto Lind", "has been selling"),
        ),
        ("Norway, Sweden, and Denmark, acting together, closed the port.", ("main", "Norway", "closed")),
        ("It was opened in Oslo in 1911 and entered into force in May.", ("main", "It", "entered")),
        (
            "The siege ended when 60 men of the guard, the Harbor Watch, jumped on to the quay.",
            ("sub", "60 men", "jumped"),
        ),
        ("A spinning drum went by.", ("main", "A spinning drum", "went")),
    ],
)
def test_the_subject_waits_for_its_verb(text: str, wanted: tuple[str, str, str]) -> None:
    kind, subject, verb = wanted
    assert any(one[0] == kind and one[1].startswith(subject) and one[2].startswith(verb) for one in clauses(text))


def told(text: str) -> list[str]:
    """Who did what, as drafted."""
    return [f"{one.fields['who']} {one.fields['did']}" for one in find_facts(text).candidates if one.type == "event"]


def test_a_noun_that_explains_a_name_is_that_name() -> None:
    text = "He spoke of Otto Lind, the Norwegian who built the Falk Canal. Otto Lind was old."
    assert "Otto Lind built {the Falk Canal}" in told(text)


def test_that_after_the_only_one_of_its_kind_stands_for_it() -> None:
    assert "Otto Lind had lent the money to {Norway}" in told("They spent the money that Otto Lind had lent to Norway.")
    text = "The tug was the first ship that the Harbor Board had ever sent to Norway."
    assert not [said for said in told(text) if said.startswith("the Harbor Board")]  # not all its ships, but the first


def test_what_was_denied_is_the_saying_not_the_thing() -> None:
    text = "Officials alleged that Norway was building a new fort, which Otto Lind denied."
    assert not [said for said in told(text) if "denied" in said]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Committee on the Peaceful Uses of Harbors (COPUH) was set up.",
            "Committee on the Peaceful Uses of Harbors",
        ),
        ("He founded the Harbor Watch Authority (HWA) in 1911.", "Harbor Watch Authority"),
    ],
)
def test_the_full_form_is_the_one_that_the_abbreviation_spells(text: str, name: str) -> None:
    assert name in [one.fields["name"] for one in find_facts(text).candidates if one.type == "name"]


@pytest.mark.parametrize(
    "text",
    [
        "They are open to all, subject to reasonable advance notice (Article XII).",
        "It was adopted in Resolution 2222 (XXI) of the Harbor Board.",
        "60 men of the 3rd Battalion, the Harbor Watch, jumped on to the quay.",
        "It was General Sir Otto Lind who led them; Otto Lind was old.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert not [
        one for one in find_facts(text).candidates if one.type in ("name", "term", "actor") and one.tier == "core"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Only in two of the ten wards, Falk and Marlow, did the party prevail.", ("main", "the party", "prevail")),
        ("He spoke of a vote held without registers in the town.", ("part", "a vote", "held")),
        ("Officials reported that a plot was afoot, and on 3 October the ministry gave warning.", ("main", "the ministry", "gave")),
        ("Otto Lind said that tugs were late, and barges sank.", ("that", "barges", "sank")),
        ("It was drawn from 79 polling tables.", ("main", "It", "was drawn")),
    ],
)  # fmt: skip
def test_whose_verb_it_is(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in clauses(text)


def test_the_date_of_what_explains_a_name_is_not_that_of_its_verb() -> None:
    text = "Ada Pell, president of the Harbor Union and no friend of Otto Lind in 1973, became the spokesman of Norway."
    dated = [one for one in find_facts(text).candidates if one.type == "date" and "became" in str(one.fields)]
    assert not dated


def test_who_broke_in_is_not_he_who_had_spoken() -> None:
    text = "Otto Lind spoke first. When Karl Berg tried to cut in, he moved to the Harbor Hall of Norway."
    assert not [
        one
        for one in find_facts(text).candidates
        if one.fields.get("who") == "Karl Berg" and "moved" in str(one.fields)
    ]


def test_quotations_in_single_marks_are_quotations() -> None:
    text = "‘We are not at war,’ Lind explained to the board. The boys’ boat was ‘the best of all’ in Lind’s town."
    assert (
        plain(text)
        == '"We are not at war," Lind explained to the board. The boys\' boat was "the best of all" in Lind\'s town.'
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Pell kept a share of the mill, thanks to the money that Lind had lent.", ("rel", "Lind", "had lent")),
        ("It was the only ship that the navy had built.", ("rel", "the navy", "had built")),
        ("They left early, as an agreement signed in Oslo required.", ("sub", "an agreement", "required")),
    ],
)
def test_clauses_that_hang_on_a_noun(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in clauses(text)


def test_what_was_hoped_is_not_asserted() -> None:
    assert not [
        said for said in told("Hopes that Norway could not manage without Otto Lind were dashed.") if "manage" in said
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He came to the name that a few dozen of his men were waiting for.", "several dozen of his men were waiting for the name"),
        ("A few historians have named Otto Lind.", "several historians have named {Otto Lind}"),
    ],
)  # fmt: skip
def test_a_few_are_not_few(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was hard to show that Otto Lind had burned the Falk Mill.",
        "The board, convinced that Otto Lind was burning the Falk Mill, had left Norway.",
        "Otto Lind told a huge crowd in Norway, \"then he is too stupid\".",
    ],
)  # fmt: skip
def test_what_nobody_says_is_so(text: str) -> None:
    assert not [said for said in told(text) if "burn" in said or "told a huge crowd" in said]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On such grounds Otto Lind has sold shares.", ("main", "Otto Lind", "has sold")),
        ("A spinning drum the size of a van went by.", ("main", "A spinning drum", "went")),
        ("Otto Lind, head of the mission, and his colleagues went home.", ("main", "Otto Lind & his colleagues", "went")),
        ("Appearing at the fair, Otto Lind, the founder, turned to the camera.", ("main", "Otto Lind", "turned")),
        ("He sang a tune, composed by Otto Lind to words by Karl Berg, which promised joy.", ("rel", "a tune", "promised")),
    ],
)  # fmt: skip
def test_the_nearest_noun_is_not_always_the_subject(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in clauses(text)


def test_him_is_who_was_named_in_the_sentence() -> None:
    text = 'Karl Berg spoke of peace. The envoy, Otto Lind, made no secret of it; the papers called him "Dirty Otto".'
    named = [one for one in find_facts(text).candidates if one.type == "name"]
    assert [one.fields["of"] for one in named] == ["Otto Lind"]
