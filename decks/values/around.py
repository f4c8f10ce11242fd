"""What a student puts around an answer: lead-ins, the question's own words, the sentence that it belongs to."""

import re
from collections.abc import Collection, Iterator, Sequence

from decks.languages import Language
from decks.languages.phrases import Phrases
from decks.values.text.folding import MAX_TYPED, fold

MOST_TRIED = 12
"""Cuts that are tried of those that leave most, and of those that leave least."""
_SHORTEST_ROOT = 4
_LONGEST_ENDING = 3


def without_hedge(typed: str, language: Language) -> str:
    """What is typed without what makes it vague at its end: 500 km or so."""
    hedges = "|".join(map(re.escape, language.phrases.hedges))
    return re.sub(rf"[\s,(]+(?:{hedges})[\s.,;!?)]*$", "", typed, flags=re.IGNORECASE) if hedges else typed


def without_question(
    typed: str,
    before: str,
    after: str,
    language: Language,
    *,
    values: bool = False,
    ordered: bool = False,
    fixed: Collection[str] = (),
) -> Iterator[str]:
    """What is typed without the lead-in before it and the question's words `before` and `after` it, the longest first.

    “The war began on 27 September” gives “27 September” at last; what was typed itself is not among them. If `ordered`,
    the question's words count in its own order: “from Russia to Armenia” is not “from Armenia to Russia”. No number,
    month, unit, negation or “or” goes, nor a word of `fixed`. Prepositions before `values` (dates, quantities) stay,
    for “by 1990” is another time.
    """
    known = language.phrases
    words = _folded(typed, language)
    free = known.lead_ins if values else known.lead_ins | known.prepositions
    held = {word for word in words if word in fixed or _is_fixed(word, known, language)}
    starts = range(_run(words, fold(before, language).split(), free, held, known, ordered=ordered) + 1)
    ends = range(_run(words[::-1], fold(after, language).split()[::-1], free, held, known, ordered=ordered) + 1)
    yield from _cut(typed, starts, ends)


def without_sentence(typed: str, before: str, after: str, language: Language) -> Iterator[str]:
    """What is typed without the words around it in the true sentence, the longest first.

    Words before the answer go only with the last of them: “Russian” in “whether the Russian ministry controls ____” is
    no word of the answer's.
    """
    known = language.phrases
    words = _folded(typed, language)
    free = known.lead_ins | known.prepositions
    head = [word for word in fold(before, language).split() if word not in free]
    run = _run(words, head, free, known.alternatives, known)
    said = [
        [part for word in words[:count] if word not in free for part in word.split()][-1:] for count in range(run + 1)
    ]
    starts = [count for count in range(run + 1) if not said[count] or (head and _akin(head[-1], said[count][0]))]
    ends = range(_run(words[::-1], fold(after, language).split()[::-1], free, known.alternatives, known) + 1)
    yield from _cut(typed, starts, ends)


def _folded(typed: str, language: Language) -> list[str]:
    return [_fold_word(word, language) for word in typed.split()] if len(typed) <= MAX_TYPED else []


def _fold_word(word: str, language: Language) -> str:
    if "." in word and len(word.strip(".")) == 1:
        return word  # an initial, not an article
    return fold(word, language) if any(char.isalnum() for char in word) else word.strip("-–—,;:.!?…\"'“”")


def _is_fixed(word: str, known: Phrases, language: Language) -> bool:
    """Whether a word may carry the answer's sense, wherever it stands."""
    if word in known.lead_ins or word in known.prepositions:
        return False
    tables = (
        language.numbers,
        language.scales,
        language.fractions,
        language.ordinals,
        language.months,
        language.parts,
        language.units_folded,
        language.negations,
        known.alternatives,
        known.joints,
    )
    parts = word.split()  # non-military
    return any(char.isdigit() for char in word) or any(part in table for table in tables for part in parts)


def _run(
    words: Sequence[str],
    said: Sequence[str],
    free: Collection[str],
    held: Collection[str],
    known: Phrases,
    *,
    ordered: bool = True,
) -> int:
    """How many words from the beginning say nothing of their own: lead-ins, and what was said, in its order."""
    rest = list(said)
    for count, word in enumerate(words):
        if not word or word in free:
            continue
        last = max(_place(part, rest, known) for part in word.split())  # Iskander-M is two words
        if word in held or last == len(rest):
            return count
        rest = rest[last + 1 :] if ordered else rest
    return len(words)


def _place(word: str, said: Sequence[str], known: Phrases) -> int:
    """Where a word was said first; their number if nowhere."""
    same = (word, known.same_as.get(word, word))
    return next((place for place, other in enumerate(said) if any(_akin(other, one) for one in same)), len(said))


def _akin(said: str, word: str) -> bool:
    """Whether a word is one that was said, or that with an ending: last, lasted."""
    ending = len(word) - len(said)
    return said == word or (len(said) >= _SHORTEST_ROOT and word.startswith(said) and ending <= _LONGEST_ENDING)


def _cut(typed: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[str]:
    """The text without so many words at its start and end; all ways to cut, but for the middle ones of too many."""
    words = typed.split()
    cuts = sorted(((i, j) for i in starts for j in ends if 0 < i + j < len(words)), key=sum)
    for before, after in dict.fromkeys([*cuts[:MOST_TRIED], *cuts[-MOST_TRIED:]]):
        yield " ".join(words[before : len(words) - after])
