"""`quiz progress …`: the commands for whoever reviews progress. A RecordError is told by `quiz.cli`."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict

import click

from progress.clock import clock_from
from progress.days import study_day
from progress.memory import replay
from progress.paths import store_location
from progress.reports.overview import Overview, overview


@click.group("progress", help="See what is remembered and what is due.")
def progress_group() -> None:
    pass


@progress_group.command("show", help="Show how many cards are seen, due and new.")
@click.option("--learner", metavar="NAME", help="Whose record, where several learn on one store.")
@click.option("--store", metavar="PATH", help="The record to use.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(group_store: str | None, learner: str | None, store: str | None, as_json: bool) -> None:
    name, figures = _figures(deck_cards(), store or group_store, learner)
    click.echo(_json(name, figures) if as_json else _table(name, figures))


def deck_cards() -> dict[str, list[str]]:
    """The card ids of each deck that loads without errors, by deck id."""
    from decks.loader import load
    from decks.paths import deck_files

    loaded = [load(file.path) for file in deck_files()]
    decks = [found.deck for found in loaded if found.deck and not found.errors]
    return {deck.id: [card.id for card in deck.cards] for deck in decks}


def _figures(decks: Mapping[str, Sequence[str]], store: str | None, learner: str | None) -> tuple[str, Overview]:
    from progress.store import open_record

    try:
        clock = clock_from(os.environ)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    record = open_record(store_location(store, os.environ), learner=learner, clock=clock, readonly=True)
    figures = overview(decks, replay(record.events()), study_day(clock.now()))
    return record.learner_name, figures


def _json(name: str, figures: Overview) -> str:
    decks = [{"deck": deck, **asdict(cards)} for deck, cards in figures.decks.items()]
    found = {"learner": name, "reviews": figures.reviews, "cards": asdict(figures.cards), "decks": decks}
    return json.dumps(found, ensure_ascii=False, indent=2)


def _table(name: str, figures: Overview) -> str:
    rows = [*figures.decks.items(), ("all decks", figures.cards)]
    width = max(len(deck) for deck, _ in rows)
    lines = [f"{name}, answers so far: {figures.reviews}", "", f"{'':{width}}  seen   due   new"]
    lines += [f"{deck:{width}}  {cards.seen:4}  {cards.due:4}  {cards.new:4}" for deck, cards in rows]
    return "\n".join(lines)
