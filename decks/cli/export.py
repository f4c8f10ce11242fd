"""`quiz decks export`: a deck for another program."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decks.cli.files import doing, list_formats, open_deck, table_look, tell

if TYPE_CHECKING:
    from decks.exchange import Format

STDOUT = "-"


@click.command("export")
@click.argument("deck", required=False)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--to", "wanted", metavar="FORMAT", help="The format, if the file's name does not tell.")
@click.option("--column", "columns", multiple=True, metavar="FIELD=NAME", help="A table's column, and what to call it.")
@click.option("--single", is_flag=True, help="No questions over several cards (order, match).")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@click.option("--dry-run", is_flag=True, help="Only say what would be lost.")
@click.option("--list", "listing", is_flag=True, help="List the formats.")
def export(
    deck: str | None,
    file: Path | None,
    wanted: str | None,
    columns: tuple[str, ...],
    single: bool,
    force: bool,
    dry_run: bool,
    listing: bool,
) -> None:
    """Write DECK for another program, into FILE (- is standard output).

    What the other program cannot hold is told: quiz decks export DECK --to FORMAT --dry-run
    """
    from decks.exchange import Losses, table
    from decks.exchange.from_deck import as_bank

    if listing:
        list_formats(writing=True)
        return
    if deck is None:
        raise click.UsageError("name a deck, such as: quiz decks export tour --to apkg")
    target = _format(wanted, file)
    assert target.write is not None
    found = open_deck(deck)
    path = file or Path(f"{found.id}{target.suffix}")
    if not (dry_run or force or str(path) == STDOUT) and path.exists():
        raise click.UsageError(f"{path} is there already; name another file, or write over it with --force")
    mapping, look = _mapping(columns), table_look(target) if columns else None
    losses = Losses()
    with doing(f"Writing {len(found.cards):,} cards as {target.about} …"):
        bank = as_bank(found, losses, _now(), groups=target.groups and not single)
        data = table.written(bank, look, losses, mapping) if look else target.write(bank, losses)
    for line in losses.lines():
        tell(f"lost: {line}")
    count = f"{len(bank.items):,} questions"
    if bank.groups:
        count += f" and {len(bank.groups):,} over several of them (order, match; --single leaves these out)"
    if dry_run:
        tell(f"{count} would be written as {target.about}.")
    elif str(path) == STDOUT:
        sys.stdout.buffer.write(data)
    else:
        _write(path, data)
        tell(f"{path}: {count}, as {target.about}. {target.next}")


def _format(name: str | None, file: Path | None) -> "Format":
    """The format that is named, else the only one whose files are called so; of two endings, the longer one tells."""
    from decks.exchange import FORMATS, all_formats, format_named

    writable = [known for known in all_formats() if known.write]
    if name is not None:
        found = [format_named(name)] if name in FORMATS else []
        found = [known for known in found if known.write]
    else:
        found = [known for known in writable if file and file.name.lower().endswith(known.suffix)]
        longest = max((len(known.suffix) for known in found), default=0)
        found = [known for known in found if len(known.suffix) == longest]
    if len(found) == 1:
        return found[0]
    names = ", ".join(known.name for known in (found or writable))
    raise click.UsageError(f"say in which format, with --to: {names}")


def _mapping(columns: Sequence[str]) -> dict[str, str]:
    """`question=Frage` and the like, by the field; without a name a column bears none."""
    from decks.exchange.table import COLUMNS

    pairs = [text.partition("=") for text in columns]
    if any(field not in COLUMNS for field, _, _ in pairs):
        raise click.UsageError(f"--column is FIELD=NAME, where FIELD is one of {', '.join(COLUMNS)}")
    return {field: name.strip() for field, _, name in pairs}


def _now() -> int:
    """Seconds since 1970, by the clock that `QUIZ_NOW` may set."""
    import time
    from datetime import datetime

    named = os.environ.get("QUIZ_NOW")
    try:
        return int(datetime.fromisoformat(named).timestamp()) if named else int(time.time())
    except ValueError:
        raise click.UsageError(f"QUIZ_NOW is no ISO time: {named}") from None


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}") from None
