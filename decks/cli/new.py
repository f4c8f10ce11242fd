"""`quiz decks new`."""

import os
import shlex
from pathlib import Path

import click

from decks.cli.files import article_text, tell
from decks.cli.schema import schema_text


@click.command("new", help="Begin a deck in the folder DIR: deck.yaml with comments, article, schema.")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False))
@click.option("--article", type=click.Path(path_type=Path), metavar="FILE", help="The article, as UTF-8 text.")
@click.option("--title", help="The deck's title, if not the folder's name.")
@click.option("--schema", type=click.Path(path_type=Path), metavar="FILE", help="Where the schema is or is to be.")
def new(folder: Path | None, article: Path | None, title: str | None, schema: Path | None) -> None:
    from decks.new import new_deck
    from decks.values.text import clean_line
    from decks.writer.scalars import inline

    folder = folder or _named_for(article)
    deck = _id_of(folder)
    told = article_text(article)
    if (folder / "deck.yaml").exists() or (told is not None and (folder / "article.txt").exists()):
        raise click.UsageError(f"{folder} holds a deck.yaml or an article.txt already; name another folder")
    title = title or deck.replace("-", " ").capitalize()
    schema = schema or folder / "deck.schema.json"
    text = new_deck(deck, inline(title), folder=clean_line(shlex.quote(str(folder))), schema=_from(folder, schema))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / "deck.yaml", text)
        if told is not None:
            _write(folder / "article.txt", told)
        if not schema.exists():
            _write(schema, schema_text())
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    if told is None:
        tell(f"Put the article's text into {folder / 'article.txt'}.")
    tell(f"Write facts into {folder / 'deck.yaml'}, and run: quiz decks check {folder} --watch")


def _named_for(article: Path | None) -> Path:
    if article is None:
        raise click.UsageError("name a folder for the deck, such as: quiz decks new water --article article.txt")
    return Path(article.stem)


def _id_of(folder: Path) -> str:
    from decks.ids import as_id

    deck = as_id(folder.resolve().name)
    if not deck:
        raise click.UsageError(f"the folder's name is to be the deck's id, and “{folder.name}” cannot be one")
    return deck


def _from(folder: Path, schema: Path) -> str:
    """The way to the schema as an editor takes it, from the deck's folder."""
    return Path(os.path.relpath(schema.resolve(), folder.resolve())).as_posix()


def _write(path: Path, text: str) -> None:
    """Put a new file there; whatever is there already is an OSError."""
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(text)
