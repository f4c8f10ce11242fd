"""An article's own title: the heading that it begins with."""

import re

_HEADING = re.compile(
    r"\s*(?:#{1,2}[^\S\n]+(?P<marked>[^\n]+)|(?P<under>[^\n]+)\n=+[^\S\n]*(?:\n|\Z)|(?P<alone>[^\n]+)\n[^\S\n]*\n)"
)
_MARKS = re.compile(r"[*_`]+|[^\S\n]*#+[^\S\n]*$")
_LONGEST = 90


def title_of(article: str) -> str:
    """The title, without Markdown's marks; empty if the text begins at once."""
    found = _HEADING.match(article)
    if not found:
        return ""
    said = next(part for part in found.groups() if part is not None)
    title = " ".join(_MARKS.sub("", said).split())
    sentence = found["alone"] is not None and re.search(r"[.,:;!]$", title)
    return "" if sentence or len(title) > _LONGEST or not re.search(r"\w", title) else title
