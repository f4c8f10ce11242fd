"""`quiz progress backup | restore`."""

from pathlib import Path

import click

from progress.cli import group


@click.command("backup", help="Copy the record, to FILE or to its own rotating backups.")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@group.store_option
@click.pass_obj
def backup(group_store: str | None, file: Path | None, store: str | None) -> None:
    click.echo(group.open_store(store or group_store).backup(file))


@click.command("restore", help="Put a backup in the record's place. The record as it was is kept.")
@click.argument("file", type=click.Path(path_type=Path))
@group.store_option
@click.pass_obj
def restore(group_store: str | None, file: Path, store: str | None) -> None:
    opened = group.open_store(store or group_store, missing=True)
    kept = opened.restore(file)
    click.echo(f"{opened.path} is {file} now.", err=True)
    if kept:
        click.echo(f"As it was, it is kept in {kept}.", err=True)
