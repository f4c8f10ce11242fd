"""What is told before a sentence, where it leans on that: so “it”, “the vote” and when it was need no guessing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from decks.drafting.facts.gap_sentence import Telling
from decks.drafting.facts.gap_text import SHORT
from decks.drafting.facts.leaning import definite, leans, looks_back, refers, says_little, speaks_of
from decks.drafting.facts.when_told import dates_of, is_timeless
from decks.drafting.grammar.clause import MAIN
from decks.drafting.parsing import Sentence
from decks.drafting.persons import PERSONAL, WOMAN, is_person, may_be
from decks.drafting.reading import Text
from decks.drafting.text import one_line
from decks.drafting.values.name_kinds import PERSON

_NAMES = ("NNP", "NNPS", "TITLE")
_FEWEST = 3  # words of a sentence that tells something: nothing happened
_BACK = 3
_LEAST = 25  # words of a sentence that are shown where it cannot stand alone
Before = tuple[Sentence, Telling]


@dataclass(frozen=True, slots=True)
class _Lead:
    """What is told before a sentence: from where, its words on one line, its sentences, names for their pronouns."""

    opens: int
    said: str
    sentences: Sequence[Sentence]
    names: Sequence[str]


def in_context(sentence: Sentence, alone: Telling, before: Sequence[Before], text: Text) -> Telling:
    """A sentence as a gap asks in it: after what it leans on; as it is told `alone`, where nothing before it helps."""
    near = [one for one in before if one[0].paragraph == sentence.paragraph][-_BACK:]
    hangs = leans(sentence, text.plain, text.entities)
    lead = _lead(sentence, alone, near, text, hangs=hangs) if near else None
    if lead is not None:
        other = alone if alone.whole and not hangs else None
        return replace(alone, opens=lead.opens, lead=lead.said, names=(), whole=True, alone=other)
    sure = not hangs or (bool(alone.names) and _goes_on(alone, near, text))
    return replace(alone, whole=alone.whole and sure, little=says_little(sentence))


def _lead(sentence: Sentence, alone: Telling, near: Sequence[Before], text: Text, *, hangs: bool) -> _Lead | None:
    """What is told with a sentence: back to the nearest date, if it has none; else as little as it needs, if any."""
    timeless, needs = is_timeless(sentence), hangs or _is_told_of(sentence, near[-1][0], text.plain)
    if not timeless and not needs:
        return None
    found = _leads(sentence, near, text, _LEAST if hangs and not alone.whole else SHORT, hangs=hangs)
    leads = [one for one in found if _names_whom(one, sentence, text)]
    dated = [one for one in leads if timeless and any(map(dates_of, one.sentences))]
    return next(iter(dated or (leads if needs else [])), None)


def _leads(sentence: Sentence, before: Sequence[Before], text: Text, least: int, *, hangs: bool) -> Iterator[_Lead]:
    """The sentences before one that may be told with it, all of them whole: from the nearest.

    Of the sentence itself, `least` words must be shown. `hangs`: it leans on them at its beginning.
    """
    own = one_line(text.plain[sentence.start : sentence.end])
    told: list[Sentence] = []
    for first, alone in reversed(before):
        told = [first, *told]
        stands = not leans(first, text.plain, text.entities) and text.plain[first.start] != '"'
        opening = text.plain[first.start : first.end] if stands else alone.said(first.start, first.end)
        said = one_line(f"{opening} {text.plain[first.end : sentence.start]}")
        if not _is_whole(said, own) or SHORT - len(said.split()) < min(len(own.split()), least):
            return
        if len(said.split()) >= _FEWEST and (stands or (hangs and _is_named(alone))):
            if not any(clause.kind == MAIN for clause in first.clauses):
                return
            yield _Lead(first.start, said, told, () if stands else [name for _, _, name in alone.names])


def _names_whom(lead: _Lead, sentence: Sentence, text: Text) -> bool:
    """Whether a lead names somebody whom “he” or “she” may mean, where a sentence has that before any person."""
    first = next((t for t in sentence.tokens if t.low in PERSONAL or text.entities.kind(t.text) == PERSON), None)
    if first is None or first.low not in PERSONAL:
        return True
    told = [token for one in lead.sentences for token in one.tokens]
    names = [t.text for t in told if t.tag in _NAMES or is_person(t) or text.entities.find(t.text)]
    return any(may_be(name, woman=first.low in WOMAN) for name in (*lead.names, *names))


def _goes_on(alone: Telling, before: Sequence[Before], text: Text) -> bool:
    """Whether the sentence just before tells of the persons whom the pronouns of one mean, if it is near."""
    names = {name.removesuffix("'s") for _, _, name in alone.names}
    persons = {name.split()[-1] for name in names if text.entities.kind(name) == PERSON}
    tokens = before[-1][0].tokens if before else []
    words = {word for token in tokens for word in (token.low, *token.text.split())}
    return not before or not persons or bool(words & (persons | PERSONAL))


def _is_named(alone: Telling) -> bool:
    """Whether a sentence stands alone with names for its pronouns."""
    named = all(name not in ("the", "The") for _, _, name in alone.names)
    return alone.whole and not alone.lead and bool(alone.names) and named


def _is_told_of(sentence: Sentence, before: Sentence, plain: str) -> bool:
    """Whether a sentence may need the one before, and that one tells of it or needs nothing itself."""
    if not refers(sentence, plain):
        return False
    nouns = definite(sentence, sentence.start, sentence.end)
    return not looks_back(before, before.start, before.end) or any(speaks_of(before, noun) for noun in nouns)


def _is_whole(said: str, own: str) -> bool:
    """Whether two stretches end as sentences that tell something, with their quotation marks closed."""
    return said.endswith((".", '."', "!")) and said.count('"') % 2 == 0 and own.count('"') % 2 == 0
