"""What a plain review prints."""

from collections.abc import Iterator, Sequence

from decks.review import words
from decks.review.article import Piece
from decks.review.desk import Desk
from decks.review.view import FactView
from decks.values.text import clean


def fact_lines(shown: FactView, desk: Desk) -> Iterator[str]:
    """A fact line by line: what it says, its words in the article, its questions, and what is to be looked at."""
    yield f"  {shown.statement}"
    source = desk.bench.deck.source.text
    yield from (f"  “{' '.join(clean(source[start:end]).split())}”" for start, end in shown.quotes)
    if shown.doubt:
        yield f"  ? {shown.doubt}"
    if shown.inferred:
        yield f"  ? the {shown.inferred if shown.inferred != 'yes' else 'date'} is inferred"
    for card in shown.cards:
        yield f"  {card.direction}: {card.answer}"
        yield from (f"    {text}" for text in words.questions(card))
        yield from (f"    {text}" for text in card.figures)
    yield from (f"  ! {clean(f'{one.code} {one.message}')}" for one in shown.findings)
    yield from (f"  flag: {flag.remark}" for flag in shown.flags)
    told = ("optional" if shown.optional else "", f"why: {shown.why}" if shown.why else "")
    yield from (f"  {text}" for text in told if text)


def what_next(desk: Desk) -> str:
    path = desk.bench.path
    if desk.bench.counts.waiting:
        return f"quiz decks review {path}"
    return f"quiz decks check {path}, then quiz study {path}"


def parts(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def around(shown: Sequence[Piece]) -> Iterator[tuple[bool, Piece, bool]]:
    """Each piece with whether a quote goes on before and behind it."""
    quoted = [piece.quote for piece in shown]
    for at, piece in enumerate(shown):
        yield at > 0 and quoted[at - 1], piece, at + 1 < len(shown) and quoted[at + 1]


def marked(text: str, quote: bool, before: bool, after: bool) -> str:
    """A piece, with » and « where the quote begins and ends."""
    return f"{'»' if quote and not before else ''}{text}{'«' if quote and not after else ''}"
