"""From facts to cards: each type's prompts, with the instructor's own wording and the speaker put in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from decks.context import Context, capital
from decks.facts.card import written
from decks.facts.date import DateFact
from decks.facts.quantity import QuantityFact
from decks.ids import card_id
from decks.model import SKIP, Ask, Body, Card, Deck, Fact, Prompt, Stance, Thing

_CLOSING = '.?!”"'


def make_cards(
    deck: str, facts: Sequence[Fact], context: Context, *, attribute_all: bool = False, like: Deck | None = None
) -> tuple[Card, ...]:
    """All cards of a deck, in the order of its facts. `attribute_all` names the source in every stem.

    `like` is the deck as it was before an edit: what cannot ask otherwise now is taken from there.
    """
    known = _known(like, context) if like and like.attribute_all == attribute_all else {}
    return tuple(
        Card(card_id(deck, fact.id, prompt.direction), fact, prompt)
        for fact in facts
        for prompt in known.get(fact.content) or fact_prompts(fact, context, attribute_all=attribute_all)
    )


def _known(deck: Deck, context: Context) -> Mapping[str, Sequence[Prompt]]:
    """The prompts of a deck by what its facts say; none where names or other facts may make them others now."""
    was = deck.context
    if (was.code, was.cite, was.names) != (context.code, context.cite, context.names):
        return {}
    stay = _weighed(was) == _weighed(context)
    owners: dict[str, Fact] = {}
    found: dict[str, list[Prompt]] = {}
    for card in deck.cards:
        if not stay and isinstance(card.fact.body, DateFact | QuantityFact):
            continue
        if owners.setdefault(card.fact.content, card.fact) is card.fact:  # and not one that stands there twice
            found.setdefault(card.fact.content, []).append(card.prompt)
    return found


def _weighed(context: Context) -> Sequence[Body]:
    """The facts that a fact's questions may depend on, besides its own."""
    return [body for body in context.bodies if isinstance(body, DateFact | QuantityFact)]


def fact_prompts(fact: Fact, context: Context, *, attribute_all: bool = False) -> Iterator[Prompt]:
    """The prompts of a fact after its `ask` block: reworded, skipped, or added with an answer of their own."""
    speakers = speakers_of(fact, context, attribute_all=attribute_all)
    made = set()
    for prompt in fact.body.prompts(context):
        made.add(prompt.direction)
        ask = fact.ask.get(prompt.direction)
        worded = _reworded(prompt, ask, fact, context) if ask else _in_forms(prompt, fact)
        if not (ask and ask.skip):
            yield from _spoken(worded, None if fact.type == "card" else prompt, fact, speakers, context)
    for direction, ask in fact.ask.items():
        if direction not in made and (ask.answer or ask.all) and (ask.q or ask.gap):
            answers = ask.all or (ask.answer,)
            asked = ask.gap if ask.q in ("", SKIP) else ask.q
            prompt = written(context, direction, asked, answers, ask.accept, ask.not_, ask.kind)
            prompt = replace(prompt, gap=ask.gap or prompt.gap, forms=ask.forms or fact.forms)
            yield from _spoken(prompt, None, fact, speakers, context)


def _in_forms(prompt: Prompt, fact: Fact) -> Prompt:
    return replace(prompt, forms=fact.forms) if fact.forms else prompt


def _reworded(prompt: Prompt, ask: Ask, fact: Fact, context: Context) -> Prompt:
    answers = prompt.answers
    if ask.answer or ask.all:
        texts = ask.all or (ask.answer,)
        answers = written(context, prompt.direction, "?", texts, (), (), ask.kind).answers
    if len(answers) == 1 and ask.accept:
        answers = (replace(answers[0], accept=(*answers[0].accept, *ask.accept)),)
    gap = ask.gap or prompt.gap
    return replace(
        prompt,
        stem=_stem(ask, prompt, gap),
        gap=gap,
        answers=answers,
        wrong=ask.not_ or prompt.wrong,
        forms=ask.forms or fact.forms or prompt.forms,
    )


def _stem(ask: Ask, prompt: Prompt, gap: str) -> str:
    """The question; none where only the gap is wanted."""
    if ask.q == SKIP:
        return "" if gap else prompt.stem
    return ask.q or prompt.stem


def speakers_of(fact: Fact, context: Context, *, attribute_all: bool = False) -> tuple[Thing, ...]:
    """Whose word a fact is, outermost first: nobody's for what the source reports as settled."""
    source = (Thing(context.cite),)
    if fact.by:
        return (*source, *fact.by) if attribute_all else fact.by
    return source if fact.stance is not Stance.REPORTED or attribute_all else ()


def _spoken(
    prompt: Prompt, template: Prompt | None, fact: Fact, by: Sequence[Thing], context: Context
) -> Iterator[Prompt]:
    """The prompt with its speakers named, once each, but for one that is asked for.

    `template` is what the type made of it: an instructor's own sentence may name a speaker itself, or ask for one. Of
    a template's that would be given away by the answer, nothing is made.
    """
    if fact.type == "claim" and prompt.direction == "by":
        by = [thing for thing in by if thing != fact.by[-1]]
    asked = {thing for thing in by for answer in prompt.answers if answer.text == context.bare(thing.name)}
    texts = []
    for text, made in ((prompt.stem, template and template.stem), (prompt.gap, template and template.gap)):
        by_hand = text != made
        unnamed = [thing for thing in by if not names_speaker(text, thing, fact, context, by_hand=by_hand)]
        if text and not by_hand and asked.intersection(unnamed):
            return
        told = context.according([thing for thing in unnamed if thing not in asked], text)
        texts.append(finished(told) if text else "")
    yield prompt if texts == [prompt.stem, prompt.gap] else replace(prompt, stem=texts[0], gap=texts[1])


def names_speaker(text: str, speaker: Thing, fact: Fact, context: Context, *, by_hand: bool = False) -> bool:
    """Whether a sentence says already whose word it is: a claim's own, or an instructor's with the name in it."""
    if fact.type == "claim" and not by_hand and speaker in fact.by:
        return True
    stands = any(_stands(name, text) for name in speaker.variants)
    return stands and (by_hand or speaker.name == context.cite)


def _stands(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words, whatever their case."""
    if name.isascii() and text.isascii() and name.lower() not in text.lower():
        return False  # as nearly always, and quicker to see
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))


def finished(text: str) -> str:
    """A sentence with its capital, and with one mark at its end where words in quotes bring their own."""
    text = capital(text)
    if text[-2:-1] not in _CLOSING:
        return text  # as nearly all
    text = re.sub(r"\.([”\"]\?)$", r"\1", text)
    return re.sub(r"([.?!][”\"]?)\.$|([?!][”\"])\?$", r"\1\2", text)
