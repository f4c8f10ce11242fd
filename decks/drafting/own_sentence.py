"""The sentence in which a fact stands, as its questions use it: a gap in it, and whether one must show it."""

import re
from dataclasses import dataclass

from decks.drafting.asking import GAP
from decks.drafting.candidate import Candidate
from decks.drafting.facts.gap_sentence import Telling
from decks.drafting.facts.gap_span import is_slight
from decks.drafting.facts.gap_text import gapped, is_clause
from decks.drafting.facts.leaning import looks_back, means_something_else
from decks.drafting.parsing import Sentence
from decks.drafting.reading import Text
from decks.drafting.runs import places_of
from decks.drafting.text import one_line
from decks.drafting.worth.said import content, field, telling, verb_phrase

_FEWEST = 3  # words that say what was done, for a question by itself
_MORE = 4  # words of a sentence that tell which one is meant
_DATED = re.compile(r",? (?:in|on|at|by|until|from|since) [^,]*\d{3}.*$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact stands: its sentence as it is told by itself, and the text around it."""

    told: Telling
    text: Text
    parsed: Sentence

    @property
    def sentence(self) -> str:
        """The sentence as the article has it, on one line."""
        return one_line(self.told.plain[self.told.start : self.told.end])

    def needed(self, fact: Candidate) -> bool:
        """Whether a fact says too little without its sentence: it took command; it rejected the instrument."""
        own = _DATED.sub("", verb_phrase(fact) or field(fact, "says"))
        thin = len(content(own)) < _FEWEST and not telling(own)
        leans = looks_back(self.parsed, fact.start, fact.end) or means_something_else(self.parsed, fact.start, fact.end)
        more = len(self.sentence.split()) - len(self.told.said(fact.start, fact.end).split())
        return (bool(self.told.lead) and (thin or leans)) or (leans and more >= _MORE)

    def gap(self, answers: list[str], *, cut: bool = False) -> str:
        """The sentence with gaps for answers that stand in it once each; `cut`: its end may be left out."""
        told = self.told
        span = _surface(told.plain[told.start : told.end], answers[0]) if told.whole else None
        gap = ""
        if span is not None:
            start, end = told.start + span[0], told.start + span[1]
            said = one_line(told.plain[start:end])
            gap = gapped(told.asking(said), start, said)
        for answer in answers[1:]:
            gap = gap.replace(answer, GAP) if gap.count(answer) == 1 else ""
        slight = any(is_slight(answer, gap) for answer in answers)
        return gap if is_clause(gap, told) and not slight and (cut or "…" not in gap) else ""


def _surface(sentence: str, answer: str) -> tuple[int, int] | None:
    """Where an answer stands: in full, or a name by its last word."""
    name = answer[:1].isupper() and not any(char.isdigit() for char in answer)
    for said in (answer.removeprefix("the "), *([answer.split()[-1]] if name else [])):
        found = places_of(said, sentence)
        if found:
            return found[0] if len(found) == 1 else None
    return None
