"""`quiz progress forecast`: the minutes of the next week, and what each desired retention comes to."""

import json
from dataclasses import asdict
from math import isnan

import click

from progress.cli import group
from progress.reports.learner import workload
from progress.reports.numbers.drawing import WIDTH
from progress.reports.rows import plain, wrapped
from progress.workload.outlook import DAYS, RETENTIONS, Outlook, outlook

LONGEST = 365


def _numbers(_: click.Context, __: click.Parameter, values: tuple[float, ...]) -> tuple[float, ...]:
    """“nan” is within every range."""
    if any(map(isnan, values)):
        raise click.BadParameter("a desired retention is a number from 0.7 to 0.99")
    return values


@click.command("forecast", help="Tell the minutes ahead, and what another retention would cost.")
@click.argument("names", nargs=-1, metavar="[DECK]...")
@click.option("--days", type=click.IntRange(1, LONGEST), default=DAYS, help="Compare over so many days (30).")
@click.option(
    "--retention",
    "retentions",
    multiple=True,
    type=click.FloatRange(0.7, 0.99),
    callback=_numbers,
    help="A desired retention to compare; can be repeated.",
)
@group.learner_option
@group.store_option
@group.json_option
@click.pass_obj
def forecast(
    group_store: str | None,
    names: tuple[str, ...],
    days: int,
    retentions: tuple[float, ...],
    learner: str | None,
    store: str | None,
    as_json: bool,
) -> None:
    decks = group.chosen_decks(names) if names else group.known_decks()
    found = outlook(group.read_material(decks, store or group_store, learner), retentions or RETENTIONS, days)
    if as_json:
        click.echo(json.dumps(_figures(found), indent=2))
    else:
        rows = wrapped(plain(workload.lines(found)), WIDTH)
        click.echo("\n".join(row.text.rstrip() for row in rows))


def _figures(found: Outlook) -> dict[str, object]:
    minutes = sum(day.seconds for day in found.week) / 60
    return {"minutes_in_a_week": minutes, **asdict(found)}
