"""Clauses as statements: a subject by name, a verb, and what follows, each with its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from decks.drafting.grammar.clause import PAREN, Clause
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import P, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.wording import words
from decks.drafting.words import listed

_OPENERS = (
    listed("closed", "prepositions")
    | listed("closed", "determiners")
    | listed("closed", "joined")
    | {"mid", "early", "late", "that", "later", "earlier"}
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a statement is about: its words, where they stand, and whether they are sure to be right."""

    text: str
    head: Token
    start: int
    plural: bool
    sure: bool = True
    several: tuple[str, ...] = ()
    person: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What one clause says. `rest` are the places of the phrases after the verb that belong to it."""

    sentence: Sentence
    clause: Clause
    subject: Subject
    verb: str
    rest: tuple[int, ...]
    said: tuple[int, ...] = ()  # those of the rest that stand before the subject

    @property
    def group(self) -> Phrase:
        return self.sentence.phrases[self.clause.verb]

    def phrase_tokens(self, places: Sequence[int]) -> list[Token]:
        """The tokens of phrases, without what stands in brackets."""
        phrases = [self.sentence.phrases[place] for place in places]
        first = self.sentence.tokens[0] if self.sentence.tokens else None
        return [
            _small(t, opens=t is first)
            for p in phrases
            if p.kind != PAREN
            for t in self.sentence.tokens[p.first : p.last]
        ]

    def did(self, without: Sequence[int] = ()) -> str:
        """The verb and what follows it, but for some phrases: refused to involve the CSTO."""
        return f"{self.verb} {self.after(without)}".strip()

    def after(self, without: Sequence[int] = ()) -> str:
        kept = [place for place in self.rest if place not in without]
        tokens = self.phrase_tokens(kept)
        whole = bool(kept) and self.sentence.phrases[kept[-1]].kind == P  # left there on purpose: waiting for
        return words(tokens if whole else _trimmed(tokens))

    @property
    def start(self) -> int:
        """Where its words begin in the article."""
        fronted = [self.sentence.tokens[self.sentence.phrases[at].first].start for at in self.said]
        return min([self.subject.start, self.sentence.tokens[self.group.first].start, *fronted])

    @property
    def end(self) -> int:
        last = max((*self.rest, self.clause.verb))
        return max(self.sentence.tokens[self.sentence.phrases[last].last - 1].end, self.subject.head.end)


def _small(token: Token, *, opens: bool) -> Token:
    """A word that stands inside a sentence here: without the capital of a sentence's first word."""
    opens = opens and token.tag not in ("NNP", "NNPS", "TITLE", "DATE", "JJ")
    opens = opens or (token.tag in ("IN", "TO", "DT", "DATE") and token.text.split()[0].lower() in _OPENERS)
    opens = opens or (token.tag == "DATE" and lexicon().tags(token.low.split()[0]) == ("CD",))
    small = token.text[:1].lower() + token.text[1:]
    return Token(small, token.start, token.end, token.tag, token.low) if opens and token.capital else token


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without the joints and marks at the end that lead on to something else."""
    while tokens and (
        (len(tokens) > 1 and tokens[-1].tag == "RB" and tokens[-2].tag == "CC")
        or tokens[-1].tag in ("CC", "IN", ",", ";", ":", "WP", "SUB", ".", "TO", "DT")
        or tokens[-1].text in (".", "?", "!")
        or tokens[-1].low in ("only", "just", "even", "not", "ever", "also", "until")
    ):
        tokens = tokens[:-1]
    return tokens
