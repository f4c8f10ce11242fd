"""The one door for text that enters: nothing that passes it can steer a terminal or hide from a reader."""

import re
from unicodedata import category, is_normalized, normalize

MAX_MARKS = 8
"""Combining marks allowed on one base; real orthographies need at most four or five."""

# What is replaced: controls, C1, bidi marks, overrides and isolates, blank and invisible format characters, tags,
# line and paragraph separators, lone surrogates. ZWNJ and ZWJ (Persian, Indic scripts, emoji) and VS16 stay.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
_MARK_RUN = re.compile(rf"[^\w\s\x00-\x7f]{{{MAX_MARKS + 1},}}")
_JOINERS = "\u200c\u200d"
_SOFT_HYPHEN = "\xad"


def clean(text: str) -> str:
    """Text that is safe to show and to compare: NFC, LF line ends, and controls made visible.

    C0 controls but newline and tab become their pictures (U+2400 and on), DEL becomes U+2421, and every other control
    or invisible character U+FFFD; soft hyphens vanish; more than eight combining marks on one base are cut. Idempotent.
    """
    if _UNWANTED.search(text):
        text = _UNWANTED.sub(_visible, text.replace("\r\n", "\n").replace("\r", "\n"))
    if text.isascii():
        return text
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    return _MARK_RUN.sub(_cap_marks, text) if _MARK_RUN.search(text) else text


def clean_line(text: str) -> str:
    """`clean`, on one line: line breaks and tabs, with the spaces around them, become one space; ends are trimmed."""
    if text.isascii() and text.isprintable():  # as nearly all are: nothing to clean, on one line already
        return text.strip(" ")
    parts = (part.strip(" ") for part in clean(text).replace("\t", "\n").split("\n"))
    return " ".join(filter(None, parts))


def _visible(found: re.Match[str]) -> str:
    char = found[0]
    if char == _SOFT_HYPHEN:
        return ""
    if char < " ":
        return chr(0x2400 + ord(char))
    return "\u2421" if char == "\x7f" else "\ufffd"


def _cap_marks(found: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for char in found[0]:
        marks = marks + 1 if char in _JOINERS or category(char).startswith("M") else 0
        if marks <= MAX_MARKS:
            kept.append(char)
    return "".join(kept)
