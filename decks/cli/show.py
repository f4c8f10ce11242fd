"""`quiz decks show` and `preview`: a deck as text, and its questions as the student meets them."""

import click

from decks.cli.files import open_deck
from decks.model import FORM_NAMES

GROUP_FORM_NAMES = ("order", "match", "multi")  # the modules are in `decks.groups`, which help needs not


@click.command("show", help="Show a deck's facts and every question as it may be asked.")
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


@click.command("preview", help="Show cards as a student meets them: all, or CARD (a fact, or fact/direction).")
@click.argument("deck")
@click.argument("card", required=False)
@click.option("--form", type=click.Choice((*FORM_NAMES, *GROUP_FORM_NAMES)), help="In this form.")
@click.option("--day", type=int, default=0, metavar="N", help="As on study day N: options change from day to day.")
def preview(deck: str, card: str | None, form: str | None, day: int) -> None:
    from decks import preview as previews

    found = open_deck(deck)
    try:
        cards = previews.cards_of(found, card) if card else found.cards
    except LookupError as error:
        raise click.UsageError(str(error)) from None
    shown, problems = [], []
    for one in cards:
        try:
            shown.append("\n".join(map(previews.wrapped, previews.preview(one, found, form or "", day))))
        except ValueError as problem:
            problems.append(str(problem))
    if not shown:
        raise click.UsageError(problems[0])
    click.echo("\n\n".join(shown))
