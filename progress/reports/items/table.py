"""Items as text for a terminal, and as rows for a spreadsheet."""

from collections.abc import Mapping, Sequence
from textwrap import wrap

from progress.reports.items.items import Item, Items
from progress.reports.items.mending import Mend
from progress.reports.items.options import Options
from progress.reports.items.theory import FEW, Reliability
from progress.reports.numbers.drawing import FEW as TOO_FEW
from progress.reports.numbers.drawing import WIDTH, bar, clipped, counted, percent, seconds
from progress.reports.rows import Row, plain

BANDS = {"negative": "−", "weak": "0", "fair": "+", "good": "++", "unknown": "?"}
COLUMNS = (
    *("card", "place", "question", "answer", "n", "facility", "low", "high", "without_luck", "discrimination"),
    *("band", "seconds", "distractor", "distractor_share", "functional", "rival", "misgraded", "flags", "older"),
)


def lines(found: Items, mends: Sequence[Mend]) -> list[str]:
    """What to mend first, then a row a question."""
    return [row.text for row in _told(found, mends, WIDTH, {})]


def opening(found: Items, mends: Sequence[Mend], width: int) -> list[Row]:
    """The same for a screen of some width, with the options of what to mend; each question opens its card."""
    return _told(found, mends, width, {item.card: item.options for item in found.items if item.options})


def _told(found: Items, mends: Sequence[Mend], width: int, shown: Mapping[str, Options]) -> list[Row]:
    head = f"{found.deck}: {counted(found.learners, 'learner')}, {counted(found.answers, 'answer')}"
    rows = plain([head, *reliability(found.reliability), "", "To mend"])
    for number, mend in enumerate(mends, 1):
        rows += [Row(f"{number:3}. {clipped(mend.card, width - 5)}", mend.card), Row(f"     {mend.place}")]
        rows += plain(f"     {line}" for reason in mend.reasons for line in wrap(reason.words, width - 5))
        rows += plain(f"   {line}" for line in _shares(shown.get(mend.card), width - 3))
    if not mends:
        rows.append(Row("  nothing that these answers tell"))
    rows += plain(["", "First attempts: share right (95 %), discrimination, most chosen distractor"])
    asked = [item for item in found.items if item.facility.n]
    rows += [Row(_row(item, width), item.card) for item in asked]
    unasked = len(found.items) - len(asked)
    rows += plain([f"  {counted(unasked, 'question')} not asked yet"] if unasked else [])
    return [*rows, *plain(["", "− weaker learners do better, 0 no difference, + and ++ better ones do, ? unknown"])]


def details(item: Item) -> list[str]:
    """All that is known of one question."""
    rows = [f"{item.card}  {item.place}", f"  {clipped(item.question, 74)}", f"  right: {_facility(item)}"]
    if item.corrected is not None:
        known = f"{item.corrected:.0%}" if item.facility.enough else TOO_FEW
        rows.append(f"  without lucky guesses: {known}; time {seconds(item.time)}")
    who = item.discrimination
    r = "" if who.r is None else f" ({who.low:+.1f} to {who.high:+.1f})"
    rows.append(f"  discrimination: {item.band}{r}, n={who.n}")
    return [*rows, *_shares(item.options, WIDTH)]


def _shares(found: Options | None, width: int) -> list[str]:
    """How often each option was chosen of how often it was shown: the key, and those distractors that do not work."""
    rows = []
    for option in found.options if found else ():
        mark = "✓" if option.key else " " if option.functional else "·"
        count = f"{option.chosen.count:3} of {option.chosen.n:3}"
        rows.append(f"  {mark} {bar(option.chosen.share or 0.0, 10)} {count}  {clipped(option.text, width - 31)}")
    return rows


def rows(found: Items) -> list[tuple[object, ...]]:
    """A row a question, under `COLUMNS`."""
    return [_values(item) for item in found.items]


def reliability(found: Reliability) -> list[str]:
    based = f"{counted(found.learners, 'learner')} answered all of {found.items:,} questions that most did"
    if found.alpha is None:
        return [f"reliability: {TOO_FEW} ({based})"]
    few = ", few data" if found.learners < FEW else ""
    figures = f"alpha {found.alpha:.2f}, standard error of a learner's share {found.standard_error:.0%}"
    return [f"reliability: {figures}", f"  ({based}{few})"]


def _facility(item: Item) -> str:
    found = item.facility
    if not found.enough or found.share is None:
        return f"{TOO_FEW} (n={found.n})"
    return f"{percent(found.share)} ({found.low:.0%}–{found.high:.0%}, n={found.n})"


def _row(item: Item, width: int) -> str:
    worst = _worst(item.options) if width > 70 and item.facility.enough else ""
    column = min(max(width - 31, 10), 26)
    card = clipped(item.card.partition("/")[2], column)
    return f"  {card:{column}} {_facility(item):24} {BANDS[item.band]:2} {worst}".rstrip()


def _worst(found: Options | None) -> str:
    wrong = [option for option in found.options if not option.key and option.chosen.count] if found else []
    return f"{percent(wrong[0].chosen.share)} {clipped(wrong[0].text, 15)}" if wrong else ""


def _values(item: Item) -> tuple[object, ...]:
    wrong = [option for option in item.options.options if not option.key] if item.options else []
    share = item.facility
    return (
        item.card,
        item.place,
        item.question,
        item.answer,
        share.n,
        *("" if share.share is None else round(number, 3) for number in (share.share or 0.0, share.low, share.high)),
        "" if item.corrected is None else round(item.corrected, 3),
        "" if item.discrimination.r is None else round(item.discrimination.r, 2),
        item.band,
        "" if item.time.value is None else round(item.time.value / 2, 1),
        wrong[0].text if wrong else "",
        round(wrong[0].chosen.share or 0.0, 3) if wrong else "",
        f"{sum(option.functional for option in wrong)} of {len(wrong)}" if wrong else "",
        item.rival.kind if item.rival else "",
        "; ".join(f"{group.like} ({group.count})" for group in item.misgraded),
        "; ".join(item.flags),
        item.older,
    )
