"""`quiz progress class`: who is on track, who has stopped, and what a class does not know."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from progress.cli import group
from progress.cli.items import EXISTING, events_of
from progress.days import study_day
from progress.reports.classroom import overview


@group.progress_group.command("class", help="Show who is on track, who has stopped, and what a class does not know.")
@click.argument("name", metavar="DECK")
@click.argument("bundles", nargs=-1, metavar="[BUNDLE]...", type=EXISTING)
@click.option("--exam", type=click.DateTime(["%Y-%m-%d"]), help="The day of the exam.")
@group.store_option
@group.json_option
@click.pass_obj
def classroom(
    group_store: str | None,
    name: str,
    bundles: tuple[Path, ...],
    exam: datetime | None,
    store: str | None,
    as_json: bool,
) -> None:
    (deck,) = group.chosen_decks([name]).values()
    events = events_of(deck, bundles, store or group_store)
    found = overview.figures(deck, events, study_day(group.clock().now()), exam.toordinal() if exam else None)
    click.echo(json.dumps(asdict(found), indent=2) if as_json else "\n".join(overview.lines(found)))
