"""Adjectives that take sides: left out where what is said stands without them, so that it is plainly reported."""

import re
from dataclasses import replace

from decks.drafting.candidate import Candidate
from decks.drafting.stance import VIEW, judges
from decks.drafting.words import listed

_TYPES = ("event", "date", "place", "clause")
_WORD = re.compile(r"[\w'-]+")


def neutral(fact: Candidate) -> Candidate:
    """A view without the adjective that makes it one: his derogatory remarks on the mill outraged the workers."""
    texts = " ".join(str(value) for value in fact.fields.values())
    if fact.type not in _TYPES or fact.stance != VIEW or fact.by or not _adjectives().search(texts):
        return fact
    plain = {key: _without(value) for key, value in fact.fields.items()}
    left = [word.lower() for word in _WORD.findall(" ".join(str(value) for value in plain.values()))]
    if judges(left):
        return fact
    asks = {key: _without(value) for key, value in fact.ask.items()}
    return replace(fact, fields=plain, ask=asks, answer=str(_without(fact.answer)), stance="")


def _without(value: object) -> object:
    if isinstance(value, str):
        return _adjectives().sub("", value)
    return {key: _without(inner) for key, inner in value.items()} if isinstance(value, dict) else value


def _adjectives() -> re.Pattern[str]:
    either = "|".join(sorted(listed("stance", "epithets")))
    return re.compile(
        rf"(?<!\ban )(?<!\ba )(?<!\bas )\b(?:{either}) (?=[a-z]+(?:\s|$))(?!(?:and|or|but|than|to|for|that|in|of) )"
    )
