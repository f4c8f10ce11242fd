"""The answer is put together from the wrong options.

Wrong options that each change one part of the answer leave it in the middle: each of its words stands in an option or
two, and nothing else does. Students pick what has most in common with the rest. Change other parts as well.

Bad:

    cards:
    - id: scope
      ask: What crosses the bridge?
      answer: green city trams
      not: [green city buses, red city trams, green country trams]

Good:

    cards:
    - id: scope
      ask: What crosses the bridge?
      answer: green city trams
      not: [red country buses, red city trams, green country buses]
"""

from collections import Counter
from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import words
from decks.rules.written import options_node, rows

CODE = "FD308"
SEVERITY: Severity = "warning"
FEWEST, ENOUGH = 3, 3  # options, and how many of them share each word of the key, itself among them


def find(deck: Deck) -> Iterator[Finding]:
    for card in deck.cards:
        prompt = card.prompt
        if (
            len(prompt.wrong) < FEWEST
            or len(prompt.answers) > 1
            or prompt.answers[0].date
            or prompt.answers[0].quantity
        ):
            continue
        options = [set(map(str.casefold, words(text))) for text in (prompt.answers[0].text, *prompt.wrong)]
        common = set.intersection(*options)
        counts = Counter(word for option in options for word in option - common)
        key, *others = [option - common for option in options]
        if (
            len(key) > 1
            and all(counts[word] >= ENOUGH for word in key)
            and all(_odd(option, counts) for option in others)
        ):
            message = f"every part of the answer “{prompt.answers[0].text}” stands in other options, and of none but it"
            place = rows(options_node(card, deck))[0].place
            yield Finding(place, CODE, message, "Let the wrong options share parts with each other.", SEVERITY)


def _odd(option: set[str], counts: Counter[str]) -> bool:
    """Whether an option has a word of its own."""
    return any(counts[word] == 1 for word in option)
