"""Verbs that tell what somebody said, thought or asked, and what only looks like that."""

from decks.drafting.grammar.clause import CONTENT, SUBORDINATE, Clause
from decks.drafting.grammar.phrases import ADJ, ADV
from decks.drafting.grammar.row import particle
from decks.drafting.parsing import Sentence
from decks.drafting.words import listed

_PAST, _PRESENT = ("VBD", "VBN"), ("VBZ", "VBP")


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
