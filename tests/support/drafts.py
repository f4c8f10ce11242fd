"""Decks with facts that nobody has looked at, and the bench's screen over them."""

from pathlib import Path

from decks.review.desk import Desk
from decks.review.notes import Notes
from quiz.tui.review.screen import ReviewScreen
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD, write_deck

DOUBT = "  draft: maybe\n  doubt: it is not said of what\n"


def drafted(text: str = HEAD + FACTS + CARDS) -> str:
    """A deck's text with all its facts drafted: the one on the missile's range for the instructor to judge."""
    core = text.replace("\n  quote: ", "\n  draft: core\n  quote: ")
    return core.replace("  value: 500 km\n  draft: core\n", f"  value: 500 km\n{DOUBT}")


def write_draft(folder: Path, text: str = "", article: str | None = ARTICLE) -> Path:
    """Write a drafted deck and its article; returns the deck's file."""
    return write_deck(folder, text or drafted(), article)


def desk_of(folder: Path, text: str = "", notes: Notes | None = None, article: str | None = ARTICLE) -> Desk:
    return Desk(write_draft(folder, text, article), notes=notes, journals=folder / "journals", clock=lambda: 0.0)


def reviewing(folder: Path, text: str = "", notes: Notes | None = None) -> ReviewScreen:
    return ReviewScreen(desk_of(folder, text, notes))
