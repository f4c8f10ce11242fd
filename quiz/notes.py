"""What students said about a deck's questions, and how they fared, for whoever reviews it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from uuid import UUID

from decks.model import Deck
from decks.review.notes import FlagNote, Notes
from decks.shelf import renames
from decks.values.text import clean_line
from progress.events import Event, Kind
from progress.flags import open_flags
from progress.ports import Record
from progress.reports.items import items, table
from progress.reports.items.reading import together
from progress.wire import Wire


def review_notes(deck: Deck, store: str | None, environ: Mapping[str, str] | None = None) -> Notes:
    """The notes on a deck from a store, which need not be there; answers to flags are written into it.

    Raises RecordError.
    """
    from quiz.everyone import everyones_events
    from quiz.services import note

    def record(flag: FlagNote, answer: str, reason: str) -> None:
        note(partial(answered, flag, answer, reason), store, environ)

    found = notes_on(deck, everyones_events(store, environ))
    return replace(found, answer=record) if found.flags else found


def notes_on(deck: Deck, events: Iterable[Wire]) -> Notes:
    """The open flags of all learners, and figures for the cards that were answered."""
    known = {card.id for card in deck.cards}
    told = [event for event in together([events], {}, renames([deck])) if event.card in known]
    flags = [_note(flag) for flag in open_flags(told)]
    return Notes(tuple(flags), _figures(deck, told) if told else {})


def _note(flag: Wire) -> FlagNote:
    return FlagNote(flag.id.hex(), flag.card, clean_line(flag.answer), clean_line(flag.form), flag.learner.hex()[:8])


def _figures(deck: Deck, events: Iterable[Wire]) -> Mapping[str, tuple[str, ...]]:
    """The lines of the items report on each card that was answered, without its question."""
    found = items.figures(deck, events).items
    return {item.card: tuple(map(str.strip, table.details(item)[2:])) for item in found if item.facility.n}


def answered(flag: FlagNote, answer: str, reason: str, record: Record) -> Event:
    """The event that answers a flag."""
    return Event(
        *record.stamp(), kind=Kind.FLAG_ANSWER, target=UUID(flag.key), card=flag.card, grade=answer, answer=reason
    )
