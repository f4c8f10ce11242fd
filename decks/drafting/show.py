"""A draft as data, as `quiz decks draft --json` prints it."""

from typing import Any

from decks.drafting import Draft
from decks.show import as_data as deck_data


def as_data(draft: Draft) -> dict[str, Any]:
    """`{"source": …, "facts": […]}`: what `quiz decks show --json` prints for the drafted deck."""
    return deck_data(draft.deck)
