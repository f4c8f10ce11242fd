"""The decks and files that a command's arguments name."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from decks.exchange import Format, table
    from decks.model import Deck


def file_of(name: str) -> tuple[Path, str]:
    """A deck's file and how findings name it; a path that does not exist is a finding of its own.

    Raises click.UsageError for an id that no deck has.
    """
    from decks.paths import find_deck

    if Path(name).is_file():  # a reply may be called anything
        return Path(name), name
    try:
        file = find_deck(name)
    except LookupError as error:
        if Path(name).suffix in (".yaml", ".yml"):
            return Path(name), name
        raise click.UsageError(str(error)) from None
    return file.path, str(file.path)


def open_deck(name: str) -> "Deck":
    """The deck of an id or path. One that is broken ends the command: its findings on stderr, exit 1."""
    from decks import diagnostics
    from decks.loader import load
    from decks.paths import find_deck

    try:
        file = find_deck(name)
    except LookupError as error:
        raise click.UsageError(str(error)) from None
    loaded = load(file.path)
    if loaded.deck is None or loaded.errors:
        click.echo(diagnostics.full(loaded.errors), nl=False, err=True)
        sys.exit(1)
    return loaded.deck


def article_text(path: Path | None, called: str = "the article") -> str | None:
    """The text of an article's file, None for no file. One that cannot be read is misuse."""
    from decks.parsing.files import Unreadable, read_text

    if path is None:
        return None
    try:
        return read_text(path)
    except Unreadable as unreadable:
        raise click.UsageError(f"{called} {path}: {unreadable.finding.message}") from None


def list_formats(*, writing: bool) -> None:
    """A line for each format that can be written, or read."""
    from decks.exchange import all_formats

    for known in all_formats():
        if known.write if writing else known.read:
            click.echo(f"{known.name:10}  {known.suffix:6}  {known.about}")


def foreign_bytes(file: Path) -> bytes:
    """What another program's file holds. One that cannot be read is misuse, one that is too large ends the command."""
    from decks.exchange.bank import MOST_BYTES

    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise click.UsageError(f"{file} cannot be read: {error.strerror}") from None
    if len(data) > MOST_BYTES:
        raise failure(f"{file} has more than {MOST_BYTES:,} bytes; export it without media, or in parts")
    return data


def table_look(known: "Format") -> "table.Look":
    """How a table of this format is laid out. One that is no table is misuse of --column."""
    from decks.exchange.formats import csv, tsv

    looks = {"csv": csv.LOOK, "tsv": tsv.LOOK}
    if known.name not in looks:
        raise click.UsageError(f"--column is for tables (csv, tsv), not for {known.about}")
    return looks[known.name]


def failure(text: str) -> click.ClickException:
    """What ends a command, whatever the file's name and words hold."""
    from decks.values.text import clean_line

    return click.ClickException(clean_line(text))


@contextmanager
def doing(text: str) -> Iterator[None]:
    """Say at a terminal what is being done, for as long as it takes."""
    from decks.values.text import clean_line

    shown = sys.stderr.isatty()
    if shown:
        click.echo(clean_line(text)[:70], nl=False, err=True)
    try:
        yield
    finally:
        if shown:
            click.echo("\r\x1b[K", nl=False, err=True)


def tell(text: str) -> None:
    """A line of talk on stderr, whatever the paths and words in it hold."""
    from decks.values.text import clean_line

    click.echo(clean_line(text), err=True)
