"""`quiz progress import-anki`: the answers that were given in Anki, taken into the record."""

import json
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING
from uuid import UUID

import click

from decks.cli.files import doing, failure, foreign_bytes, tell
from progress import anki
from progress.cli import group
from progress.cli.carry import told
from progress.days import day_date
from progress.events import Event, Kind

if TYPE_CHECKING:
    from decks.exchange import Bank
    from decks.exchange.bank import PastReview
    from progress.config import Settings
    from progress.store.merge import Taken
    from progress.wire import Wire


@click.command("import-anki")
@click.argument("package", type=click.Path(path_type=Path))
@click.option(
    "--deck", "names", multiple=True, metavar="DECK", help="The deck that was made of it; several can be named."
)
@click.option("--dry-run", is_flag=True, help="Only say what would come in.")
@click.option("--undo", is_flag=True, help="Take it back: these answers count no longer.")
@group.learner_option
@group.store_option
@group.json_option
@click.pass_obj
def import_anki(
    group_store: str | None,
    package: Path,
    names: tuple[str, ...],
    dry_run: bool,
    undo: bool,
    learner: str | None,
    store: str | None,
    as_json: bool,
) -> None:
    """Take in the answers that you gave in Anki, from an .apkg exported with “scheduling information”.

    First make a deck of it: quiz decks import PACKAGE. Each answer comes in once, however often you do this.
    """
    with doing(f"Reading {package.name} …"):
        bank = _read(package)
    cards = _cards(bank, package, names)
    _tell_left(bank, cards)
    reviews = [review for review in bank.reviews if review.item in cards]
    if dry_run:
        tell(f"{_counted(reviews)} would come in, {_span(reviews)}.")
        return
    where, ids = store or group_store, {anki.event_id(review) for review in reviews}
    answered = {cards[review.item] for review in reviews}
    if undo:
        taken = _settle(where, learner, answered, ids, counting=False)
        click.echo(json.dumps({"undone": taken}) if as_json else f"{taken:,} answers and resets count no longer.")
        return
    found = _taken(reviews, cards, where, learner)
    back = _settle(where, learner, answered, ids, counting=True) if found.known else 0
    if as_json:
        click.echo(json.dumps({"file": str(package), **asdict(found), "counting_again": back}))
    else:
        again = f", {back:,} count again" if back else ""
        click.echo(f"{_counted(reviews)}, {_span(reviews)}: {told(found)}{again}")
        tell("See what you remember: quiz progress show. To take it back, the same command with --undo.")


def _taken(
    reviews: "Sequence[PastReview]", cards: Mapping[str, str], store: str | None, learner: str | None
) -> "Taken":
    """Take the answers into the record, with a bar on stderr meanwhile; none where that is no terminal."""

    def events(who: UUID, settings: "Settings") -> "Iterator[Wire]":
        made = anki.events(reviews, cards, who, rollover_hour=settings.rollover_hour)
        hidden = not sys.stderr.isatty()
        bar = click.progressbar(made, len(reviews), "Taking in", file=sys.stderr, hidden=hidden, update_min_steps=1000)
        with bar as shown:
            yield from shown

    return group.open_store(store).take_in(learner, events)


def _read(package: Path) -> "Bank":
    from decks.exchange import Losses, NotReadable
    from decks.exchange.formats import apkg

    try:
        bank = apkg.read(foreign_bytes(package), Losses())
    except NotReadable as problem:
        raise failure(f"{package} cannot be read as Anki's package of a deck: {problem}") from None
    if not bank.answers:
        raise failure(f"{package} holds no answers. In Anki, export the deck with “Include scheduling information”.")
    return bank


def _cards(bank: "Bank", package: Path, names: Sequence[str]) -> Mapping[str, str]:
    """The cards of a deck by their ids in Anki: of those named, or of the one that is known to hold some."""
    from decks.exchange.from_deck import cards_by_origin

    decks = group.chosen_decks(names) if names else group.known_decks()
    asked = {review.item for review in bank.reviews}
    found = {deck.id: cards_by_origin(deck) for deck in decks.values()}
    found = {deck: cards for deck, cards in found.items() if asked & cards.keys()}
    if not found:
        where = f"None of its cards is in {', '.join(names) or 'a deck that is known'}."
        raise failure(
            f"{where} Make a deck of it: quiz decks import {quote(str(package))}; then name that deck with --deck."
        )
    if len(found) > 1 and not names:
        raise click.UsageError(f"its cards are in {', '.join(found)}: say with --deck which are meant")
    return {origin: card for cards in found.values() for origin, card in cards.items()}


def _tell_left(bank: "Bank", cards: Collection[str]) -> None:
    """Say of which cards the answers stay out, for they are not in the deck."""
    left = [review for review in bank.reviews if review.item not in cards]
    if left:
        asked = {item.id: item.ask for item in bank.items}
        items = list(dict.fromkeys(review.item for review in left))
        first = ", ".join(f"“{(asked.get(item) or item)[:40]}”" for item in items[:3])
        more = " …" if len(items) > 3 else ""
        tell(f"left out: {_counted(left)}, for the deck does not hold them: {first}{more}")


def _counted(reviews: "Sequence[PastReview]") -> str:
    answers = sum(review.rating > 0 for review in reviews)
    cards = len({review.item for review in reviews})
    return f"{answers:,} answer{'s' if answers != 1 else ''} to {cards:,} card{'s' if cards != 1 else ''}"


def _span(reviews: "Sequence[PastReview]") -> str:
    """From when to when the answers were given, by UTC."""
    first, last = (day_date(719_163 + at.at_ms // 86_400_000) for at in (reviews[0], reviews[-1]))
    return f"given from {first} to {last}"


def _settle(store: str | None, learner: str | None, cards: Collection[str], ids: set[UUID], *, counting: bool) -> int:
    """Undo what is to be undone so that the events of some ids count, or no longer do; returns of how many."""
    record = group.open_record(store, learner, readonly=False)
    try:
        targets = anki.to_undo(record.events_about(cards), ids, counting=counting)
        if targets:
            record.append([Event(*record.stamp(), kind=Kind.UNDO, target=each.id, card=each.card) for each in targets])
        return len(targets)
    finally:
        record.close()
