"""Questions that strict readers throw out: not asked as they come, though the fact may stay."""

from collections.abc import Mapping

from decks.drafting.candidate import Candidate
from decks.drafting.finding import find_facts
from decks.drafting.text import plain
from decks.drafting.worth import worthy


def judged(text: str) -> list[Candidate]:
    found = find_facts(text)
    return worthy(found.candidates, plain(text), found.entities)


def test_a_common_noun_is_not_asked_for() -> None:
    found = next(one for one in judged("The early ferry reached Norway before Otto Lind.") if one.type == "event")
    assert found.ask.get("who") == "skip"


def test_a_question_that_points_elsewhere_is_not_asked() -> None:
    asked = [one.ask for one in judged("Otto Lind and Karl Berg shared the Falk Prize of Norway that year.")]
    said = [str(value) for ask in asked for value in ask.values() if isinstance(value, Mapping)]
    assert not [one for one in said if "that year" in one]
