"""Our texts as HTML, for programs that hold theirs in it: Anki, Moodle, Canvas.

One vocabulary, which `decks.exchange.sections` reads back: options are a numbered list below the question, other ways
to say the answer a list with bullets below it, quotes of the source are block quotes.
"""

import re
from collections.abc import Sequence
from html import escape as _escape

from decks.exchange.bank import Group, Item
from decks.values.text import clean

ALSO = "also"
JOINER = "\u2060"  # never in a deck's texts; between two signs it keeps them from meaning something together
# Formulas, sounds, fields and gaps of Anki and of MathJax begin with two signs.
_MEANT = re.compile(
    r"(?<=\\)(?=[(\[])|(?<=\$)(?=\$)|(?<=\[)(?=sound:|latex\]|\$|anki:|\[type:)|(?<=\{)(?=\{)", re.IGNORECASE
)


def escape(text: str) -> str:
    """A plain text as HTML that shows it and does nothing: no tags, formulas, sounds or fields of a template."""
    return _escape(_MEANT.sub(JOINER, clean(text)), quote=False)


def listed(texts: Sequence[str], tag: str, kind: str = "") -> str:
    """Texts as a list, `ol` or `ul`; empty for none."""
    start = f'<{tag} class="{kind}">' if kind else f"<{tag}>"
    return start + "".join(f"<li>{escape(text)}</li>" for text in texts) + f"</{tag}>" if texts else ""


def feedback(item: Item) -> str:
    """The proof and the teacher's word as HTML: quotes, whose word it is, why."""
    quotes = "".join(f"<blockquote>{escape(quote)}</blockquote>" for quote in item.quotes)
    return quotes + "".join(f"<p>{escape(text)}</p>" for text in (item.speaker, item.why) if text)


def group_feedback(group: Group) -> str:
    """The proof of all that a question over several items asks; what several say, once."""
    return "".join(dict.fromkeys(map(feedback, group.items)))
