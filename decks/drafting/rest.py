"""What of a sentence belongs to what a clause says, from its verb on."""

from collections.abc import Mapping

from decks.drafting.grammar.clause import CONTENT, MAIN, PAREN, PARTICIPLE, RELATIVE, SUBORDINATE, Clause
from decks.drafting.grammar.phrases import ADJ, ADV, CC, DATE, MARK, NP, REL, VG, P
from decks.drafting.parsing import Sentence
from decks.drafting.words import listed

_LONG = 32
"""Words after the verb beyond which a statement is cut at its last addition."""


def rest_of(sentence: Sentence, clause: Clause, owner: Mapping[int, Clause]) -> tuple[int, ...]:
    """The phrases after a clause's verb that belong to what it says, up to the first addition."""
    out: list[int] = []
    phrases = sentence.phrases
    skipped = -1
    for at in range(clause.verb + 1, len(phrases)):
        own = owner.get(at)
        skipped = max(skipped, _verb_of_content(sentence, at, out))
        if at in clause.subject or at < skipped:
            continue
        if own is None or not (own is clause or _needed(own, clause, sentence)):
            break
        if own is not clause and _takes_sides(own, sentence):
            break
        word = sentence.tokens[phrases[at].first].text
        if word == "," and phrases[at].kind == MARK and not _goes_on(sentence, at, own, owner):
            break
        if phrases[at].kind == MARK and word in (".", "?", "!", "—", "–", "--"):
            break
        out.append(at)
    while out and phrases[out[-1]].kind in (CC, MARK, P, REL) and not _ends_there(sentence, out[-1], owner):
        out.pop()
    return tuple(_short(sentence, out, clause, owner))


def _verb_of_content(sentence: Sentence, comma: int, out: list[int]) -> int:
    """Where the verb stands for which a told clause waits at a comma: found that iron, a metal, | would …; else -1."""
    phrases, tokens = sentence.phrases, sentence.tokens
    for clause in sentence.clauses if tokens[phrases[comma].first].text == "," else ():
        waits = clause.kind == CONTENT and clause.marker in out and clause.verb > comma and bool(clause.subject)
        closed = tokens[phrases[clause.verb - 1].first].text == "," and phrases[clause.verb].form != "en"
        if waits and closed and clause.subject[-1] == comma - 1:
            return clause.verb
    return -1


def _stranded(sentence: Sentence, at: int, owner: Mapping[int, Clause]) -> bool:
    """The name that they were waiting | for."""
    own = owner.get(at)
    apart = own is not None and own.kind == RELATIVE and own.object_gap
    return apart and sentence.phrases[at].kind == P and sentence.phrases[at - 1].kind == VG


def _ends_there(sentence: Sentence, at: int, owner: Mapping[int, Clause]) -> bool:
    """Whether a preposition has no noun to wait for: the name that they hoped for, one floor below."""
    phrases = sentence.phrases
    following = phrases[at + 1] if at + 1 < len(phrases) else None
    over = following is None or (following.kind == MARK and sentence.tokens[following.first].text in ".;!")
    before = phrases[at - 1]
    waits = before.kind == VG and before.form == "to"
    counted = before.kind == NP and any(t.tag == "CD" for t in sentence.tokens[before.first : before.last])
    return _stranded(sentence, at, owner) or (phrases[at].kind == P and over and (waits or counted))


def _after_name(clause: Clause, sentence: Sentence) -> bool:
    """Sergei Roe who noted that …: a name needs no telling apart."""
    at = clause.marker
    if clause.kind != RELATIVE or at < 1 or sentence.tokens[sentence.phrases[at].first].low != "who":
        return False
    before = sentence.phrases[at - 1]
    head = sentence.tokens[before.head]
    bare = not any(t.low in ("the", "a", "an", "that", "those") for t in sentence.tokens[before.first : before.last])
    return before.kind == NP and bare and head.tag == "NNP" and " " in head.text


def _takes_sides(clause: Clause, sentence: Sentence) -> bool:
    """Whether a relative clause or participle after a name takes sides: the Elban valleys that had been liberated."""
    verb, first = sentence.phrases[clause.verb], clause.marker if clause.marker >= 0 else clause.verb
    if clause.kind not in (RELATIVE, PARTICIPLE) or first < 1:
        return False
    before = sentence.phrases[first - 1]
    named = before.kind == NP and any(t.capital for t in sentence.tokens[before.first : before.last])
    return named and any(t.low in listed("stance", "partial") for t in sentence.tokens[verb.first : verb.last])


def _short(sentence: Sentence, out: list[int], clause: Clause, owner: Mapping[int, Clause]) -> list[int]:
    length = sum(sentence.phrases[at].last - sentence.phrases[at].first for at in out)
    if length <= _LONG:
        return out
    cut = next(
        (i for i, at in enumerate(out) if owner.get(at) is not clause and owner[at].kind in (RELATIVE, PARTICIPLE)),
        len(out),
    )
    return out[:cut] if cut >= 2 else out


def _needed(own: Clause, clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause within another is one that its sense cannot miss."""
    while own is not clause:
        if (
            own.after_comma
            or _after_name(own, sentence)
            or (own.kind == SUBORDINATE and not _is_condition(own, sentence))
            or own.kind in (MAIN, "inserted")
            or own.parent is None
        ):
            return False
        own = own.parent
    return True


def _is_condition(own: Clause, sentence: Sentence) -> bool:
    """Would stay for as long as they wished: what would be so, is so only then."""
    above = own.parent
    at = own.marker if own.marker >= 0 else min(own.subject, default=0) - 1
    if above is None or above.verb < 0 or at < 0 or not sentence.phrases[above.verb].modal:
        return False
    return sentence.tokens[sentence.phrases[at].first].low in listed("closed", "binding")


def _goes_on(sentence: Sentence, at: int, own: Clause, owner: Mapping[int, Clause]) -> bool:
    """Whether what follows a comma is still the same list, or only says when."""
    phrases, tokens = sentence.phrases, sentence.tokens
    following = at + 1
    if following >= len(phrases) or owner.get(following) is not own:
        return False
    dated = following + (phrases[following].kind == P)
    if dated < len(phrases) and phrases[dated].kind == DATE:
        return not (dated + 1 < len(phrases) and phrases[dated + 1].kind == NP)  # on 4 May | the people voted
    if phrases[following].kind == CC:
        return (
            following + 1 < len(phrases)
            and phrases[following + 1].kind in (NP, P, ADJ)
            and owner.get(following + 1) is own
            and _listed_before(sentence, at, own.verb)
        )
    if phrases[following].kind not in (NP, ADJ):
        return False
    for after in range(following + 1, min(following + 12, len(phrases))):
        if phrases[after].kind == CC and tokens[phrases[after].first].low in ("and", "or"):
            return True
        if phrases[after].kind not in (NP, P, MARK, ADJ, PAREN, ADV) or tokens[phrases[after].first].text in (";", "."):
            return False
    return False


def _listed_before(sentence: Sentence, at: int, verb: int) -> bool:
    return any(sentence.tokens[sentence.phrases[back].first].text == "," for back in range(max(0, at - 5, verb), at))
