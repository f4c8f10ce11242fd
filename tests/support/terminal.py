"""The program in a real pseudo-terminal, with the screen that its bytes draw."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 20.0


def _heed_ctrl_c() -> None:
    """What runs in the background of a script, as tests may, has learned to ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """Runs `quiz …`; `screen()` is what a person would see, `raw` every byte that was written."""

    def __init__(self, *arguments: str, columns: int = 80, rows: int = 24, **environ: str) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "QUIZ_NOW")}
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "quiz", *arguments],
            env={**clean, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **environ},
            dimensions=(rows, columns),
            timeout=PATIENCE,
            preexec_fn=_heed_ctrl_c,
        )
        self.process.delaybeforesend = None  # pexpect's own wait, for prompts that read a password

    def screen(self) -> str:
        return "\n".join(line.rstrip() for line in self._screen.display)

    def send(self, keys: str) -> None:
        self.process.send(keys)

    def wait(self, found: Callable[[str], bool] | str) -> str:
        """Read until the screen holds a text, or passes a test; returns the screen."""
        test = (lambda shown: found in shown) if isinstance(found, str) else found
        deadline = time.monotonic() + PATIENCE
        while not test(self.screen()):
            if time.monotonic() > deadline:
                raise AssertionError(f"waited for {found}; the screen shows:\n{self.screen()}")
            self._read(0.05)
        return self.screen()

    def settle(self, quiet: float = 0.3) -> str:
        """Read until nothing has come for a while."""
        while self._read(quiet):
            pass
        return self.screen()

    def _read(self, timeout: float) -> bool:
        try:
            data = self.process.read_nonblocking(65536, timeout)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.raw += data
        self._stream.feed(data)
        return True

    def kill(self) -> None:
        self.process.kill(signal.SIGKILL)
        self.process.wait()

    def end(self) -> int | None:
        """Wait until the process has ended by itself; returns its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self.process.isalive() and time.monotonic() < deadline:
            self._read(0.05)
        self.process.close()
        return self.process.exitstatus
