"""A clause as a statement: its verb made finite, and what goes with it."""

import re
from collections.abc import Mapping
from dataclasses import replace

from decks.drafting.fronted import fronted
from decks.drafting.grammar.added_participles import named_whole
from decks.drafting.grammar.clause import INSERTED, PARTICIPLE, RELATIVE, Clause
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.grammar.phrases import NP, P
from decks.drafting.parsing import Sentence
from decks.drafting.rest import rest_of
from decks.drafting.statements import Statement, Subject
from decks.drafting.wording import has_pronoun, words
from decks.drafting.words import listed

_CONTAINING = ("comprise", "contain", "number", "total")


def statement_of(sentence: Sentence, clause: Clause, subject: Subject, owner: Mapping[int, Clause]) -> Statement | None:
    phrase = sentence.phrases[clause.verb]
    verb = words(sentence.tokens[phrase.first : phrase.last])
    verb = f"{phrase.helper} {verb}".strip()
    before = sentence.phrases[min(clause.subject)].first - 1 if clause.subject else -1
    asks = bool(clause.subject) and sentence.tokens[before + 1].low in ("what", "which")
    if (
        _of_none(clause, sentence, subject)
        or not verb
        or asks
        or (before >= 0 and sentence.tokens[before].low == "what")
    ):
        return None
    if clause.kind == PARTICIPLE and phrase.form != "finite":
        finite = _finite(clause, sentence, subject, verb)
        if finite is None:
            return None
        verb = finite
    elif clause.shared and phrase.form == "bare" and phrase.modal:
        verb = f"{phrase.modal} {verb}"
    elif clause.shared and phrase.form == "en" and phrase.perfect:
        verb = f"had {verb}"
    elif clause.shared and phrase.form == "en":
        alone = phrase.base in listed("closed", "intransitive")  # freed, and emigrated
        verb = past(phrase.base) if alone else f"{'were' if subject.plural else 'was'} {verb}"
    rest = rest_of(sentence, clause, owner)
    if clause.kind == RELATIVE and clause.object_gap:
        rest = _with_antecedent(sentence, clause, rest)
        if not rest:
            return None
        if clause.marker >= 0 and sentence.tokens[sentence.phrases[clause.marker].first].low == "whose":
            return None
    before_subject = fronted(sentence, clause, rest, person=subject.person)
    return Statement(sentence, clause, _lowered(subject), verb, (*rest, *before_subject), before_subject)


def _of_none(clause: Clause, sentence: Sentence, subject: Subject) -> bool:
    """Whether a clause tells of nothing by itself: what is inserted, no ship which landed, the other confined to.

    Nor of its subject, if another comes behind: Roe was there, and so was a young man from Velm.
    """
    verb = sentence.phrases[clause.verb]
    turned = clause.shared and sentence.tokens[verb.first - 1].low in ("so", "nor", "neither")
    ever = any(t.low == "ever" for t in sentence.tokens[verb.first : verb.last])
    elided = clause.kind == PARTICIPLE and re.fullmatch(r"the \w+", subject.text) and subject.head.low in demonyms()
    denied = clause.kind in (RELATIVE, PARTICIPLE) and subject.text.lower().startswith("no ")
    return clause.kind == INSERTED or (ever and clause.kind == RELATIVE) or bool(elided) or denied or turned


def _lowered(subject: Subject) -> Subject:
    return replace(subject, text=" ".join(subject.text.split()))


def _finite(clause: Clause, sentence: Sentence, subject: Subject, verb: str) -> str | None:
    """A participle as a finite verb: chaired by -> was chaired by; hosting -> hosted, beside a verb in the past."""
    phrase = sentence.phrases[clause.verb]
    tokens = sentence.tokens[phrase.first : phrase.last]
    if phrase.form == "en" and phrase.base in listed("closed", "intransitive"):
        return past(phrase.base)
    if phrase.form == "en" and phrase.passive:
        return f"{'were' if subject.plural else 'was'} {verb[:1].lower()}{verb[1:]}"
    above = sentence.phrases[clause.parent.verb] if clause.parent and clause.parent.verb >= 0 else None
    in_past = above is not None and sentence.tokens[above.head].tag in ("VBD", "VBN") and not above.modal
    same = clause.parent is not None and clause.subject == clause.parent.subject
    if phrase.base in _CONTAINING and clause.after_comma and in_past and len(tokens) == 1 and not same:
        return past(phrase.base)
    results = above is not None and above.passive and phrase.base in listed("closed", "results")
    if results or phrase.base in listed("closed", "unfinished"):
        return None  # all was turned off, reducing …; dying of hunger, he was found
    if phrase.form != "ing" or not clause.after_comma or not in_past or not same or phrase.negated:
        return None
    if tokens[0].low == "having":
        return f"had {words(tokens[1:])}" if len(tokens) > 1 else None
    return (
        past(phrase.base)
        if len(tokens) == 1 and phrase.base not in ("be", "accord", "include", "follow", "regard", "concern")
        else None
    )


def _with_antecedent(sentence: Sentence, clause: Clause, rest: tuple[int, ...]) -> tuple[int, ...]:
    """What follows the verb of a relative clause, with the noun that “which” stands for in its place."""
    at = clause.marker if clause.marker >= 0 else min(clause.subject, default=0)
    word = sentence.tokens[sentence.phrases[at].first].low
    if clause.marker >= 0 and word not in ("which", "that", "whom"):
        return rest
    if clause.after_comma and sentence.phrases[clause.verb].base in ("deny", "dispute", "reject", "confirm", "doubt"):
        return ()  # a weapon, which Putin denied: that there was one
    before = at - 1
    preposition = before if sentence.phrases[before].kind == P else -1
    before -= preposition >= 0
    while before >= 0 and sentence.phrases[before].kind not in (NP,):
        before -= 1
    before = named_whole(sentence.phrases, sentence.tokens, before)
    if (
        before < 0
        or sentence.tokens[sentence.phrases[before].head].tag == "CD"
        or has_pronoun(sentence.tokens[sentence.phrases[before].first : sentence.phrases[before].last])
    ):
        return ()
    subject = sentence.tokens[sentence.phrases[min(clause.subject)].head] if clause.subject else None
    of_which = preposition >= 0 and sentence.tokens[sentence.phrases[preposition].first].low == "of"
    if of_which and subject and subject.tag in ("JJS", "JJ", "CD", "DT", "RBS", "PRP"):
        return ()  # several halts, of which the longest lasted …
    if preposition < 0 and rest and sentence.phrases[rest[-1]].kind == P:
        return (*rest, before)  # were waiting for | the name
    return (*rest, preposition, before) if preposition >= 0 else (before, *rest)
