"""The forms of verbs and nouns: from a form to its base and back."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from decks.drafting.words import section

Irregular = Mapping[str, tuple[str, str]]
"""Form -> (base, tags that it may have, parted by |)."""

_DOUBLED = re.compile(r"([bdfgklmnprtvz])\1$")
_VOWEL = "aeiou"
_SHORT = re.compile(rf"[^{_VOWEL}][{_VOWEL}][^{_VOWEL}wxy]$|[cguvz]$|(?<!s)s$|[^{_VOWEL}]l$")
_DOUBLING = re.compile(rf"^[^{_VOWEL}]*[{_VOWEL}][bdgklmnprt]$")
# ordered, widened; but interfered, revered, convened
_UNSTRESSED = re.compile(r"(?!interfer|persever|rever|[ac]d?o?her|.*ven$)[a-z]*[aeiou][a-z]*(?:er|en)$")
_STRESSED = re.compile(
    r"(?:(?:oc|re|in|con)cur|(?:re|pre|trans|con|de|in)fer|(?:per|sub|ad|com|o|e|re|trans)mit|[^aeiou]pel|gin|ntrol|rebel)$"
)


@cache
def load_irregular() -> Irregular:
    """The past forms of irregular verbs."""
    forms: dict[str, tuple[str, str]] = {}
    for base, past, participle in _rows():
        forms[past] = (base, "VBD|VBN" if past == participle else "VBD")
        forms[participle] = (base, "VBD|VBN" if past == participle else "VBN")
    return forms


@cache
def _principal_parts() -> Mapping[str, tuple[str, str]]:
    return {base: (past, participle) for base, past, participle in _rows()}


def _rows() -> Iterator[tuple[str, str, str]]:
    for row in section("verbs")["irregular"].split(";"):
        parts = row.split()
        if parts:
            yield parts[0], parts[1], parts[-1]


def verb_bases(form: str, irregular: Irregular) -> list[str]:
    """What the base of a verb form may be, likeliest first; the form may be any word."""
    if form in irregular:
        return [irregular[form][0]]
    if form in ("dying", "lying", "tying"):
        return [f"{form[:-4]}ie"]
    if form.endswith("ing") and len(form) > 4:
        return _stems(form[:-3])
    if form.endswith(("ied", "ies")):
        return [form[:-1], form[:-3] + "y"] if len(form) < 5 else [form[:-3] + "y", form[:-1]]  # died, carried
    if form.endswith("ed") and len(form) > 3:
        return _stems(form[:-2])
    if form.endswith("es") and len(form) > 3:
        return [form[:-1], form[:-2]]
    return [form[:-1]] if form.endswith("s") and not form.endswith("ss") else []


def _stems(stem: str) -> list[str]:
    undoubled = [stem[:-1]] if _DOUBLED.search(stem) else []
    mute = [f"{stem}e"]
    plain = [stem]
    if undoubled:
        return [*plain, *undoubled, *mute]
    return [*mute, *plain] if _SHORT.search(stem) and not _UNSTRESSED.match(stem) else [*plain, *mute]


def singulars(noun: str) -> list[str]:
    """What the singular of a plural may be."""
    if noun.endswith("ies"):
        return [noun[:-3] + "y", noun[:-1]]
    if noun.endswith("es"):
        return [noun[:-1], noun[:-2]]
    if noun.endswith("men"):
        return [noun[:-2] + "an"]
    return [noun[:-1]] if noun.endswith("s") and not noun.endswith("ss") else []


def past(base: str) -> str:
    """The past tense of a verb: withdraw -> withdrew."""
    return _principal_parts()[base][0] if base in _principal_parts() else _ed(base)


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWEL:
        return base[:-1] + "ied"
    if _DOUBLING.search(base) or _STRESSED.search(base):
        return base + base[-1] + "ed"
    return base + "ed"


def participle(base: str) -> str:
    """The past participle of a verb: withdraw -> withdrawn."""
    return _principal_parts()[base][1] if base in _principal_parts() else _ed(base)


def gerund(base: str) -> str:
    """The -ing form of a verb: sign -> signing, put -> putting, make -> making."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return base[:-1] + "ing"
    if _DOUBLING.search(base) or _STRESSED.search(base):
        return base + base[-1] + "ing"
    return base + "ing"
