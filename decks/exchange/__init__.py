"""Decks that travel: other programs' questions as decks, and decks as theirs.

Each format is a module of `formats`, listed below, with a reader or a writer or both; between them and a deck stands a
`Bank` of plain questions. What gets lost on the way is collected, and told.
"""

from importlib import import_module

from decks.exchange.bank import Bank, Format, Losses, NotReadable

__all__ = ["FORMATS", "Bank", "Format", "Losses", "NotReadable", "all_formats", "format_named", "format_of_file"]

# In the order in which a file is guessed: what is sure first. To add a format, add its module here.
FORMATS = {
    "apkg": "decks.exchange.formats.apkg",
    "anki-text": "decks.exchange.formats.anki_text",
    "moodle": "decks.exchange.formats.moodle",
    "qti": "decks.exchange.formats.qti",
    "kahoot": "decks.exchange.formats.kahoot",
    "aiken": "decks.exchange.formats.aiken",
    "markdown": "decks.exchange.formats.markdown",
    "gift": "decks.exchange.formats.gift",
    "print": "decks.exchange.formats.printed",
    "handout": "decks.exchange.formats.handout",
    "blackboard": "decks.exchange.formats.blackboard",
    "csv": "decks.exchange.formats.csv",
    "tsv": "decks.exchange.formats.tsv",
}


def format_named(name: str) -> Format:
    """A format by its name. Raises KeyError."""
    found: Format = import_module(FORMATS[name]).FORMAT
    return found


def all_formats() -> list[Format]:
    return [format_named(name) for name in FORMATS]


def format_of_file(data: bytes, suffix: str) -> Format | None:
    """The format that a file is in, by what it holds, else by the end of its name; None if that cannot be told."""
    readable = [known for known in all_formats() if known.read]
    for known in readable:
        if known.recognizes(data):
            return known
    return next((known for known in readable if known.suffix == suffix.lower()), None)
