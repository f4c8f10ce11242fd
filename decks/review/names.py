"""What to complete a name with."""

from decks.model import Deck

FEWEST = 3  # letters from which on a name is completed


def completions(deck: Deck) -> tuple[str, ...]:
    """The names of a deck and their other names, as they are written in facts; then its topics."""
    names = [variant for thing in deck.names.values() for variant in thing.variants]
    return tuple(dict.fromkeys([*names, *deck.topics]))


def completed(deck: Deck, begun: str) -> str:
    """What one has begun to write, completed where only one name begins so; else as it is."""
    wanted = begun.casefold()
    found = [name for name in completions(deck) if len(wanted) >= FEWEST and name.casefold().startswith(wanted)]
    return found[0] if len(found) == 1 else begun
