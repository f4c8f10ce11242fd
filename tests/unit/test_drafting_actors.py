"""What somebody is: positions, professions, relations, and what is none of these."""

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
