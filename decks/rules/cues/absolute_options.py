"""Words like “always” or “usually” tell the options apart.

Students learn that what is said without exception is wrong, and that what is hedged is right. Here only wrong options
have an absolute word, or only the answer has a hedging one.

Bad:

    cards:
    - id: trams
      ask: What is true of the trams on the bridge?
      answer: they are green
      not: [they are never late, they always stop, they are red]

Good:

    cards:
    - id: trams
      ask: What is true of the trams on the bridge?
      answer: they are green
      not: [they are late, they are fast, they are red]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import pattern
from decks.rules.written import options_node, rows

CODE = "FD305"
SEVERITY: Severity = "warning"
FEWEST, MANY = 2, 2  # options there are, and options with such a word


def find(deck: Deck) -> Iterator[Finding]:
    absolute, hedged = (pattern(deck.context.code, "options", key) for key in ("absolute", "hedged"))
    for card in deck.cards:
        options, key = card.prompt.wrong, card.prompt.answers[0].text
        if len(options) < FEWEST:
            continue
        strong = [option for option in options if _small(option) and absolute.search(option)]
        if len(strong) >= MANY and not absolute.search(key):
            word, told = absolute.search(strong[0]), "only in wrong options"
        elif hedged.search(key) and _small(key) and not any(map(hedged.search, options)):
            word, told = hedged.search(key), "only in the answer"
        else:
            continue
        place = rows(options_node(card, deck))[0].place
        message = f"“{word[0] if word else ''}” stands {told}, and gives it away"
        yield Finding(place, CODE, message, "Word the answer and the options alike.", SEVERITY)


def _small(text: str) -> bool:
    """Whether a text is no title or name: “Only You” is neither absolute nor hedged."""
    return text[:1].islower()
