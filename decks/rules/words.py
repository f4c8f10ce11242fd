"""The words that checks look for, by language."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import decks.languages

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@cache
def tables(language: str) -> Mapping[str, Any]:
    """The tables of `checks.toml`."""
    import tomllib

    with (Path(decks.languages.__file__).parent / language / "checks.toml").open("rb") as file:
        return tomllib.load(file)


def listed(language: str, section: str, key: str) -> tuple[str, ...]:
    """One list of the tables."""
    return tuple(tables(language)[section][key])


@cache
def pattern(language: str, section: str, key: str) -> re.Pattern[str]:
    """What finds any phrase of a list, as whole words."""
    phrases = sorted(listed(language, section, key), key=len, reverse=True)
    endings = [re.escape(word) for word in phrases if word.startswith("n'")]
    whole = [re.escape(word) for word in phrases if not word.startswith("n'")]
    return re.compile("|".join([rf"\b(?:{'|'.join(whole)})\b", *endings]), re.IGNORECASE)


@lru_cache(maxsize=4096)
def unquoted(text: str) -> str:
    """A text without what stands in quotation marks: those are somebody's own words."""
    return _QUOTED.sub(" ", text)


@lru_cache(maxsize=8192)  # of texts that are read again after each edit
def first_of(language: str, section: str, key: str, text: str) -> str:
    """The first phrase of a list that stands in a text outside quotation marks; empty if none does."""
    found = pattern(language, section, key).search(unquoted(text))
    return found[0] if found else ""


def words(text: str) -> list[str]:
    """The words of a text as written."""
    return list(_found(text))


@lru_cache(maxsize=4096)  # of short texts; that of an article is asked for once
def _found(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(tables(language)["text"]["small"])


@lru_cache(maxsize=8192)  # several checks ask for the same texts
def telling(text: str, language: str) -> frozenset[str]:
    """The words of a text that say something, in small letters and roughly by their stems."""
    small = _small(language)
    return frozenset(
        word[:6] for word in map(str.casefold, words(text)) if (len(word) > 2 or word.isdigit()) and word not in small
    )


def quoted_list(items: Iterable[str]) -> str:
    """“one”, “two” and so on, for messages."""
    return ", ".join(f"“{item[:60]}”" for item in items)
