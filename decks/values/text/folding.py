"""Answers in words: folded to what counts, and compared."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from unicodedata import category, decomposition, normalize

from decks.languages import Language
from decks.values.match import DIFFERENT, SAME, Comparison, Match
from decks.values.spelling import compare_words

MAX_TYPED = 500
"""Characters of a typed answer that are read; a longer one is no answer to a card."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ`´＇", "'"),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
_LOOKS = ("<wide>", "<narrow>", "<compat>", "<font>", "<noBreak>")
_MEANT = "#%‰@*"
"""Punctuation by Unicode's book that means something: C#, 20%."""
_ACCENTS = re.compile("(?<!i)[\u0300-\u036f]|(?<=i)[\u0300-\u0306\u0308-\u036f]")  # the dot of İ is no accent
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_ABBREVIATION = re.compile(r"(?<![^\W\d_])([^\W\d_])\.(?=[^\W\d_](?![^\W\d_]))|(?<=\.[^\W\d_])\.")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_SIGN = re.compile(r"(?<![\w)])-(?=\.?\d)")
_MARKS: Sequence[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]]] = (
    ("'", _APOSTROPHE, ""),
    (".", _ABBREVIATION, r"\1"),
    (",", _GROUPED, lambda found: found[0].replace(",", "")),
    ("-", _SIGN, "−"),
)
"""What is looked for where its mark stands, in this order, and what takes its place."""
_BETWEEN_WORDS = re.compile(r"(?<!\d)[^\w\s]|[^\w\s](?!\d)|_")
_ARTICLE_INSIDE = r"(?<=\S) (?:{words})(?= \S)"


@lru_cache(maxsize=65_536)  # the texts of a big deck, which every check folds again
def fold(text: str, language: Language, *, accents: bool = False) -> str:
    """Text as answers are compared: no case, punctuation, articles or (unless `accents`) accents; single spaces.

    Numbers keep their signs and marks (-40, 3.5; x² is not x2), and symbols that mean something stay (C++, 20%).
    Letters of their own stay too: ı and İ are not i, ø is not o. An “a” goes only at the start: vitamin A.
    """
    text = text.translate(_ALIKE)
    text = normalize("NFD", _FOREIGN.sub(_plain, text).casefold())
    text = normalize("NFC", text if accents else _ACCENTS.sub("", text))
    text = _without_articles(text.replace("&", f" {language.ampersand} "), language)
    for mark, pattern, instead in _MARKS:
        if mark in text:
            text = pattern.sub(instead, text)
    return " ".join(_BETWEEN_WORDS.sub(_space, text).split())


def compare_text(expected: str, typed: str, language: Language, *, strict: bool = False) -> Comparison:
    """Compare an answer in plain words. Word order counts; case, punctuation, articles and accents do not.

    Slips are forgiven as `spelling.compare_words` says. With `strict`, accents count and no slip is forgiven.
    """
    if len(typed) > MAX_TYPED:
        return Comparison(Match.DIFFERENT, f"that is longer than {MAX_TYPED} characters")
    found = fold(typed, language, accents=strict)
    if not found:
        return SAME if typed.strip() and typed.strip() == expected.strip() else DIFFERENT
    wanted = fold(expected, language, accents=strict)
    inside = _ARTICLE_INSIDE.format(words="|".join(map(re.escape, sorted(language.indefinite))))
    if found in (wanted, fold(re.sub(inside, "", expected), language, accents=strict)):
        return SAME
    if len(wanted) > MAX_TYPED:
        return DIFFERENT
    shown = shown_words(f"{expected} {typed}", language)
    return compare_words(wanted.split(), found.split(), language, slips=not strict, shown=shown)


def shown_words(text: str, language: Language) -> dict[str, str]:
    """The words of a text by their folded forms, for notes."""
    return {fold(word, language): _bare(word) for word in re.split(r"[\s‐‑-]+", text)}


def _plain(found: re.Match[str]) -> str:
    """A character without its look (width, ligature, font), unless it is raised, lowered, circled or a fraction."""
    char = found[0]
    return normalize("NFKC", char) if decomposition(char).startswith(_LOOKS) else char


def _without_articles(text: str, language: Language) -> str:
    words = text.split()
    start = len(words) > 1 and _bare(words[0]) in language.indefinite and "." not in words[0]  # A. Smith
    kept = [word for word in words[start:] if _bare(word) not in language.definite]
    return " ".join(kept or words)


def _bare(word: str) -> str:
    return word.strip(".,;:!?'\"“”«»()[]…")


def _space(found: re.Match[str]) -> str:
    """A space for punctuation and invisible characters; marks and symbols stay."""
    char = found[0]
    return " " if category(char)[0] in "PC" and char not in _MEANT else char
