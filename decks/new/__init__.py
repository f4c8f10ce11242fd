"""The text of a new deck: all that a deck may hold, with a word on each, and one fact to begin with."""

from pathlib import Path
from string import Template


def new_deck(deck: str, title: str, *, folder: str = ".", schema: str = "deck.schema.json") -> str:
    """A commented deck for an id and a title; `check` names what is still to be filled in.

    `folder` is how commands name the deck's folder, `schema` how an editor finds the schema from there.
    """
    text = Path(__file__).with_name("template.yaml").read_text(encoding="utf-8")
    return Template(text).substitute(deck=deck, title=title, folder=folder, schema=schema)
