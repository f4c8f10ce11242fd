"""`quiz progress …`: the commands for whoever reviews progress. A RecordError is told by `quiz.cli`.

To add a command, add it to COMMANDS: each is imported when it is called, so that each loads only what it needs.
"""

import click

from decks.lazy import LazyGroup

COMMANDS = {
    "backup": "progress.cli.safety:backup",
    "class": "progress.cli.classroom:classroom",
    "default": "progress.cli.learners:default",
    "erase": "progress.cli.learners:erase",
    "exam": "progress.cli.exam:exam",
    "export": "progress.cli.carry:export",
    "fit": "progress.cli.fit:fit",
    "forecast": "progress.cli.forecast:forecast",
    "import": "progress.cli.carry:import_",
    "import-anki": "progress.cli.anki:import_anki",
    "items": "progress.cli.items:items",
    "learners": "progress.cli.learners:learners",
    "leeches": "progress.cli.cards:list_leeches",
    "merge": "progress.cli.carry:merge",
    "rename": "progress.cli.learners:rename",
    "report": "progress.cli.report:report",
    "reset": "progress.cli.cards:reset",
    "restore": "progress.cli.safety:restore",
    "resume": "progress.cli.cards:resume",
    "settings": "progress.cli.settings:settings",
    "show": "progress.cli.show:show",
    "suspend": "progress.cli.cards:suspend",
}


@click.group(
    "progress",
    cls=LazyGroup,
    lazy=COMMANDS,
    help="See what is remembered and what is due; move, merge and back up records.",
)
def progress_group() -> None:
    pass
