"""Fixes: the edits that mend what can be mended in one way only."""

import json
import re

from decks.diagnostics import Edit
from decks.parsing.tree import Listing, Scalar

# Plain for YAML 1.1, 1.2 and our reader: words without the marks that begin or end something in YAML.
_PLAIN = re.compile(r"[^\W\d_](?:[^\n#:\[\]{},\"'“”‘’]|(?<! )#|:(?! ))*(?<![\s:])")


def rewritten(node: Scalar, text: str) -> tuple[Edit, ...]:
    """The edit that writes another text in the place of a scalar; none for a block, whose layout is the author's."""
    if node.style in ("|", ">") or node.end < 0:
        return ()
    return (Edit(node.place.offset, node.end, as_scalar(text, node.style)),)


def as_scalar(text: str, style: str = "") -> str:
    """A text as YAML takes it on one line: in the quotes that it had, or in none where it needs none."""
    if not style and _PLAIN.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'" if style == "'" else json.dumps(text, ensure_ascii=False)


def without_row(listing: Listing, row: Scalar, text: str) -> tuple[Edit, ...]:
    """The edit that deletes a row of a list with its line; none for the only row, or where more stands on its line."""
    start = row.place.offset
    if len(listing.items) < 2 or row.style in ("|", ">") or start < 0:
        return ()
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", row.end) + 1
    alone = re.fullmatch(r"\s*-\s+", text[line:start]) and not text[row.end : end].strip()
    if end and alone:
        return (Edit(line, end, ""),)
    after_comma = re.search(r",\s*\Z", text[:start])
    return (Edit(after_comma.start(), row.end, ""),) if after_comma else ()
