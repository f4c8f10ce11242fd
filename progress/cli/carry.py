"""`quiz progress export | import | merge`: a log carried from store to store."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progress.cli import group

if TYPE_CHECKING:
    from progress.store.merge import Taken

into_option = click.option("--as", "into", metavar="NAME", help="The learner here whose the answers are to be.")


@group.progress_group.command("export", help="Write all that is held on a learner, or on all, to a bundle.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--learner", metavar="NAME", help="Only this learner.")
@group.store_option
@click.pass_obj
def export(group_store: str | None, file: Path, learner: str | None, store: str | None) -> None:
    count = group.open_store(store or group_store).export(file, learner)
    click.echo(f"{count:,} events are in {file}.", err=True)


@group.progress_group.command("import", help="Take in a bundle: the same as merge, of one file.")
@click.argument("file", type=click.Path(path_type=Path))
@into_option
@group.store_option
@group.json_option
@click.pass_obj
def import_(group_store: str | None, file: Path, into: str | None, store: str | None, as_json: bool) -> None:
    _merge((file,), into, store or group_store, as_json)


@group.progress_group.command("merge", help="Take in the answers of bundles and of other stores' files, each once.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@into_option
@group.store_option
@group.json_option
@click.pass_obj
def merge(group_store: str | None, files: tuple[Path, ...], into: str | None, store: str | None, as_json: bool) -> None:
    _merge(files, into, store or group_store, as_json)


def _merge(files: tuple[Path, ...], into: str | None, store: str | None, as_json: bool) -> None:
    opened = group.open_store(store)
    for file in files:
        taken = opened.merge(file, into)
        click.echo(json.dumps({"file": str(file), **asdict(taken)}) if as_json else f"{file}: {_told(taken)}")


def _told(taken: "Taken") -> str:
    parts = [f"{taken.new:,} new", f"{taken.known:,} known already"]
    if taken.future:
        parts.append(f"{taken.future:,} of the new ones dated more than a day ahead (kept; a clock was wrong)")
    if taken.erased:
        parts.append(f"{taken.erased:,} left out, of learners who were erased here")
    if taken.refused:
        parts.append(f"{taken.refused:,} refused ({'; '.join(dict.fromkeys(taken.reasons))})")
    return ", ".join(parts)
