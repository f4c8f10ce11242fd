"""A diff as text for the author, and as plain data for programs."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from decks.diff.comparing import KEPT, LOST, OTHER, CardChange, Diff, FactChange
from decks.values.text import clean_line


def as_data(found: Diff) -> dict[str, Any]:
    """The same as plain data for JSON."""
    return {
        "facts": [asdict(change) for change in found.facts],
        "cards": [asdict(change) for change in found.cards],
        "reviews": {
            "kept": sum(change.reviews for change in found.cards if change.effect == KEPT),
            "answer_changed": sum(change.reviews for change in found.cards if change.effect == OTHER),
            "lost": sum(change.reviews for change in found.cards if change.effect == LOST),
        },
    }


def as_text(found: Diff) -> str:
    """The same for reading: facts, then cards with what comes of their histories."""
    if not found.facts and not found.cards:
        return "No fact and no card is different.\n"
    lines = [_fact_line(change) for change in found.facts]
    for change in found.cards:
        lines += ["", *_card_lines(change)]
    return "\n".join(line[: len(line) - len(line.lstrip())] + clean_line(line).strip() for line in lines) + "\n"


def _fact_line(change: FactChange) -> str:
    sign = {"added": "+", "removed": "-"}.get(change.change, "~")
    of = f", before {change.was}" if change.was else ""
    keys = f": {', '.join(change.keys)}" if change.keys else ""
    return f"{sign} fact {change.fact}  {change.change}{of}{keys}"


def _card_lines(change: CardChange) -> Iterator[str]:
    sign = {"added": "+", "removed": "-"}.get(change.change, "~")
    yield f"{sign} card {change.card}" + (
        f"  renamed, before {change.was}" if change.was else f"  {_TOLD[change.change]}"
    )
    for name, (before, after) in (("question", change.question), ("answer", change.answer)):
        if before == after:
            continue
        yield from (f"    {name} {mark} {text}" for mark, text in (("-", before), ("+", after)) if text)
    yield f"    {change.effect}{_reviews(change.reviews)}"
    if change.hint:
        yield f"    {change.hint}"


_TOLD = {
    "added": "added",
    "removed": "removed",
    "answer": "answer changed",
    "question": "reworded",
    "options": "other options, forms or answers accepted",
}


def _reviews(count: int) -> str:
    return f" ({count} {'answer' if count == 1 else 'answers'} so far)" if count else ""
