"""What an event did and to whom, as a question: “Whom did Krogh nominate?”, “To which country did Macleod sail?”."""

from decks.drafting.asking import inverted
from decks.drafting.extent import extent
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.grammar.phrases import ADV, CC, DATE, MARK, NP, P
from decks.drafting.persons import is_person
from decks.drafting.reading import NOBODY, Text
from decks.drafting.statements import Statement
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.words import listed

_COPULAS = frozenset(["be", "remain", "seem", "appear", "have"])
_LIGHT = frozenset(["call", "name", "make", "take", "lead", "come", "give", "put", "set", "get"])
_ASKED_AFTER = frozenset(["to", "from", "with", "against", "into", "for", "about", "upon"])
_APART = (CC, MARK, "PAREN")
_LONGEST = 28
_MOST_JOINED = 4


def ask_object(statement: Statement, at: int, text: Text) -> str:
    """The question for the noun phrase at a place of the statement; empty where only a gap would be sound.

    Asked are direct objects, doers after “by”, what stands with its preposition right behind the verb, and to whom
    something was given.
    """
    last = extent(statement.sentence, at, max(statement.rest), of_only=True)
    gone = tuple(place for place in range(at, last + 1) if place in statement.rest)
    asker = _which(statement, at, text)
    if not _plain(statement, at, last):
        return ""
    if _agent(statement, at):
        left = statement.after((at - 1, *gone))
        doer = "who" if asker == "whom" else asker
        return _joined(doer, f"{past(statement.group.base)} {statement.subject.text} {left}".strip())
    phrases = statement.sentence.phrases
    held = [place for place in statement.rest if statement.clause.verb < place < at and phrases[place].kind != ADV]
    if not held:
        return "" if statement.group.base in _LIGHT else _joined(asker, inverted(statement, gone))
    preposition = statement.sentence.tokens[phrases[at - 1].first].low
    if phrases[at - 1].kind != P or preposition not in _ASKED_AFTER:
        return ""
    ends = statement.rest[-1] == last
    if held == [at - 1] and asker == "which place" and preposition == "to":
        return _joined("where", inverted(statement, (at - 1, *gone)))
    if held == [at - 1] and (asker == "what" or (asker == "which place" and preposition == "from" and ends)):
        asker = "what" if asker == "what" else "where"
        return _joined(asker, inverted(statement, gone))
    if held == [at - 1] or _given(statement, preposition):
        return _joined(f"{preposition} {asker}", inverted(statement, (at - 1, *gone)))
    return ""


def _joined(opening: str, rest: str) -> str:
    asked = " ".join(f"{opening} {rest}".split()) + "?"
    return asked[0].upper() + asked[1:] if len(asked.split()) <= _LONGEST else ""


def _plain(statement: Statement, at: int, last: int) -> bool:
    """Whether the phrase can be taken out: what follows it, if anything, is a preposition or a date."""
    sentence, group = statement.sentence, statement.group
    own = statement.clause.own
    if at not in own or at < statement.clause.verb or group.base in _COPULAS or group.form not in ("finite", ""):
        return False
    if any(t.tag == "CD" for t in statement.phrase_tokens((at,))) or statement.subject.text.split()[
        0
    ].lower() in NOBODY | {"no"}:
        return False
    before = [place for place in statement.rest if place < at]
    after = next((place for place in statement.rest if place > last), None)
    follows = after is None or (after in own and sentence.phrases[after].kind in (P, DATE, ADV))
    return follows and all(place in own and sentence.phrases[place].kind not in _APART for place in before)


def _agent(statement: Statement, at: int) -> bool:
    """Whether the phrase is the doer of a plain passive: was conceived by Knudsen."""
    tokens, simple = statement.sentence.tokens, statement.verb.split()[0] in ("was", "were")
    by = tokens[statement.sentence.phrases[at - 1].first].low == "by"
    return by and simple and len(statement.verb.split()) == 2 and statement.group.passive


def _given(statement: Statement, preposition: str) -> bool:
    """Whether “to X” belongs to the verb: gave half of his share to Best, was sold in 2005 to Blackstone."""
    return preposition == "to" and statement.group.base in listed("asking", "giving")


def _which(statement: Statement, at: int, text: Text) -> str:
    """“whom”, “which country”, “what”: what asks for a noun phrase."""
    phrase = statement.sentence.phrases[at]
    head = statement.sentence.tokens[phrase.head]
    around = text.plain[statement.sentence.tokens[phrase.first].start - 1 : head.end + 1]
    if around[:1] == around[-1:] == '"' and head.tag in ("NNP", "NNPS"):
        return "which name"
    kind = text.entities.kind(head.text)
    if kind == PERSON or is_person(head) or head.low in demonyms():
        return "whom"
    return f"which {kind}" if kind and not head.low.startswith(kind) else "what"


def together(statement: Statement, at: int) -> tuple[int, ...]:
    """The places of the names that a name is joined with, itself included: awarded to | Banting | and | Macleod."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens

    def named(place: int) -> bool:
        return place in statement.rest and phrases[place].kind == NP and tokens[phrases[place].head].tag == "NNP"

    def joint(place: int) -> bool:
        return place in statement.rest and tokens[phrases[place].first].low in ("and", ",")

    first = last = at
    while joint(first - 1) and named(first - 2):
        first -= 2
    while joint(last + 1) and named(last + 2):
        last += 2
    after = tokens[phrases[last + 1].first].low if last + 1 < len(phrases) else ""
    if after == tokens[phrases[first - 1].first].low and phrases[first - 1].kind == P:
        return (at,)  # left for Bahrain, and Air France for Rio
    closed = last > first and tokens[phrases[last - 1].first].low == "and"
    return tuple(range(first, last + 1, 2)) if closed and (last - first) // 2 < _MOST_JOINED else (at,)
