"""From facts to cards: each type's prompts, with the instructor's own wording and the speaker put in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from decks.context import Context
from decks.facts.card import written
from decks.ids import card_id
from decks.model import Ask, Card, Fact, Prompt, Stance, Thing


def make_cards(deck: str, facts: Sequence[Fact], context: Context, *, attribute_all: bool = False) -> tuple[Card, ...]:
    """All cards of a deck, in the order of its facts. `attribute_all` names the source in every stem."""
    cards = []
    for fact in facts:
        for prompt in fact_prompts(fact, context):
            named = _with_speaker(fact, prompt, context, attribute_all)
            cards.append(Card(card_id(deck, fact.id, prompt.direction), fact, named))
    return tuple(cards)


def fact_prompts(fact: Fact, context: Context) -> Iterator[Prompt]:
    """The prompts of a fact after its `ask` block: reworded, skipped, or added with an answer of their own."""
    made = set()
    for prompt in fact.body.prompts(context):
        made.add(prompt.direction)
        ask = fact.ask.get(prompt.direction)
        if ask is None:
            yield replace(prompt, forms=fact.forms) if fact.forms else prompt
        elif not ask.skip:
            yield _reworded(prompt, ask, fact, context)
    for direction, ask in fact.ask.items():
        if direction not in made and (ask.answer or ask.all) and (ask.q or ask.gap):
            answers = ask.all or (ask.answer,)
            prompt = written(context, direction, ask.q or ask.gap, answers, ask.accept, ask.not_, ask.kind)
            yield replace(prompt, gap=ask.gap or prompt.gap, forms=ask.forms or fact.forms)


def _reworded(prompt: Prompt, ask: Ask, fact: Fact, context: Context) -> Prompt:
    answers = prompt.answers
    if ask.answer or ask.all:
        texts = ask.all or (ask.answer,)
        answers = written(context, prompt.direction, "?", texts, (), (), ask.kind).answers
    if len(answers) == 1 and ask.accept:
        answers = (replace(answers[0], accept=(*answers[0].accept, *ask.accept)),)
    return replace(
        prompt,
        stem=ask.q or prompt.stem,
        gap=ask.gap or prompt.gap,
        answers=answers,
        wrong=ask.not_ or prompt.wrong,
        forms=ask.forms or fact.forms,
    )


def speakers_of(fact: Fact, context: Context, *, attribute_all: bool = False) -> tuple[Thing, ...]:
    """Whose word a fact is, outermost first: nobody's for what the source reports as settled."""
    if fact.by:
        return fact.by
    return (Thing(context.cite),) if fact.stance is not Stance.REPORTED or attribute_all else ()


def _with_speaker(fact: Fact, prompt: Prompt, context: Context, attribute_all: bool) -> Prompt:
    if fact.type == "claim":
        return prompt  # its sentences name the speaker already, and one direction asks for him
    by = speakers_of(fact, context, attribute_all=attribute_all)
    return replace(prompt, stem=_attributed(prompt.stem, by, context), gap=_attributed(prompt.gap, by, context))


def _attributed(text: str, by: tuple[Thing, ...], context: Context) -> str:
    unnamed = [speaker for speaker in by if not _mentions(text, speaker)]
    return context.according(unnamed, text) if text else text


def _mentions(text: str, speaker: Thing) -> bool:
    return any(name.casefold() in text.casefold() for name in speaker.variants)
