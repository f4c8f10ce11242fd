"""What is shown after an answer: the right answer, the words of the source that prove it, and whose claim it is."""

from dataclasses import dataclass

from decks.cards import finished, names_speaker, speakers_of
from decks.context import capital
from decks.facts.claim import ClaimFact
from decks.model import Card, Deck, Fact, Stance
from decks.values.text import clean, sentence_at


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the source; `marks` are the spans of the quotes in it, as offsets into `text`."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """The feedback on a card, as plain texts."""

    answer: str
    statement: str
    passages: tuple[Passage, ...]
    speaker: str = ""
    why: str = ""


def explain(card: Card, deck: Deck) -> Explanation:
    """The feedback on a card, whatever was answered."""
    fact = card.fact
    return Explanation(
        answer=deck.context.join([answer.text for answer in card.prompt.answers]),
        statement=statement(fact, deck),
        passages=passages(fact, deck),
        speaker=speaker(fact, deck),
        why=fact.why,
    )


def statement(fact: Fact, deck: Deck) -> str:
    """What a fact says in one sentence, with its speaker unless the source reports it as settled."""
    text = fact.body.statement(deck.context)
    by = speakers_of(fact, deck.context, attribute_all=deck.attribute_all)
    own = fact.type == "card"  # a sentence of somebody's own, who may have named the speaker in it
    unnamed = [thing for thing in by if not names_speaker(text, thing, fact, deck.context, by_hand=own)]
    return finished(deck.context.according(unnamed, text))


def passages(fact: Fact, deck: Deck) -> tuple[Passage, ...]:
    """The sentences of the source around a fact's quotes, each once; without a source, the quotes themselves.

    The words of whoever disputes a claim or takes it back come after its own.
    """
    marks: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for quote in fact.all_quotes:
        if quote.found:
            sentence = sentence_at(deck.source.text, quote.start, quote.end)
            marks.setdefault(sentence, []).append((quote.start, quote.end))
    found = tuple(_passage(deck.source.text, span, quotes) for span, quotes in marks.items())
    return found or tuple(Passage(quote.text, ((0, len(quote.text)),)) for quote in fact.quotes)


def _passage(source: str, span: tuple[int, int], quotes: list[tuple[int, int]]) -> Passage:
    """A slice of the source, cleaned piece by piece so that the marks still fit."""
    text = ""
    marks = []
    at = span[0]
    for start, end in sorted(quotes):
        if start < at:
            continue
        text += clean_piece(source[at:start])
        begin = len(text)
        text += clean_piece(source[start:end])
        marks.append((begin, len(text)))
        at = end
    return Passage(text + clean_piece(source[at : span[1]]), tuple(marks))


def clean_piece(text: str) -> str:
    """Cleaned, with single line breaks as spaces: the article's wrapping is not ours."""
    return clean(text).replace("\n", " ")


def speaker(fact: Fact, deck: Deck) -> str:
    """Whose word a fact is and who gainsays it, in a sentence; empty for what the source reports as settled."""
    if fact.stance is Stance.REPORTED:
        return ""
    context = deck.context
    parts = [context.fill("stance", _manner(fact, deck), by=context.speaker(speakers_of(fact, context)))]
    if fact.disputed:
        parts.append(context.fill("stance", "disputed", by=fact.disputed.by.name))
    withdrawn = fact.withdrawn
    if withdrawn:
        key, by = ("withdrawn", withdrawn.by.name) if withdrawn.by else ("withdrawn-self", "")
        period = f" {context.period(withdrawn.when)}" if withdrawn.when else ""
        parts.append(context.fill("stance", key, by=by) + period)
    return capital("; ".join(parts)) + "."


def _manner(fact: Fact, deck: Deck) -> str:
    """“claim” for what was asserted, “asked” or “said” for what was not: a question is no claim."""
    if fact.stance is Stance.VIEW or not isinstance(fact.body, ClaimFact):
        return "view" if fact.stance is Stance.VIEW else "claim"
    if fact.body.act in deck.context.words("claim")["link"]["asserting"]:
        return "claim"
    return str(deck.context.words("stance")["acts"].get(fact.body.act, "said"))
