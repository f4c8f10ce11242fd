"""`quiz decks …`: the commands for instructors, a module each.

Results go to stdout, talk to stderr; exit 1 means findings. To add a command, add it to COMMANDS: each is imported when
it is called, so that each loads only what it needs.
"""

from importlib import import_module

import click

REVIEWS = "factdeck.reviews"  # in click's `meta`: a function that counts answers by card, from whoever has a record
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
    "rule": "decks.cli.rule:rule",
    "schema": "decks.cli.schema:schema",
    "show": "decks.cli.show:show",
}


class LazyGroup(click.Group):
    """A group whose commands are imported on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *COMMANDS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group("decks", cls=LazyGroup, help="Write, check and look at decks.")
def decks_group() -> None:
    pass
