"""Where the store is."""

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from progress.errors import RecordError

STORE_NAME = "record.db"


def store_location(option: str | None, environ: Mapping[str, str]) -> Path:
    """The store's file: `--store` (`option`), else `QUIZ_STORE`, else `record.db` in the user's data folder.

    A set clock (`QUIZ_NOW`) alone means a demo or a test, which gets a temporary store and leaves the real one alone.
    Raises RecordError for a database address.
    """
    named = option or environ.get("QUIZ_STORE", "")
    if "://" in named:
        raise RecordError(
            "The record can only be kept in a file so far, not at a database address.",
            "Give --store or QUIZ_STORE the path of a file.",
        )
    if named:
        return Path(named).expanduser()
    if environ.get("QUIZ_NOW", "").strip():
        return _temporary_folder() / STORE_NAME
    from platformdirs import user_data_path

    return user_data_path("factdeck", appauthor=False) / STORE_NAME


def _temporary_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="factdeck-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
