"""`quiz decks check`."""

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decks.cli.files import article_text, file_of, tell

if TYPE_CHECKING:
    from decks.diagnostics import Finding
    from decks.loader import Loaded

FORMATS = ("concise", "full", "json", "github")
STDIN = "-"
_PLACED = re.compile(r"^(.+?:\d+:\d+): (F[A-Z]+\d+)(?= )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Job:
    """A deck to check: its file, how findings name it, and its text if that comes from elsewhere."""

    path: Path
    label: str
    text: str | None = None


@click.command("check", help="Check decks; without PATH, all that are known. - is standard input.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--output-format", type=click.Choice(FORMATS), default="concise", show_default=True)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely.")
@click.option("--watch", "watching", is_flag=True, help="Check again whenever a file is saved, until Ctrl-C.")
@click.option("--article", type=click.Path(path_type=Path), help="The article, wherever the deck says it is.")
def check(paths: tuple[str, ...], output_format: str, fix: bool, watching: bool, article: Path | None) -> None:
    if watching and (fix or STDIN in paths):
        raise click.UsageError("--watch goes neither with --fix nor with standard input")
    if fix and STDIN in paths:
        raise click.UsageError("--fix needs a file; standard input cannot be written to")
    if watching:
        sys.exit(0 if _watch(paths, output_format, article) else 1)
    jobs = _jobs(paths, own=fix)
    told = article_text(article)
    findings = [finding for job in jobs for finding in (_mended(job, told) if fix else _found(job, told))]
    sys.exit(0 if _report(findings, len(jobs), output_format) else 1)


def _jobs(names: Sequence[str], *, own: bool = False) -> list[Job]:
    """What is named, else all decks that are known; `own` leaves out those that ship."""
    from decks.paths import deck_files

    if not names:
        return [Job(file.path, str(file.path)) for file in deck_files() if not (own and file.shipped)]
    return [_stdin() if name == STDIN else Job(*file_of(name)) for name in names]


def _stdin() -> Job:
    return Job(Path("deck.yaml"), STDIN, sys.stdin.buffer.read().decode("utf-8-sig", errors="replace"))


def _loaded(job: Job, article: str | None) -> "Loaded":
    from decks.loader import load

    return load(job.path, job.label, text=job.text, article=article)


def _found(job: Job, article: str | None) -> "list[Finding]":
    from decks import rules

    return rules.check(_loaded(job, article))


def _mended(job: Job, article: str | None) -> "Sequence[Finding]":
    """Mend a deck's file; what remains to be found. What was mended is told."""
    from dataclasses import replace

    from decks.mending import mend
    from decks.parsing.files import Unreadable
    from decks.writer import Refused, open_file, save

    try:
        opened = open_file(job.path)
    except (Unreadable, OSError):
        return _found(job, article)
    mended = mend(opened.text, lambda text: _found(replace(job, text=text), article))
    try:
        if mended.fixed:
            save(opened, mended.text)
    except Refused as refused:
        tell(f"quiz: {refused}")
        return _found(job, article)
    for finding in mended.fixed:
        tell(f"fixed: {finding}")
    return mended.left


def _report(findings: "Sequence[Finding]", decks: int, output_format: str) -> bool:
    """Print the findings and their number; whether there are none."""
    from decks import diagnostics

    ordered = sorted(findings, key=lambda f: (f.place.path, f.place.line, f.place.column))
    text = diagnostics.FORMATS[output_format](ordered)
    click.echo(_painted(text) if output_format in ("concise", "full") and _has_colors() else text, nl=False)
    noun = "deck" if decks == 1 else "decks"
    if not findings:
        click.echo(f"{decks} {noun} checked: fine.", err=True)
        return True
    summary = f"{len(findings)} findings" if len(findings) != 1 else "1 finding"
    mendable = sum(bool(finding.fix) for finding in findings)
    click.echo(f"{decks} {noun} checked, {summary}{f'; --fix mends {mendable}' if mendable else ''}.", err=True)
    return False


def _has_colors() -> bool:
    """Whether a person looks at it who has not asked for none: https://no-color.org."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _painted(text: str) -> str:
    return _PLACED.sub(lambda found: f"{click.style(found[1], bold=True)}: {click.style(found[2], fg='red')}", text)


def _watch(paths: tuple[str, ...], output_format: str, article: Path | None) -> bool:
    """Check until Ctrl-C; whether all was fine in the end."""
    from decks.cli.watch import watch

    fine = True

    def check_all() -> None:
        nonlocal fine
        if sys.stdout.isatty():
            click.clear()
        jobs = _jobs(paths)
        told = article_text(article)
        fine = _report([finding for job in jobs for finding in _found(job, told)], len(jobs), output_format)
        click.echo("Watching for changes; Ctrl-C stops.", err=True)

    def files() -> list[Path]:
        known = [article] if article else []
        for job in _jobs(paths):
            deck = _loaded(job, None).deck
            known += [job.path, job.path.parent / deck.source.file] if deck else [job.path]
        return known

    watch(files, check_all)
    click.echo(err=True)  # the terminal has put ^C on the line
    return fine
