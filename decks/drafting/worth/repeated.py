"""What two facts of one sentence ask alike: the plainer of the two stays."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from decks.drafting.asking import GAP
from decks.drafting.candidate import CORE, Candidate
from decks.drafting.worth.said import blanks, content, field, gapped, sentence, verb_phrase

ASKED = "another fact asks for it"
_EMPTY = frozenset(["was", "were", "is", "are", "had", "has", "as", "of", "been"])
_FIRST = ("name", "term", "quantity")
_STRETCH = 1000  # characters


def repeated(facts: Sequence[Candidate]) -> set[int]:
    """The places of events that say what a name, term or quantity says, and of gaps that a fact asks for."""
    core = [(at, fact) for at, fact in enumerate(facts) if fact.tier == CORE]
    plainer = Overlapping(fact for _, fact in core if fact.type in _FIRST and GAP not in verb_phrase(fact))
    asking = Overlapping(fact for _, fact in core if fact.type != "actor" and not gapped(fact))
    out = set[int]()
    for at, fact in core:
        if fact.type == "event" and not gapped(fact) and any(_tells(other, fact) for other in plainer.of(fact)):
            out.add(at)
        if gapped(fact) and any(_asks(other, fact) for other in asking.of(fact)):
            out.add(at)
    return out | _within_another(core)


def _within_another(core: Sequence[tuple[int, Candidate]]) -> set[int]:
    """The places of claims that a longer claim of the same speaker has whole."""
    claims = [(at, fact) for at, fact in core if fact.type == "claim"]
    near = Overlapping(fact for _, fact in claims)
    return {at for at, fact in claims if any(_longer(other, fact) for other in near.of(fact))}


def _longer(claim: Candidate, part: Candidate) -> bool:
    """Whether a claim holds another, and has something else to ask for."""
    whole, said = (f"{field(fact, 'act')} {field(fact, 'says')}" for fact in (claim, part))
    return claim.by == part.by and len(said) < len(whole) and said in whole and bool(field(claim, "key"))


class Overlapping:
    """Facts by the stretches of the article that they stand in: in a long one, only those near are compared."""

    def __init__(self, facts: Iterable[Candidate]) -> None:
        self._by_stretch: dict[int, list[Candidate]] = defaultdict(list)
        for fact in facts:
            for stretch in _stretches(fact):
                self._by_stretch[stretch].append(fact)

    def of(self, fact: Candidate) -> Iterator[Candidate]:
        """Those that share words with a fact; one may come twice."""
        near = (other for stretch in _stretches(fact) for other in self._by_stretch.get(stretch, ()))
        return (other for other in near if _overlap(fact, other))


def _stretches(fact: Candidate) -> range:
    return range(fact.start // _STRETCH, fact.end // _STRETCH + 1)


def needed(facts: Sequence[Candidate]) -> list[Candidate]:
    """The facts without the optional ones whose date another fact asks for."""
    asking = Overlapping(fact for fact in facts if not fact.optional)
    return [fact for fact in facts if not fact.optional or not any(_dates(other, fact) for other in asking.of(fact))]


def _dates(fact: Candidate, card: Candidate) -> bool:
    if {"from", "to"} <= fact.fields.keys():
        return False  # it asks for either end, not for both
    return card.answer in (fact.answer, *(answer for _, answer, _ in blanks(fact)))


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _tells(plain: Candidate, event: Candidate) -> bool:
    """Whether an event has nothing beyond what the plainer fact says."""
    known = _words([sentence(plain), field(plain, "value"), plain.answer])
    return len(_words([sentence(event)]) - known - _EMPTY) <= 1


def _asks(fact: Candidate, card: Candidate) -> bool:
    """Whether a fact asks for what a gap asks for, which then only differs in length."""
    bound = {field(fact, "party")} if fact.type == "clause" else set[str]()
    answers = {fact.answer, field(fact, "value"), *bound, *(answer for _, answer, _ in blanks(fact))}
    wanted = card.answer.casefold()
    near = [answer for answer in answers if answer and len(content(answer)) - len(content(wanted)) < 3]
    return any(wanted in answer.casefold() for answer in near)


def _words(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in content(text)}
