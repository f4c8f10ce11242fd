"""`quiz progress class DECK --gradebook FILE -o OUT`: a column of an instructor's own gradebook, filled."""

import csv
import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from decks.cli.files import failure, foreign_bytes, tell
from decks.writer.saving import put
from progress.cli import group
from progress.reports.classroom.gradebook import Filled, NoGradebook, fill, read, write
from progress.reports.classroom.overview import Classroom, Standing, pseudonym
from progress.reports.numbers.drawing import counted

SCORES = {
    "met": "the cards met, of all cards of the deck",
    "known": "the cards that would be recalled now, of all cards of the deck",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be filled from what, as the options say."""

    gradebook: Path
    out: Path
    names: Path | None
    column: str
    key: str
    score: str
    points: float | None


def fill_gradebook(wanted: Wanted, found: Classroom, store: str | None) -> None:
    """Write the filled gradebook, and tell on stderr whom it has no figure for."""
    if os.path.lexists(wanted.out):
        raise click.UsageError(f"{wanted.out} is there already; choose another name")
    names = {} if store is None else _names(store)
    scores = {names.get(one.learner, one.learner): _score(one, wanted.score) for one in found.learners}
    given = _given(wanted.names, names) if wanted.names else {}
    try:
        book = read(foreign_bytes(wanted.gradebook), wanted.key)
        filled = fill(book, wanted.column, scores, given, wanted.points)
        put(wanted.out.absolute(), write(filled.book))
    except NoGradebook as problem:
        raise failure(f"{wanted.gradebook}: {problem}") from problem
    except OSError as error:
        raise failure(f"{wanted.out} cannot be written: {error.strerror}") from error
    for line in _told(wanted, filled):
        tell(line)


def _score(one: Standing, kind: str) -> float:
    cards = one.recall.n + one.recall.unseen
    known = one.recall.n if kind == "met" else one.recall.n * (one.recall.mean or 0.0)
    return known / cards if cards else 0.0


def _names(store: str) -> dict[str, str]:
    """The names of a store's learners by pseudonym."""
    return {pseudonym(learner.id.bytes): learner.name for learner in group.open_store(store or None).learners()}


def _given(file: Path, names: Mapping[str, str]) -> dict[str, str]:
    """Two columns: a learner's name here, or pseudonym, and what the gradebook knows them by."""
    try:
        rows = list(csv.reader(io.StringIO(foreign_bytes(file).decode("utf-8-sig"), newline="")))
    except (csv.Error, UnicodeDecodeError) as error:
        raise failure(f"{file} is no CSV in UTF-8 ({error}); save it so and try again") from None
    pairs = [(row[0].strip(), row[1].strip()) for row in rows if len(row) > 1]
    return {names.get(learner, learner): student for learner, student in pairs}


def _told(wanted: Wanted, filled: Filled) -> Iterable[str]:
    yield f"Wrote {wanted.out}: {counted(filled.count, 'row')} filled with {SCORES[wanted.score]}."
    for what, names in (
        ("nobody here is", filled.rows_left),
        ("not in the gradebook:", filled.learners_left),
        ("several rows, or one that another has too:", filled.doubtful),
    ):
        yield from (f"  {what} {name}" for name in names)
    if filled.rows_left or filled.learners_left or filled.doubtful:
        yield "Say who is who in a file of two columns, our learner and their email or ID: --names FILE."
