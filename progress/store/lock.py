"""The writer's lock: one quiz writes, others read and are told who holds it. The system frees it if the holder dies."""

import os
from pathlib import Path

from filelock import FileLock, Timeout

from progress.errors import StoreBusy


class WriterLock:
    """The lock of one store: `<store>.lock`, and in `<store>.pid` the number of the process that holds it."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._holder = store.with_name(store.name + ".pid")
        self._lock = FileLock(store.with_name(store.name + ".lock"), timeout=0, mode=0o600, thread_local=False)

    def acquire(self) -> None:
        """Take the lock, at once or not at all. Raises StoreBusy if another holds it, OSError if it cannot be made."""
        try:
            self._lock.acquire()
        except Timeout:
            raise StoreBusy(
                f"{self._store} is open in another quiz{self._named()}.",
                "Close that one and try again. Until then this one can read, and saves nothing.",
            ) from None
        self._holder.write_text(f"{os.getpid()}\n", encoding="ascii")

    def release(self) -> None:
        """Let go of the lock, if it is held."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _named(self) -> str:
        try:
            return f" (process {int(self._holder.read_text(encoding='ascii'))})"
        except (OSError, ValueError):
            return ""
