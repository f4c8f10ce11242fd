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


@click.command("class", help="Show who is on track, who has stopped, and what a class does not know.")
@click.argument("name", metavar="DECK")
@click.argument("bundles", nargs=-1, metavar="[BUNDLE]...", type=EXISTING)
@click.option("--exam", type=click.DateTime(["%Y-%m-%d"]), help="The day of the exam.")
@click.option("--gradebook", type=EXISTING, help="A gradebook of Canvas or Moodle (CSV), to fill a column of.")
@click.option("-o", "--output", "out", type=click.Path(path_type=Path, dir_okay=False), help="The filled gradebook.")
@click.option("--names", type=EXISTING, help="Who is who: CSV, our learner and their email or ID.")
@click.option("--column", metavar="TITLE", help="The column to fill; the deck's title as it comes.")
@click.option("--key", metavar="COLUMN", default="", help="The column that tells students apart.")
@click.option("--score", type=click.Choice(["met", "known"]), default="met", help="Cards met, or known now.")
@click.option("--points", type=click.FloatRange(0, min_open=True), help="For all cards; 100 as it comes.")
@group.store_option
@group.json_option
@click.pass_obj
def classroom(
    group_store: str | None,
    name: str,
    bundles: tuple[Path, ...],
    exam: datetime | None,
    gradebook: Path | None,
    out: Path | None,
    names: Path | None,
    column: str | None,
    key: str,
    score: str,
    points: float | None,
    store: str | None,
    as_json: bool,
) -> None:
    (deck,) = group.chosen_decks([name]).values()
    events = events_of(deck, bundles, store or group_store)
    found = overview.figures(deck, events, study_day(group.clock().now()), exam.toordinal() if exam else None)
    if gradebook and out:
        from progress.cli.gradebook import Wanted, fill_gradebook

        wanted = Wanted(gradebook, out, names, column or deck.title, key, score, points)
        fill_gradebook(wanted, found, None if bundles else store or group_store or "")
        return
    if gradebook or out:
        raise click.UsageError("--gradebook is the file to read, and -o the one to write: name both")
    click.echo(json.dumps(asdict(found), indent=2) if as_json else "\n".join(overview.lines(found)))
