"""A wording under `ask` belongs to no question.

Either the direction is misspelt, or it is one of your own and lacks its question or its answer. Directions of a type
stand in the deck format's reference.

Bad:

    facts:
    - id: opening
      type: date
      event: the opening of the Harbor Bridge
      when: 2019-05-03
      quote: The Harbor Bridge opened on 3 May 2019
      ask:
        whn: When was the Harbor Bridge opened?

Good:

    facts:
    - id: opening
      type: date
      event: the opening of the Harbor Bridge
      when: 2019-05-03
      quote: The Harbor Bridge opened on 3 May 2019
      ask:
        when: When was the Harbor Bridge opened?
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.facts import TYPES
from decks.facts.actor import ActorFact
from decks.ids import is_id
from decks.model import Ask, Deck, Fact
from decks.parsing.fields import did_you_mean

CODE = "FD125"
SEVERITY: Severity = "error"


def find(deck: Deck) -> Iterator[Finding]:
    made = {card.id for card in deck.cards}
    for fact in deck.facts:
        for direction, ask in fact.ask.items():
            known = (*TYPES[fact.type].DIRECTIONS, *_of_roles(fact))
            card = f"{deck.id}/{fact.id}/{direction}"
            if not is_id(direction):
                yield Finding(ask.place, CODE, f"“{direction[:40]}” is no name for a direction", "Use a-z, 0-9 and -.")
            elif card not in made and not (ask.skip and direction in known):
                message = f"“{fact.id}” is never asked for “{direction}”"
                yield Finding(ask.place, CODE, message, _help(direction, ask, known))


def _of_roles(fact: Fact) -> list[str]:
    """The directions of an actor with several roles: role-<id> and name-<id>."""
    roles = fact.body.roles if isinstance(fact.body, ActorFact) else ()
    return [f"{kind}-{role.id}" for role in roles for kind in ("role", "name")]


def _help(direction: str, ask: Ask, known: tuple[str, ...]) -> str:
    if ask.answer or ask.all:
        return "Give it a question: q: …"
    return f"Give it an answer, if it is a direction of your own; else: {did_you_mean(direction, known)}"
