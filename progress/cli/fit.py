"""`quiz progress fit`: parameters of one's own, from one's own log."""

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from progress.cli import group
from progress.fit import fitting
from progress.fit.fitting import FEWEST, ORIGINS, Fit

if TYPE_CHECKING:
    from progress.entries import Entry
    from progress.fit.lives import Life
    from progress.store.repository import SqlRecord

NAME = "parameters"


@click.command("fit", help="Fit memory to your own answers; --off goes back to the defaults.")
@click.option("--dry-run", is_flag=True, help="Only say what would come of it.")
@click.option("--off", is_flag=True, help="Go back to the defaults.")
@group.learner_option
@group.store_option
@group.json_option
@click.pass_obj
def fit(
    group_store: str | None, dry_run: bool, off: bool, learner: str | None, store: str | None, as_json: bool
) -> None:
    record = group.open_record(store or group_store, learner, readonly=dry_run)
    try:
        if off:
            _take_back(record, dry_run)
            return
        found = _fitted(_lives(record))
        if kept := found.better and not dry_run:
            _keep(record, " ".join(map(str, found.parameters or ())))
        own = NAME in {name for name, _ in _values(record)}
    finally:
        record.close()
    if as_json:
        click.echo(json.dumps(_figures(found, kept), indent=2))
    else:
        click.echo("\n".join(lines(found, kept=kept, own=own)))


def lines(found: Fit, *, kept: bool, own: bool) -> Sequence[str]:
    """What came of it, for people; `own` is whether parameters of the learner's own are in force now."""
    told = [f"{found.counted:,} answers count: typed or rated by you, on a later day than the one before."]
    if found.held_out is None:
        stay = "Those you have set stay" if own else "The defaults hold"
        return [*told, f"{stay}. From {FEWEST:,} answers on it is worth fitting."]
    loss = found.held_out
    told.append(
        f"Log loss of {loss.n:,} answers held out: {loss.default:.4f} by the defaults, {loss.fitted:.4f} by yours."
    )
    if not found.better:
        stay = "those you have set before stay (--off takes them back)" if own else "they hold"
        return [*told, f"The defaults predict as well or better, so {stay}."]
    told.append(f"Yours are {found.share:.0%} fitted and {1 - found.share:.0%} default.")
    if kept:
        return [*told, "Kept; due dates follow from them now. To go back: quiz progress fit --off"]
    return [*told, "Nothing was changed. Without --dry-run they are kept."]


def _lives(record: "SqlRecord") -> "list[Life]":
    """All of a learner's lives, each card's under the name that it has now."""
    from decks.shelf import renames
    from progress.fit.lives import lives
    from progress.renames import renamed

    old = renames(group.known_decks().values())
    cards: dict[str, list[Entry]] = {}
    for card, entries in record.entries().items():
        cards.setdefault(renamed(card, old), []).extend(entries)
    return [life for entries in cards.values() for life in lives(entries)]


def _fitted(found: "Sequence[Life]") -> Fit:
    from progress.fit.lives import counted
    from progress.fit.trainer import train

    n = len(counted(found))
    if n < FEWEST:
        return Fit(n)
    label = "Fitting and testing"
    with click.progressbar(length=len(ORIGINS) + 1, label=label, file=sys.stderr) as shown:
        return fitting.fit(found, train, lambda: shown.update(1))


def _keep(record: "SqlRecord", value: str) -> None:
    from progress.events import Event, Kind

    record.append([Event(*record.stamp(), kind=Kind.SETTING, form=NAME, answer=value)])


def _take_back(record: "SqlRecord", dry_run: bool) -> None:
    if not _values(record).get((NAME, "")):
        click.echo("The defaults hold already.")
    elif dry_run:
        click.echo("The defaults would hold again.")
    else:
        _keep(record, "")
        click.echo("The defaults hold again. quiz progress fit fits anew.")


def _values(record: "SqlRecord") -> dict[tuple[str, str], str]:
    from progress.config import values_of

    return values_of(record.settings_events())


def _figures(found: Fit, kept: bool) -> dict[str, object]:
    loss = found.held_out
    held_out = {"answers": loss.n, "default": loss.default, "fitted": loss.fitted} if loss else None
    return {
        "answers": found.counted,
        "fewest": FEWEST,
        "share": found.share,
        "held_out_log_loss": held_out,
        "better": found.better,
        "parameters": found.parameters,
        "kept": kept,
    }
