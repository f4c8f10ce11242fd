"""`quiz progress class`: who is on track, who has stopped, and what a class does not know."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from progress.cli import group
from progress.cli.items import EXISTING, events_of
from progress.config import read_day
from progress.days import study_day
from progress.reports.classroom import overview


def _day(context: click.Context, option: click.Parameter, value: str | None) -> int | None:
    try:
        return None if value is None else read_day(value.strip())
    except ValueError:
        raise click.BadParameter(f'"{value}" is not a day; write it like 2026-12-15.') from None


@click.command("class", help="Show who is on track, who has stopped, and what a class does not know.")
@click.argument("name", metavar="DECK")
@click.argument("bundles", nargs=-1, metavar="[BUNDLE]...", type=EXISTING)
@click.option("--exam", metavar="DATE", callback=_day, help="The day of the exam, such as 2026-12-15.")
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
    exam: int | None,
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
    found = overview.figures(deck, events, study_day(group.clock().now()), exam)
    if gradebook and out:
        from progress.cli.gradebook import Wanted, fill_gradebook

        wanted = Wanted(gradebook, out, names, column or deck.title, key, score, points)
        fill_gradebook(wanted, found, None if bundles else store or group_store or "")
        return
    if gradebook or out:
        raise click.UsageError("--gradebook is the file to read, and -o the one to write: name both")
    click.echo(json.dumps(asdict(found), indent=2) if as_json else "\n".join(overview.lines(found)))
