"""A deck as questions for other programs: one for each card, its key first among equals, its proof in the feedback."""

import re

from decks.exchange import together
from decks.exchange.bank import Bank, Item, Losses, Number
from decks.explain import speaker
from decks.forms import choice
from decks.ids import card_id
from decks.model import Answer, Card, Deck
from decks.parsing.tree import Listing, Mapping, Scalar
from decks.pool import distractors
from decks.shelf import studied
from decks.values.text import clean_line

ORIGIN = "x-from"  # where a card that was imported keeps the id that it had
_FIGURES = re.compile(r"(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?: (\S[^\d]*))?")


def as_bank(deck: Deck, losses: Losses, at: int = 0, *, groups: bool = False) -> Bank:
    """All cards of a deck, written at `at` (seconds since 1970); with `groups`, questions over several of them too.

    Options are those of a choice in the deck, of the instructor's all; always the same ones.
    """
    origins = _origins(deck)
    items = {card.id: _item(card, deck, origins, losses) for card in studied(deck).cards}
    over_several = tuple(together.groups(deck, items)) if groups else ()
    return Bank(deck.id, deck.title, tuple(items.values()), deck.topics, over_several, at=at)


def cards_by_origin(deck: Deck) -> dict[str, str]:
    """The deck's cards by the ids under which other programs know them: that which a card came with, else its own."""
    origins = _origins(deck)
    return {origins.get(card.id, card.id): card.id for card in deck.cards}


def _origins(deck: Deck) -> dict[str, str]:
    """The foreign ids of imported cards, by card."""
    cards = deck.tree.entries.get("cards") if deck.tree else None
    found = {}
    for entry in cards.items if isinstance(cards, Listing) else ():
        if isinstance(entry, Mapping):
            own, origin = entry.entries.get("id"), entry.entries.get(ORIGIN)
            if isinstance(own, Scalar) and isinstance(origin, Scalar) and clean_line(origin.text):
                found[card_id(deck.id, own.text, "answer")] = clean_line(origin.text)
    return found


def _item(card: Card, deck: Deck, origins: dict[str, str], losses: Losses) -> Item:
    prompt, fact = card.prompt, card.fact
    answers = prompt.answers
    name = origins.get(card.id, card.id)
    accept = tuple(dict.fromkeys(answers[0].accept)) if len(answers) == 1 else ()
    if len(answers) > 1 and any(answer.accept for answer in answers):
        losses.add("other ways to say each of several answers are left out", name)
    forms = prompt.forms or deck.forms
    for key, there in (("forms", forms and forms != ("choice",)), ("strict", fact.strict), ("optional", fact.optional)):
        if there:
            losses.add(f"“{key}” is left out", name)
    return Item(
        id=name,
        ask=prompt.stem or prompt.gap,
        answers=tuple(answer.text for answer in answers),
        accept=tuple(text for text in accept if text != answers[0].text),
        options=_options(card, deck) if not forms or "choice" in forms else (),
        quotes=tuple(quote.text for quote in fact.all_quotes),
        speaker=speaker(fact, deck),
        why=fact.why,
        topic=fact.topic,
        tags=fact.tags,
        number=_number(answers),
        only_choice=forms == ("choice",),
        valued=any(answer.date or answer.quantity for answer in answers),
    )


def _options(card: Card, deck: Deck) -> tuple[str, ...]:
    """The options of the card as a choice; those that the instructor gave, if enough, all and alone."""
    answers, wrong = card.prompt.answers, card.prompt.wrong
    if len(answers) > 1 and wrong:
        return _mixed([*(answer.text for answer in answers), *wrong], card)
    question = choice.make(card, deck, together.TURN)
    if question is None:
        return ()
    shown = [option.text for option in question.options]
    by_hand = [answer.text for answer, _ in distractors(card, deck, together.TURN).by_hand]
    if len(by_hand) < choice.FEWEST - 1 or {answers[0].text, *by_hand} == set(shown):
        return tuple(shown)
    return _mixed([answers[0].text, *by_hand], card)


def _mixed(texts: list[str], card: Card) -> tuple[str, ...]:
    return tuple(sorted(texts, key=lambda text: together.TURN.rank(card.id, "place", text)))


def _number(answers: tuple[Answer, ...]) -> Number | None:
    """The answer as a number and its unit, if it is written in figures and exact."""
    value = answers[0].quantity if len(answers) == 1 else None
    if value is None or value.bound or value.is_range:
        return None
    found = _FIGURES.fullmatch(answers[0].text)
    return Number(found[1].replace(",", ""), found[2] or "") if found else None
