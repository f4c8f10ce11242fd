"""Changes to a text at positions: all else stays byte for byte."""

from collections.abc import Iterable

from decks.diagnostics import Edit


class Refused(ValueError):
    """An edit that was not made, in words for the person who asked for it. The text is as it was."""


def splice(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; insertions at one place come in the order given.

    Raises Refused for edits that overlap or lie outside the text.
    """
    parts = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise Refused("two changes want the same place of the file; make one of them first")
        if not edit.start <= edit.end <= len(text):
            raise Refused(f"a change lies outside the file: {edit.start}–{edit.end} of {len(text)} characters")
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])
