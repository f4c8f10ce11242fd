"""A quote is not in the source.

Every fact stands on words of the source, character for character (curly quotes, dashes, no-break spaces and line
breaks aside). Copy the words from the article.
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck

CODE = "FD401"
SEVERITY: Severity = "error"


def find(deck: Deck) -> Iterator[Finding]:
    if not deck.source.text:
        return  # without a source, or with one that is missing (FD403), there is nothing to look in
    for fact in deck.facts:
        for quote in fact.all_quotes:
            if not quote.found:
                message = f"the quote of “{fact.id}” is not in the source: “{quote.text[:50]}”"
                yield Finding(quote.place, CODE, message, "Copy the words from the article as they stand.")
