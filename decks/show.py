"""A deck as plain data: the object that `quiz decks show --json` and `quiz decks draft --json` print."""

from collections import defaultdict
from typing import Any

from decks.cards import speakers_of
from decks.explain import speaker, statement
from decks.forms.question import Question, Turn
from decks.model import CORE, MAYBE, Card, Deck, Fact, Stance
from decks.questions import every_question

TURN = Turn(seed="show")


def as_data(deck: Deck) -> dict[str, Any]:
    """`{"source": …, "facts": […]}`, as DESIGN §6 has it; offsets count code points of the article's file."""
    cards: dict[str, list[Card]] = defaultdict(list)
    for card in deck.cards:
        cards[card.fact.id].append(card)
    return {
        "deck": deck.id,
        "title": deck.title,
        "source": {"file": deck.source.file, "cite": deck.source.cite, "title": deck.source.title},
        "facts": [_fact(fact, cards[fact.id], deck) for fact in deck.facts],
    }


def _fact(fact: Fact, cards: list[Card], deck: Deck) -> dict[str, Any]:
    quote = fact.quotes[0] if fact.quotes else None
    return {
        "id": fact.id,
        "type": fact.type,
        "stance": fact.stance.value,
        "by": [thing.name for thing in speakers_of(fact, deck.context)],
        "statement": statement(fact, deck),
        "answer": deck.context.join([a.text for a in cards[0].prompt.answers]) if cards else "",
        "normalized": "/".join(_dates(cards)),
        "quote": deck.source.text[quote.start : quote.end] if quote and quote.found else quote.text if quote else "",
        "start": quote.start if quote else -1,
        "end": quote.end if quote else -1,
        "inferred": fact.inferred,
        "tier": MAYBE if fact.waits or fact.optional else CORE,
        "questions": [_question(q, card, deck) for card in cards for q in every_question(card, deck, TURN)],
    }


def _dates(cards: list[Card]) -> list[str]:
    """The ISO dates that a fact's cards ask for: two for a span."""
    return [str(answer.date) for card in cards for answer in card.prompt.answers if answer.date]


def _question(question: Question, card: Card, deck: Deck) -> dict[str, Any]:
    return {
        "form": question.form,
        "card": card.id,
        "stem": question.stem,
        "answer": deck.context.join([answer.text for answer in question.key]),
        "accept": [text for answer in question.key for text in answer.accept],
        "options": [option.text for option in question.options],
        "flags": [],
    }


def as_text(deck: Deck) -> str:
    """The same for reading: each fact with its words of the source, then its cards in every form."""
    lines = [deck.title, ""]
    for fact in deck.facts:
        lines.append(
            f"{fact.id}  ({fact.type}{'' if fact.stance in (Stance.REPORTED, fact.type) else f', {fact.stance}'})"
        )
        lines.extend(f"  {text}" for text in (statement(fact, deck), speaker(fact, deck)) if text)
        lines.extend(f"  “{quote.text}”" for quote in fact.quotes)
        for card in deck.cards:
            if card.fact is fact:
                lines.extend(_question_lines(card, deck))
        lines.append("")
    return "\n".join(lines) + "\n"


def _question_lines(card: Card, deck: Deck) -> list[str]:
    lines = []
    for question in every_question(card, deck, TURN):
        answer = deck.context.join([key.text for key in question.key])
        lines.append(f"    {card.prompt.direction:9} {question.form:7} {question.stem}")
        if question.options:
            shown = (f"[{o.text}]" if o.right else o.text for o in question.options)
            lines.append(f"    {'':17} {' / '.join(shown)}")
        elif question.form != "flip":
            lines.append(f"    {'':17} = {answer}")
    return lines
