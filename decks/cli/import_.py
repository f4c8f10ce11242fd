"""`quiz decks import`: another program's questions as a deck."""

from collections.abc import Sequence
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from decks.cli.files import doing, failure, foreign_bytes, list_formats, table_look, tell

if TYPE_CHECKING:
    from decks.exchange import Bank, Format, Losses
    from decks.exchange.to_deck import Imported


@click.command("import")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--from", "wanted", metavar="FORMAT", help="The format, if the file does not tell.")
@click.option("--title", help="The title of a new deck.")
@click.option("--column", "columns", multiple=True, metavar="NAME=FIELD", help="What a table's column holds.")
@click.option("--reviews", type=click.Path(path_type=Path), metavar="OUT", help="Write down Anki's history.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--list", "listing", is_flag=True, help="List the formats.")
def import_deck(
    file: Path | None,
    folder: Path | None,
    wanted: str | None,
    title: str | None,
    columns: tuple[str, ...],
    reviews: Path | None,
    dry_run: bool,
    listing: bool,
) -> None:
    """Make a deck in FOLDER of another program's FILE.

    A deck that is there is changed: cards that came from FILE before are known again, and nothing is doubled.
    """
    from decks.exchange import Losses

    if listing:
        list_formats(writing=False)
        return
    if file is None:
        raise click.UsageError("name a file, such as: quiz decks import questions.xml")
    losses = Losses()
    with doing(f"Reading {file.name} …"):
        bank = _read(file, wanted, columns, losses)
    folder = folder or Path(_id_of(bank.title) or _id_of(file.stem) or "imported")
    if not _id_of(folder.resolve().name):
        raise click.UsageError(f"the folder's name is to be the deck's id, and “{folder.name}” cannot be one")
    made = _made(folder, bank, title or bank.title or file.stem, losses, dry_run=dry_run)
    for line in losses.lines():
        tell(f"lost: {line}")
    told = f"{made.new} new card{'s' if made.new != 1 else ''}, {made.changed} changed, {made.same} as they were"
    if dry_run:
        tell(f"{folder / 'deck.yaml'} would have {told}.")
        return
    if reviews:
        _write_reviews(reviews, bank)
    tell(f"{folder / 'deck.yaml'}: {told}. Look it over with: quiz decks check {quote(str(folder))}")
    if bank.answers and not reviews:
        command = f"quiz progress import-anki {quote(str(file))} --deck {quote(str(folder))}"
        answers = f"{bank.answers:,} answers" if bank.answers > 1 else "An answer"
        tell(f"{answers} that you gave in Anki can come along: {command}")


def _id_of(name: str) -> str:
    from decks.ids import as_id

    return as_id(name)


def _read(file: Path, wanted: str | None, columns: Sequence[str], losses: "Losses") -> "Bank":
    """The questions of a file. One that cannot be read ends the command, in words."""
    from decks.exchange import NotReadable, table

    data = foreign_bytes(file)
    source = _format(wanted, data, file)
    assert source.read is not None
    try:
        if columns:
            return table.bank(data, table_look(source), losses, _mapping(columns))
        return source.read(data, losses)
    except NotReadable as problem:
        raise failure(f"{file} cannot be read as {source.about}: {problem}") from None


def _format(name: str | None, data: bytes, file: Path) -> "Format":
    from decks.exchange import FORMATS, all_formats, format_named, format_of_file

    found = format_of_file(data, file.suffix) if name is None else format_named(name) if name in FORMATS else None
    if found is None or found.read is None:
        known = ", ".join(known.name for known in all_formats() if known.read)
        raise click.UsageError(f"it cannot be told what {file} is; say it with --from: {known}")
    return found


def _mapping(columns: Sequence[str]) -> dict[str, str]:
    """`Frage=question` and the like, by the column's name."""
    from decks.exchange.table import COLUMNS

    pairs = [text.rpartition("=") for text in columns]
    for name, _, field in pairs:
        if not name or field not in COLUMNS:
            raise click.UsageError(f"--column is NAME=FIELD, where FIELD is one of {', '.join(COLUMNS)}")
    return {name.strip(): field for name, _, field in pairs}


def _made(folder: Path, bank: "Bank", title: str, losses: "Losses", *, dry_run: bool) -> "Imported":
    """A new deck in a folder, or the one that is there changed; written unless it is only to be told."""
    from decks.exchange import NotReadable
    from decks.exchange.to_deck import new_deck

    path = folder / "deck.yaml"
    try:
        with doing(f"Making cards of {len(bank.items):,} questions …"):
            if path.exists():
                return _updated(path, bank, losses, dry_run=dry_run)
            made = new_deck(bank, _id_of(folder.resolve().name), title, losses)
    except NotReadable as problem:
        for line in losses.lines():
            tell(f"lost: {line}")
        raise failure(str(problem)) from None
    if not dry_run:
        _write(path, made.text)
    return made


def _updated(path: Path, bank: "Bank", losses: "Losses", *, dry_run: bool) -> "Imported":
    from decks.cli.files import open_deck
    from decks.exchange import Losses
    from decks.exchange.from_deck import as_bank
    from decks.exchange.to_deck import updated
    from decks.writer import Refused, open_file, save

    current = as_bank(open_deck(str(path)), Losses()).items
    opened = open_file(path)
    try:
        made = updated(opened.text, current, bank, losses)
        if not dry_run and made.text != opened.text:
            save(opened, made.text)
    except Refused as refused:
        raise failure(str(refused)) from None
    return made


def _write_reviews(path: Path, bank: "Bank") -> None:
    """The history as lines of JSON: item, at_ms, rating, interval_days, duration_ms, kind."""
    import json
    from dataclasses import asdict

    _write(path, "".join(json.dumps(asdict(review), ensure_ascii=False) + "\n" for review in bank.reviews))
    tell(f"{path}: the history of {bank.answers:,} answers.")


def _write(path: Path, text: str) -> None:
    """Put a new file there, with its folder; whatever is there already ends the command."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError:
        raise click.UsageError(f"{path} is there already; name another") from None
    except OSError as error:
        raise failure(f"{path} cannot be written: {error.strerror}") from None
