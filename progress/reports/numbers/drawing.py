"""Figures as text: bars of block characters, read without colour, with the figures beside."""

from datetime import date

from progress.reports.numbers.share import Median, Recall, Share

EIGHTHS = " ▏▎▍▌▋▊▉█"
NARROWEST = 4  # columns of a bar that still tells something
LEVELS = " ▁▂▃▄▅▆▇█"
FEW = "too few answers"
WIDTH = 77  # columns of a line where nothing else is said: a terminal's 80, indented


def bar(part: float, width: int = 20) -> str:
    """A bar for a part of 1, `width` columns wide."""
    eighths = round(min(max(part, 0.0), 1.0) * width * 8)
    whole, rest = divmod(eighths, 8)
    return ("█" * whole + (EIGHTHS[rest] if rest else "")).ljust(width)


def room(width: int, others: int, most: int) -> int:
    """The columns that a line has for a bar beside so many others: at most `most`, none where it is too narrow."""
    left = min(width - others, most)
    return left if left >= NARROWEST else 0


def column(part: float) -> str:
    """One character as high as a part of 1; anything above 0 is seen."""
    return LEVELS[max(round(min(part, 1.0) * 8), 1)] if part > 0 else " "


def percent(value: float | None) -> str:
    """`93%`, right-aligned in four columns."""
    return "   -" if value is None else f"{value:4.0%}"


def told(found: Share) -> str:
    """A share in words: `91% (84-95%, n=212)`."""
    if not found.enough or found.share is None:
        return f"{FEW} (n={found.n:,})"
    return f"{percent(found.share)} ({found.low:.0%}–{found.high:.0%}, n={found.n:,})"


def drawn(found: Share, width: int = 20) -> str:
    """A share as a bar with its figures."""
    return _beside(found.share, width, told(found)) if found.enough and found.share is not None else told(found)


def remembered(found: Recall, width: int = 20) -> str:
    """A mean recall as a bar with its figures, and the cards not seen yet."""
    unseen = f", {found.unseen:,} not seen" if found.unseen else ""
    if found.mean is None:
        return f"nothing learned yet{unseen}"
    figures = f"{found.low:.0%}–{found.high:.0%}, n={found.n:,}"
    return _beside(found.mean, width, f"{percent(found.mean)} ({figures}{unseen})")


def _beside(part: float, width: int, figures: str) -> str:
    return f"{bar(part, width)} {figures}" if width else figures


def seconds(found: Median) -> str:
    """A median time in seconds, of half seconds counted: `6.5 s (5.9-7.3 s, n=120)`."""
    if not found.enough or found.value is None:
        return f"{FEW} (n={found.n:,})"
    return f"{found.value / 2:.1f} s ({found.low / 2:.1f}–{found.high / 2:.1f} s, n={found.n:,})"


def duration(spent: float, least: str = "less than a minute") -> str:
    """Seconds as minutes, or hours and minutes; `least` for fewer than half a minute."""
    minutes = round(spent / 60)
    if spent > 0 and minutes == 0:
        return least
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"


def about(spent: float) -> str:
    """Seconds that are a guess: `about 3 min`, `less than a minute`."""
    found = duration(spent)
    return found if found.startswith("less") else f"about {found}"


def counted(n: int, thing: str, things: str = "") -> str:
    """`1 card`, `2 cards`."""
    return f"{n:,} {thing if n == 1 else things or thing + 's'}"


def day_name(day: int) -> str:
    """A study day as `Mon 2026-05-11`."""
    at = date.fromordinal(day)
    return f"{('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[at.weekday()]} {at.isoformat()}"


def clipped(text: str, width: int) -> str:
    """A text cut to so many characters, with an ellipsis."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
