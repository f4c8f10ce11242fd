"""One fact once: candidates that say what another of their type says already are left out."""

from collections.abc import Sequence

from decks.drafting.candidate import CORE, Candidate
from decks.drafting.worth.said import gapped
from decks.languages import load
from decks.values.text import fold


def without_doubles(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in their order, of each that says and asks the same only the first.

    The same date or number in two sentences is two facts; a name is worth a second gap only where that is a card.
    """
    language = load("en")
    first: dict[tuple[str, str], Candidate] = {}
    for candidate in candidates:
        apart = candidate.tier == CORE or any(char.isdigit() for char in candidate.answer)
        said = f"{candidate.slug} {candidate.answer} {gapped(candidate) if apart else ''}"
        first.setdefault((candidate.type, fold(said, language)), candidate)
    return list(first.values())
