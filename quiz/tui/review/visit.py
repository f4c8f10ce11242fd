"""The bench on the way through the app."""

from pathlib import Path
from typing import Any

from textual.app import App

from decks.parsing.files import Unreadable
from decks.review.desk import Desk
from decks.review.notes import Notes
from decks.writer import Refused
from quiz.tui.review.screen import ReviewScreen


async def review(app: App[Any], path: Path, notes: Notes) -> str:
    """Review a deck's file until that is left; returns what keeps it from being reviewed, if anything."""
    try:
        desk = Desk(path, notes=notes)
    except (Unreadable, Refused) as error:
        return str(error)
    await app.push_screen(ReviewScreen(desk), wait_for_dismiss=True)
    return ""
