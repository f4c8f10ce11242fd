"""What holds: the environment goes over the file, and that over the default; flags, the commands' own, go over all."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quiz.config.document import BadFile, Document, read_document
from quiz.config.keymap import read_keys
from quiz.config.kinds import Value, near
from quiz.config.path import config_path
from quiz.config.tables import KEYS, TABLES, DecksTable, Key, ProgressTable, QuizTable

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: where (`file:line` or a variable), the key, and what is wrong with it."""

    place: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.key} {self.message}" if self.key else f"{self.place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Config:
    """What holds, table by table; `keys` are the user's own by full id. `origins` say where a value is from.

    Where something is wrong, the default holds, and `problems` say what is wrong.
    """

    path: Path
    quiz: QuizTable = field(default_factory=QuizTable)
    decks: DecksTable = field(default_factory=DecksTable)
    progress: ProgressTable = field(default_factory=ProgressTable)
    keys: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def value(self, path: str) -> Value:
        """The value of a key by its full name."""
        table, name = path.split(".")
        found: Value = getattr(getattr(self, table), name)
        return found

    @property
    def notice(self) -> str:
        """A line about what is wrong; empty if nothing is."""
        if not self.problems:
            return ""
        more = len(self.problems) - 1
        rest = f" ({more} more: quiz config tells)" if more else ""
        return f"{self.problems[0]}{rest}. The default holds there."


def load(environ: Mapping[str, str] | None = None) -> Config:
    """Environment and file, read. Never fails: what is wrong is among the problems."""
    environ = os.environ if environ is None else environ
    path = config_path(environ)
    problems: list[Problem] = []
    try:
        document = read_document(path)
    except BadFile as bad:
        document = Document()
        problems.append(Problem(f"{path}:{bad.line}" if bad.line else str(path), "", str(bad)))
    if document is None:
        document = Document()
        if environ.get("QUIZ_CONFIG", "").strip():
            problems.append(Problem("QUIZ_CONFIG", "", f"there is no file {path}; quiz config init writes one"))
    return _Reading(path, document, environ, problems).config()


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file and an environment being read; what is wrong is added to `problems`."""

    path: Path
    document: Document
    environ: Mapping[str, str]
    problems: list[Problem]

    def config(self) -> Config:
        values: dict[str, dict[str, Any]] = {table: {} for table in TABLES}  # each kind has checked its value's type
        origins = {}
        for key in KEYS.values():
            values[key.table][key.name], origins[key.path] = self._value(key)
        self._unknown()
        tables = QuizTable(**values["quiz"]), DecksTable(**values["decks"]), ProgressTable(**values["progress"])
        return Config(self.path, *tables, self._keys(), origins, tuple(self.problems))

    def _value(self, key: Key) -> tuple[Value, str]:
        """The value of a key, and where it is from."""
        text = self.environ.get(key.env, "")
        if text.strip():
            try:
                return key.kind.read_text(text), key.env
            except ValueError as error:
                self.problems.append(Problem(key.env, "", f"{key.path} {error}"))
        table = self._table(key.table)
        if key.name in table:
            place = self._place((key.table, key.name))
            try:
                return key.kind.read(table[key.name]), place
            except ValueError as error:
                self.problems.append(Problem(place, key.path, str(error)))
        return key.default, DEFAULT

    def _keys(self) -> dict[str, str]:
        table = self._table("quiz")
        if "keys" not in table:
            return {}
        keys, mistakes = read_keys(table["keys"])
        for mistake in mistakes:
            path = ("quiz", "keys", *mistake.path)
            self.problems.append(Problem(self._place(path), ".".join(path), mistake.message))
        return keys

    def _unknown(self) -> None:
        """Complain of what is in the file and in no table."""
        for name, table in self.document.data.items():
            if name not in TABLES:
                self._complain((name,), f"is not known{self._meant(name, tuple(TABLES))}")
            elif not isinstance(table, dict):
                self._complain((name,), f"is a table: write [{name}] in a line of its own")
            else:
                known = [key.name for key in KEYS.values() if key.table == name]
                known += ["keys"] if name == "quiz" else []
                for key in table:
                    if key not in known:
                        self._complain((name, key), f"is not known{self._meant(key, tuple(known))}")

    @staticmethod
    def _meant(name: str, known: tuple[str, ...]) -> str:
        """Where a key belongs that is known elsewhere, or else what is known here and like it."""
        from progress.config import SETTINGS

        elsewhere = [key.table for key in KEYS.values() if key.name == name]
        if elsewhere:
            return f" here; it belongs under [{elsewhere[0]}]"
        if name in SETTINGS:
            return f" here; it is kept in the record: quiz progress settings {name} VALUE"
        return near(name, known)

    def _complain(self, path: tuple[str, ...], message: str) -> None:
        self.problems.append(Problem(self._place(path), ".".join(path), message))

    def _table(self, name: str) -> Mapping[str, object]:
        table = self.document.data.get(name, {})
        return table if isinstance(table, dict) else {}

    def _place(self, path: tuple[str, ...]) -> str:
        line = self.document.line(path)
        return f"{self.path}:{line}" if line else str(self.path)
