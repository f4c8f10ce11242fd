"""A text about one treaty or law: what it says must, may or shall not be done is what that provides."""

import re
from collections import Counter
from collections.abc import Mapping

from decks.drafting.candidate import Candidate
from decks.drafting.facts.provisions import of_rule
from decks.drafting.grammar.clause import QUOTE
from decks.drafting.reading import Read, Text
from decks.drafting.stance import REPORTED
from decks.drafting.text import one_line
from decks.drafting.values.names import Entity
from decks.drafting.words import listed

_HEAD, _OPENING = 400, 200
_FEWEST = 3  # times that the text names it
_RULE = re.compile(
    r"\b(?:shall|must|may)(?: not| only)? (?!be the\b|have\b|well\b|seem\b|also\b)[a-z]+"
    r"|\b(?:is|are) (?:forbidden|prohibited)\b"
)
_INVOLVED = re.compile(r"\b(?:what|whether|that|which|they|he|she|how|why)\b")
_PAST = re.compile(
    r"\b(?:was|were|had|would|could|did|might|yesterday|who|I|we|you|said|says|perhaps)\b|[?!\"]|\b(?:1[5-9]|20)\d\d\b"
)


def instrument_of(text: Text) -> Entity | None:
    """The treaty or law that a text is about: named at its beginning, and oftener than any other."""
    named = [
        one for one in text.entities.all
        if one.kind in ("treaty", "agreement", "document") and not re.search(r"\d|^Article|^Annex", one.name)
    ]  # fmt: skip
    said = Counter(re.findall(r"\b[Tt]he ([A-Z][a-z]+)\b", text.plain))
    counted = [(_named(one, said), -one.first, one) for one in named]
    best = max(counted, key=lambda row: row[:2], default=(0, 0, None))
    near = best[2] is not None and best[2].first < (_HEAD if best[0] >= _FEWEST else _OPENING)
    return best[2] if near else None


def _named(one: Entity, said: Mapping[str, int]) -> int:
    """How often a text names it, by its whole name or by its noun: the Convention."""
    noun = next(
        (
            word
            for word in one.name.split()
            if word.lower() in listed("kinds", "treaty") | {"agreement"} | listed("kinds", "document")
        ),
        "",
    )
    return said[noun] if noun else one.count


def rule(one: Read, of: Entity, text: Text) -> Candidate | None:
    """The clause that a sentence tells, if it is a rule: a ship may not pass."""
    said = one_line(text.plain[one.sentence.start : one.sentence.end]).split(";")[0]
    quoted = any(phrase.kind == QUOTE for phrase in one.sentence.phrases)
    told = any(stance.kind != REPORTED or stance.by for _, stance in one.statements)
    if (
        quoted
        or told
        or not _RULE.search(said)
        or _INVOLVED.search(said)
        or _PAST.search(said)
        or one.sentence.start < of.first
    ):
        return None
    return of_rule(of.display, said, one.sentence.start, one.sentence.end)
