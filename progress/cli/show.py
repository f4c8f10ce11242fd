"""`quiz progress show`: what is seen, due and new."""

import json
from collections.abc import Mapping
from dataclasses import asdict

import click

from decks.model import Deck
from decks.shelf import renames
from progress.candidates import candidates
from progress.cli import group
from progress.days import study_day
from progress.planning import planned
from progress.reports.overview import Overview, overview


@group.progress_group.command("show", help="Show how many cards are seen, due and new.")
@group.learner_option
@group.store_option
@group.json_option
@click.pass_obj
def show(group_store: str | None, learner: str | None, store: str | None, as_json: bool) -> None:
    name, figures = _figures(group.known_decks(), store or group_store, learner)
    click.echo(_json(name, figures) if as_json else _table(name, figures))


def _figures(decks: Mapping[str, Deck], store: str | None, learner: str | None) -> tuple[str, Overview]:
    record = group.open_record(store, learner, readonly=True)
    history = record.history(renames(decks.values()))
    day = study_day(group.clock().now(), history.settings.rollover_hour)
    states = history.states | planned(candidates(decks.values()), history.states, day, history.settings.days_off)
    cards = {deck.id: [card.id for card in deck.cards] for deck in decks.values()}
    return record.learner_name, overview(cards, states, day)


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
