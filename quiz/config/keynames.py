"""The names of keys, as Textual calls them, and as people may write them in the file."""

import re
import unicodedata

from quiz.config.kinds import near

_NAMED = (
    *("enter", "escape", "space", "tab", "backspace", "insert", "delete", "home", "end", "pageup", "pagedown"),
    *("up", "down", "left", "right"),
    *(f"f{number}" for number in range(1, 25)),
)
_SPOKEN = {"esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown"}
_RENAMED = {  # where Textual's name of a character is not its Unicode name
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+j": "enter", "ctrl+h": "backspace", "ctrl+[": "escape"}
_TAKEN = {"ctrl+c": "copies", "ctrl+q": "quits at once"}
_MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"


def key_name(written: str) -> str:
    """Textual's name of a key, from how a person wrote it: `?`, `Esc`, `Ctrl+Z`. Raises ValueError, in words."""
    text = written if len(written) == 1 else written.strip()
    if len(text) == 1:
        return _of_character(text)
    lowered = text.lower()
    if lowered in _SAME:
        raise ValueError(f"“{text}” is the same key as {_SAME[lowered]} in a terminal")
    if lowered in _TAKEN:
        raise ValueError(f"“{text}” {_TAKEN[lowered]} wherever one is, and cannot be given to something else")
    *modifiers, last = re.split(r"\+(?=.)", text)
    modifiers = [modifier.lower() for modifier in modifiers]
    if unknown := [modifier for modifier in modifiers if modifier not in _MODIFIERS]:
        raise ValueError(f"there is no key “{text[:40]}”{near(unknown[0], _MODIFIERS)}")
    if modifiers == ["shift"] and len(last) == 1:
        return _of_character(last.upper())
    name = _of_character(last.lower()) if len(last) == 1 else _named(last)
    return "+".join([*modifiers, name])


def shown_key(name: str) -> str:
    """A key's name as people write it: `?` for `question_mark`."""
    *modifiers, last = name.split("+")
    return "+".join([*modifiers, _CHARACTERS.get(last, last)])


def spoken_key(name: str) -> str:
    """A key's name on the screens: `Ctrl-N`, `Esc`, `?`. (The config file has `ctrl+n`.)"""
    *modifiers, last = name.split("+")
    spoken = {"escape": "Esc"}.get(last) or _CHARACTERS.get(last) or (last.upper() if modifiers else last)
    return "-".join(
        [*(modifier.capitalize() for modifier in modifiers), spoken if len(spoken) == 1 else _title(spoken)]
    )


def _title(name: str) -> str:
    return name[:1].upper() + name[1:].lower()


def _named(written: str) -> str:
    name = _SPOKEN.get(written.lower(), written.lower())
    if name not in _NAMED and name not in _CHARACTERS:
        raise ValueError(f"there is no key “{written[:40]}”{near(name, _NAMED)}")
    return name


def _of_character(character: str) -> str:
    if character == " ":
        return "space"
    if character.isalnum():
        return character
    try:
        name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    except ValueError:
        raise ValueError("a key is named by a character that can be seen, or by its name") from None
    return _RENAMED.get(name, name)


_CHARACTERS = {_of_character(character): character for character in _PUNCTUATION}
