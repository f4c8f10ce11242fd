"""Ids: explicit, stable, and safe in file names, URLs and terminals."""

import re

PATTERN = r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?"
_ID = re.compile(PATTERN)


def is_id(text: str) -> bool:
    """Whether a text is an id: 1–64 lower-case ASCII letters, digits and hyphens, none at either end."""
    return _ID.fullmatch(text) is not None


def as_id(text: str) -> str:
    """A text written as an id, “Harbor_Bridge 2” as harbor-bridge-2; empty if it cannot be one."""
    written = re.sub(r"[\W_]+", "-", text.lower()).strip("-")
    return written if is_id(written) else ""


def card_id(deck: str, fact: str, direction: str) -> str:
    """`deck/fact/direction`, the id under which a card's history is kept."""
    return f"{deck}/{fact}/{direction}"
