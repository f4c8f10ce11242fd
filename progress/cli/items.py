"""`quiz progress items`: how good a deck's questions are, over all learners."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from decks.model import Deck
from decks.shelf import renames
from progress import bundle
from progress.cli import group
from progress.reports.items import items as report
from progress.reports.items import table
from progress.reports.items.mending import mending
from progress.reports.items.reading import together
from progress.wire import Wire, problem

EXISTING = click.Path(path_type=Path, exists=True, dir_okay=False)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@click.command("items", help="Show how good a deck's questions are, by this store or by BUNDLEs.")
@click.argument("name", metavar="DECK")
@click.argument("bundles", nargs=-1, metavar="[BUNDLE]...", type=EXISTING)
@click.option("--card", "wanted", metavar="CARD", help="All about one question, or all of one fact.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table for spreadsheets.")
@group.store_option
@group.json_option
@click.pass_obj
def items(
    group_store: str | None,
    name: str,
    bundles: tuple[Path, ...],
    wanted: str | None,
    store: str | None,
    as_csv: bool,
    as_json: bool,
) -> None:
    (deck,) = group.chosen_decks([name]).values()
    found = report.figures(deck, events_of(deck, bundles, store or group_store))
    mends = mending(found)
    if as_json:
        data = {**asdict(found), "mending": [asdict(mend) for mend in mends]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    elif as_csv:
        click.echo(_csv(table.rows(found)), nl=False)
    elif wanted:
        prefix = wanted if wanted.startswith(f"{deck.id}/") else f"{deck.id}/{wanted}"
        named = [item for item in found.items if item.card == prefix or item.card.startswith(f"{prefix}/")]
        if not named:
            raise click.UsageError(f"there is no card “{wanted}”; quiz decks show {name} lists the deck's cards")
        click.echo("\n\n".join("\n".join(table.details(item)) for item in named))
    else:
        click.echo("\n".join(table.lines(found, mends)))


def events_of(deck: Deck, bundles: Iterable[Path], store: str | None) -> Iterator[Wire]:
    """The events about a deck, of some bundles or else of all learners of a store."""
    bundles = list(bundles)
    also = {other: learner for path in bundles for learner, others in bundle.learners(path).items() for other in others}
    logs = [_fit(path) for path in bundles] if bundles else [group.open_store(store).wires()]
    return together(logs, also, renames([deck]))


def _fit(path: Path) -> Iterator[Wire]:
    """The events of a bundle that merging would let in."""
    for event in bundle.read(path, set()):
        if isinstance(event, Wire) and not problem(event):
            yield event


def _csv(rows: Iterable[tuple[object, ...]]) -> str:
    """Comma-separated; a text that a spreadsheet would take for a formula has an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.COLUMNS)
    for row in rows:
        writer.writerow([f"'{v}" if isinstance(v, str) and v.startswith(FORMULA) else v for v in row])
    return out.getvalue()
