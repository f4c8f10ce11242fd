"""Choices can be guessed by a cue, such as the longest option.

A student who knows nothing of the matter, but how questions are made, would be right more often than luck allows.
Each of the cues in `decks.guessers` is tried on the deck's choices over several days, and told if it beats luck
beyond doubt (three and a half standard errors, for many cues are tried). Decks with fewer than twenty choices tell
nothing.

Bad, 20 times:

    cards:
    - id: report-{n}
      ask: What is report {n} about?
      answer: all the bridge {n}
      not: [a fast tram {n}, the new mayor {n}, an old town {n}]
      derived: yes

Good:

    cards:
    - id: board
      ask: What did the Harbor Board dispute?
      answer: the report of the engineer
      not: [the speech of the mayor, the color of the trams, the name of the bridge]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from decks.diagnostics import Finding, Place, Severity
from decks.model import Deck

if TYPE_CHECKING:
    from decks.forms.question import Question

CODE = "FD301"
SEVERITY: Severity = "warning"
FEWEST, MOST = 20, 80  # cards that are asked as a choice: below, nothing can be said; above, a sample says enough
DAYS = range(4)
STEP = 10  # cards
DOUBT = 3.5  # standard errors


def find(deck: Deck) -> Iterator[Finding]:
    return (found for found in steps(deck) if found)


def steps(deck: Deck) -> Iterator[Finding | None]:
    """As `find`, with None between its steps."""
    if len(deck.cards) < FEWEST:
        return
    from statistics import fmean

    from decks.forms import choice
    from decks.forms.question import Turn
    from decks.guessers import GUESSERS, hit_rate, interval
    from decks.ranking import rank

    asked: list[list[Question]] = []
    for number, card in enumerate(sorted(deck.cards, key=lambda card: rank(card.id))[: 2 * MOST], 1):
        made = [choice.make(card, deck, Turn(day=day)) for day in DAYS]
        if (questions := [question for question in made if question]) and len(asked) < MOST:
            asked.append(questions)
        if not number % STEP:
            yield None
    if len(asked) < FEWEST:
        return
    luck = fmean(fmean(1 / len(question.options) for question in questions) for questions in asked)
    for guesser in GUESSERS:
        rates = [fmean(hit_rate(guesser, question) for question in questions) for questions in asked]
        mean, low, _ = interval(rates, DOUBT)
        if low > luck:
            cue = guesser.__name__.replace("_", " ")
            message = f"the cue “{cue}” is right on {mean:.0%} of the choices; luck gives {luck:.0%}"
            place = Place(deck.facts[0].place.path, 1, 1)
            yield Finding(place, CODE, message, "Word the wrong options like the right ones.", SEVERITY)
        yield None
