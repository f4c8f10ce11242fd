"""Ids: explicit, stable, and safe in file names, URLs and terminals."""

import re

_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")


def is_id(text: str) -> bool:
    """Whether a text is an id: 1–64 lower-case ASCII letters, digits and hyphens, none at either end."""
    return _ID.fullmatch(text) is not None


def card_id(deck: str, fact: str, direction: str) -> str:
    """`deck/fact/direction`, the id under which a card's history is kept."""
    return f"{deck}/{fact}/{direction}"
