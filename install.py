#!/usr/bin/env python3
"""Installs Factdeck into `.venv` here, at the locked versions: `python3 install.py`; with `--dev`, what tests need too.

Needs only Python 3.11 or newer and pip, and touches nothing outside this folder. (The environment is made without a pip
of its own, which Debian's Python would refuse to give it, and filled by the pip that is there.)
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGET = HERE / ".venv"
BIN = TARGET / ("Scripts" if os.name == "nt" else "bin")


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):
        print(f"Factdeck needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    dev = "--dev" in arguments
    if not (TARGET / "pyvenv.cfg").exists():
        venv.create(TARGET, with_pip=False)
    lock = HERE / ("requirements-dev.txt" if dev else "requirements.txt")
    project = ["--editable", str(HERE)] if dev else [str(HERE)]
    return pip("-r", str(lock)) or pip("--no-deps", "--no-build-isolation", *project)


def pip(*arguments: str) -> int:
    """Install into the environment; its own build tools must be on the path."""
    environ = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    command = [sys.executable, "-m", "pip", "--python", str(BIN / "python"), "install", "-q", *arguments]
    return subprocess.run(command, env=environ, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
