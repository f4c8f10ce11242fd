"""Who is named as the source of a clause: according to whom, in whose eyes."""

from collections.abc import Mapping

from decks.drafting.extent import noun_text
from decks.drafting.grammar.clause import INSERTED, MAIN, Clause
from decks.drafting.grammar.phrases import ADV, CC, MARK, NP, P
from decks.drafting.parsing import Sentence
from decks.drafting.statements import Subject
from decks.drafting.telling import is_telling
from decks.drafting.words import listed


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


def attributed(sentence: Sentence, clause: Clause, subjects: Mapping[int, Subject | None]) -> list[str]:
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
            found += [name for name in _owner_of(sentence, at + 1) if name or not is_telling(clause, sentence)]
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
    if [t.low for t in owner][1:] == ["own"] and owner[0].low in ("his", "her", "its", "their"):
        return [""]  # by its own count: somebody's word, and not said here whose
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
