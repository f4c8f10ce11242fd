"""A name comes from nowhere.

A question, a statement or a `why` names somebody or something that neither the article nor the deck's `names` know: a
misspelling, or knowledge from elsewhere that no quote proves. Wrong options may come from anywhere.

Bad:

    cards:
    - id: speaker
      ask: Who told Peter Grant that the bridge was safe?
      answer: Mira Holt

Good:

    cards:
    - id: speaker
      ask: Who told the people of Sel that the bridge was safe?
      answer: Mira Holt
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.prose import article_words, prose
from decks.rules.words import quoted_list

CODE = "FD410"
SEVERITY: Severity = "warning"
BEGIN = 5
_NAME = re.compile(r"(?<=[\w,;] )[A-Z]\w*[a-z]\w*(?:[ -][A-Z]\w*)*")  # capitals inside a sentence


def find(deck: Deck) -> Iterator[Finding]:
    if not deck.source.text:
        return
    begin = _beginnings(article_words(deck)) | set(deck.context.language.months)
    for text in prose(deck):
        strange = [name for name in _NAME.findall(text.text) if not text.fact.derived and not _known(name, begin)]
        if strange:
            message = f"{quoted_list(strange)} in “{text.fact.id}” is nowhere in the article, nor among names"
            yield Finding(text.node.place, CODE, message, "Correct it, or add it to names.", SEVERITY)


@lru_cache(maxsize=4)
def _beginnings(words: frozenset[str]) -> frozenset[str]:
    return frozenset(part[:BEGIN] for word in words for part in re.split(r"\W", word))


def _known(name: str, begin: frozenset[str]) -> bool:
    """Whether some part of a name begins as a word of the article does: Armenian, for Armenia."""
    return any(word.casefold()[:BEGIN] in begin for word in re.findall(r"[^\W\d_]+", name))
