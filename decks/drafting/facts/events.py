"""Events: who did what, for every clause that can stand by itself."""

from collections.abc import Iterator

from decks.drafting.asking import sentence
from decks.drafting.candidate import CORE, MAYBE, SLIGHT, WHO_IS_MEANT, Candidate
from decks.drafting.facts.doers import ask_who
from decks.drafting.facts.keys import best_key, noun_phrase
from decks.drafting.facts.objects import together
from decks.drafting.facts.parts import parts, place_of, question
from decks.drafting.grammar.clause import CONTENT, RELATIVE
from decks.drafting.grammar.tokens import Token
from decks.drafting.persons import PERSONAL, WOMAN, is_person
from decks.drafting.reading import Text
from decks.drafting.statements import Statement
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.wording import POSSESSIVES
from decks.drafting.words import listed

_TELLING = 6  # words from which on an event says enough to ask who did it
UNREAL = "it did not happen, or not yet"
_EMPTY = frozenset(["be", "have", "seem", "appear", "become", "remain"])


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """The event of a clause, with what is asked for in braces."""
    did = statement.did()
    if (
        did_so(did)
        or told_nothing(statement)
        or dangling(statement, text)
        or (not statement.rest and len(sentence(statement).split()) < 4)
    ):
        return
    key = best_key(statement)
    marked = _marked(statement, did, key)
    key = key if marked != did else ""
    who = list(statement.subject.several) or statement.subject.text
    tier, why = _tier(statement, key, text)
    ask = {**ask_who(statement, did, text), **_ask_key(statement, key, text), **parts(statement, key, text)}
    yield Candidate(
        "event", {"who": who, "did": marked}, statement.start, statement.end, key or statement.subject.text, tier, why,
        slug=sentence(statement), ask=ask,
    )  # fmt: skip


def did_so(did: str) -> bool:
    """Latvia did so a day later; Maitland did the same: what, only the sentence before says."""
    return did.startswith(("did so", "did the same", "had done so", "does so", "do so"))


def told_nothing(statement: Statement) -> bool:
    """Told a huge crowd; assured the house: what, is not said here."""
    inner = {clause.kind for clause in statement.sentence.clauses if clause.parent is statement.clause}
    to_somebody = statement.group.base in ("tell", "assure", "inform", "notify", "remind", "warn", "convince")
    said = any(
        statement.sentence.tokens[statement.sentence.phrases[at].first].low in ("of", "about", "to")
        for at in statement.rest
    )
    return to_somebody and not statement.group.passive and CONTENT not in inner and not said


def _marked(statement: Statement, did: str, key: str) -> str:
    """What was done with braces around what is asked for, and around the names that are joined with it."""
    if not key or did.count(key) != 1 or "{" in did:
        return did
    at = place_of(statement, key)
    joined = [noun_phrase(statement, place) for place in together(statement, at)] if at >= 0 else [key]
    whole = all(did.count(name) == 1 for name in joined)
    for name in joined if whole else [key]:
        did = did.replace(name, f"{{{name}}}")
    return did


def _ask_key(statement: Statement, key: str, text: Text) -> dict[str, object]:
    """The question for what the event asks for first, where one can be put."""
    at = place_of(statement, key)
    asked = question(statement, at, text) if at >= 0 else {}
    return {"did": asked} if asked else {}


def dangling(statement: Statement, text: Text) -> bool:
    """Whether what follows the verb points at something that the statement does not name."""
    person = text.entities.kind(statement.subject.text) == PERSON or is_person(statement.subject.head)
    own = (
        ("he", "she", "him", "her", "his")
        if person
        else ("they", "them", "their")
        if statement.subject.plural
        else ("it", "its")
    )
    owner = read_owner(statement)
    for token in statement.phrase_tokens(statement.rest):
        if token.tag not in ("PRP", "PRP$") and not (token.tag == "DT" and token.low in ("this", "these", "those")):
            continue
        if token.low in own and not _of_another(statement, token) and (token.tag == "PRP$" or token.start in owner):
            continue
        if (
            token.low.endswith(("self", "selves"))
            or token.tag == "DT"
            or token.low
            in ("others", "both", "all", "most", "many", "one", "those", "each", "nobody", "nothing", "none")
        ):
            continue
        if token.low in POSSESSIVES and not _of_another(statement, token) and _noun_before(statement, token):
            continue
        return True
    return False


def _of_another(statement: Statement, pronoun: Token) -> bool:
    """Low, whose mother had died, came on the day of her funeral: what the statement leaves out is meant."""
    if pronoun.low not in PERSONAL:
        return False
    verb = statement.sentence.tokens[statement.group.first].start
    between = [t for t in statement.sentence.tokens if statement.subject.start < t.start < verb]
    spoken = {t.low for t in between if t.tag in ("NN", "NNS")}
    other = any(t.low == "whose" for t in between) and bool(
        spoken & listed("people", "women" if pronoun.low in WOMAN else "men")
    )
    before = [t for t in statement.phrase_tokens(statement.rest) if t.start < pronoun.start]
    return other and not any(is_person(t) for t in before)


def read_owner(statement: Statement) -> set[int]:
    """The places of tokens in clauses inside the statement, where a pronoun may mean its subject."""
    inner = [at for at in statement.rest if at not in statement.clause.own]
    return {
        t.start
        for at in inner
        for t in statement.sentence.tokens[statement.sentence.phrases[at].first : statement.sentence.phrases[at].last]
    }


def _noun_before(statement: Statement, token: Token) -> bool:
    """Whether a noun between verb and pronoun may own it: gave Best half of his share."""
    return any(t.tag in ("NNP", "NN", "NNS") and t.start < token.start for t in statement.phrase_tokens(statement.rest))


def _tier(statement: Statement, key: str, text: Text) -> tuple[str, str]:
    named = any(
        t.tag in ("NNP", "NNPS", "CD", "DATE") or (t.tag == "JJ" and t.capital)
        for t in statement.phrase_tokens(statement.rest)
    )
    subject_named = text.entities.find(statement.subject.text) is not None or statement.subject.head.tag in (
        "NNP",
        "NNPS",
    )
    if not statement.subject.sure:
        return MAYBE, WHO_IS_MEANT
    if statement.clause.kind == RELATIVE:
        return MAYBE, "what it is told of must be checked"
    if statement.group.modal in ("might", "should") or (statement.group.modal and not (named or subject_named)):
        return MAYBE, UNREAL
    told = len(statement.did().split()) >= _TELLING and subject_named and statement.group.base not in _EMPTY
    if (not key and not told) or (statement.group.base in _EMPTY and not named) or not (named or subject_named):
        return MAYBE, SLIGHT
    return CORE, ""
