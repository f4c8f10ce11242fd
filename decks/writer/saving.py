"""A deck's file read and written again as a whole: after a crash it holds the old text or the new one, never half."""

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from decks.parsing.files import read_text
from decks.writer.splice import Refused

_BOM = "\ufeff".encode()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as it was read: its text without byte-order mark, and its bytes, by which a change by others is seen."""

    path: Path
    text: str
    data: bytes


def open_file(path: Path) -> Opened:
    """Read a deck's file to change it. Raises decks.parsing.files.Unreadable."""
    read_text(path)  # which refuses what is no text
    data = path.read_bytes()
    return Opened(path, data.decode("utf-8-sig"), data)


def save(opened: Opened, text: str) -> None:
    """Put `text` in the place of what was read, with the file's own mark, mode and (through links) place.

    Raises Refused if the file is no longer as it was read, or cannot be written; the file is then left as it is.
    """
    target = opened.path.resolve()
    mark = _BOM if opened.data.startswith(_BOM) else b""
    try:
        if target.read_bytes() != opened.data:
            raise Refused(f"{opened.path} has been changed meanwhile by somebody else; read it again first")
        put(target, mark + text.encode())
    except OSError as error:
        raise Refused(f"{opened.path} cannot be written: {error.strerror}") from None


def put(target: Path, data: bytes) -> None:
    """Make `data` what a file holds, new or not: after a crash it is the old or the new. Raises OSError."""
    file = NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False)  # noqa: SIM115
    temporary = Path(file.name)
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            temporary.chmod(target.stat().st_mode)
        temporary.replace(target)  # closed by now: Windows renames no open file
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; where folders cannot be opened (Windows) there is no such call."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
