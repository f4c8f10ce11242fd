"""`quiz decks prompt`."""

from pathlib import Path

import click

from decks.cli.files import article_text, tell


@click.command("prompt")
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--title", help="The deck's title, if not the file's name.")
def prompt(article: Path, title: str | None) -> None:
    """Print a prompt that asks an assistant for a deck from ARTICLE.

    Save what it answers, and see what is wrong with it: quiz decks check REPLY --article ARTICLE
    """
    from decks import prompt as prompts
    from decks.ids import as_id
    from decks.values.text import clean

    text = article_text(article)
    assert text is not None  # there is a path
    own = article.stem if article.stem != "article" else article.resolve().parent.name
    name = as_id(own) or "deck"
    title = title or name.replace("-", " ").capitalize()
    click.echo(clean(prompts.prompt(text, name=name, title=title, file=article.name)), nl=False)
    tell(f"Save the answer as reply.yaml, then: quiz decks check reply.yaml --article {article}")
