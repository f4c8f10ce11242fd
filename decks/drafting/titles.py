"""An article's own title, the heading that it begins with; and what it is about by that."""

import re
from itertools import pairwise

from decks.drafting.text import stands
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entities, Entity

_HEADING = re.compile(
    r"\s*(?:#{1,2}[^\S\n]+(?P<marked>[^\n]+)|(?P<under>[^\n]+)\n=+[^\S\n]*(?:\n|\Z)|(?P<alone>[^\n]+)\n[^\S\n]*\n)"
)
_MARKS = re.compile(r"[*_`]+|[^\S\n]*#+[^\S\n]*$")
_LONGEST = 90
_OFTEN = 8


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
    """The names of what an article is about: those in its title, and what it names twice as often as any other."""
    named = [one for one in entities.all if any(stands(name, title) for name in (one.name, *one.also))]
    inside = {one.name for one in named if any(other.name.endswith(f" {one.name}") for other in named)}
    about = [*(one for one in named if one.name not in inside), *_ruling(entities)]
    return frozenset(name for one in about for name in (one.name, *one.also))


def _ruling(entities: Entities) -> list[Entity]:
    """The place or thing that is named twice as often as any other, if it is named often."""
    things = sorted((one for one in entities.all if one.kind != PERSON), key=lambda one: one.count, reverse=True)
    return [one for one, other in pairwise(things[:2]) if one.count >= max(_OFTEN, 2 * other.count)]
