"""`quiz decks schema`."""

from pathlib import Path

import click

from decks.cli.files import tell


@click.command("schema", help="Print the deck file's JSON Schema, by which an editor completes and checks.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to a file instead.")
def schema(output: Path | None) -> None:
    text = schema_text()
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror}") from None
    tell(f"Put this at the top of a deck: # yaml-language-server: $schema={output}")


def schema_text() -> str:
    import json

    from decks.schema import deck_schema

    return json.dumps(deck_schema(), indent=1, ensure_ascii=False) + "\n"
