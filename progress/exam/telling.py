"""An exam's outlook in words, for a terminal."""

from collections.abc import Sequence

from progress.exam.outlook import MORE, MOST_MINUTES, Advice, Expected, Outlook
from progress.exam.plan import PlannedDay
from progress.reports.numbers.drawing import WIDTH, bar, counted, day_name, duration, room

SHOWN = 7  # days, one by one
BESIDE_BAR = 45  # columns


def lines(found: Outlook, title: str, width: int = WIDTH) -> list[str]:
    """All there is to say, the figures first; it ends with what to do next."""
    return [
        title,
        f"  exam on {when(found.expected.exam, found.day)}: {recall(found.expected)}",
        f"  {idle(found.expected)}",
        "",
        *days(found, width),
        "",
        *advice(found),
        basis(found),
    ]


def when(exam: int, day: int) -> str:
    """`Tue 2026-12-15, in 22 days`."""
    left = exam - day
    return f"{day_name(exam)}, {'tomorrow' if left == 1 else f'in {left} days'}"


def recall(found: Expected) -> str:
    """`expect to recall 91% of 139 cards (84–96%)`."""
    return f"expect to recall {found.recall:.0%} of {counted(found.cards, 'card')} ({interval(found)})"


def interval(found: Expected) -> str:
    return f"{found.low:.0%}–{found.high:.0%}"


def idle(found: Expected) -> str:
    """What it would be without any study; and the cards that there is no time for."""
    without = f"without any more study, {found.idle:.0%}"
    return f"{without}; {counted(found.unseen, 'card')} will not have been asked" if found.unseen else without


def days(found: Outlook, width: int = WIDTH) -> list[str]:
    """A line a day with its cards, new ones and minutes, for a week; and one for the rest."""
    if not found.days:
        return []
    wide = room(width, BESIDE_BAR, 24)
    most = max(len(day.cards) for day in found.days) or 1
    rows = [_day(day, most, wide, found.seconds) for day in found.days[:SHOWN]]
    rest = found.days[SHOWN:]
    if rest:
        cards, new = sum(len(day.cards) for day in rest), sum(day.new for day in rest)
        answers = sum(day.answers for day in rest)
        rows.append(_row(f"{counted(len(rest), 'day')} more", " " * wide, cards, new, answers * found.seconds))
    return [f"{'':15}{'':{wide}}  cards    new", *rows]


def _day(day: PlannedDay, most: int, wide: int, seconds: float) -> str:
    return _row(day_name(day.day), bar(len(day.cards) / most, wide), len(day.cards), day.new, day.answers * seconds)


def _row(name: str, drawn: str, cards: int, new: int, seconds: float) -> str:
    return f"{name:14} {drawn}  {cards:5,}  {new:5,}  {duration(seconds, '<1 min') if cards else ''}".rstrip()


def advice(found: Outlook) -> Sequence[str]:
    """What more minutes would buy, and when to begin at the latest or what it takes; nothing without advice."""
    given = found.advice
    if given is None:
        return []
    bought = given.more - found.expected.recall
    buys = f"With {MORE} minutes more a day, {given.more:.0%} instead of {found.expected.recall:.0%}."
    return [buys if bought >= 0.005 else f"{MORE} minutes more a day would add nothing.", _goal(found, given)]


def _goal(found: Outlook, given: Advice) -> str:
    goal = f"{found.target:.0%}, the desired retention"
    if given.latest is not None:
        begin = "today" if given.latest == found.day else f"on {day_name(given.latest)}"
        return f"For {goal}, begin {begin} at the latest."
    if given.needed is not None:
        return f"For {goal}, it takes {given.needed} minutes a day instead of {found.minutes}."
    return f"{goal}, is out of reach by then, even with {MOST_MINUTES // 60} hours a day."


def basis(found: Outlook) -> str:
    """What the figures go by."""
    trials = found.expected.trials
    error = f"the error measured on {trials:,} answers of yours" if trials else "an error of 3 points in the model"
    shared = "" if found.in_all == found.minutes else " for all exams together"
    budget = f"{found.in_all} minutes a day{shared}, {found.seconds:.1f} s an answer, typed"
    return f"Reckoned with {budget}. The range allows for chance and for {error}."
