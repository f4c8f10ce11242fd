"""Countries, and the adjectives of countries and peoples."""

from functools import cache

from decks.drafting.words import listed, section


@cache
def countries() -> frozenset[str]:
    return frozenset(row.partition(":")[0].strip() for row in section("places")["countries"].split(";"))


@cache
def demonyms() -> dict[str, str]:
    """What is of a country -> the country."""
    table: dict[str, str] = {}
    for row in section("places")["countries"].split(";"):
        country, _, words = row.partition(":")
        for word in words.split():
            table.setdefault(word, country.strip())
    return table | dict.fromkeys(listed("places", "adjectives"), "")
