"""The answer is much longer than every wrong option.

Who writes a question takes care that the answer is exact, and the options stay short: students learn to take the
longest. Shorten the answer, or make the options as exact. (Haladyna, Downing and Rodriguez 2002, guideline 24; NBME
guide 2020.)

Bad:

    cards:
    - id: dispute
      ask: What did the Harbor Board dispute?
      answer: the report of the engineer that the bridge was not safe
      not: [the color of the trams, the name of the bridge, the mayor's speech]

Good:

    cards:
    - id: dispute
      ask: What did the Harbor Board dispute?
      answer: the engineer's report
      not: [the color of the trams, the name of the bridge, the mayor's speech]
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import options_node, rows

CODE = "FD302"
SEVERITY: Severity = "warning"
FEWEST = 2
LONGER, MORE = 1.5, 8  # times as long, and characters longer


def find(deck: Deck) -> Iterator[Finding]:
    for card in deck.cards:
        options, key = card.prompt.wrong, card.prompt.answers[0]
        if len(options) < FEWEST or len(card.prompt.answers) > 1:
            continue
        longest = max(map(len, options))
        if len(key.text) >= max(LONGER * longest, longest + MORE):
            message = f"the answer is much longer than every wrong option: “{key.text[:60]}”"
            place = rows(options_node(card, deck))[0].place
            yield Finding(place, CODE, message, "Shorten it, or make the options as exact.", SEVERITY)
