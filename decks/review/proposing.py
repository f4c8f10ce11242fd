"""Facts to add, from words that are selected in the article: what the passes of drafting make of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from decks.context import GAP
from decks.drafting.candidate import Candidate
from decks.drafting.compose import deck_text, fact_data, name_data
from decks.drafting.doubles import without_doubles
from decks.drafting.finding import Found, find_facts
from decks.drafting.ids import slug
from decks.drafting.linting import linted
from decks.explain import statement
from decks.loader import load
from decks.review.article import Span, selected
from decks.review.bench import Bench
from decks.review.decisions import Add
from decks.review.script import CARD, Entry, free_id
from decks.values.text import paragraphs, sentence_at
from decks.writer import Data
from decks.writer.data import called, entries, plain, texts

MOST = 8
_BEFORE = 3  # paragraphs of a long article that are read before the selection, for who is meant in it
_SHORT = 60_000  # characters up to which an article is read as a whole
_LONGEST_ANSWER = 8  # words
_TELLING = re.compile(r"\d[\d,.]*\w*|(?<=\s)[A-Z]\w+(?:\s+[A-Z]\w+)*")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact that may be added, with the names that it needs; `why` is what to look at, if drafting was unsure."""

    entry: Entry
    names: tuple[Mapping[str, Data], ...]
    statement: str
    why: str = ""

    def decision(self, after: str = "") -> Add:
        """The decision to add it behind a fact."""
        return Add(self.entry, self.names, after)


def propose(bench: Bench, start: int, end: int) -> list[Proposal]:
    """The facts that a selection may stand for, the likeliest first; the last is always a sentence with a gap."""
    source = bench.deck.source
    year = source.published.year if source.published else None
    found, shift = _found(source.text, (start, end), year)
    article = source.text[shift:] if shift else source.text
    near = _near(found.candidates, (start - shift, end - shift), article)
    taken = set(bench.facts)
    facts = fact_data(near, article, taken)
    facts = linted(facts, found.entities, article, [(one.start, one.end) for one in near])
    fresh = sorted((fact for fact in facts if not _is_there(fact, bench)), key=lambda fact: fact["type"] == CARD)
    fresh.append(gap_card(source.text, (start, end), [*taken, *(str(fact["id"]) for fact in fresh)]))
    names = name_data(fresh, found.entities, set(bench.deck.names))
    said = _statements(fresh, names, bench)
    return [
        Proposal(_by_hand(fact), _of(fact, names), said.get(str(fact["id"]), ""), str(fact.get("doubt", "")))
        for fact in fresh
    ]


def _found(article: str, span: Span, year: int | None) -> tuple[Found, int]:
    """The candidates of an article, or of the part of a long one that the selection needs, and where that begins."""
    if len(article) <= _SHORT:
        return _read(article, year), 0
    spans = paragraphs(article)
    at = next((n for n, (_, end) in enumerate(spans) if end > span[0]), len(spans) - 1)
    first = spans[max(0, at - _BEFORE)][0]
    last = next((end for _, end in spans if end >= span[1]), len(article))
    return _read(article[first:last], year), first


@lru_cache(maxsize=4)
def _read(article: str, year: int | None) -> Found:
    return find_facts(article, year)


def _near(candidates: Sequence[Candidate], span: Span, article: str) -> list[Candidate]:
    """The candidates that meet a selection: those that ask for it first, then those that share most with it.

    Of mere gaps only those that ask for it: where nothing fits, there will be a better one.
    """
    words = " ".join(article[slice(*span)].split()).casefold()
    met = [one for one in candidates if one.start < span[1] and span[0] < one.end]
    asks = {id(one): words in one.answer.casefold() or one.answer.casefold() in words for one in met}
    fit = [one for one in met if asks[id(one)] or one.type != CARD]
    return sorted(without_doubles(fit), key=lambda one: (not asks[id(one)], -_likeness((one.start, one.end), span)))[
        :MOST
    ]


def _likeness(one: Span, other: Span) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def gap_card(source: str, span: Span, taken: Sequence[str]) -> dict[str, Data]:
    """A card that asks for the selected words in their sentence; of a long selection, for a telling word in it."""
    first, last = sentence_at(source, *span)
    start, end = _answer(source, span, (first, last))
    answer = " ".join(source[start:end].split())
    ask = " ".join(f"{source[first:start]}{GAP}{source[end:last]}".split())
    quote = selected(source, first, last)
    return {
        "id": free_id(slug(f"gap {answer}") or "gap", taken),
        "type": CARD,
        "ask": ask,
        "answer": answer,
        "quote": quote,
    }


def _answer(source: str, span: Span, sentence: Span) -> Span:
    start, end = max(span[0], sentence[0]), min(span[1], sentence[1])
    text = source[start:end]
    start, end = start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip(" \n.,;:"))
    if len(source[start:end].split()) <= _LONGEST_ANSWER and (start, end) != sentence and end > start:
        return start, end
    inside = _TELLING.search(source, *span) or max(
        re.finditer(r"\w+", source[slice(*sentence)]), key=_length, default=None
    )
    if inside is None:
        return start, end
    shift = 0 if inside.string is source else sentence[0]
    return inside.start() + shift, inside.end() + shift


def _length(found: re.Match[str]) -> int:
    return len(found[0])


def _is_there(fact: Entry, bench: Bench) -> bool:
    """Whether the deck has a fact of that type with that quote."""
    quote = fact.get("quote")
    text = str(quote.get("text")) if isinstance(quote, Mapping) else str(quote)
    return any(known.type == fact["type"] and text in [q.text for q in known.quotes] for known in bench.deck.facts)


def _by_hand(fact: Entry) -> Entry:
    """What somebody chose has been looked at."""
    return {key: value for key, value in fact.items() if key not in ("draft", "doubt")}


def _of(fact: Entry, names: Sequence[Mapping[str, Data]]) -> tuple[Mapping[str, Data], ...]:
    """The names that a fact uses."""
    said = {text for value in fact.values() for text in texts(value)}
    return tuple(name for name in names if said & {*texts(name["name"]), *texts(name.get("also"))})


def _statements(facts: Sequence[Entry], names: Sequence[Mapping[str, Data]], bench: Bench) -> dict[str, str]:
    """What the proposals say, in sentences."""
    deck = bench.deck
    own = entries(plain(deck.tree.entries["names"])) if deck.tree and "names" in deck.tree.entries else []
    there = {text for name in own for text in called(name)}
    new = [
        name
        for name in names
        if not there & {text.casefold() for text in (*texts(name["name"]), *texts(name.get("also")))}
    ]
    head: dict[str, Data] = {
        "format": "1",
        "deck": "proposal",
        "title": "proposal",
        "source": {"cite": deck.source.cite},
    }
    text = deck_text(head, [*own, *new], [{"draft": "core", **fact} for fact in facts])
    read = load(Path("deck.yaml"), text=text, article=deck.source.text).deck
    return {fact.id: statement(fact, read) for fact in read.facts} if read else {}
