"""The fact types: one module each, with its fields, its directions and what it says. To add one, add it to TYPES."""

from collections.abc import Callable
from typing import Protocol

from decks.facts import actor, card, claim, clause, contrast, date, event, name, place, quantity, term
from decks.model import Body
from decks.parsing.fields import Field


class FactType(Protocol):
    """What a module of this folder must give."""

    @property
    def TYPE(self) -> str: ...  # noqa: N802

    @property
    def FIELDS(self) -> tuple[Field, ...]: ...  # noqa: N802

    @property
    def DIRECTIONS(self) -> tuple[str, ...]: ...  # noqa: N802

    @property
    def BODY(self) -> Callable[..., Body]: ...  # noqa: N802


MODULES: tuple[FactType, ...] = (
    date,
    actor,
    clause,
    quantity,
    name,
    place,
    event,
    claim,
    contrast,
    term,
    card,
)
TYPES = {module.TYPE: module for module in MODULES}
