"""`quiz decks draft`."""

from pathlib import Path

import click

from decks.cli.files import article_text, tell

_YAML = (".yaml", ".yml")


@click.command("draft", help="Draft a deck of cited facts from ARTICLE, an English text or Markdown file in UTF-8.")
@click.argument("article", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The deck to write, or to add to: a file or folder."
)
@click.option("--published", metavar="DATE", default="", help="When the article came out; “last year” counts from it.")
@click.option(
    "--from",
    "reply",
    type=click.Path(path_type=Path),
    metavar="REPLY",
    help="An assistant's answer to `quiz decks prompt`.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of the deck.")
def draft_command(article: Path, output: Path | None, published: str, reply: Path | None, as_json: bool) -> None:
    from decks.drafting import Head, draft

    text = article_text(article)
    assert text is not None  # there is a path
    answer = article_text(reply) if reply else ""
    target = _target(output) if output else None
    name, title = _named(article, target)
    file = _beside(article, target)
    try:
        drafted = draft(text, Head(name, title, file, published), reply=answer or "")
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


def _target(output: Path) -> Path:
    """The deck file that is meant: a folder's deck.yaml."""
    return output if output.suffix in _YAML else output / "deck.yaml"


def _named(article: Path, target: Path | None) -> tuple[str, str]:
    """The deck's id and title: the folder's name, or the article's."""
    from decks.ids import as_id

    stems = [article.stem if article.stem != "article" else article.resolve().parent.name]
    if target and target.stem != "deck":
        stems.insert(0, target.stem)
    elif target and article.resolve().parent != target.resolve().parent:
        stems.insert(0, target.resolve().parent.name)
    name = next((found for stem in stems if (found := as_id(stem)[:60].strip("-"))), "") or "deck"
    return name, name.replace("-", " ").capitalize()


def _beside(article: Path, target: Path | None) -> str:
    """How the deck names the article: where it lies, if that is in the deck's folder, else by the name of its copy."""
    if target is None:
        return article.name
    folder = target.resolve().parent
    if article.resolve().is_relative_to(folder):
        return article.resolve().relative_to(folder).as_posix()
    return article.name if article.suffix in (".txt", ".md") else "article.txt"


def _write(target: Path, article: Path, text: str, drafted: "object") -> None:
    """Write a new deck with its article beside it, or add to the one that is there."""
    from decks.drafting import Draft
    from decks.drafting.redraft import merged
    from decks.parsing.files import Unreadable
    from decks.writer import Refused, open_file, save

    assert isinstance(drafted, Draft)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = target.parent / drafted.file
        if not copy.exists():
            copy.write_text(text, encoding="utf-8", newline="")
        elif copy.resolve() != article.resolve() and copy.read_bytes().decode("utf-8-sig", "replace") != text:
            raise click.UsageError(f"{copy} is another text than {article}; choose another folder")
        if not target.exists():
            target.write_text(drafted.text, encoding="utf-8", newline="")
            tell(f"{_counted(drafted)} in {target}. Next: quiz decks check {target}")
            return
        opened = open_file(target)
        new, count = merged(opened.text, drafted)
        save(opened, new)
        tell(f"{count} new facts in {target}; what was there is as it was." if count else f"Nothing new for {target}.")
    except (Unreadable, Refused) as error:
        raise click.ClickException(f"{target}: {error}") from None
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None


def _counted(drafted: "object") -> str:
    from decks.drafting import Draft
    from decks.model import MAYBE

    assert isinstance(drafted, Draft)
    maybe = sum(fact["draft"] == MAYBE for fact in drafted.facts)
    return f"{len(drafted.facts) - maybe} facts, and {maybe} more for you to judge,"
