"""`quiz decks …`: the commands for instructors, a module each.

Results go to stdout, talk to stderr; exit 1 means findings. To add a command, add it to COMMANDS: each is imported when
it is called, so that each loads only what it needs.
"""

import click

from decks.lazy import LazyGroup

REVIEWS = "factdeck.reviews"  # in click's `meta`: a function that counts answers by card, from whoever has a record
REVIEW_SCREEN = "factdeck.review-screen"  # a function that shows a desk in the full screen; returns the exit code
REVIEW_NOTES = "factdeck.review-notes"  # a function that gives the students' notes on a bench's deck
COMMANDS = {
    "check": "decks.cli.check:check",
    "diff": "decks.cli.diff:diff",
    "draft": "decks.drafting.command:draft_command",
    "export": "decks.cli.export:export",
    "import": "decks.cli.import_:import_deck",
    "list": "decks.cli.listing:list_decks",
    "new": "decks.cli.new:new",
    "preview": "decks.cli.show:preview",
    "prompt": "decks.cli.prompt:prompt",
    "review": "decks.cli.review:review",
    "rule": "decks.cli.rule:rule",
    "schema": "decks.cli.schema:schema",
    "show": "decks.cli.show:show",
}


@click.group("decks", cls=LazyGroup, lazy=COMMANDS, help="Write, check and look at decks.")
def decks_group() -> None:
    pass
