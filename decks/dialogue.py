"""Lines to and from a person, for the sessions without a full screen."""

import sys
from typing import TextIO

from decks.preview import wrapped


class Dialogue:
    """Two text streams, the standard ones as they are when it begins."""

    def __init__(self, source: TextIO | None = None, target: TextIO | None = None) -> None:
        self._source = source or sys.stdin
        self._target = target or sys.stdout

    def ask(self, prompt: str) -> str | None:
        """A line that is typed after a prompt, without the space around it; None where the input has ended."""
        self._target.write(prompt)
        self._target.flush()
        line = self._source.readline()
        if not self._source.isatty():
            self._target.write("\n")
        return line.strip() if line else None

    def say(self, text: str) -> None:
        """Lines, broken to the width of a plain terminal."""
        for line in text.split("\n"):
            self._target.write(wrapped(line) + "\n")
        self._target.flush()

    def say_whole(self, line: str) -> None:
        """A line that is not broken, to be copied."""
        self._target.write(f"{line}\n")
