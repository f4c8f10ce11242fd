"""Two versions of a deck compared: facts, cards, and what comes of what students have learned."""

from decks.diff.comparing import KEPT, LOST, NEW, OTHER, CardChange, Diff, FactChange, diff
from decks.diff.telling import as_data, as_text

__all__ = ["KEPT", "LOST", "NEW", "OTHER", "CardChange", "Diff", "FactChange", "as_data", "as_text", "diff"]
