"""A season of study, made by fixed rules: who learns ten cards a day, forgets some of them, and mixes up a few."""

import random
from collections.abc import Iterable

from decks.model import Deck
from progress.events import Event
from tests.support.answers import Log

A_DAY = 6  # new cards
INTERVALS = (1, 3, 8, 20, 45, 90)  # days until a card is asked again, as long as it is known


def season(decks: Iterable[Deck], days: int, *, seed: int = 1, unmet: int = 12) -> list[Event]:
    """The answers of so many days to some decks, all but the last `unmet` cards of each; a day in nine is missed."""
    log, chance = Log(), random.Random(seed)
    for deck in decks:
        refs = [card.id.partition("/")[2] for card in deck.cards]
        for place, card in enumerate(deck.cards[: len(refs) - unmet]):
            day, step, hard = place // A_DAY, 0, place % 11 == 3
            while day < days:
                if day % 9 != 4:
                    known = chance.random() < (0.5 if hard else 0.92)
                    fields: dict[str, object] = {"duration_ms": int(chance.lognormvariate(8.8, 0.5))}
                    if step < 2:
                        other = (place // 2 * 2 + 1 - place % 2) if place + 1 < len(refs) else 0
                        shown = (refs[place], refs[other], refs[(place + 5) % len(refs)])
                        fields |= {"form": "choice", "options": shown, "answer": "1" if known else "2"}
                    log.add(card.id, day, "right" if known else "wrong", hour=8 + chance.randrange(14), **fields)
                    step = min(step + 1, len(INTERVALS) - 1) if known else 0
                    day += INTERVALS[step]
                else:
                    day += 1
    return sorted(log.events, key=lambda event: (event.at_ms, event.id))
