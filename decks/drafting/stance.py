"""Whose word a clause is: the article's report, its judgement, or what somebody said, hoped or asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decks.drafting.attribution import attributed
from decks.drafting.extent import noun_text
from decks.drafting.grammar.clause import CONTENT, MAIN, PARTICIPLE, SUBORDINATE, Clause
from decks.drafting.grammar.forms import singulars
from decks.drafting.grammar.phrases import NP, VG
from decks.drafting.parsing import Sentence
from decks.drafting.statements import Subject
from decks.drafting.telling import is_own_remark, is_result, is_telling
from decks.drafting.words import listed

_CONDITIONS = listed("closed", "conditions") | {"if", "unless", "whether", "lest", "should", "had", "were"}
_DENYING = frozenset({"deny", "dispute", "reject", "doubt"})
_DOUBTFUL = frozenset(
    [
        "evidence",
        "claim",
        "doubt",
        "possibility",
        "chance",
        "suggestion",
        "idea",
        "notion",
        "rumor",
        "rumour",
        "allegation",
        "denial",
        "fear",
        "hope",
        "belief",
        "likelihood",
        "risk",
        "hint",
        "impression",
        "theory",
        "question",
        "assumption",
        "accusation",
        "charge",
        "danger",
        "prospect",
        "sign",
        "indication",
        "guarantee",
        "condition",
        "argument",
    ]
)
REPORTED, CLAIM, VIEW = "reported", "claim", "view"


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance with its speakers, the outermost first. `asserted` is false for what is but asked, hoped or supposed."""

    kind: str = REPORTED
    by: tuple[str, ...] = ()
    asserted: bool = True


def stance_of(clause: Clause, sentence: Sentence, subjects: Mapping[int, Subject | None]) -> Stance:
    """The stance of a clause. `subjects` are those of the sentence's clauses, by the place of their verb."""
    by, asserted = _above(clause, sentence, subjects)
    above = clause.parent
    if clause.kind == PARTICIPLE and above is not None and above.verb >= 0 and sentence.phrases[above.verb].modal:
        asserted = False  # any missile launched would be met: none need be
    heard = sentence.phrases[clause.verb].told
    if (
        heard
        and sentence.phrases[heard - 1].kind != VG
        and sentence.tokens[sentence.phrases[heard - 1].first].low == "by"
    ):
        by = [*by, noun_text(sentence, heard)]
    by = [*attributed(sentence, clause, subjects), *by]
    if any(not name for name in by):
        return Stance(CLAIM, (), asserted=False)
    if by:
        return Stance(CLAIM, tuple(dict.fromkeys(by)), asserted)
    if heard:
        return Stance(VIEW, (), asserted=False)  # is often said to have finished it: nobody stands for that
    return Stance(VIEW if _is_view(sentence, clause) else REPORTED, (), asserted)


def _after_infinitive(content: Clause, sentence: Sentence) -> bool:
    """Whether “that” follows “hard to show”, “wanted to say”: nobody has shown or said it there."""
    before = content.marker - 1
    infinitive = before >= 0 and sentence.phrases[before].kind == VG and sentence.phrases[before].form == "to"
    return content.kind == CONTENT and infinitive


def _above(clause: Clause, sentence: Sentence, subjects: Mapping[int, Subject | None]) -> tuple[list[str], bool]:
    """Who tells the clauses in which a clause stands, and whether all of them are asserted."""
    by: list[str] = []
    asserted = True
    inner = None if is_own_remark(clause, sentence) else clause
    while inner is not None and not is_result(inner, sentence):
        above = inner.parent
        if (
            inner.kind == SUBORDINATE
            and inner.marker >= 0
            and sentence.tokens[sentence.phrases[inner.marker].first].low in _CONDITIONS
        ):
            asserted = False
        asserted = asserted and not _after_infinitive(inner, sentence) and not _wished(inner, sentence)
        asserted = asserted and not _within_hearsay(inner, sentence)
        if above is not None and _is_reason(inner, sentence):
            speaker = subjects.get(above.verb)
            by.insert(0, speaker.text if speaker else "")
        if above is not None and inner.kind == CONTENT and above.verb >= 0:
            told = sentence.phrases[above.verb]
            asserts = not told.negated and not _hangs_on_noun(inner, sentence)
            if is_telling(above, sentence):
                speaker = subjects.get(above.verb)
                by.insert(0, speaker.text if speaker else "")
                asserts = asserts and told.base in listed("speech", "assert") and told.base not in _DENYING
            asserted = asserted and asserts
        inner = above
    return by, asserted


def _wished(content: Clause, sentence: Sentence) -> bool:
    """Recommended that the parties commit themselves, accepted that it would stay: none need have done so."""
    above = content.parent
    if content.kind != CONTENT or above is None or above.verb < 0:
        return False
    verb = sentence.phrases[content.verb]
    bare = sentence.tokens[verb.first].tag in ("VB", "VBP") and sentence.tokens[verb.first].low not in listed(
        "closed", "be"
    )
    base = sentence.phrases[above.verb].base
    return base in listed("speech", "urging") and (bare or verb.modal in ("would", "should", "might", "may"))


def _within_hearsay(clause: Clause, sentence: Sentence) -> bool:
    """Is said to have stayed until the boat sank: that it sank is said as well."""
    above = clause.parent
    return (
        clause.kind == SUBORDINATE and above is not None and above.verb >= 0 and bool(sentence.phrases[above.verb].told)
    )


def _is_reason(clause: Clause, sentence: Sentence) -> bool:
    """On the ground that …: the reason that somebody gives."""
    marker = clause.marker
    return marker >= 0 and sentence.tokens[sentence.phrases[marker].first].low.startswith("on the ground")


def _hangs_on_noun(content: Clause, sentence: Sentence) -> bool:
    """No evidence that …, the claim that …: what the noun does not make a fact of."""
    before = content.marker - 1
    if before < 0 or sentence.phrases[before].kind != NP:
        return False
    phrase = sentence.phrases[before]
    told = {word for t in sentence.tokens[phrase.first : phrase.last] for word in (t.low, *singulars(t.low))}
    return bool(told & _DOUBTFUL) or bool(told & {"no", "any", "little"})


def _is_view(sentence: Sentence, clause: Clause) -> bool:
    """Whether the words of a clause judge or hedge."""
    places = [*clause.subject, *clause.own, clause.verb]
    spoken = [
        t.low
        for at in sorted(set(places))
        for t in sentence.tokens[sentence.phrases[at].first : sentence.phrases[at].last]
        if t.tag not in ("NNP", "NNPS")
    ]
    verb = sentence.phrases[clause.verb]
    advises = verb.modal == "should" and not verb.perfect and clause.kind == MAIN
    return judges(spoken) or advises


def judges(words_: Sequence[str]) -> bool:
    """Whether small words, in their order, judge or hedge."""
    text = f" {' '.join(words_)} "
    phrases = listed("stance", "hearsay") | listed("stance", "verdicts")
    return any(f" {phrase} " in text for phrase in phrases) or bool(
        (listed("stance", "hedges") | listed("stance", "loaded")).intersection(words_)
    )
