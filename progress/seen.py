"""Where stores were last seen: so that one that is missing is noticed, and not silently begun anew."""

import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from progress.errors import RecordError

MOST = 20  # stores remembered


def notes_file() -> Path:
    """Where that is written down: in the user's state folder, apart from the stores themselves."""
    from platformdirs import user_state_path

    return user_state_path("factdeck", appauthor=False) / "stores.json"


def read(notes: Path) -> dict[str, str]:
    """The stores seen, by path, with the day on which they were last written to. Empty if nothing is readable."""
    try:
        found = json.loads(notes.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(path): str(day) for path, day in found.items()} if isinstance(found, dict) else {}


def note(notes: Path, store: Path, now: datetime) -> None:
    """Remember that a store is there. Where that cannot be written down, it is not."""
    key, day = str(store.absolute()), now.date().isoformat()
    seen = read(notes)
    if seen.get(key) == day:
        return
    newest = sorted((seen | {key: day}).items(), key=lambda entry: entry[1])[-MOST:]
    try:
        notes.parent.mkdir(parents=True, exist_ok=True)
        new = notes.with_name(f"{notes.name}.{os.getpid()}")
        new.write_text(json.dumps(dict(newest), indent=1), encoding="utf-8")
        new.replace(notes)
    except OSError:
        return


def missing(notes: Path) -> Mapping[str, str]:
    """The stores that were seen and are not there now, by path, with the day on which they were last written to."""
    return {path: day for path, day in read(notes).items() if not os.path.lexists(path)}


def watch(store: Path, environ: Mapping[str, str], now: datetime, notes: Path | None = None) -> None:
    """Remember a store that is there; raise RecordError for one that is not but was. Demos (`QUIZ_NOW`) do neither."""
    if environ.get("QUIZ_NOW", "").strip():
        return
    notes = notes or notes_file()
    if os.path.lexists(store):
        note(notes, store, now)
        return
    day = missing(notes).get(str(store.absolute()))
    if day:
        raise RecordError(
            f"There is no record at {store}, but there was one on {day}.",
            "Put it back, give --store its new place, or put a backup there with quiz progress restore FILE. "
            f"To begin a new record instead, delete {notes}.",
        )
