"""Which names, dates and numbers of a sentence are worth a gap: those that a reader cannot guess, and not too many."""

import re
from collections.abc import Sequence

from decks.drafting.facts.gap_guessed import OF_NAMES, OF_NUMBERS, is_half, is_region
from decks.drafting.facts.gap_span import is_weekday
from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.grammar.tokens import Token
from decks.drafting.reading import Text
from decks.drafting.values.name_kinds import COUNTRY, PERSON, PLACE
from decks.drafting.words import listed

Answer = tuple[Token, str]
_FEWEST, _PER_GAP = 4, 9  # a gap more for so many words and marks
_CONTRACTED = re.compile(r"(?:I|He|She|It|They|We|You|That|There)'\w+")
_LEANING = re.compile(
    r"(?i)\b(?:later|earlier|before|after|afterwards|ago|next|following|previous|preceding|same|last|this|that|evening|"
    r"morning|afternoon|night|day|tomorrow|yesterday|today|meanwhile)\b|^the \d"
)
_SPAN = re.compile(r"\d ?[–-] ?\d")
_ARTICLE = re.compile(r"(?:Article|Section|Chapter|Annex|Part|Title) (?:[IVXLC]+|\d+)")


def chosen(answers: Sequence[Answer], tokens: Sequence[Token], text: Text, most: int) -> list[tuple[Token, str, bool]]:
    """The answers but slight names, and whether each is among the best: dates and numbers, then persons, names."""
    places = {token.start: at for at, token in enumerate(tokens)}
    worth = [one for one in answers if not _is_slight(one, tokens, places.get(one[0].start, -1), text)]
    best = sorted(worth, key=lambda one: _rank(one, text))[:most]
    kept = [one for one in answers if one in worth or one[0].tag in ("CD", "DATE")]
    return [(token, said, (token, said) in best) for token, said in kept]


def borne_by(tokens: Sequence[Token]) -> int:
    """The questions that a sentence bears."""
    return _FEWEST + len(tokens) // _PER_GAP


def _rank(answer: Answer, text: Text) -> int:
    token, said = answer
    kind = text.entities.kind(said)
    if token.tag in ("DATE", "CD"):
        return 0
    return 1 if kind == PERSON else 3 if kind in (COUNTRY, PLACE) else 2


def _is_slight(answer: Answer, tokens: Sequence[Token], at: int, text: Text) -> bool:
    token, said = answer
    if is_weekday(said) or said in listed("gaps", "guessed") or _is_demonym(said) or _CONTRACTED.fullmatch(said):
        return True
    if token.tag == "DATE":
        if text.is_topic(said):
            return True
        if at and tokens[at - 1].text == "(" and _SPAN.search(said):
            return True  # Grotius (1583-1645)
        return is_half(tokens, at) or bool(_LEANING.search(said))
    if token.tag == "QUOTE":
        return False
    if text.is_topic(said) or _ARTICLE.fullmatch(said):
        return True
    rules = OF_NUMBERS if token.tag == "CD" else OF_NAMES
    return at >= 0 and (any(rule(tokens, at) for rule in rules) or is_region(tokens, at, said, text))


def _is_demonym(said: str) -> bool:
    """Germans, an Englishman."""
    stems = (said, said.removesuffix("s"), said.removesuffix("man").removesuffix("men"))
    return any(stem in demonyms() for stem in stems)
