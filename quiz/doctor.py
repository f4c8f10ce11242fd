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
    return [_python(), *_clashes(), _sqlite(), _decks(), _record(store)]


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

    return Check("SQLite", sqlite3.sqlite_version)


def _decks() -> Check:
    from quiz.services import read_shelf

    shelf = read_shelf()
    if shelf.broken:
        return Check("decks", f"broken: {', '.join(shelf.broken)}", fine=False, help="Run quiz decks check.")
    return Check("decks", f"{len(shelf.decks)} readable")


def _record(store: str | None) -> Check:
    from progress.errors import RecordError
    from progress.paths import store_location

    try:
        location = store_location(store, os.environ)
        if not location.exists():
            return Check("record", f"none yet at {location}")
        from progress.clock import clock_from
        from progress.store import open_record

        record = open_record(location, clock=clock_from(os.environ), readonly=True)
        try:
            events = sum(1 for _ in record.events())
        finally:
            record.close()
    except RecordError as error:
        return Check("record", error.message, fine=False, help=error.hint)
    return Check("record", f"{events} events at {location}")
