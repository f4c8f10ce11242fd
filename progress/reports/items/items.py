"""Items: the figures of each question of a deck."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from decks.model import Card, Deck
from decks.values.text import fold
from progress.forecast import LONGEST_MS
from progress.reports.items.misgraded import Misgraded, misgraded
from progress.reports.items.options import Options, options
from progress.reports.items.responses import Flag, Response, responses
from progress.reports.items.rivals import Rival, rivals
from progress.reports.items.theory import (
    Correlation,
    Reliability,
    correlation,
    guess_corrected,
    reliability,
    rest_scores,
)
from progress.reports.numbers.share import Median, Share, median, share
from progress.rollups.measures import BEATS
from progress.wire import Wire

FEWEST = 10  # first attempts from which on a share is worth telling


@dataclass(frozen=True, slots=True)
class Item:
    """One question. All but `misgraded` and `flags` go by first attempts at the fact as it is worded now.

    `corrected` is the facility without lucky guesses; `time` is in half seconds; `older` are first attempts at other
    wordings, left out.
    """

    card: str
    place: str  # path:line
    question: str
    answer: str
    forms: Mapping[str, int]
    facility: Share
    corrected: float | None
    discrimination: Correlation
    band: str
    options: Options | None
    rival: Rival | None
    time: Median
    misgraded: tuple[Misgraded, ...] = ()
    flags: tuple[str, ...] = ()
    flagged_by: int = 0
    older: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """The questions of a deck in its order, over so many learners, and how far their first attempts hang together."""

    deck: str
    learners: int
    answers: int
    reliability: Reliability
    items: tuple[Item, ...]


def figures(deck: Deck, events: Iterable[Wire]) -> Items:
    """All that a log tells of a deck's questions. Events under other names of its cards are to be renamed before."""
    answers, flags = responses(events, {card.id for card in deck.cards})
    hashes = {card.id: card.fact.hash for card in deck.cards}
    now = _by_card(r for r in answers if r.fact_hash in ("", hashes[r.card]))
    first = {card: those for card, of in now.items() if (those := [r for r in of if r.first])}
    marks: defaultdict[bytes, dict[str, float]] = defaultdict(dict)
    for response in (response for of in first.values() for response in of):
        marks[response.learner][response.card] = float(response.passed)
    rests = {card: rest_scores(marks, card) for card in first}
    texts, shown = _texts(deck), dict[str, Options]()
    for id_, of in first.items():
        if found := options(id_.partition("/")[2], of, rests[id_], texts):
            shown[id_] = found
    suspects = rivals(now)
    every, attempts = _by_card(answers), Counter(r.card for r in answers if r.first)
    items = []
    for card in deck.cards:
        id_ = card.id
        of = first.get(id_, [])
        own = [flag for flag in flags if flag.card == id_]
        of_card = _item(card, of, rests.get(id_, {}), shown.get(id_), suspects.get(id_))
        groups = misgraded(every.get(id_, []), lambda text: fold(text, deck.context.language))
        items.append(_with_words(of_card, groups, own, attempts[id_] - len(of)))
    learners = {response.learner for response in answers}
    return Items(deck.id, len(learners), len(answers), reliability(marks), tuple(items))


def _by_card(answers: Iterable[Response]) -> dict[str, list[Response]]:
    found: defaultdict[str, list[Response]] = defaultdict(list)
    for response in answers:
        found[response.card].append(response)
    return dict(found)


def _item(
    card: Card, first: Sequence[Response], rest: Mapping[bytes, float], shown: Options | None, rival: Rival | None
) -> Item:
    found = share(sum(response.passed for response in first), len(first), FEWEST)
    who = correlation([(float(r.passed), rest[r.learner]) for r in first if r.learner in rest])
    luck = sum(response.luck for response in first) / len(first) if first else 0.0
    halves = Counter(min(r.duration_ms, LONGEST_MS) * BEATS // 1000 for r in first if r.duration_ms > 0)
    return Item(
        card=card.id,
        place=f"{card.fact.place.path}:{card.fact.place.line}",
        question=card.prompt.stem or card.prompt.gap,
        answer=", ".join(answer.text for answer in card.prompt.answers),
        forms=dict(Counter(response.form for response in first)),
        facility=found,
        corrected=None if found.share is None else guess_corrected(found.share, luck),
        discrimination=who,
        band=who.band,
        options=shown,
        rival=rival,
        time=median(halves, FEWEST),
    )


def _with_words(item: Item, groups: tuple[Misgraded, ...], flags: Sequence[Flag], older: int) -> Item:
    """An item with what learners wrote about it."""
    remarks = tuple(dict.fromkeys(flag.remark for flag in flags if flag.remark))
    by = len({flag.learner for flag in flags})
    return replace(item, misgraded=groups, flags=remarks, flagged_by=by, older=older)


def _texts(deck: Deck) -> dict[str, str]:
    """What references to options say: other cards' answers, and names."""
    found = {f"@{thing.id}": thing.name for thing in deck.names.values()}
    for card in deck.cards:
        found[card.id.partition("/")[2]] = ", ".join(answer.text for answer in card.prompt.answers)
    return found
