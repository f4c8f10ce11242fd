"""One speaker says a thing and its contrary, and no date tells which is meant.

A speaker who changed sides makes two facts, and each question must say when: “On 26 February 2021, who stated that
…”. Give both facts `when`.

Bad:

    facts:
    - id: safe
      type: claim
      by: Anton Reis
      says: the bridge was safe
      key: safe
      derived: yes
      quote: said that the bridge was safe
    - id: not-safe
      type: claim
      by: Anton Reis
      says: the bridge was not safe
      key: not safe
      quote: said that the bridge was not safe
      when: 2019-06-09

Good:

    facts:
    - id: safe
      type: claim
      by: Mira Holt
      says: the bridge was safe
      key: safe
      quote: said that the bridge was safe
    - id: not-safe
      type: claim
      by: Anton Reis
      says: the bridge was not safe
      key: not safe
      quote: said that the bridge was not safe
      when: 2019-06-09
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.facts.claim import ClaimFact
from decks.model import Deck, Fact
from decks.rules.words import pattern, telling

CODE = "FD510"
SEVERITY: Severity = "warning"
ALIKE = 0.6
MOST = 100  # claims of one speaker that are held against each other


def find(deck: Deck) -> Iterator[Finding]:
    spoken: dict[str, list[tuple[Fact, ClaimFact]]] = {}
    for fact in deck.facts:
        if isinstance(fact.body, ClaimFact) and fact.by:
            spoken.setdefault(fact.by[-1].name, []).append((fact, fact.body))
    for speaker, claims in spoken.items():
        for n, (fact, body) in enumerate(claims[:MOST]):
            for other, said in claims[:n]:
                if not (body.when and said.when) and _contrary(body, said, deck.context.code):
                    undated = other if body.when else fact
                    message = f"{speaker} says the contrary in “{other.id}” and “{fact.id}”; “{undated.id}” has no date"
                    yield Finding(undated.place, CODE, message, "Add when: to both.", SEVERITY)


def _contrary(one: ClaimFact, other: ClaimFact, code: str) -> bool:
    """Whether two claims are about the same in nearly the same words, and one of them is negated."""
    negation = pattern(code, "stem", "negations")
    texts = [f"{claim.about} {claim.says}" for claim in (one, other)]
    if bool(negation.search(texts[0])) is bool(negation.search(texts[1])):
        return False
    mine, yours = (telling(negation.sub(" ", text), code) for text in texts)
    return bool(mine and yours) and len(mine & yours) >= ALIKE * max(len(mine), len(yours))
