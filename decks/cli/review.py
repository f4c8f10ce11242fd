"""`quiz decks review`."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from decks.cli import REVIEW_NOTES, REVIEW_SCREEN
from decks.cli.files import failure, file_of, foreign_bytes, tell

if TYPE_CHECKING:
    from decks.review.bench import Bench
    from decks.review.desk import Desk
    from decks.review.notes import Notes

JSON = ".json"
STANDARD = "-"


@click.command("review")
@click.argument("deck", metavar="FILE")
@click.option("--plain", is_flag=True, help="Line by line, without the full screen.")
@click.option("--export", "target", metavar="OUT", help="Write a table to decide in: a .csv or .json file, or - (CSV).")
@click.option("--apply", "source", metavar="IN", help="Read that table back, with its column “decision” filled in.")
@click.pass_context
def review(ctx: click.Context, deck: str, plain: bool, target: str | None, source: str | None) -> None:
    """Accept, mend or drop the facts of a deck beside its article.

    Everything is saved at once and can be undone; a later review goes on where this one stopped.
    """
    if target and source:
        raise click.UsageError("--export and --apply are two steps; give one of them")
    path, _ = file_of(deck)
    if target:
        if target != STANDARD and os.path.lexists(target):  # the deck, its article, or decisions made already
            raise click.UsageError(f"{target} is there already; name another file")
        _export(_desk(ctx, path).bench, path, target)
    elif source:
        _apply(_desk(ctx, path), source)
    elif plain or ctx.meta.get(REVIEW_SCREEN) is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        from decks.review.plain.session import PlainReview

        PlainReview(_desk(ctx, path)).run()
    else:
        screen: Callable[[Desk], int] = ctx.meta[REVIEW_SCREEN]
        sys.exit(screen(_desk(ctx, path)))


def _desk(ctx: click.Context, path: Path) -> "Desk":
    """The deck on the desk. One that cannot be read ends the command with its findings."""
    from decks import diagnostics
    from decks.parsing.files import Unreadable
    from decks.review.desk import Desk

    notes: Callable[[Bench], Notes] | None = ctx.meta.get(REVIEW_NOTES)
    try:
        return Desk(path, notes=notes)
    except Unreadable as unreadable:
        click.echo(diagnostics.full([unreadable.finding]), nl=False, err=True)
        sys.exit(1)


def _export(bench: "Bench", path: Path, target: str) -> None:
    from dataclasses import replace

    from decks.review import table
    from decks.review.findings import checking

    found = next((found for found in checking(bench.loaded) if found), bench.findings)
    bench = replace(bench, findings=found)
    text = table.as_json(bench) if Path(target).suffix == JSON else table.as_csv(bench)
    if target == STANDARD:
        sys.stdout.buffer.write(text.encode())
        return
    try:
        Path(target).write_bytes(text.encode())
    except OSError as error:
        raise failure(f"{target} cannot be written: {error.strerror}") from None
    tell(
        f"{len(bench.rows)} facts in {target}. Fill in the column “decision” (accept, drop, optional, must-know), edit"
    )
    tell(f"what you like, then: quiz decks review {quote(str(path))} --apply {quote(target)}")


def _apply(desk: "Desk", source: str) -> None:
    from decks.exchange.bank import MOST_BYTES, NotReadable
    from decks.review import table
    from decks.review.filling import filled
    from decks.writer import Refused

    try:
        data = sys.stdin.buffer.read(MOST_BYTES) if source == STANDARD else foreign_bytes(Path(source))
        rows = table.read(data, is_json=Path(source).suffix == JSON)
    except NotReadable as error:
        raise failure(f"{source}: {error}") from None
    found = filled(desk.bench, rows)
    for problem in found.problems:
        tell(f"{source}, {'row' if Path(source).suffix == JSON else 'line'} {problem.line}: {problem.message}")
    if found.problems:
        tell("Nothing was applied. Mend these rows and apply the table again.")
        sys.exit(1)
    try:
        desk.decide(found)
    except Refused as refused:
        raise failure(str(refused)) from None
    done = ", ".join(f"{number} {name}" for name, number in sorted(found.done.items()))
    tell(f"{done or 'Nothing to do'}. {desk.bench.counts.waiting} facts wait. Undo: quiz decks review, then u.")
