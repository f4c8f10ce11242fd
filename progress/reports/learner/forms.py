"""Form by form: how often each was passed, and which cards are recognised but not yet recalled."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, clipped, counted, drawn, room
from progress.reports.numbers.share import Share, share
from progress.reports.rows import Row, plain
from progress.rollups.measures import Measure
from progress.rollups.tally import CHOSEN

NAME, TITLE = "forms", "Form by form"
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Forms:
    """Answers passed by form. `recognised` are cards that passed with the answer on the screen and never without."""

    forms: Mapping[str, Share]
    recognised: tuple[str, ...]
    recalled: int  # cards that passed from memory at least once
    n: int  # cards that passed at all


def figures(given: Material) -> Forms:
    """Over all time, first tries and repeats alike. A card that was made new counts from its beginning."""
    tally = given.tally
    n, passed = tally.by_y(Measure.FORMS), Counter[str]()
    by_card: dict[str, set[str]] = {}
    for (deck, _, key), count in tally.of(Measure.FORM_PASSED).items():
        card, _, form = key.partition(" ")
        by_card.setdefault(f"{deck}/{card}", set()).add(form)
        passed[form] += count
    there = [card.id for card in given.cards() if card.id in by_card]
    recognised = tuple(card for card in there if by_card[card] <= CHOSEN)
    shares = {form: share(passed[form], n[form]) for form in sorted(n)}
    return Forms(shares, recognised, len(there) - len(recognised), len(there))


def lines(found: Forms, width: int = WIDTH) -> Sequence[str]:
    return [row.text for row in rows(found, width)]


def rows(found: Forms, width: int) -> Sequence[Row]:
    """A card that is only recognised opens."""
    if not found.forms:
        return plain(["no answers yet"])
    wide = room(width, 41, 20)
    shares = [f"{form:11} {drawn(each, wide)}" for form, each in found.forms.items()]
    said = f"{counted(found.recalled, 'card')} of {found.n:,} recalled, {len(found.recognised):,} only recognised"
    cards = [Row(f"    {clipped(card, width - 4)}", card) for card in found.recognised[:SHOWN]]
    more = len(found.recognised) - SHOWN
    return [*plain([*shares, said]), *cards, *plain([f"    … and {more:,} more"] if more > 0 else [])]
