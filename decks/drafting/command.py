"""`quiz decks draft`."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decks.cli.files import article_text, failure, tell
from decks.drafting.showing import read_article, shown_progress

if TYPE_CHECKING:
    from decks.drafting import Draft, Head
    from decks.drafting.reply import Reply

_YAML = (".yaml", ".yml")


@click.command("draft", help="Draft a deck of cited facts from ARTICLE, an English text or Markdown file in UTF-8.")
@click.argument("article", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The deck to write, or to add to: a file or folder."
)
@click.option("--published", metavar="DATE", default="", help="When the article came out; “last year” counts from it.")
@click.option(
    "--from",
    "files",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="REPLY",
    help="An assistant's answer to `quiz decks prompt`; several if it answered in parts.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of the deck.")
@click.option(
    "--llm", "url", metavar="URL", help="Ask an OpenAI-compatible server; its key is read from OPENAI_API_KEY."
)
@click.option("--model", metavar="NAME", help="The server's model that is asked.")
@click.option("--price", metavar="IN/OUT", help="The price of a million tokens, to be told the cost: 2.50/10.")
@click.option(
    "--time-limit",
    "seconds",
    type=click.FloatRange(1),
    metavar="SECONDS",
    help="How long the server has for all (900).",
)
@click.option("--keep", type=click.Path(path_type=Path), metavar="REPLY", help="Keep what the server answers there.")
def draft_command(
    article: Path,
    output: Path | None,
    published: str,
    files: tuple[Path, ...],
    as_json: bool,
    url: str | None,
    model: str | None,
    price: str | None,
    seconds: float | None,
    keep: Path | None,
) -> None:
    from decks.drafting import MAX_WORDS, Head, draft, year_of
    from decks.drafting.language import refuse
    from decks.drafting.titles import title_of

    text = read_article(article)
    target = _target(output) if output else None
    name = _named(article, target)
    title = title_of(text) or name.replace("-", " ").capitalize()
    head = Head(name, title, _beside(article, target), published)
    if not url and (model or price or seconds or keep):
        raise click.UsageError("--model, --price, --time-limit and --keep go with --llm")
    if url and files:
        raise click.UsageError("give either --llm or --from: an answer that you have, or a server to ask")
    try:
        refuse(text, MAX_WORDS)
        year_of(published)
        replies = _asked(text, head, url, model, price, seconds, keep) if url else _answered(files)
        with shown_progress(text) as tell_share:
            drafted = draft(text, head, reply=replies, tell=tell_share)
    except ValueError as error:
        raise click.UsageError(f"{article}: {error}") from None
    for note in drafted.notes:
        tell(note)
    if as_json:
        import json

        from decks.drafting.show import as_data

        click.echo(json.dumps(as_data(drafted), indent=2))
    if target:
        _write(target, article, text, drafted)
    elif not as_json:
        click.echo(drafted.text, nl=False)


def _answered(files: Sequence[Path]) -> "list[Reply]":
    """The answers that are in files."""
    from decks.drafting.reply import Reply

    return [Reply(text) for text in (article_text(file, "the reply") for file in files) if text is not None]


def _asked(
    text: str,
    head: "Head",
    url: str,
    model: str | None,
    price: str | None,
    seconds: float | None,
    keep: Path | None,
) -> "Sequence[Reply]":
    """What a server answers. A setting that is none is misuse; no answer ends the command."""
    from decks.drafting.llm.server import SECONDS, Failed, Server, refuse

    key = os.environ.get("OPENAI_API_KEY", "").strip()
    if not model:
        raise click.UsageError("say which of the server's models to ask, with --model")
    try:
        refuse(url, key)
    except ValueError as error:
        raise click.UsageError(f"--llm: {error}") from None
    from decks.drafting.llm.asking import ask_server

    try:
        return ask_server(text, head, Server(url, model, key, seconds or SECONDS), price, keep)
    except Failed as failed:
        raise failure(f"{failed} Without --llm the draft is made by rules, here and now.") from None


def _target(output: Path) -> Path:
    """The deck file that is meant: a folder's deck.yaml."""
    return output if output.suffix in _YAML else output / "deck.yaml"


def _named(article: Path, target: Path | None) -> str:
    """The deck's id: the folder's name, or the article's."""
    from decks.ids import as_id

    stems = [article.stem if article.stem != "article" else article.resolve().parent.name]
    if target and target.stem != "deck":
        stems.insert(0, target.stem)
    elif target and article.resolve().parent != target.resolve().parent:
        stems.insert(0, target.resolve().parent.name)
    return next((found for stem in stems if (found := as_id(stem)[:60].strip("-"))), "") or "deck"


def _beside(article: Path, target: Path | None) -> str:
    """How the deck names the article: where it lies, if that is in the deck's folder, else by the name of its copy."""
    if target is None:
        return article.name
    folder = target.resolve().parent
    if article.resolve().is_relative_to(folder):
        return article.resolve().relative_to(folder).as_posix()
    return article.name if article.suffix in (".txt", ".md") else "article.txt"


def _write(target: Path, article: Path, text: str, drafted: "Draft") -> None:
    """Write a new deck with its article beside it, or add to the one that is there."""
    from decks.drafting.redraft import merged
    from decks.parsing.files import Unreadable
    from decks.writer import Refused, open_file, save

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = target.parent / drafted.file
        if not copy.exists():
            copy.write_text(text, encoding="utf-8", newline="")
        elif copy.resolve() != article.resolve() and copy.read_bytes().decode("utf-8-sig", "replace") != text:
            raise click.UsageError(f"{copy} is another text than {article}; choose another folder")
        if not target.exists():
            target.write_text(drafted.text, encoding="utf-8", newline="")
            tell(f"{_counted(drafted)} in {target}. Next: quiz decks review {target}")
            return
        opened = open_file(target)
        new, count = merged(opened.text, drafted)
        save(opened, new)
        tell(f"{count} new facts in {target}; what was there is as it was." if count else f"Nothing new for {target}.")
    except (Unreadable, Refused) as error:
        raise click.ClickException(f"{target}: {error}") from None
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None


def _counted(drafted: "Draft") -> str:
    from decks.model import MAYBE

    maybe = sum(fact["draft"] == MAYBE for fact in drafted.facts)
    return f"{len(drafted.facts) - maybe} facts, and {maybe} more for you to judge,"
