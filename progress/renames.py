"""Cards under new names: what `was:` in a deck says of decks, facts and cards, applied when a log is read."""

from collections.abc import Mapping

MOST_STEPS = 20  # renames of renames


def renamed(card: str, renames: Mapping[str, str]) -> str:
    """The id under which a card goes now.

    `renames` has new ids by old ones: of a deck (`old` -> `new`), a fact (`deck/old` -> `deck/new`) or a card
    (`deck/fact/old` -> `deck/fact/new`); the nearest counts first, and what was renamed again is followed. Renames in a
    circle lead nowhere, and change nothing.
    """
    now = card
    for _ in range(MOST_STEPS):
        found = _once(now, renames)
        if found == now:
            return now
        now = found
    return card


def _once(card: str, renames: Mapping[str, str]) -> str:
    parts = card.split("/")
    for length in range(len(parts), 0, -1):
        if new := renames.get("/".join(parts[:length])):
            return "/".join([new, *parts[length:]])
    return card
