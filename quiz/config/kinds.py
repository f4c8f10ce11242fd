"""What kinds of value a key takes: each reads it from the file and from text, and says what is wrong in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

Value = str | bool | tuple[str, ...]

ON = ("true", "on", "yes", "1")
OFF = ("false", "off", "no", "0")


class Kind(Protocol):
    """How the values of a key are read. Both readers raise ValueError with words that follow the name of the key."""

    @property
    def takes(self) -> str:
        """What may stand there, for people; it begins like a sentence."""
        ...

    def read(self, value: object) -> Value:
        """A value of the file."""
        ...

    def read_text(self, text: str) -> Value:
        """A value of the environment, or typed on the settings screen."""
        ...


@dataclass(frozen=True, slots=True)
class Flag:
    """On or off."""

    takes: str = "True or false"

    def read(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise ValueError(f"is true or false, without quotation marks, not {shown(value)}")
        return value

    def read_text(self, text: str) -> bool:
        word = text.strip().lower()
        if word not in ON + OFF:
            raise ValueError(f"is on or off, not “{text[:40]}”")
        return word in ON


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words."""

    words: tuple[str, ...]

    @property
    def takes(self) -> str:
        return f"One of {', '.join(self.words)}"

    def read(self, value: object) -> str:
        if not isinstance(value, str):
            raise ValueError(f"is a word in quotation marks, not {shown(value)}")
        return _known(value, self.words)

    def read_text(self, text: str) -> str:
        return _known(text.strip(), self.words)


@dataclass(frozen=True, slots=True)
class SomeOf:
    """Any number of some words; `none` is what people write for none at all."""

    words: tuple[str, ...]
    none: str

    @property
    def takes(self) -> str:
        return f"Any of {', '.join(self.words)}; or {self.none}"

    def read(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise ValueError(f"is a list of words, such as [{quoted(self.words[0])}], not {shown(value)}")
        return self._known(value)

    def read_text(self, text: str) -> tuple[str, ...]:
        return self._known(text.replace(",", " ").split())

    def _known(self, words: Sequence[str]) -> tuple[str, ...]:
        if list(words) == [self.none]:
            return ()
        return tuple(dict.fromkeys(_known(word, self.words) for word in words))


@dataclass(frozen=True, slots=True)
class Text:
    """Free text in one line."""

    takes: str

    def read(self, value: object) -> str:
        if not isinstance(value, str):
            raise ValueError(f"is text in quotation marks, not {shown(value)}")
        return self.read_text(value)

    def read_text(self, text: str) -> str:
        if not text.isprintable():
            raise ValueError("is one line, and cannot hold control characters")
        return text.strip()


def quoted(text: str) -> str:
    """Text as TOML writes it, in double quotation marks."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def toml(value: Value) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return quoted(value) if isinstance(value, str) else f"[{', '.join(map(quoted, value))}]"


def plain(value: Value) -> str:
    """A value as it is shown, and as `read_text` takes it."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return value if isinstance(value, str) else " ".join(value)


def shown(value: object) -> str:
    """Any value of a file, for a message."""
    if isinstance(value, bool):
        return toml(value)
    text = quoted(value) if isinstance(value, str) else "a table" if isinstance(value, dict) else str(value)
    return text if len(text) <= 40 else f"{text[:39]}…"


def near(word: str, known: Sequence[str]) -> str:
    """“; did you mean …?” for the nearest known word, else a list of them if it is short, else nothing."""
    import difflib

    found = difflib.get_close_matches(word[:40].lower(), known, n=1)
    if found:
        return f"; did you mean “{found[0]}”?"
    return f"; known here: {', '.join(known)}" if len(known) <= 12 else ""


def _known(word: str, words: tuple[str, ...]) -> str:
    if word not in words:
        raise ValueError(f"cannot be “{word[:40]}”{near(word, words) or '; it is one of ' + ', '.join(words)}")
    return word
