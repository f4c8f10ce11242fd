"""Only the answer takes up a word of the question.

A word of the question that comes back in the answer and in no wrong option points at it (a “clang” in the NBME's
list). Say it in other words, or let an option have the word too.

Bad:

    cards:
    - id: report
      ask: What did the safety engineer question?
      answer: the safety of the bridge
      not: [the color of the trams, the speech of the mayor, the date of the opening]

Good:

    cards:
    - id: report
      ask: What did the engineer question?
      answer: the safety of the bridge
      not: [the color of the trams, the speech of the mayor, the date of the opening]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.words import telling, unquoted, words
from decks.rules.written import options_node, rows

CODE = "FD303"
SEVERITY: Severity = "warning"
FEWEST = 2


def find(deck: Deck) -> Iterator[Finding]:
    code = deck.context.code
    for card in deck.cards:
        prompt = card.prompt
        if (
            len(prompt.wrong) < FEWEST
            or len(prompt.answers) > 1
            or prompt.answers[0].date
            or prompt.answers[0].quantity
        ):
            continue
        asked = telling(unquoted(prompt.stem or prompt.gap), code)
        echoed = asked & telling(prompt.answers[0].text, code)
        if echoed and not any(asked & telling(option, code) for option in prompt.wrong):
            word = next(word for word in words(prompt.answers[0].text) if word.casefold()[:6] in echoed)
            message = f"“{word}” stands in the question and in its answer, and in no wrong option"
            place = rows(options_node(card, deck))[0].place
            yield Finding(place, CODE, message, "Use another word, or give it to an option too.", SEVERITY)
