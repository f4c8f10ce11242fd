"""One fact once: candidates that say what another of their type says already are left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from decks.drafting.candidate import CORE, Candidate
from decks.drafting.worth.said import gapped
from decks.languages import load
from decks.model import SKIP
from decks.values.text import fold


def without_doubles(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in their order, of each that says and asks the same only the first.

    The same date or number in two sentences is two facts; a name is worth a second gap only where that is a card.
    """
    language = load("en")
    first: dict[tuple[str, str], Candidate] = {}
    asked = {gap for candidate in candidates if candidate.type != "card" for gap in _gaps(candidate)}
    for candidate in candidates:
        if candidate.type == "card" and (candidate.fields.get("ask"), candidate.answer) in asked:
            continue  # a typed fact has that gap
        apart = candidate.tier == CORE or any(char.isdigit() for char in candidate.answer)
        said = f"{candidate.slug} {candidate.answer} {gapped(candidate) if apart else ''}"
        first.setdefault((candidate.type, fold(said, language)), candidate)
    return list(first.values())


def without_twins(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without gaps that another asks for with the same words around them: a card gives way to a type."""
    typed = {gap for one in candidates if one.type != "card" and one.tier == CORE for gap, _ in _gaps(one)}
    seen = set[object]()
    out = []
    for candidate in candidates:
        gaps = {gap for gap, _ in _gaps(candidate)} | ({candidate.fields["ask"]} if candidate.type == "card" else set())
        twice = gaps & (seen | typed if candidate.type == "card" else seen)
        if candidate.tier != CORE or not twice:
            out.append(candidate)
        elif gaps - twice:
            out.append(replace(candidate, ask=dict(_but(candidate.ask, twice))))
        seen |= gaps if candidate.tier == CORE else set()
    return out


def _but(asks: Mapping[str, object], twice: set[object]) -> Iterator[tuple[str, object]]:
    """What a candidate asks but for these gaps."""
    for direction, asked in asks.items():
        again = isinstance(asked, Mapping) and asked.get("gap") in twice
        if not again or not direction.startswith("part-"):
            yield direction, SKIP if again else asked


def _gaps(candidate: Candidate) -> Iterator[tuple[object, str]]:
    """The gaps that a candidate asks for itself, each with its answer."""
    for direction, asked in candidate.ask.items():
        if isinstance(asked, Mapping) and asked.get("gap"):
            own = candidate.fields.get(direction) if direction in ("who", "name", "term", "key") else candidate.answer
            yield asked["gap"], str(asked.get("answer") or own).removeprefix("the ")
