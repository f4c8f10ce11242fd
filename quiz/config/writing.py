"""Writing the file: as a whole for a start, and one value at a time, with all comments kept."""

import os
import re
import textwrap
from pathlib import Path
from tempfile import NamedTemporaryFile

from quiz.actions import ACTIONS
from quiz.config.document import BadFile, Document, parsed, read_document
from quiz.config.keymap import full_id, shown_keys
from quiz.config.kinds import Value, toml
from quiz.config.tables import KEYS, TABLES, Key

_COMMENT = re.compile(r"""(?:"(?:\\.|[^"\\])*"|'[^']*'|[^"'#])*?(\s*#.*)$""")
WIDTH = 110  # of comments, in characters
HEAD = """\
# Factdeck's config file. A line that begins with # is a comment; those without a space after it are keys with
# their defaults: take the # away and write what you like. quiz config shows what holds, and where it is from.
# Environment variables go over this file, and flags over both. What bears on memory (retention, cards a day, days
# off, exams) is not here: it is part of the record and travels with it (quiz progress settings, or the app's settings).
"""
KEYS_HEAD = """\
[quiz.keys]
# Keys of the app, screen by screen: one, or a list. Write ctrl+z, f5, enter, pageup, ? and so on; Q is shift and q.
"""


class NotWritten(Exception):
    """The file was left as it is; the message says why and what to do."""


def starting_file() -> str:
    """The text of a new file: every key with words about it, commented out at its default."""
    tables = [_table(name) for name in TABLES]
    tables.insert(1, KEYS_HEAD + "\n".join(_keys_of(place) for place in dict.fromkeys(one.where for one in ACTIONS)))
    return "\n".join([HEAD, *tables])


def _table(name: str) -> str:
    keys = [
        f"{_comment(f'{key.words} {key.kind.takes} ({key.env}).')}\n#{key.name} = {toml(key.default)}\n"
        for key in KEYS.values()
        if key.table == name
    ]
    return "\n".join([f"[{name}]\n# {TABLES[name].__doc__}\n", *keys])


def _keys_of(place: str) -> str:
    lines = [
        f"#{full_id(action)} = {toml(tuple(shown_keys(action)))}  # {action.tip}\n"
        for action in ACTIONS
        if action.where == place
    ]
    return "".join(lines)


def _comment(words: str) -> str:
    return textwrap.fill(words, WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def write_new(path: Path) -> None:
    """Put a new file there, and the folders above it. Raises NotWritten if there is one, or if it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(starting_file())
    except FileExistsError:
        raise NotWritten(f"There is a file {path} already; it was left as it is.") from None
    except OSError as error:
        raise NotWritten(f"{path} cannot be written: {error.strerror}.") from None


def set_value(path: Path, key: Key, value: Value) -> None:
    """Set one key in the file, which is made if there is none; comments and all else stay.

    Raises NotWritten where the file cannot be read or written, or is laid out so that a person had better change it.
    """
    try:
        document = read_document(path)
        if document is None:
            write_new(path)
            document = parsed(starting_file())
        text = _changed(document, key, value)
        if not _says(text, _with(document, key, value)):
            raise NotWritten(f"{path}:{document.line((key.table, key.name))}: change {key.path} there by hand.")
        _replace(path.resolve(), text)
    except BadFile as bad:
        raise NotWritten(f"{path}:{bad.line}: {bad}; mend that first.") from None
    except OSError as error:
        raise NotWritten(f"{path} cannot be written: {error.strerror}.") from None


def _changed(document: Document, key: Key, value: Value) -> str:
    """The text with the key's line replaced, or the commented one, or with a line after the table's head."""
    lines = document.text.splitlines(keepends=True)
    new = f"{key.name} = {toml(value)}"
    at = document.lines.get((key.table, key.name))
    if at:
        comment = _COMMENT.match(lines[at - 1].rstrip("\r\n"))
        lines[at - 1] = new + (comment[1] if comment else "") + "\n"
        return "".join(lines)
    head = document.lines.get((key.table,))
    if not head:
        return f"{document.text.rstrip()}\n\n[{key.table}]\n{new}\n".lstrip()
    for number in range(head, len(lines)):
        if lines[number].lstrip().startswith("["):
            break
        if re.match(rf"#\s*{key.name}\s*=", lines[number]):
            lines[number] = f"{new}\n"
            return "".join(lines)
    lines[head - 1] = f"{lines[head - 1].rstrip()}\n{new}\n"
    return "".join(lines)


def _says(text: str, wanted: dict[str, object]) -> bool:
    try:
        return parsed(text).data == wanted
    except BadFile:
        return False


def _with(document: Document, key: Key, value: Value) -> dict[str, object]:
    """What the file is to say after the change."""
    table = document.data.get(key.table, {})
    held = list(value) if isinstance(value, tuple) else value
    return {**document.data, key.table: {**(table if isinstance(table, dict) else {}), key.name: held}}


def _replace(target: Path, text: str) -> None:
    """Put the text there under the same name, through links: after a crash it is the old file or the new one."""
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
            temporary.chmod(target.stat().st_mode)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
