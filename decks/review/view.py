"""All that a screen shows of one fact."""

from collections.abc import Sequence
from dataclasses import dataclass

from decks.diagnostics import Finding
from decks.explain import speaker, statement
from decks.forms.question import Question, Turn
from decks.model import Card, Fact, Stance
from decks.questions import every_question
from decks.review import fields
from decks.review.article import Paragraph, Piece, Span, answer_spans, pieces, quote_spans
from decks.review.bench import Bench
from decks.review.decisions import kinds
from decks.review.fields import FieldRow
from decks.review.notes import FlagNote
from decks.review.script import Entry, Script


@dataclass(frozen=True, slots=True)
class CardView:
    """One direction of a fact: its answer, and its question in each form in which a student may meet it."""

    id: str
    direction: str
    answer: str
    accept: tuple[str, ...]
    wrong: tuple[str, ...]
    questions: tuple[Question, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with its places in the article, its words, its questions, and what was found in it."""

    id: str
    type: str
    entry: Entry
    statement: str
    speaker: str
    stance: Stance
    by: tuple[str, ...]
    inferred: str
    tier: str
    doubt: str
    optional: bool
    why: str
    topic: str
    quotes: tuple[Span, ...]
    answers: tuple[Span, ...]
    cards: tuple[CardView, ...]
    findings: tuple[Finding, ...]
    flags: tuple[FlagNote, ...]
    fields: tuple[FieldRow, ...]


def view(bench: Bench, fact_id: str) -> FactView:
    """The view of a fact. Raises KeyError."""
    deck, fact = bench.deck, bench.facts[fact_id]
    cards = [card for card in deck.cards if card.fact is fact]
    assert deck.tree is not None  # it was read from a text
    entry = Script(bench.text, deck.tree).entry(fact_id)
    return FactView(
        id=fact.id,
        type=fact.type,
        entry=entry,
        statement=statement(fact, deck),
        speaker=speaker(fact, deck),
        stance=fact.stance,
        by=tuple(thing.name for thing in fact.by),
        inferred=str(entry.get("inferred", "")),
        tier=fact.draft,
        doubt=fact.doubt,
        optional=fact.optional,
        why=fact.why,
        topic=fact.topic,
        quotes=quote_spans(fact),
        answers=_answers(fact, cards, bench),
        cards=tuple(_card(card, bench) for card in cards),
        findings=bench.findings.of(fact_id),
        flags=bench.notes.of_fact(deck.id, fact_id),
        fields=fields.rows(entry),
    )


def _answers(fact: Fact, cards: Sequence[Card], bench: Bench) -> tuple[Span, ...]:
    return answer_spans(fact, (answer for card in cards for answer in card.prompt.answers), bench.deck)


def _card(card: Card, bench: Bench) -> CardView:
    return CardView(
        id=card.id,
        direction=card.prompt.direction,
        answer=bench.deck.context.join([answer.text for answer in card.prompt.answers]),
        accept=tuple(text for answer in card.prompt.answers for text in answer.accept),
        wrong=card.prompt.wrong,
        questions=tuple(every_question(card, bench.deck, Turn())),
        figures=tuple(bench.notes.figures.get(card.id, ())),
    )


def drawn(bench: Bench, paragraph: Paragraph, shown: FactView | None) -> tuple[Piece, ...]:
    """A paragraph of the article with a fact's quotes and answers marked."""
    marks = (shown.quotes, shown.answers) if shown else ((), ())
    return pieces(bench.deck.source.text, paragraph, *marks)


def needed(shown: FactView, type_: str) -> tuple[FieldRow, ...]:
    """The fields to ask for before a fact becomes one of another type, with proposals."""
    first = shown.cards[0] if shown.cards else None
    asked = next((question for question in first.questions if question.form == "cloze"), None) if first else None
    asked = asked or (first.questions[0] if first and first.questions else None)
    return kinds.needed(shown.entry, type_, asked.stem if asked else "", first.answer if first else "")
