"""`quiz progress settings`: what a learner has set, and setting it."""

import sys

import click

from decks.values.text import clean_line
from progress.cli import group
from progress.config import SETTINGS
from progress.events import Event, Kind


@click.command("settings", help="Show what is set; or set NAME to VALUE (an empty one takes it back).")
@click.argument("name", required=False, type=click.Choice(sorted(SETTINGS)))
@click.argument("value", required=False)
@click.option("--deck", metavar="DECK", default="", help="Only for this deck.")
@group.learner_option
@group.store_option
@click.pass_obj
def settings(
    group_store: str | None, name: str | None, value: str | None, deck: str, learner: str | None, store: str | None
) -> None:
    if name is None or value is None:
        _show(store or group_store, learner, name)
        return
    known = SETTINGS[name]
    if deck and not known.by_deck:
        raise click.UsageError(f"{name} is for all decks; leave --deck out.")
    try:
        known.read(value or known.example)
    except ValueError as error:
        raise click.UsageError(f'{name} cannot be "{value}" ({error}). Write it like: {known.example}') from error
    if name == "retention" and not _agreed(store or group_store, learner, deck, value):
        return
    record = group.open_record(store or group_store, learner, readonly=False)
    try:
        record.append([Event(*record.stamp(), kind=Kind.SETTING, card=deck, form=name, answer=value)])
    finally:
        record.close()


def _agreed(store: str | None, learner: str | None, deck: str, value: str) -> bool:
    """Say what a desired retention would cost; whether it is to be kept, which is asked in a terminal only."""
    from progress.workload.cost import Cost

    decks = group.known_decks()
    told = Cost(lambda: group.read_material(decks, store, learner)).told(deck, value)
    if told:
        click.echo(told, err=True)
    return not told or not _in_terminal() or click.confirm("Keep it?", default=True, err=True)


def _in_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _show(store: str | None, learner: str | None, name: str | None) -> None:
    from progress.config import values_of

    record = group.open_record(store, learner, readonly=True)
    values = values_of(record.settings_events())
    for known in [name] if name else sorted(SETTINGS):
        decks = {deck: value for (found, deck), value in values.items() if found == known}
        for deck, value in sorted(decks.items()) or [("", "as it comes")]:
            click.echo(clean_line(f"{known}{f' of {deck}' if deck else ''}: {value}"))
