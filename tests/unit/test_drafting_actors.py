"""What somebody or something is: positions, professions, relations, names, kinds."""

from decks.drafting.candidate import Candidate
from decks.drafting.finding import find_facts


def actor(text: str) -> Candidate:
    return next(one for one in find_facts(text).candidates if one.type == "actor")


def test_a_profession_is_no_position() -> None:
    found = actor("Mary Orm, a 31-year-old carpenter, built the boat.")
    assert (found.fields["role"], found.fields["what"]) == ("a carpenter", "profession")
    office = actor("Mary Orm, the chief engineer of the port, built the boat.")
    assert "what" not in office.fields


def test_a_relation_is_asked_as_one() -> None:
    found = actor("Rex Low, Orm's successor, closed the mill.")
    assert found.ask == {"role": "skip", "name": {"q": "Who was Orm's successor?"}}
    office = actor("Rex Low, Velm's mayor, closed the mill.")
    assert "role" not in office.ask


def test_what_befell_somebody_is_no_position() -> None:
    assert actor("Mary Orm, a veteran of two wars, built the boat.").ask == {"role": "skip"}


def test_a_rank_makes_a_person_of_a_country() -> None:
    found = find_facts("Admiral Chad Orlin commanded the fleet. Later Chad left Hull with ten ships.")
    entity = found.entities.find("Chad")
    assert entity is not None and (entity.name, entity.kind) == ("Chad Orlin", "person")
    state = find_facts("President Ida Roe of Chad left Hull. Later Chad joined the league.").entities.find("Chad")
    assert state is not None and state.kind == "country"


def stated(text: str, type_: str) -> list[str]:
    return [str(one.fields) + str(one.ask) for one in find_facts(text).candidates if one.type == type_]


def test_a_class_noun_says_what_is_named() -> None:
    found = find_facts(
        "The fleet had two cruisers, Orm and Velma, and the liner Rex Roe. The spy met the Lows."
    ).entities
    assert [found.kind(name) for name in ("Orm", "Velma", "Rex Roe")] == ["ship", "ship", "ship"]
    assert find_facts("The cruiser, Rex Low said, was lost.").entities.kind("Rex Low") == "person"


def test_no_name_of_a_number_or_before_being() -> None:
    assert not stated("The men ate a total of 12 loaves, Orm 5 of them, and slept in Hull.", "name")
    assert not stated("Four being the quota, Hull got nothing.", "name")
    assert stated("They crossed a bay, the Velm Sound, in June.", "name")


def test_another_name_of_what_has_one() -> None:
    assert "'other name'" in stated("The Orm Bridge, also called the Velm Bridge, is long.", "name")[0]
    assert "'what': 'name'" in stated("They called the stuff isletin.", "name")[0]


def test_a_quoted_name_is_a_name() -> None:
    assert any("Which name" in one for one in stated('Farmers generally prefer "Orm Treaty".', "event"))
    assert not any("Which name" in one for one in stated("Farmers generally prefer the Orm Treaty.", "event"))


def test_a_gap_within_quotation_marks_keeps_them_close() -> None:
    found = stated('The treaty has two names; the farmers of Velm generally prefer "Orm Treaty".', "card")
    assert any('"____"' in one for one in found)


def test_an_agreement_is_no_treaty() -> None:
    text = "The Orm Agreement was signed in Hull in 1950. The Low Treaty was signed in Velm in 1951."
    found = find_facts(text).entities
    assert (found.kind("Orm Agreement"), found.kind("Low Treaty")) == ("agreement", "treaty")
