"""`quiz decks list`."""

import click


@click.command("list", help="List the decks: your own, then the library's.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_decks(as_json: bool) -> None:
    from decks.loader import load
    from decks.paths import deck_files
    from decks.shelf import studied

    rows = []
    for file in deck_files():
        loaded = load(file.path)
        usable = studied(loaded.deck) if loaded.deck and not loaded.errors else None
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
