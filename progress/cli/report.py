"""`quiz progress report`: all reports as one HTML page, to read in a browser, print or send."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decks.cli.files import failure, tell
from decks.writer.saving import put
from progress.cli import group
from progress.cli.items import events_of
from progress.cli.show import standing_of
from progress.days import study_day
from progress.page.document import document
from progress.page.sections import learner_sections
from progress.reports.numbers.drawing import counted, day_name

if TYPE_CHECKING:
    from progress.page.blocks import Section

OURS = b"<!doctype html>"


@click.command("report", help="Write all reports on a learner as one HTML page, of all decks or of some.")
@click.argument("names", nargs=-1, metavar="[DECK]...")
@click.option(
    "--html",
    "file",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="The page's file; - prints it.",
)
@click.option(
    "--items", "asked", multiple=True, metavar="DECK", help="A deck's questions and class too, by all learners."
)
@group.learner_option
@group.store_option
@click.pass_obj
def report(
    group_store: str | None,
    names: tuple[str, ...],
    file: Path,
    asked: tuple[str, ...],
    learner: str | None,
    store: str | None,
) -> None:
    _refuse_other(file)
    decks = group.chosen_decks(names) if names else group.known_decks()
    name, figures, given = standing_of(decks, store or group_store, learner)
    sections = [*learner_sections(given), *_of_all(asked, store or group_store)]
    cards = f"{figures.cards.seen:,} cards seen, {figures.cards.due:,} due, {figures.cards.new:,} new"
    titles = ", ".join(deck.title for deck in decks.values()) if names else "All decks"
    about = f"{day_name(given.day)}. {titles}: {cards}. {counted(figures.reviews, 'answer')} so far."
    page = document(f"Progress of {name}", about, sections)
    if str(file) == "-":
        click.echo(page, nl=False)
        return
    try:
        put(file.resolve(), page.encode())
    except OSError as error:
        raise failure(f"{file} cannot be written: {error.strerror}") from error
    tell(f"Wrote {file}: {len(sections)} reports. Open it in a browser; it prints well too.")


def _refuse_other(file: Path) -> None:
    """A page may be written anew, but nothing else is lost to a slip of the keyboard."""
    if not file.exists() or str(file) == "-":
        return
    if not file.is_file():
        raise click.UsageError(f"{file} is no plain file; choose another name, or - to print")
    with file.open("rb") as there:
        ours = there.read(len(OURS)) == OURS
    if not ours:
        raise click.UsageError(f"{file} is there already and is no page of reports; choose another name")


def _of_all(asked: Sequence[str], store: str | None) -> "Iterator[Section]":
    """The questions and the class of some decks."""
    if not asked:
        return
    from progress.page.sections import classroom, questions
    from progress.reports.classroom import overview
    from progress.reports.items import items
    from progress.reports.items.mending import mending

    for deck in group.chosen_decks(asked).values():
        events = list(events_of(deck, (), store))
        found = items.figures(deck, events)
        yield questions.section(found, mending(found))
        yield classroom.section(overview.figures(deck, events, study_day(group.clock().now())))
