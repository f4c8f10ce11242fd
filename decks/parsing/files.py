"""Reading the files that people hand in, and refusing those that are no text."""

import os
import stat
from pathlib import Path

from decks.diagnostics import Finding, Place

MAX_BYTES = 5_000_000


class Unreadable(Exception):
    """The file holds no tree; carries the one finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def read_text(path: Path) -> str:
    """The text of a deck or source file: a regular UTF-8 file of at most 5 MB, without its byte-order mark.

    Raises Unreadable.
    """
    start = Place(str(path), 1, 1)
    try:
        with open(path, "rb", opener=_open_regular) as file:
            data = file.read(MAX_BYTES + 1)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise Unreadable(Finding(start, "FD101", "there is no such file", "Check the path.")) from None
    except _NotRegular:
        raise Unreadable(Finding(start, "FD101", "this is not a regular file", "Name the deck's YAML file.")) from None
    except OSError as error:
        raise Unreadable(Finding(start, "FD101", f"the file cannot be read: {error.strerror}")) from None
    if len(data) > MAX_BYTES:
        message = f"the file is {size:,} bytes; the limit is {MAX_BYTES:,}"
        raise Unreadable(Finding(start, "FD108", message, "Split the deck in two."))
    return _decode(data, start)


class _NotRegular(Exception):
    pass


def _open_regular(path: str, flags: int) -> int:
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _NotRegular
    return descriptor


def _decode(data: bytes, start: Place) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(Finding(start, "FD109", "the file is UTF-16", "Save it as UTF-8."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8-sig")
        place = Place(start.path, good.count("\n") + 1, len(good) - (good.rfind("\n") + 1) + 1)
        message = f"the file is not UTF-8: byte 0x{data[error.start]:02x} stands for no character"
        raise Unreadable(Finding(place, "FD109", message, "Save the file as UTF-8.")) from None
