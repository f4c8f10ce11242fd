"""`quiz progress export | import | merge`: a log carried from store to store."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progress.cli import group
from progress.errors import RecordError

if TYPE_CHECKING:
    from progress.store.merge import Taken
    from progress.store.store import Store
    from progress.wire import Wire

into_option = click.option("--as", "into", metavar="NAME", help="The learner here whose the answers are to be.")


@click.command("export", help="Write all that is held on a learner, or on all, to a bundle.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--learner", metavar="NAME", help="Only this learner.")
@click.option("--xapi", is_flag=True, help="Answers as xAPI statements, a line each, instead.")
@group.store_option
@click.pass_obj
def export(group_store: str | None, file: Path, learner: str | None, xapi: bool, store: str | None) -> None:
    opened = group.open_store(store or group_store)
    if xapi:
        click.echo(f"{_write_xapi(opened, file, learner):,} statements are in {file}.", err=True)
    else:
        click.echo(f"{opened.export(file, learner):,} events are in {file}.", err=True)


def _write_xapi(store: "Store", file: Path, learner: str | None) -> int:
    from progress import xapi
    from progress.store import files

    people = {who.name: who.id.bytes for who in store.learners()}
    if learner is not None and learner not in people:
        raise RecordError(f"Nobody here is called {learner}.", f"Here are: {', '.join(people)}.")

    def events() -> "Iterator[Wire]":
        return (event for event in store.wires() if learner is None or event.learner == people[learner])

    corrections = xapi.Corrections(events())
    count = 0
    with files.written(file) as new, new.open("w", encoding="utf-8") as lines:
        for statement in xapi.statements(events(), corrections, group.known_decks()):
            lines.write(json.dumps(statement, ensure_ascii=False) + "\n")
            count += 1
    return count


@click.command("import", help="Take in a bundle: the same as merge, of one file.")
@click.argument("file", type=click.Path(path_type=Path))
@into_option
@group.store_option
@group.json_option
@click.pass_obj
def import_(group_store: str | None, file: Path, into: str | None, store: str | None, as_json: bool) -> None:
    _merge((file,), into, store or group_store, as_json)


@click.command("merge", help="Take in the answers of bundles and of other stores' files, each once.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@into_option
@group.store_option
@group.json_option
@click.pass_obj
def merge(group_store: str | None, files: tuple[Path, ...], into: str | None, store: str | None, as_json: bool) -> None:
    _merge(files, into, store or group_store, as_json)


def _merge(files: tuple[Path, ...], into: str | None, store: str | None, as_json: bool) -> None:
    if packages := [file for file in files if file.suffix.lower() == ".apkg"]:
        raise click.UsageError(f"{packages[0]} is from Anki: quiz progress import-anki {packages[0]}")
    opened = group.open_store(store)
    for file in files:
        taken = opened.merge(file, into)
        click.echo(json.dumps({"file": str(file), **asdict(taken)}) if as_json else f"{file}: {told(taken)}")


def told(taken: "Taken") -> str:
    """What came of taking in, in a few words."""
    parts = [f"{taken.new:,} new", f"{taken.known:,} known already"]
    if taken.future:
        parts.append(f"{taken.future:,} of the new ones dated more than a day ahead (kept; a clock was wrong)")
    if taken.erased:
        parts.append(f"{taken.erased:,} left out, of learners who were erased here")
    if taken.refused:
        parts.append(f"{taken.refused:,} refused ({'; '.join(dict.fromkeys(taken.reasons))})")
    return ", ".join(parts)
