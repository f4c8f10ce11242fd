"""`quiz doctor`: what may be wrong with the installation, the decks and the record."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; `help` says what to do where it is not fine."""

    name: str
    found: str
    fine: bool = True
    help: str = ""


def examine(store: str | None) -> list[Check]:
    """All checks, in the order in which to mend things. Changes nothing."""
    return [_python(), *_clashes(), _sqlite(), _decks(), *_record(store)]


def _python() -> Check:
    return Check("Python", ".".join(map(str, sys.version_info[:3])))


def _clashes() -> Iterator[Check]:
    """Another distribution that installs a package of our name overwrites ours (PyPI's `progress` does)."""
    installed = metadata.packages_distributions()
    for package in ("quiz", "progress", "decks"):
        others = sorted({name for name in installed.get(package, []) if name.lower() != "factdeck"})
        if others:
            help_ = "Install Factdeck in an environment of its own: pipx install factdeck."
            yield Check(f"package {package}", f"also installed by {', '.join(others)}", fine=False, help=help_)
    yield Check("packages", str(Path(__file__).parent.parent))


def _sqlite() -> Check:
    import sqlite3

    from progress.store import health

    note = "has the WAL-reset bug, which cannot meet us: one connection writes" if health.has_wal_reset_bug() else ""
    return Check("SQLite", f"{sqlite3.sqlite_version} ({note})" if note else sqlite3.sqlite_version)


def _decks() -> Check:
    from decks.shelf import read_shelf

    shelf = read_shelf()
    if shelf.broken:
        return Check("decks", f"broken: {', '.join(shelf.broken)}", fine=False, help="Run quiz decks check.")
    return Check("decks", f"{len(shelf.decks)} readable")


def _record(store: str | None) -> Iterator[Check]:
    from progress import seen
    from progress.errors import RecordError
    from progress.paths import store_location

    for path, day in seen.missing(seen.notes_file()).items():
        help_ = "Put it back, or put a backup there with quiz progress restore."
        yield Check("record", f"the one at {path} is gone; it was there on {day}", fine=False, help=help_)
    try:
        location = store_location(store, os.environ)
        if location.exists():
            yield from _store(location)
        else:
            yield Check("record", f"none yet at {location}")
    except RecordError as error:
        yield Check("record", error.message, fine=False, help=error.hint)


def _store(location: Path) -> Iterator[Check]:
    from progress.clock import clock_from
    from progress.store import backup, health, open_store

    clock = clock_from(os.environ)
    learners = open_store(location, clock).learners()
    events = sum(learner.events for learner in learners)
    yield Check("record", f"{events} events, {len(learners)} learners, at {location}")
    problems = health.problems(location)
    help_ = "Keep the file, and put the last backup in its place: quiz progress restore FILE."
    yield Check("record's file", "; ".join(problems) or "sound", fine=not problems, help=help_ if problems else "")
    if future := health.future_events(location, clock.now()):
        help_ = "A clock was wrong where they were written. They are kept; their cards come back after that date."
        yield Check("record's times", f"{future} events are dated more than a day ahead", fine=False, help=help_)
    if loose := health.open_to_others(location):
        names = ", ".join(map(str, loose))
        yield Check("record's privacy", f"others can read {names}", fine=False, help=f"Run: chmod 600 {names}")
    backups = backup.found(location)
    newest = f"{len(backups)}, the newest of {max(backups):%Y-%m-%d}" if backups else "none yet"
    yield Check("backups", f"{newest}, in {backup.folder_of(location)}")
