"""What happened to a card, line by line: its answers, what was taken back, when it was put aside."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from decks.forms.question import chosen
from decks.model import Card, Deck, Stance
from decks.values.text import clean_line
from progress.events import Event, Kind, Mode, sort_key
from progress.undo import undone

GRADES = {
    "slip": "right, with a slip",
    "dont-know": "not known",
    "again": "rated again",
    "hard": "rated hard",
    "good": "rated good",
    "easy": "rated easy",
}
DONE = {Kind.SUSPEND: "put aside", Kind.RESUME: "resumed", Kind.RESET: "made new again"}


@dataclass(frozen=True, slots=True)
class Past:
    """Something that happened: the local time, what it was in words, and whether it still counts."""

    when: str
    told: str
    counts: bool = True


def history(events: Iterable[Event], card: Card, deck: Deck) -> list[Past]:
    """What the events about a card tell, the newest first."""
    ordered = sorted(events, key=sort_key)
    gone = undone({event.id: event.target for event in ordered if event.kind == Kind.UNDO and event.target})
    judged = {e.target: e.grade for e in ordered if e.kind == Kind.OVERRIDE and e.id not in gone}
    found = [
        Past(_when(event), told, event.id not in gone)
        for event in ordered
        if (told := _told(event, judged.get(event.id, ""), card, deck))
    ]
    return found[::-1]


def _when(event: Event) -> str:
    at = datetime.fromtimestamp(event.at_ms / 1000, UTC) + timedelta(minutes=event.offset_min)
    return f"{at:%Y-%m-%d %H:%M}"


def _told(event: Event, judged: str, card: Card, deck: Deck) -> str:
    """An event in words; empty for what is told elsewhere or not known here."""
    if event.kind == Kind.REVIEW:
        return ", ".join(_answer(event, judged, card, deck))
    if event.kind == Kind.FLAG:
        return f"flagged: {clean_line(event.answer)}"
    if event.kind == Kind.FLAG_ANSWER:
        return f"the author answered the flag, {event.grade}: {clean_line(event.answer)}".removesuffix(": ")
    return next((told for kind, told in DONE.items() if event.kind == kind), "")


def _answer(event: Event, judged: str, card: Card, deck: Deck) -> Iterator[str]:
    given = _given(event, card, deck) if event.form != "flip" else ""
    grade = GRADES.get(event.grade, event.grade)
    yield f"{event.form} “{given}”: {grade}" if given else f"{event.form}: {grade}"
    if judged:
        yield f"you judged it {judged}"
    if event.hints:
        yield f"letters shown: {event.hints}"
    if event.mode == Mode.CRAM:
        yield "practice"
    if event.duration_ms:
        yield f"{event.duration_ms / 1000:.0f} s"


def _given(event: Event, card: Card, deck: Deck) -> str:
    """What was answered, in words: numbers stand for options."""
    raw = clean_line(event.answer)
    if not event.options:
        return raw
    try:
        numbers = chosen(raw, len(event.options))
    except ValueError:
        return raw
    if event.form == "true-false":
        kind = "settled" if card.fact.stance is Stance.REPORTED else "said"
        return str(deck.context.words("true-false")[kind]["yes" if numbers == [1] else "no"])
    return ", ".join(_option(event.options[number - 1], deck) for number in numbers)


def _option(ref: str, deck: Deck) -> str:
    """The text of an option, from its reference: `fact/direction`, a name's `@id`, or `=text`."""
    if ref.startswith("=") or ref.removeprefix("@") in deck.names:
        thing = deck.names.get(ref.removeprefix("@"))
        return thing.name if thing else clean_line(ref[1:])
    card = deck.card(f"{deck.id}/{ref}")
    return deck.context.join([answer.text for answer in card.prompt.answers]) if card else clean_line(ref)
