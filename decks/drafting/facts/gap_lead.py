"""The sentence before, where a sentence leans on it: told first, so that “it” and “the vote” need no guessing."""

from collections.abc import Sequence

from decks.drafting.facts.gap_text import SHORT
from decks.drafting.facts.leaning import definite, leans, looks_back, refers, speaks_of
from decks.drafting.grammar.clause import MAIN
from decks.drafting.parsing import Sentence
from decks.drafting.text import one_line
from decks.drafting.values.names import Entities

_FEWEST = 3  # words of a sentence that tells something: nothing happened


def lead(sentence: Sentence, before: Sequence[Sentence], plain: str, entities: Entities, *, hangs: bool) -> int:
    """Where to begin with a sentence that leans on those before it: with the last of them, or two, if all are short.

    `hangs`: it leans on them at its beginning. Its own start, if it stands alone or nothing short before it helps.
    """
    near = [one for one in before if one.paragraph == sentence.paragraph]
    if not near or not (hangs or _is_told_of(sentence, near[-1], plain)):
        return sentence.start
    own = one_line(plain[sentence.start : sentence.end])
    for first in (near[-1], *near[-2:-1]):
        said = one_line(plain[first.start : near[-1].end])
        if not _is_whole(said, own) or len(f"{said} {own}".split()) > SHORT:
            return sentence.start
        if len(said.split()) >= _FEWEST and not leans(first, plain, entities):
            return first.start if any(clause.kind == MAIN for clause in first.clauses) else sentence.start
    return sentence.start


def _is_told_of(sentence: Sentence, before: Sentence, plain: str) -> bool:
    """Whether a sentence may need the one before, and that one tells of it or needs nothing itself."""
    if not refers(sentence, plain):
        return False
    nouns = definite(sentence, sentence.start, sentence.end)
    return not looks_back(before, before.start, before.end) or any(speaks_of(before, noun) for noun in nouns)


def _is_whole(said: str, own: str) -> bool:
    """Whether two stretches end as sentences, with their quotation marks closed."""
    return said.endswith((".", '."', "!", "?")) and said.count('"') % 2 == 0 and own.count('"') % 2 == 0
