"""Checking again whenever a file is saved, by looking at the files a few times a second: no daemon, no dependency."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

PAUSE = 0.25  # seconds
Stamp: TypeAlias = "tuple[int, int, int] | None"


def watch(
    files: Callable[[], Iterable[Path]],
    check: Callable[[], None],
    pause: Callable[[], None] = lambda: time.sleep(PAUSE),
) -> None:
    """Check now, and whenever one of the files has changed, which may then be others; until Ctrl-C.

    A file counts when it has been left alone for a pause: some editors delete it first and write it then.
    """
    try:
        last = seen = _stamps(files())  # taken before the files are read, so that no save is missed
        check()
        while True:
            pause()
            now = _stamps(seen)
            if now == last != seen:
                now = seen = _stamps(files())
                check()
            last = now
    except KeyboardInterrupt:
        return


def _stamps(files: Iterable[Path]) -> dict[Path, Stamp]:
    return {file: _stamp(file) for file in files}


def _stamp(file: Path) -> Stamp:
    """What tells that a file is another: its inode, size and time of change in nanoseconds. None if it is not there."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
