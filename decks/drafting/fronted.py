"""What stands before a clause's subject and says when and where: in May, before the war, …"""

from collections.abc import Sequence

from decks.drafting.grammar.clause import Clause
from decks.drafting.grammar.phrases import DATE, NP, P
from decks.drafting.parsing import Sentence
from decks.drafting.values.clocks import is_clock
from decks.drafting.wording import POSSESSIVES
from decks.drafting.words import listed


def fronted(sentence: Sentence, clause: Clause, rest: Sequence[int], *, person: bool) -> tuple[int, ...]:
    """The phrases and dates before a clause's subject that say when and where and can be told after its `rest`."""
    out = _before(sentence, clause, person=person)
    return () if _bound(sentence, out, rest) else tuple(out)


def _before(sentence: Sentence, clause: Clause, *, person: bool) -> list[int]:
    """The prepositional phrases and dates before a clause's subject that say when and where."""
    if not clause.subject or clause.shared:
        return []
    before = [at for at in clause.own if at < min(clause.subject) and at < clause.verb]
    out: list[int] = []
    for at in before:
        phrase = sentence.phrases[at]
        token = sentence.tokens[phrase.first]
        if (
            phrase.kind == P
            and token.low in listed("speech", "according") | {"like", "unlike", "despite", "for", "of", "to"}
            and not out
        ):
            return []
        own = person and token.low in ("his", "her")
        if not out and _is_span(sentence, at) and at + 1 not in clause.own:
            return []  # less than a month | after it came into force
        if not out and _is_span(sentence, at):
            out.append(at)  # weeks | before the war
            continue
        if phrase.kind not in (P, NP, DATE) or (token.low in POSSESSIVES and not own) or token.tag == "PRP":
            break
        if sentence.tokens[phrase.first].low in ("this", "these", "those"):
            return []
        if phrase.kind == NP and not (out and sentence.phrases[out[-1]].kind == P):
            out = [] if _clock_of_another(sentence, out) else out
            break
        out.append(at)
    while out and (sentence.phrases[out[-1]].kind == P or _headless(sentence, out[-1])):
        out.pop()
    opinion = any(sentence.tokens[sentence.phrases[at].head].low in listed("stance", "opinion") for at in out)
    length = sum(sentence.phrases[at].last - sentence.phrases[at].first for at in out)
    return out if length <= 14 and not opinion else []


def _clock_of_another(sentence: Sentence, out: list[int]) -> bool:
    """About 2.50 | the ship, her gear smashed, …: the time is that of the noun beside it."""
    token = sentence.tokens[sentence.phrases[out[-1]].first] if out else None
    return token is not None and is_clock(token)


def _bound(sentence: Sentence, out: list[int], rest: Sequence[int]) -> bool:
    """Whether what stood before the subject would be read with the last words after the verb.

    Put to sea within two hours | from Velm; set a term of 9 April | on 25 March; sank with all | towards 7.
    """
    if not out or not rest:
        return False
    phrases, tokens = sentence.phrases, sentence.tokens
    opener, last = tokens[phrases[out[0]].first].low, phrases[rest[-1]]
    closing = tokens[last.first : last.last]
    if opener in ("towards", "toward", "around"):
        return True
    if opener in ("from", "after", "before"):
        return closing[-1].low in listed("closed", "spans")
    dated = phrases[out[-1]].kind == DATE and not is_clock(tokens[phrases[out[-1]].first])
    return dated and last.kind == DATE and not is_clock(closing[0])


def _is_span(sentence: Sentence, at: int) -> bool:
    """Whether a stretch of time with “before” or “after” begins here."""
    phrase = sentence.phrases[at]
    following = sentence.tokens[phrase.last].low if phrase.last < len(sentence.tokens) else ""
    span = sentence.tokens[phrase.last - 1].low in listed("closed", "spans")
    plain = all(t.tag != "CD" for t in sentence.tokens[phrase.first : phrase.last])
    return span and plain and following in ("before", "after") and sentence.phrases[at + 1].kind == P


def _headless(sentence: Sentence, at: int) -> bool:
    """In the second, …: which, only the sentence before says."""
    phrase = sentence.phrases[at]
    return phrase.kind == NP and sentence.tokens[phrase.head].tag in ("JJ", "JJR", "JJS", "DT")
