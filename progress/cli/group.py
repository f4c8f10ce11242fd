"""What the commands share."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progress import seen
from progress.clock import clock_from
from progress.paths import store_location

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from decks.model import Deck
    from progress.ports import Clock
    from progress.reports.material import Material
    from progress.store.repository import SqlRecord
    from progress.store.standing import Standing
    from progress.store.store import Store

store_option = click.option("--store", metavar="PATH", help="The record to use.")
learner_option = click.option(
    "--learner", metavar="NAME", envvar="QUIZ_LEARNER", help="Whose record, where several use one store."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def known_decks() -> "Mapping[str, Deck]":
    """The decks that can be read, by id."""
    from decks.shelf import read_shelf

    return read_shelf().decks


def chosen_decks(names: "Sequence[str]") -> "Mapping[str, Deck]":
    """The decks of some names or paths, by id; all that can be read where there are none."""
    from decks.shelf import DeckProblem, read_shelf

    try:
        return read_shelf(names).decks
    except LookupError as error:
        raise click.UsageError(str(error)) from error
    except DeckProblem as problem:
        raise click.ClickException("\n".join(str(finding) for finding in problem.findings)) from problem


def clock() -> "Clock":
    """The clock, in words for the user where `QUIZ_NOW` is no time."""
    try:
        return clock_from(os.environ)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def open_record(store: str | None, learner: str | None, *, readonly: bool) -> "SqlRecord":
    """The record of a learner, in the store that the options name."""
    from progress import store as stores

    location = _located(store)
    return stores.open_record(location, learner=learner, clock=clock(), readonly=readonly)


def read_standing(
    store: str | None, learner: str | None, decks: "Collection[str]", renames: "Mapping[str, str]"
) -> "Standing":
    """All that reports on a learner are made from, in the store that the options name."""
    from progress.store import standing

    location = _located(store)
    return standing.read_standing(location, learner=learner, clock=clock(), decks=decks, renames=renames)


def read_material(decks: "Mapping[str, Deck]", store: str | None, learner: str | None) -> "Material":
    """What reports on some decks are made from, today."""
    from decks.shelf import renames
    from progress.days import study_day
    from progress.reports.material import material
    from progress.rollups.names import names_of

    old = renames(decks.values())
    found = read_standing(store, learner, names_of(decks, old), old)
    day = study_day(clock().now(), found.history.settings.rollover_hour)
    return material(decks.values(), found.history, found.tally, day)


def open_store(store: str | None, *, missing: bool = False) -> "Store":
    """The store that the options name; `missing` says that one is to be put there."""
    from progress import store as stores

    location = store_location(store, os.environ) if missing else _located(store)
    return stores.open_store(location, clock())


def _located(store: str | None) -> Path:
    location = store_location(store, os.environ)
    seen.watch(location, os.environ, clock().now())
    return location
