"""Power cuts, replayed: what could be on disk after each system call that a program made, as `strace` saw them.

The model: a file's name is on disk as soon as it is made or renamed; what was written is on disk for certain once the
file was synced, and before that all of it, none of it, some writes of it or torn sectors of it may be.
"""

import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
CALLS = "openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,dup"
CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")


@dataclass
class File:
    """A file: what is surely on disk, and the writes since (at, bytes; at None for a cut to a length)."""

    synced: bytes = b""
    writes: list[tuple[int | None, bytes | int]] = field(default_factory=list)

    def content(self, writes: list[tuple[int | None, bytes | int]]) -> bytes:
        found = bytearray(self.synced)
        for at, data in writes:
            if at is None or isinstance(data, int):
                length = int(data) if isinstance(data, int) else 0
                found = found[:length] + bytes(max(length - len(found), 0))
            else:
                found += bytes(max(at + len(data) - len(found), 0))
                found[at : at + len(data)] = data
        return bytes(found)


@dataclass
class Moment:
    """The disk after a system call, and how many answers had been acknowledged by then."""

    files: dict[str, File]
    acknowledged: int


def trace(command: list[str], log: Path, environ: dict[str, str]) -> list[str]:
    """Run a program; the lines that strace wrote of its calls."""
    flags = ["-f", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(log)]
    subprocess.run(["strace", *flags, *command], check=True, env=environ, capture_output=True)
    return log.read_text(encoding="ascii").splitlines()


def moments(lines: list[str], folder: Path, mark: str) -> Iterator[Moment]:
    """The disk after each call about files in a folder; writing to the file called `mark` acknowledges an answer."""
    names: dict[int, str] = {}
    files: dict[str, File] = {}
    acknowledged = 0
    for line in lines:
        found = CALL.match(line)
        if not found or int(found[3]) < 0:
            continue
        call, arguments, result = found[1], _split(found[2]), int(found[3])
        if call == "openat":
            name = _text(arguments[1]).decode()
            names[result] = name
            if name.startswith(str(folder)) and ("O_CREAT" in arguments[2] or "O_TRUNC" in arguments[2]):
                files.setdefault(name, File())
        elif call in ("write", "pwrite64") and names.get(int(arguments[0]), "").endswith(mark):
            acknowledged += 1
        elif not _happens(call, arguments, names, files):
            continue
        if files:
            yield Moment({name: File(file.synced, list(file.writes)) for name, file in files.items()}, acknowledged)


def _happens(call: str, arguments: list[str], names: dict[int, str], files: dict[str, File]) -> bool:
    """Let a call change the files; whether it did."""
    if call in ("unlink", "unlinkat"):
        return files.pop(_text(arguments[-1 if call == "unlink" else 1]).decode(), None) is not None
    if call in ("rename", "renameat"):
        paths = [_text(argument).decode() for argument in arguments if argument.startswith('"')]
        if paths[0] in files:
            files[paths[1]] = files.pop(paths[0])
        return paths[1] in files
    file = files.get(names.get(int(arguments[0]), ""))
    if file is None or call not in ("pwrite64", "fsync", "fdatasync", "ftruncate"):
        return False
    if call == "pwrite64":
        file.writes.append((int(arguments[3]), _text(arguments[1])))
    elif call == "ftruncate":
        file.writes.append((None, int(arguments[1])))
    else:
        file.synced, file.writes = file.content(file.writes), []
    return True


def outcomes(moment: Moment, chance: random.Random, draws: int) -> Iterator[dict[str, bytes]]:
    """What may be on disk if the power goes at a moment: all or none of the writes; and `draws` of some, and of torn."""
    files = moment.files
    yield {name: file.synced for name, file in files.items()}
    yield {name: file.content(file.writes) for name, file in files.items()}
    for _ in range(draws):
        yield {name: file.content([w for w in file.writes if chance.random() < 0.5]) for name, file in files.items()}
        yield {name: file.content([p for w in file.writes for p in _torn(w, chance)]) for name, file in files.items()}


def _torn(write: tuple[int | None, bytes | int], chance: random.Random) -> Iterator[tuple[int | None, bytes | int]]:
    at, data = write
    if at is None or isinstance(data, int):
        yield write
        return
    for start in range(0, len(data), SECTOR):
        if chance.random() < 0.5:
            yield at + start, data[start : start + SECTOR]


def _split(arguments: str) -> list[str]:
    return [argument.strip() for argument in re.findall(r'"[^"]*"|[^,]+', arguments) if argument.strip()]


def _text(argument: str) -> bytes:
    return bytes.fromhex(argument.strip('"').replace("\\x", ""))
