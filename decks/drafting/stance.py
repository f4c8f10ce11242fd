"""Whose word a clause is: the article's report, its judgement, or what somebody said, hoped or asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decks.drafting.grammar.clause import CONTENT, INSERTED, MAIN, PARTICIPLE, SUBORDINATE, Clause
from decks.drafting.grammar.forms import singulars
from decks.drafting.grammar.phrases import ADJ, ADV, CC, MARK, NP, VG, P
from decks.drafting.grammar.row import particle
from decks.drafting.parsing import Sentence
from decks.drafting.statements import Subject, noun_text
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
_PAST, _PRESENT = ("VBD", "VBN"), ("VBZ", "VBP")
REPORTED, CLAIM, VIEW = "reported", "claim", "view"


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance with its speakers, the outermost first. `asserted` is false for what is but asked, hoped or supposed."""

    kind: str = REPORTED
    by: tuple[str, ...] = ()
    asserted: bool = True


def is_telling(clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause's verb is one of saying, thinking or asking."""
    base = sentence.phrases[clause.verb].base
    if sentence.phrases[clause.verb].passive:
        return base in ("convince", "persuade")
    told = base in listed("speech", "assert") | listed("speech", "think") | listed("speech", "ask")
    told = told or bool(particle(sentence.phrases[clause.verb], sentence.tokens))
    afraid = base == "be" and any(
        t.low in ("confident", "sure", "certain", "afraid", "convinced", "aware")
        for t in sentence.tokens[sentence.phrases[clause.verb].last :][:2]
    )
    return told or afraid


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
    by = [*_attributed(sentence, clause, subjects), *by]
    if any(not name for name in by):
        return Stance(CLAIM, (), asserted=False)
    if by:
        return Stance(CLAIM, tuple(dict.fromkeys(by)), asserted)
    return Stance(VIEW if heard or _is_view(sentence, clause) else REPORTED, (), asserted)


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
        asserted = asserted and not _after_infinitive(inner, sentence)
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


def is_result(clause: Clause, sentence: Sentence) -> bool:
    """So haltingly that …: what came of it, and nobody's word."""
    marker = clause.marker
    if clause.kind != CONTENT or marker < 2 or sentence.tokens[sentence.phrases[marker].first].low != "that":
        return False
    first = sentence.phrases[marker - 1].first
    measured = sentence.phrases[marker - 1].kind in (ADV, ADJ) and sentence.tokens[first - 1].low == "so"
    return measured or sentence.tokens[first].low in ("so", "such")


def is_own_remark(clause: Clause, sentence: Sentence) -> bool:
    """They hoped that it would help, as the charter provides …: the present, beside a past, is the article's own."""
    above = clause.parent
    if clause.kind != SUBORDINATE or not clause.after_comma or above is None or above.kind != CONTENT:
        return False
    telling, verb = above.parent, sentence.phrases[clause.verb]
    told = sentence.phrases[telling.verb] if telling is not None and telling.verb >= 0 else None
    if told is None or sentence.tokens[sentence.phrases[clause.marker].first].low not in ("as", "because", "since"):
        return False
    return sentence.tokens[told.head].tag in _PAST and not verb.modal and sentence.tokens[verb.head].tag in _PRESENT


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


def _speaker(sentence: Sentence, at: int, subjects: Mapping[int, Subject | None]) -> str:
    """Who “according to” names; “him” is the subject of the sentence."""
    token = sentence.tokens[sentence.phrases[at].first]
    if token.low in ("him", "her"):
        return next((found.text for found in subjects.values() if found), "")
    return noun_text(sentence, at)


def _aside(sentence: Sentence, at: int, clause: Clause) -> bool:
    """Whether “according to” stands within what comes before the subject, and speaks of that alone."""
    inside = at > 0 and sentence.tokens[sentence.phrases[at - 1].first].text == ","
    return inside and bool(clause.subject) and at < min(clause.subject) and at > 3


def _attributed(sentence: Sentence, clause: Clause, subjects: Mapping[int, Subject | None]) -> list[str]:
    """“According to X”, “for X, …”, “in X's view”, “X, he said, …”."""
    phrases, tokens = sentence.phrases, sentence.tokens
    inserted = [c for c in sentence.clauses if c.kind == INSERTED and c.subject and is_telling(c, sentence)]
    speakers = [subjects.get(other.verb) for other in inserted if other is not clause and _owns(other, clause)]
    found = [speaker.text if speaker else "" for speaker in speakers]
    for at in range(len(phrases) - 1):
        if phrases[at].kind != P or phrases[at + 1].kind != NP:
            continue
        word, head = tokens[phrases[at].first].low, tokens[phrases[at + 1].head].low
        if word in listed("speech", "according") and _near(at, clause, sentence) and not _aside(sentence, at, clause):
            found.append(_speaker(sentence, at + 1, subjects))
        elif word in ("in", "by", "to") and head in listed("stance", "opinion") and _near(at, clause, sentence):
            found += _owner_of(sentence, at + 1)
        elif (
            word in ("for", "to")
            and at == _first(clause, sentence)
            and tokens[phrases[at + 1].head].tag in ("NNP", "NNPS")
            and _comma_after(sentence, at + 1)
        ):
            found.append(noun_text(sentence, at + 1))
    return [name for name in found if name.lower() not in ("him", "her", "them")]


def _owner_of(sentence: Sentence, at: int) -> list[str]:
    """Whose view it is: in X's view, in the words of X; nobody's, in “in two words”."""
    phrases, tokens = sentence.phrases, sentence.tokens
    owner = tokens[phrases[at].first : phrases[at].head]
    if any(t.tag == "POS" for t in owner):
        return [" ".join(t.text for t in owner if t.tag not in ("POS", "JJ"))]
    of = at + 2 < len(phrases) and tokens[phrases[at].last].low == "of" and phrases[at + 2].kind == NP
    return [noun_text(sentence, at + 2)] if of else []


def _first(clause: Clause, sentence: Sentence) -> int:
    """The first phrase of a clause that is no mark or “and”."""
    return min((at for at in clause.own if sentence.phrases[at].kind not in (MARK, CC, ADV)), default=-1)


def _comma_after(sentence: Sentence, at: int) -> bool:
    return at + 1 < len(sentence.phrases) and sentence.tokens[sentence.phrases[at + 1].first].text == ","


def _near(at: int, clause: Clause, sentence: Sentence) -> bool:
    """Whether an adjunct belongs to this clause: in it, or at the head of its stretch of the sentence."""
    if at in clause.own:
        return True
    stops = [i for i, p in enumerate(sentence.phrases) if sentence.tokens[p.first].text == ";"]
    part = sum(stop < at for stop in stops)
    return at < clause.verb and part == sum(stop < clause.verb for stop in stops) and at < 8


def _owns(inserted: Clause, clause: Clause) -> bool:
    """Whether “he argued” goes with a clause: it stands in it, or in one before it in the same sentence."""
    beside = inserted.parent is clause or inserted.parent is None or clause.parent is inserted.parent
    return beside or (clause.kind == MAIN and inserted.verb < clause.verb)


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
