"""Multi-select: which of these does the document contain?"""

import re
from collections.abc import Sequence

from decks.facts.clause import ClauseFact
from decks.forms.question import Grade, Kind, Option, Question, Turn, Verdict, chosen
from decks.model import Answer, Card, Deck, Fact

NAME = "multi"
FEWEST, MOST_RIGHT, MOST = 2, 3, 6


def make(cards: Sequence[Card], deck: Deck, turn: Turn) -> Question | None:
    body = cards[0].fact.body
    if not isinstance(body, ClauseFact):
        return None
    taken = _one_a_fact([card for card in cards if _document(card.fact) == body.of.name])[:MOST_RIGHT]
    wrong = [fact for fact in deck.facts if _document(fact) not in ("", body.of.name)]
    wrong = sorted(wrong, key=lambda fact: turn.rank("wrong", fact.id))[: MOST - len(taken)]
    if len(taken) < FEWEST or len(wrong) < FEWEST:
        return None
    right = [Option(_phrase(card.fact), card.id.split("/", 1)[1], right=True) for card in taken]
    others = [Option(_phrase(fact), f"{fact.id}/of") for fact in wrong]
    options = tuple(sorted([*right, *others], key=lambda option: turn.rank("place", option.ref)))
    stem = str(deck.context.words("group")["multi"]).format(cite=deck.source.cite, of=body.of.name)
    key = tuple(Answer(option.text) for option in options if option.right)
    return Question(taken[0].id, NAME, Kind.MULTI, stem, key, options, cards=tuple(card.id for card in taken))


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    """`raw` holds the numbers chosen. One wrong one makes the right ones close, as many as these make them wrong."""
    picked = [question.options[number - 1] for number in chosen(raw, len(question.options))]
    if not picked:
        raise ValueError("choose at least one")
    hits = {f"{deck.id}/{option.ref}" for option in picked if option.right}
    false = len(picked) - len(hits)
    found = Grade.RIGHT if not false else Grade.CLOSE if false < len(hits) else Grade.WRONG
    parts = {card: found if card in hits else Grade.WRONG for card in question.cards}
    if not false and len(hits) == len(question.cards):
        return Verdict(Grade.RIGHT, parts=parts)
    note = f"{len(hits)} of {len(question.cards)} found" + (f", {false} chosen wrongly" if false else "")
    return Verdict(Grade.CLOSE if len(hits) > false else Grade.WRONG, note, parts=parts)


def _one_a_fact(cards: Sequence[Card]) -> list[Card]:
    return list({card.fact.id: card for card in reversed(cards)}.values())[::-1]


def _document(fact: Fact) -> str:
    return fact.body.of.name if isinstance(fact.body, ClauseFact) else ""


def _phrase(fact: Fact) -> str:
    """What the document does, from the verb on: “committed Armenia to withdraw from …”."""
    body = fact.body
    assert isinstance(body, ClauseFact)
    if body.party:
        return f"{body.act} {body.party.name} to {body.duty}"
    return re.sub(r"[{}]", "", body.says)
