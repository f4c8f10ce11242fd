"""How a card stands, in words."""

from collections.abc import Sequence
from datetime import date

from progress.days import day_date
from quiz import words
from quiz.browse.rows import Row


def when(row: Row) -> str:
    """When it is asked again, short: “new”, “put aside”, “in 3 days”, “2 days late”."""
    if row.state.suspended:
        return "put aside"
    if row.due_in is None:
        return "new"
    return f"{words.count(-row.due_in, 'day')} late" if row.due_in < 0 else words.days(row.due_in)


def due_on(row: Row) -> date | None:
    """The date on which it is asked again."""
    return None if row.due_in is None else day_date(row.known.day + row.due_in)


def standing(row: Row, *, leech: bool) -> list[str]:
    """Due, interval, stability, difficulty, recall and answers, a sentence or two a line."""
    lines = [_standing(row)]
    memory = row.state.memory
    if memory and row.recall is not None and row.interval is not None:
        strength = f"stability {_days(memory.stability)} · difficulty {memory.difficulty:.1f} of 10"
        lines.append(f"Recall now {row.recall:.0%} · {strength}")
        lines.append(f"Interval {words.count(row.interval, 'day')} · last reviewed {day_date(memory.last_day)}")
    if row.state.answers:
        lines.append(f"{words.count(row.state.answers, 'answer')} · {words.count(row.lapses, 'lapse')}")
    if leech:
        lines.append("A leech: it fails more often than chance allows. Reword or split it, or put it aside.")
    return lines


def _standing(row: Row) -> str:
    if row.state.suspended:
        return "Put aside: it is not asked until it is resumed."
    if row.due_in is None:
        return "New: it was never answered." if not row.state.answers else "New again."
    return f"Due {when(row)}, {due_on(row)}." if row.due_in >= 0 else f"Due since {due_on(row)}: {when(row)}."


def _days(number: float) -> str:
    """“0.4 days”, “12 days”."""
    return f"{number:.1f} days" if number < 10 else f"{number:.0f} days"


def summary(row: Row) -> str:
    """A card in a line: its answer, its id, and that it is flagged."""
    flagged = f" · {words.count(len(row.flags), 'flag')}" if row.flags else ""
    return f"{row.answer} · {row.id}{flagged}"


def totals(found: Sequence[Row], every: int) -> str:
    """“12 of 340 cards · 3 due · 2 new”."""
    shown = words.count(every, "card") if len(found) == every else f"{len(found)} of {words.count(every, 'card')}"
    return f"{shown} · {sum(row.is_due for row in found)} due · {sum(row.is_new for row in found)} new"
