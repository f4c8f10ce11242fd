"""A quote is not in the article.

Every fact stands on words of the article, character for character (curly quotes, dashes, no-break spaces and line
breaks aside). Copy the words from the article. Where capitals or punctuation alone differ, `--fix` takes the
article's.

Bad:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      quote: It is 340 meters long

Good:

    cards:
    - id: length
      ask: How long is the bridge?
      answer: 340 m
      quote: It is 340 m long
"""

import re
from collections.abc import Iterator

from decks.diagnostics import Edit, Finding, Severity
from decks.model import Deck, Quote
from decks.rules.edits import rewritten
from decks.rules.written import texts

CODE = "FD401"
SEVERITY: Severity = "error"
MOST_WORDS = 200


def find(deck: Deck) -> Iterator[Finding]:
    if not deck.source.text:
        return  # without a source, or with one that is missing (FD403), there is nothing to look in
    for fact in deck.facts:
        for quote in fact.all_quotes:
            if not quote.found:
                near = _near(quote.text, deck.source.text)
                message = f"the quote of “{fact.id}” is not in the article: “{quote.text[:60]}”"
                yield Finding(quote.place, CODE, message, _help(quote, near, deck), SEVERITY, _fix(quote, near, deck))


def _near(quote: str, source: str) -> str:
    """The only words of the source that differ from a quote in capitals and punctuation alone; else empty."""
    wanted = re.findall(r"\w+", quote)
    if not wanted or len(wanted) > MOST_WORDS:
        return ""
    found = list(re.finditer(r"\b" + r"\W+".join(map(re.escape, wanted)) + r"\b", source, re.IGNORECASE))
    return " ".join(found[0][0].split()) if len(found) == 1 else ""


def _help(quote: Quote, near: str, deck: Deck) -> str:
    if near:
        return f"The article has: “{near}”."
    words = quote.text.split()
    text = " ".join(deck.source.text.split()).casefold()
    for count in range(len(words) - 1, 1, -1):
        begins = " ".join(words[:count])
        if begins.casefold() in text:
            return f"The article has “{begins[-60:]}”, but not “{words[count][:40]}” after it."
    return "Copy the words from the article as they stand."


def _fix(quote: Quote, near: str, deck: Deck) -> tuple[Edit, ...]:
    nodes = (text.node for text in texts(deck) if text.node.place == quote.place) if near else ()
    return next((rewritten(node, near) for node in nodes), ())
