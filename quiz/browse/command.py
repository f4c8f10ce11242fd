"""`quiz browse`: the cards that a filter lets through, as a table or as JSON."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from quiz.browse.sorting import Order

if TYPE_CHECKING:
    from quiz.browse.browser import Browser
    from quiz.browse.rows import Row

# A filter may begin with a minus (-is:new), so that no word with one is an option but those named here.
FILTER_WORDS = {"ignore_unknown_options": True, "help_option_names": ["--help"]}


class WithKeys(click.Command):
    """A command whose help lists the keys of the filter language."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from quiz.browse.keys import KEYS

        with formatter.section("Keys of a FILTER, by example"):
            formatter.write_dl([(key.example, key.about) for key in KEYS.values()])


@click.command("browse", cls=WithKeys, context_settings=FILTER_WORDS)
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="[FILTER]...")
@click.option(
    "--sort",
    type=click.Choice([order.value for order in Order]),
    default=Order.DUE.value,
    help="The order; due first as it comes.",
)
@click.option("--learner", metavar="NAME", help="Whose record, where several learn on one store.")
@click.option("--store", metavar="PATH", help="The record to use.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def browse(
    group_store: str | None,
    /,
    words: tuple[str, ...],
    sort: str,
    learner: str | None,
    store: str | None,
    as_json: bool,
) -> None:
    """List cards: all of them, or those that a FILTER lets through.

    \b
    quiz browse ceasefire -is:new          words, and what is not new
    quiz browse type:date 'due:<3'         dates that are due within three days
    quiz browse 'by:aliyev or by:shoigu'   what either of them says
    """
    from quiz.browse.filters import FilterError

    browser = _browser(store or group_store, learner)
    try:
        rows = browser.find(" ".join(words), Order(sort))
    except FilterError as error:
        raise click.UsageError(str(error)) from None
    if as_json:
        click.echo(json.dumps([_data(row) for row in rows], ensure_ascii=False, indent=2))
    elif rows:
        click.echo("\n".join(_table(rows)))
    else:
        click.echo("No card is like this.", err=True)


def _browser(store: str | None, learner: str | None) -> "Browser":
    from decks.shelf import read_shelf
    from quiz.browse.browser import browser_of
    from quiz.services import Study, Wish

    try:
        return browser_of(Study(Wish(learner=learner, store=store), read_shelf().decks))
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _table(rows: Sequence["Row"]) -> list[str]:
    """A line a card: when it is asked again, its id, its question."""
    from quiz.browse.wording import when

    width = max(len(row.id) for row in rows)
    return [f"{when(row):<13}  {row.id:<{width}}  {row.question}" for row in rows]


def _data(row: "Row") -> dict[str, object]:
    """A card as JSON has it; what a new card lacks is null. Shares are from 0 to 1, times in days."""
    from quiz.browse.wording import due_on

    fact, due = row.card.fact, due_on(row)
    return {
        "card": row.id,
        "deck": row.deck.id,
        "type": fact.type,
        "stance": fact.stance.value,
        "by": [thing.name for thing in row.speakers],
        "topic": fact.topic,
        "tags": list(fact.tags),
        "question": row.question,
        "answer": row.answer,
        "due": due.isoformat() if due else None,
        "due_in": row.due_in,
        "new": row.is_new,
        "suspended": row.state.suspended,
        "interval": row.interval,
        "stability": row.stability,
        "difficulty": row.difficulty,
        "recall": row.recall,
        "lapses": row.lapses,
        "answers": row.state.answers,
        "flags": list(row.flags),
    }
