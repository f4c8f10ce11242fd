"""“How many …?”: the question for a number in a sentence told as text."""

import re
from functools import cache

from decks.drafting.asking import AUXILIARIES
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.words import listed
from decks.languages import load

_JOINTS = (
    r"and|or|but|to|in|on|at|by|for|from|with|under|over|during|after|before|per|into|near|against|among|than|as|"
    r"that|which|who|whom|whose"
)
_PARTITIVE = re.compile(rf"^ of (?:(?!\b(?:{_JOINTS})\b)[^,;(]){{1,40}}?(?= (?:{_JOINTS})\b|[,;(]|$)")
_RATE = re.compile(r" (?:an?|per|each|every) (?:second|minute|hour|day|week|month|year|person|head|pupil|patient)$")
_INVOLVED = re.compile(r"[,;:(\"]")
_FRACTION = re.compile(r"(?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)$")
_SEVERAL = frozenset(["people", "men", "women", "children", "troops", "feet", "police", "crew"])
_NEVER_FIRST = frozenset(["of", "between", "than", "as", "up", "down", "about", "out", "off", "like"])


def counted(number: str) -> str:
    """What a number counts, or its unit, in the article's words: roughly 400 tactical warheads -> tactical warheads."""
    rate = found[0] if (found := _RATE.search(number)) else ""
    words = number.removesuffix(rate).split()
    at = len(words)
    while at and words[at - 1][:1].isalpha() and words[at - 1].lower() not in _numbers():
        at -= 1
    noun = " ".join(words[at:])
    return f"{noun}{rate}" if noun and not _FRACTION.search(noun) else ""


@cache
def _numbers() -> frozenset[str]:
    return frozenset(load("en").numbers) | listed("numbers", "scales") | {"a", "an", "and", "half"}


def how_many(who: str, before: str, number: str, after: str) -> str:
    """The question for a number after `before`, which begins with the verb; empty if the sentence is too involved.

    how_many("the fault", "had ruptured over", "296 miles", "")   # Over how many miles had the fault ruptured?
    """
    words = _unbound(before.split())
    partitive = _PARTITIVE.match(after)
    if not words or _INVOLVED.search(before) or (after.startswith(" of ") and not partitive) or _negated(who, words):
        return ""
    preposition = words.pop() if len(words) > 1 and words[-1].lower() in listed("closed", "prepositions") else ""
    of = partitive[0] if partitive else ""
    asked, rest = _asked(number, preposition), after[len(of) :].rstrip(" .")
    verb = _inverted(who, words, alone=not preposition)
    if not asked or not verb or preposition in _NEVER_FIRST or re.search(r"\d|\b(?:and|or)\b", rest):
        return ""
    text = " ".join(f"{preposition} {asked}{of} {verb}{rest}".split())
    return f"{text[:1].upper()}{text[1:]}?"


def _asked(number: str, preposition: str) -> str:
    noun = counted(number)
    if number[:1] in "$£€¥":
        return "what sum" if preposition else "how much"
    if noun in ("percent", "per cent") or number.endswith("%"):
        return "what percentage"
    head = noun.removesuffix(found[0] if (found := _RATE.search(noun)) else "")
    if re.fullmatch(r"[a-zµ]{0,2}[A-Zmgtbl]{1,2}[²³23]?", head) and head in load("en").units:
        return f"how many {noun}"  # kg, km
    return f"how many {noun}" if head.endswith("s") or (head.split()[-1:] and head.split()[-1] in _SEVERAL) else ""


def _negated(who: str, words: list[str]) -> bool:
    """No rocket could throw three tonnes; but: may not exceed 15,000 tons."""
    return who.lower().split()[:1] in (["no"], ["none"], ["neither"]) or ("not" in words and "exceed" not in words)


def _unbound(words: list[str]) -> list[str]:
    """Without what bounds the number: held roughly -> held."""
    bounds = listed("numbers", "bounds") - {"over", "under", "to", "above", "below"}
    length = next((n for n in (3, 2, 1) if len(words) > n and " ".join(words[-n:]).lower() in bounds), 0)
    return words[: len(words) - length]


def _inverted(who: str, words: list[str], *, alone: bool) -> str:
    """Subject and verb as they stand after what is asked for: did the fault break. `alone`: the verb has no object."""
    first = words[0].lower()
    if first in AUXILIARIES and len(words) > 1:
        return f"{first} {who} {' '.join(words[1:])}" if not alone or _all_verbs(words[1:]) else ""
    tag = next((tag for tag in lexicon().tags(first) if tag in ("VBD", "VBZ")), "")
    base = lexicon().base(first)
    if not tag or (alone and len(words) > 1) or base in ("be", "have"):
        return ""
    return f"{'did' if tag == 'VBD' else 'does'} {who} {' '.join([base, *words[1:]])}"


def _all_verbs(words: list[str]) -> bool:
    return all(lexicon().tags(word.lower())[0] in ("VB", "VBN", "VBD", "VBG", "VBP", "RB", "TO") for word in words)
