"""Findings: what is wrong with a deck, where, and what to do; and their four printed formats."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from decks.values.text import clean_line

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a file; line and column count from 1, columns in characters.

    `offset` counts the characters before it in the file's text, from 0; -1 where nobody needs it.
    """

    path: str
    line: int
    column: int
    offset: int = field(default=-1, compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a file: `text` in the place of the characters from `start` up to `end`.

    They are counted in the text as it is read: line ends as they are, and without a byte-order mark.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. An error keeps the deck from being studied, a warning does not.

    `fix` mends it in the deck's file; it is empty where only the author can tell what is meant.
    """

    place: Place
    code: str
    message: str
    help: str = ""
    severity: Severity = "error"
    fix: tuple[Edit, ...] = ()

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.message}"


def concise(findings: Sequence[Finding]) -> str:
    """A line a finding: `path:line:col: CODE message`."""
    return "".join(f"{_shown(finding)}\n" for finding in findings)


def full(findings: Sequence[Finding]) -> str:
    """As concise, each with what to do on a line of its own."""
    return "".join(f"{_shown(f)}\n    {clean_line(f.help)}\n" if f.help else f"{_shown(f)}\n" for f in findings)


def _shown(finding: Finding) -> str:
    """A finding's line, whatever its path and the deck's own words hold."""
    return clean_line(str(finding))


def as_json(findings: Sequence[Finding]) -> str:
    """A JSON list of path, line, column, code, severity, message, help, and the edits that would mend it."""
    rows = [
        {
            "path": f.place.path,
            "line": f.place.line,
            "column": f.place.column,
            "code": f.code,
            "severity": f.severity,
            "message": f.message,
            "help": f.help,
            "fix": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in f.fix],
        }
        for f in findings
    ]
    return json.dumps(rows, indent=2) + "\n"


def github(findings: Sequence[Finding]) -> str:
    """GitHub's workflow commands, which mark the lines of a pull request."""
    return "".join(
        f"::{f.severity} file={_escape(f.place.path, property_=True)},line={f.place.line},col={f.place.column},"
        f"title={f.code}::{_escape(clean_line(f.message))}\n"
        for f in findings
    )


def _escape(text: str, *, property_: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "concise": concise,
    "full": full,
    "json": as_json,
    "github": github,
}
