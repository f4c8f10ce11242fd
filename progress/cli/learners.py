"""`quiz progress learners | rename | default | erase`: who learns on this store."""

import json

import click

from progress.cli import group


@click.command("learners", help="List who learns on this store.")
@group.store_option
@group.json_option
@click.pass_obj
def learners(group_store: str | None, store: str | None, as_json: bool) -> None:
    people = group.open_store(store or group_store).learners()
    if as_json:
        rows = [{"name": p.name, "id": str(p.id), "events": p.events, "default": p.default} for p in people]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max((len(person.name) for person in people), default=0)
    for person in people:
        click.echo(f"{person.name:{width}}  {person.events:7,} events{'  (default)' if person.default else ''}")


@click.command("rename", help="Give a learner another name.")
@click.argument("name")
@click.argument("new")
@group.store_option
@click.pass_obj
def rename(group_store: str | None, name: str, new: str, store: str | None) -> None:
    group.open_store(store or group_store).rename(name, new)


@click.command("default", help="Make a learner the one who is meant where nobody is named.")
@click.argument("name")
@group.store_option
@click.pass_obj
def default(group_store: str | None, name: str, store: str | None) -> None:
    group.open_store(store or group_store).make_default(name)


@click.command("erase", help="Delete all that is held on a learner, for good.")
@click.argument("name")
@click.option("--backups", is_flag=True, help="Go through this store's own backups too.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@group.store_option
@click.pass_obj
def erase(group_store: str | None, name: str, backups: bool, yes: bool, store: str | None) -> None:
    opened = group.open_store(store or group_store)
    if not yes:
        click.confirm(f"Delete all that is held on {name}? This cannot be undone", abort=True, err=True)
    count = opened.erase(name, backups=backups)
    click.echo(f"{count:,} events deleted; merging will not bring them back.", err=True)
    if not backups:
        click.echo("Backups still hold them, until they are rotated out; --backups goes through these too.", err=True)
