"""A text as sentences: tokens, phrases and clauses, with the dates of the whole text in place."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from decks.drafting.grammar.chunks import find_phrases
from decks.drafting.grammar.clause import Clause
from decks.drafting.grammar.clauses import find_clauses
from decks.drafting.grammar.hearsay import raise_hearsay
from decks.drafting.grammar.joining import join_prepositions
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.long_names import join_long_names
from decks.drafting.grammar.names import merge_names
from decks.drafting.grammar.phrases import Phrase
from decks.drafting.grammar.quoted import glue_marks
from decks.drafting.grammar.tagger import tag_tokens
from decks.drafting.grammar.tokens import Token, tokenize
from decks.drafting.grammar.units import fold_units
from decks.drafting.values.clocks import mark_clocks
from decks.drafting.values.quantities import join_compounds, join_numbers
from decks.drafting.values.timeline import DateMention
from decks.languages import Language
from decks.values.text import paragraph_at, sentences

_LONGEST = 1500
"""Characters of a sentence that is read; a longer one is a list or no prose."""
_AFTER_CLOCK = re.compile(r"\b[ap]\.m\.\s+(?=([A-Z][a-z]*)\b)")
_AFTER_QUOTE = re.compile(r"[.!?…]\"\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place, its paragraph's start, its tokens, phrases and clauses, and the dates in it by place."""

    start: int
    end: int
    paragraph: int
    tokens: list[Token]
    phrases: Sequence[Phrase]
    clauses: Sequence[Clause]
    dates: dict[int, DateMention]

    def owner(self) -> dict[int, Clause]:
        """Which clause each phrase belongs to."""
        return {at: clause for clause in self.clauses for at in clause.own}


def parse(text: str, dates: Sequence[DateMention], language: Language) -> Iterator[Sentence]:
    """The sentences of a plain text, in order."""
    starts = [date.start for date in dates]
    names = frozenset(re.findall(r"(?<=[a-z,;] )[A-Z][\w-]+", text))
    for start, end in _sentences(text, language):
        if end - start > _LONGEST:
            continue
        first = bisect_left(starts, start)
        inside = [date for date in dates[first : bisect_left(starts, end)] if date.end <= end]
        yield _parse_one(text, start, end, inside, names)


def _sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    for start, end in sentences(text, language):
        at = start
        for found in _AFTER_QUOTE.finditer(text, start, end):
            if text.count('"', at, found.end()) % 2 == 0 and text[found.start()] == ".":
                yield at, found.start() + 2
                at = found.end()
        for found in _AFTER_CLOCK.finditer(text, at, end):
            opens = lexicon().tags(found[1].lower())[0] in ("IN", "DT", "PRP", "PRP$", "RB")
            if opens and text.count('"', at, found.start()) % 2 == 0:
                yield at, found.start() + len("p.m.")
                at = found.end()
        yield at, end


def _parse_one(text: str, start: int, end: int, dates: Sequence[DateMention], names: frozenset[str]) -> Sentence:
    tokens: list[Token] = []
    at = start
    for date in dates:
        tokens += tokenize(text[at : date.start], at)
        tokens.append(Token(text[date.start : date.end], date.start, date.end, "DATE"))
        at = date.end
    tokens += tokenize(text[at:end], at)
    tokens = glue_marks(tokens)
    tokens = join_prepositions(join_compounds(join_numbers(mark_clocks(tokens))))
    tag_tokens(tokens, names)
    tokens = join_long_names(merge_names(tokens))
    phrases = fold_units(find_phrases(tokens), tokens)
    raise_hearsay(phrases, tokens)
    clauses = find_clauses(phrases, tokens)
    paragraph = paragraph_at(text, start, start)[0]
    return Sentence(start, end, paragraph, tokens, phrases, clauses, {date.start: date for date in dates})
