"""`quiz decks …`: the commands for instructors. Results go to stdout, talk to stderr; exit 1 means findings."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from decks.model import Deck

FORMATS = ("concise", "full", "json", "github")


@click.group("decks", help="Write, check and look at decks.")
def decks_group() -> None:
    pass


@decks_group.command("list", help="List the decks: your own, then the library's.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_decks(as_json: bool) -> None:
    from decks.loader import load
    from decks.paths import deck_files

    rows = []
    for file in deck_files():
        loaded = load(file.path)
        usable = loaded.deck if not loaded.errors else None
        rows.append(
            {
                "deck": file.id,
                "title": usable.title if usable else "",
                "facts": len(usable.facts) if usable else 0,
                "cards": len(usable.cards) if usable else 0,
                "shipped": file.shipped,
                "path": str(file.path),
                "errors": len(loaded.errors),
            }
        )
    if as_json:
        import json

        click.echo(json.dumps(rows, indent=2))
        return
    width = max((len(str(row["deck"])) for row in rows), default=0)
    for row in rows:
        about = f"{row['cards']:4} cards  {row['title']}" if not row["errors"] else f"broken, errors: {row['errors']}"
        click.echo(f"{row['deck']:<{width}}  {about}")
    if any(row["errors"] for row in rows):
        click.echo("Run quiz decks check to see what is wrong.", err=True)


@decks_group.command("show", help="Show a deck's facts and every question as it may be asked.")
@click.argument("deck")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(deck: str, as_json: bool) -> None:
    from decks.show import as_data, as_text

    found = open_deck(deck)
    if as_json:
        import json

        click.echo(json.dumps(as_data(found), indent=2))
    else:
        click.echo(as_text(found), nl=False)


@decks_group.command("check", help="Check decks; without PATH, all that are known.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--output-format", type=click.Choice(FORMATS), default="concise", show_default=True)
def check(paths: tuple[str, ...], output_format: str) -> None:
    from decks import diagnostics, rules
    from decks.loader import load
    from decks.paths import deck_files

    files = [_file_of(name) for name in paths] or [(file.path, str(file.path)) for file in deck_files()]
    findings: list[diagnostics.Finding] = []
    for path, label in files:
        loaded = load(path, label)
        findings.extend(loaded.findings)
        if loaded.deck:
            findings.extend(rules.check(loaded.deck, rules.WARNINGS))
    findings.sort(key=lambda f: (f.place.path, f.place.line, f.place.column))
    click.echo(diagnostics.FORMATS[output_format](findings), nl=False)
    noun = "deck" if len(files) == 1 else "decks"
    summary = f"{len(findings)} findings" if len(findings) != 1 else "1 finding"
    click.echo(
        f"{len(files)} {noun} checked, {summary}." if findings else f"{len(files)} {noun} checked: fine.", err=True
    )
    sys.exit(1 if findings else 0)


def _file_of(name: str) -> tuple[Path, str]:
    """A deck's file and how findings name it; a path that does not exist is a finding of its own."""
    from decks.paths import find_deck

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
