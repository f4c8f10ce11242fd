"""From one fact to another: the next of all, or the next of some kind."""

from collections.abc import Callable, Mapping, Sequence

from decks.review.bench import Row

Jump = Callable[[Row, Row], bool]
# Whether a row is where a jump from another leads to.
JUMPS: Mapping[str, Jump] = {
    "next": lambda here, there: True,
    "waiting": lambda here, there: there.waits,
    "finding": lambda here, there: there.findings > 0,
    "flag": lambda here, there: there.flags > 0,
    "type": lambda here, there: there.type != here.type,
    "paragraph": lambda here, there: there.paragraph != here.paragraph,
    "tier": lambda here, there: there.tier != here.tier,
}


def target(rows: Sequence[Row], at: int, jump: str) -> str | None:
    """The fact that a jump from a row leads to; “-” before its name goes back. None where there is none that way.

    Raises KeyError for a jump that is none.
    """
    leads = JUMPS[jump.removeprefix("-")]
    if not 0 <= at < len(rows):
        return rows[0].id if rows else None
    way = rows[at - 1 :: -1] if at and jump.startswith("-") else () if jump.startswith("-") else rows[at + 1 :]
    return next((row.id for row in way if leads(rows[at], row)), None)


def onwards(rows: Sequence[Row], at: int) -> str:
    """Where one goes when the fact that stood at a number is done: to the next that waits, round the end if need be.

    With none left, to the next of all. Empty without any facts.
    """
    at = max(0, min(at, len(rows)))
    order = [*rows[at:], *rows[:at]]
    waiting = next((row.id for row in order if row.waits), "")
    return waiting or (rows[min(at, len(rows) - 1)].id if rows else "")
