"""Participles that add to a noun or a clause, and what they describe."""

from collections.abc import Sequence

from decks.drafting.grammar.clause import PAREN, PARTICIPLE, QUOTE, Clause
from decks.drafting.grammar.open import Open
from decks.drafting.grammar.phrases import ADV, CC, DATE, MARK, NP, VG, P, Phrase
from decks.drafting.grammar.row import Row
from decks.drafting.grammar.subjects import antecedent, governed
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed

_CONTAINING = ("comprise", "consist", "contain", "number", "total")
_OF_PERSONS = ("bear", "age", "wound", "educate", "marry", "elect", "succeed")
_HANGING = ("in", "at", "on", "under", "between", "near", "off")
_NAMING = ("know", "call", "nickname", "dub", "name", "term")


def participle(open_: Open, at: int) -> None:
    before = at - 1
    while open_.row.kind(before) == ADV:
        before -= 1
    if open_.row.kind(before) == P:
        return
    if completes(open_, at):
        open_.phrases[at].form, open_.phrases[at].helper = "finite", open_.row.word(open_.top.verb)
        open_.phrases[at].perfect = open_.phrases[open_.top.verb].base == "have"
        open_.phrases[at].passive = not open_.phrases[at].perfect and open_.phrases[at].form != "ing"
        open_.top.verb = at
        return
    comma = open_.row.word(before) == "," or before < 0
    if comma and before > 0:
        before = named_whole(open_.phrases, open_.tokens, before - 1) + 1
    telling = (
        open_.phrases[at].form == "ing"
        and open_.phrases[at].base in listed("speech", "assert")
        and open_.row.kind(before) in (NP, QUOTE, MARK)
    )
    telling = telling or asks_somebody(open_, at, before)
    if telling and before > 0 and open_.stack[0].verb >= 0:
        open_.add(Clause(PARTICIPLE, at, open_.stack[0], -1, True, at, open_.stack[0].subject))
        return
    if open_.row.kind(before) in (NP, PAREN):
        nearest = (before,) if open_.row.kind(before) == NP else antecedent(open_.row, before)
        subject = _named_thing(open_, nearest, at)
        open_.add(Clause(PARTICIPLE, at, open_.top, -1, False, at, subject))
    elif comma:
        described = _described_after_comma(open_, at, before)
        if described is None:
            return
        open_.add(Clause(PARTICIPLE, at, open_.top, -1, True, at, described))
    elif open_.row.kind(before) == CC and open_.top.kind == PARTICIPLE:
        twin = open_.top
        open_.stack[-1] = Clause(PARTICIPLE, at, twin.parent, -1, twin.after_comma, at, twin.subject, shared=True)
        open_.done.append(open_.stack[-1])


def asks_somebody(open_: Open, at: int, before: int) -> bool:
    """She wrote to the bank | asking why …: she asks, not the bank."""
    main = open_.stack[0]
    if open_.phrases[at].form != "ing" or open_.phrases[at].base not in listed("speech", "ask") or main.verb < 0:
        return False
    turned = open_.phrases[main.verb].base in listed("speech", "addressing")
    return (
        turned
        and open_.row.kind(before) in (NP, DATE)
        and not any(open_.row.kind(p) == VG for p in range(main.verb + 1, at))
    )


def _described_after_comma(open_: Open, at: int, before: int) -> tuple[int, ...] | None:
    """What a participle after a comma describes; None where that is open: one leg in the air, wedged in a crack."""
    phrase, top, row = open_.phrases[at], open_.top, open_.row
    if phrase.base in ("deny", "dispute", "reject") and row.word(at + 1) in (".", ";", ""):
        return None  # a charge its designer, Alexei Tupolev, denied
    if phrase.form == "ing" and phrase.base in _CONTAINING and before > 0 and top.verb >= 0:
        return antecedent(row, before)  # set up a council, comprising …
    if phrase.form == "en" and row.kind(before - 1) == NP and _counted_apart(row, before):
        return None  # a board of nine members, three from each town, elected by …
    if phrase.form != "en" or before <= 0:
        return top.subject
    if row.kind(before - 1) not in (NP, PAREN):
        if phrase.base in _NAMING and top.verb >= 0 and not row.phrases[top.verb].passive:
            return None  # adopted nine rules of trade and shipping, later named after Lind: not who adopted them
        return antecedent(row, before) if top.verb < 0 else top.subject
    nearest = antecedent(row, before)
    head = _head_noun(row, nearest, phrase)
    if head != nearest:
        return head
    bare = (
        nearest
        and phrase.base not in _NAMING
        and governed(row, top, nearest[0])
        and open_.tokens[open_.phrases[nearest[0]].head].tag not in ("NNP", "NNPS")
    )
    if bare and not top.subject and top.verb >= 0:
        return None
    return top.subject if bare and top.subject else nearest


def _counted_apart(row: Row, comma: int) -> bool:
    """Whether what stands before a comma, from the comma before it, only counts out: , six from each of 18 towns,"""
    at = comma - 1
    while row.kind(at) in (NP, P):
        at -= 1
    return row.word(at) == "," and at > 0 and row.tokens[row.phrases[at + 1].head].tag == "CD" and row.kind(at + 2) == P


def _head_noun(row: Row, nearest: tuple[int, ...], phrase: Phrase) -> tuple[int, ...]:
    """What “, |opened in 1944|” describes after a name behind a preposition: a mill in Hull, the ships under Roe."""
    if not nearest or phrase.base in _NAMING or phrase.base in _OF_PERSONS:
        return nearest
    place = nearest[0]
    if row.kind(place - 1) == CC and row.kind(place - 2) == NP and row.word(place - 3) == "between":
        place -= 2
    name = row.tokens[row.phrases[place].head].tag in ("NNP", "NNPS")
    noun = place - 2
    if not name or row.word(place - 1) not in _HANGING or row.kind(noun) != NP:
        return nearest
    while row.kind(noun - 1) == P and row.word(noun - 1) in ("of", "under", "between") and row.kind(noun - 2) == NP:
        noun -= 2
    head = row.tokens[row.phrases[noun].head]
    return (noun,) if head.tag in ("NN", "NNS") or row.word(place - 1) in ("under", "between") else nearest


def _named_thing(open_: Open, nearest: tuple[int, ...], at: int) -> tuple[int, ...]:
    """What has the name in “the export version of these missiles called …”: the version, for the missiles are known."""
    if open_.phrases[at].base not in _NAMING or not nearest:
        return nearest
    place, row = nearest[0], open_.row
    known = row.word(place) in ("the", "this", "these", "those", "its", "their")
    return (place - 2,) if known and row.word(place - 1) == "of" and row.kind(place - 2) == NP else nearest


def named_whole(phrases: Sequence[Phrase], tokens: Sequence[Token], at: int) -> int:
    """Where the name begins whose end stands here: the State Committee | on the State of Emergency."""
    while (
        at >= 2
        and phrases[at].kind == NP
        and phrases[at - 1].kind == P
        and tokens[phrases[at - 1].first].low in ("of", "on", "for")
        and phrases[at - 2].kind == NP
        and all(tokens[phrases[p].head].tag in ("NNP", "NNPS") for p in (at, at - 2))
    ):
        at -= 2
    return at


def completes(open_: Open, at: int) -> bool:
    """Whether a participle belongs to “has” or “was” before an inserted word or two: had, in fact, started."""
    verb = open_.phrases[open_.top.verb] if open_.top.verb >= 0 else None
    if verb is None or verb.base not in ("be", "have") or verb.last - verb.first > 1 or open_.row.word(at - 1) != ",":
        return False
    after = open_.row.next(open_.top.verb)
    apart = verb.base == "have" and open_.row.kind(after) in (P, DATE)
    plain = all(open_.row.kind(p) in (ADV, P, NP, DATE, MARK) for p in range(after, at))
    return (open_.row.word(after) == "," or (apart and plain)) and at - open_.top.verb < 8
