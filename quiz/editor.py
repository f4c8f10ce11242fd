"""The user's own editor, opened at a line."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

FALLBACKS = ("nano", "vi")
AT_LINE = {"code": "--goto {path}:{line}", "hx": "{path}:{line}", "helix": "{path}:{line}", "subl": "{path}:{line}"}


def command(path: str, line: int, environ: Mapping[str, str]) -> list[str]:
    """What to run: `$VISUAL`, else `$EDITOR`, else nano or vi; most editors take `+line` before the file."""
    from shutil import which

    chosen = environ.get("VISUAL") or environ.get("EDITOR") or next(filter(which, FALLBACKS), FALLBACKS[-1])
    words = shlex.split(chosen)
    arguments = AT_LINE.get(Path(words[0]).stem, "+{line} {path}").split()
    return [*words, *(argument.format(path=path, line=line) for argument in arguments)]


def edit(path: str, line: int) -> str:
    """Open a file at a line and wait until the editor is closed; returns what went wrong, empty if nothing."""
    run = command(path, line, os.environ)
    try:
        code = subprocess.run(run, check=False).returncode
    except OSError as error:
        return f"The editor {run[0]} cannot be run ({error.strerror}); set $EDITOR."
    return f"The editor {run[0]} ended with an error ({code})." if code else ""
