"""`quiz progress show`: what is seen, due and new, and all reports on one learner."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import click

from decks.model import Deck
from decks.shelf import renames
from decks.values.text import clean_line
from progress.cli import group
from progress.days import study_day
from progress.reports.learner import MODULES, report
from progress.reports.material import Material, material
from progress.reports.numbers.drawing import WIDTH
from progress.reports.overview import Overview, overview
from progress.reports.rows import plain, wrapped
from progress.rollups.names import names_of

USUAL = ("today", "next", "retention", "forecast")
NAMES = tuple(MODULES)
SIMULATED = ("workload",)  # takes longer than all others together, so it is made where it is asked for


@click.command("show", help="Show what is seen, due, new and remembered, in all decks or in some.")
@click.argument("names", nargs=-1, metavar="[DECK]...")
@click.option("--report", "wanted", multiple=True, type=click.Choice([*NAMES, "all"]), help="Only this; or all.")
@group.learner_option
@group.store_option
@group.json_option
@click.pass_obj
def show(
    group_store: str | None,
    names: tuple[str, ...],
    wanted: tuple[str, ...],
    learner: str | None,
    store: str | None,
    as_json: bool,
) -> None:
    name, figures, given = standing_of(
        group.chosen_decks(names) if names else group.known_decks(), store or group_store, learner
    )
    if as_json:
        click.echo(_json(name, figures, given, _meant(wanted)))
    else:
        parts = [] if wanted else [_table(name, figures)]
        parts += _texts(given, NAMES if "all" in wanted else wanted or USUAL)
        click.echo("\n\n".join(parts))


def standing_of(decks: Mapping[str, Deck], store: str | None, learner: str | None) -> tuple[str, Overview, Material]:
    """A learner's name, how many cards of some decks are seen, due and new, and what reports are made from."""
    old = renames(decks.values())
    found = group.read_standing(store, learner, names_of(decks, old), old)
    day = study_day(group.clock().now(), found.history.settings.rollover_hour)
    given = material(decks.values(), found.history, found.tally, day)
    cards = {deck.id: [card.id for card in deck.cards] for deck in decks.values()}
    figures = replace(overview(cards, given.states, day), reviews=found.answers)
    return clean_line(found.name), figures, given


def _meant(wanted: Sequence[str]) -> Sequence[str]:
    """The reports of the JSON: those that were asked for, all of them, or all but the simulated ones."""
    if "all" in wanted:
        return NAMES
    return wanted or [name for name in NAMES if name not in SIMULATED]


def _json(name: str, figures: Overview, given: Material, wanted: Sequence[str]) -> str:
    decks = [{"deck": deck, **asdict(cards)} for deck, cards in figures.decks.items()]
    found: dict[str, Any] = {"learner": name, "reviews": figures.reviews, "cards": asdict(figures.cards)}
    found |= {"decks": decks, "day": given.day}
    found["reports"] = {each: asdict(report(each).figures(given)) for each in wanted}
    return json.dumps(found, ensure_ascii=False, indent=2)


def _table(name: str, figures: Overview) -> str:
    rows = [*figures.decks.items(), ("all decks", figures.cards)]
    width = max(len(deck) for deck, _ in rows)
    lines = [f"{name}, answers so far: {figures.reviews}", "", f"{'':{width}}  seen   due   new"]
    lines += [f"{deck:{width}}  {cards.seen:4}  {cards.due:4}  {cards.new:4}" for deck, cards in rows]
    return "\n".join(lines)


def _texts(given: Material, wanted: Sequence[str]) -> list[str]:
    found = []
    for name in wanted:
        module = report(name)
        rows = wrapped(plain(module.lines(module.figures(given))), WIDTH)
        found.append("\n".join([module.TITLE, *(f"  {row.text}".rstrip() for row in rows)]))
    return found
