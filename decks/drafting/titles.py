"""An article's own title, the heading that it begins with; and what it is about by that."""

import re

from decks.drafting.text import stands
from decks.drafting.values.name_kinds import COUNTRY
from decks.drafting.values.names import Entities

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


def topic_of(title: str, entities: Entities) -> frozenset[str]:
    """The names of the thing in a title that the article names most; of a country, if it names nothing else."""
    named = [one for one in entities.all if any(stands(name, title) for name in (one.name, *one.also))]
    things = [one for one in named if one.kind != COUNTRY] or (named if len(named) == 1 else [])
    most = max(things, key=lambda one: one.count, default=None)
    return frozenset([most.name, *most.also]) if most is not None else frozenset()
