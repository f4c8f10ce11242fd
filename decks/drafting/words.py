"""The word lists that drafting works with: `languages/en/drafting.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "languages" / "en"


@cache
def section(name: str) -> Mapping[str, Any]:
    """A section of the word lists."""
    table: Mapping[str, Any] = _lists()[name]
    return table


@cache
def listed(name: str, key: str) -> frozenset[str]:
    """A list of words or phrases, written with commas or line breaks between them."""
    return frozenset(
        word for word in (" ".join(part.split()) for part in section(name)[key].replace("\n", ",").split(",")) if word
    )


@cache
def openers(name: str, key: str) -> frozenset[str]:
    """The first words of a list's phrases."""
    return frozenset(phrase.partition(" ")[0] for phrase in listed(name, key))


@cache
def _lists() -> Mapping[str, Any]:
    with (FOLDER / "drafting.toml").open("rb") as file:
        return tomllib.load(file)
