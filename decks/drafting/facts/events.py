"""Events: who did what, for every clause that can stand by itself."""

from collections.abc import Iterator, Mapping, Sequence

from decks.drafting.asking import GAP, blanked, sentence
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.facts.doers import ask_who
from decks.drafting.facts.objects import ask_object, together
from decks.drafting.grammar.clause import CONTENT
from decks.drafting.grammar.phrases import NP, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.persons import is_person
from decks.drafting.reading import Text
from decks.drafting.statements import Statement, extent
from decks.drafting.values.names import PERSON
from decks.drafting.wording import POSSESSIVES, has_pronoun, words

MOST_PARTS = 3
_TELLING = 6  # words from which on an event says enough to ask who did it
SLIGHT = "it may say too little by itself"
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
    at = _place(statement, key)
    joined = [noun_phrase(statement, place) for place in together(statement, at)] if at >= 0 else [key]
    whole = all(did.count(name) == 1 for name in joined)
    for name in joined if whole else [key]:
        did = did.replace(name, f"{{{name}}}")
    return did


def _place(statement: Statement, key: str) -> int:
    return next((at for at in statement.rest if noun_phrase(statement, at) == key), -1) if key else -1


def _ask_key(statement: Statement, key: str, text: Text) -> dict[str, object]:
    """The question for what the event asks for first, where one can be put."""
    at = _place(statement, key)
    asked = _asked(statement, at, text) if at >= 0 else {}
    return {"did": asked} if asked else {}


def _asked(statement: Statement, at: int, text: Text) -> dict[str, object]:
    """The question for a noun phrase; where that has many wordings, the student judges the answer."""
    asked = ask_object(statement, at, text)
    last = extent(statement.sentence, at, max(statement.rest), of_only=True)
    named = any(t.tag in ("NNP", "NNPS", "CD") for place in range(at, last + 1) for t in _tokens(statement, place))
    return {} if not asked else {"q": asked} if named else {"q": asked, "forms": ["flip"]}


def parts(statement: Statement, key: str, text: Text) -> dict[str, object]:
    """Gaps for what else a statement names or counts: at most three, each a question of its own."""
    whole, out = sentence(statement), dict[str, object]()
    done = set(together(statement, _place(statement, key))) if key else set[int]()
    for at in statement.rest:
        phrase = statement.sentence.phrases[at]
        if (
            phrase.kind != NP
            or at in done
            or len(out) == MOST_PARTS
            or _pronoun(statement, at)
            or _loose_count(statement, at)
        ):
            continue
        said, named = noun_phrase(statement, at), any(t.tag in ("NNP", "NNPS", "CD") for t in _tokens(statement, at))
        first = at == statement.rest[0] and telling(statement, at)
        gap = blanked(whole, said)
        if (named or first) and gap and said != key and len(said.split()) <= 8 and key not in said:
            done |= set(together(statement, at))
            out[f"part-{len(out) + 1}"] = _part(statement, at, gap, text)
    return out


def _part(statement: Statement, at: int, gap: str, text: Text) -> dict[str, object]:
    """A question of its own for a noun phrase, and for the names that are joined with it."""
    names = [noun_phrase(statement, place) for place in together(statement, at)]
    if len(names) == 1 or any(gap.count(name) != 1 for name in names[1:]):
        return {**_asked(statement, at, text), "gap": gap, "answer": names[0]}
    for name in names[1:]:
        gap = gap.replace(name, GAP)
    return {"gap": gap, "all": names}


def _loose_count(statement: Statement, at: int) -> bool:
    """A girl of two or three: the second number says nothing by itself."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    return at > 1 and tokens[phrases[at - 1].first].low == "or" and tokens[phrases[at - 2].head].tag == "CD"


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
        if token.low in own and (token.tag == "PRP$" or token.start in owner):
            continue
        if (
            token.low.endswith(("self", "selves"))
            or token.tag == "DT"
            or token.low
            in ("others", "both", "all", "most", "many", "one", "those", "each", "nobody", "nothing", "none")
        ):
            continue
        if token.low in POSSESSIVES and _noun_before(statement, token):
            continue
        return True
    return False


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


def best_key(statement: Statement) -> str:
    """What of a statement is worth asking: an agent, else a name, else a number, else its object."""
    sentence_, rest = statement.sentence, statement.rest
    own = [at for at in rest if sentence_.phrases[at].kind == NP and at in statement.clause.own]
    nouns = [at for at in own if not _pronoun(statement, at) and telling(statement, at)]
    after = {
        at: sentence_.tokens[sentence_.phrases[at - 1].first].low if at and sentence_.phrases[at - 1].kind == P else ""
        for at in nouns
    }
    nouns = [at for at in nouns if not _between(statement, at, after)]
    nouns = [at for at in nouns if at > statement.clause.verb] or nouns
    agent = [at for at in nouns if after[at] == "by" and statement.group.passive]
    named = [at for at in nouns if any(t.tag in ("NNP", "NNPS") for t in _tokens(statement, at))]
    counted = [at for at in nouns if any(t.tag == "CD" for t in _tokens(statement, at))]
    objects = [at for at in nouns if not after[at]]
    for found in (
        agent,
        objects[:1] if objects and objects[0] in (*named, *counted) else [],
        named,
        counted,
        objects,
        nouns,
    ):
        for at in found:
            text = noun_phrase(statement, at)
            if 0 < len(text.split()) <= 9:
                return text
    bare = [at for at in own if not _pronoun(statement, at) and at > statement.clause.verb]
    if bare and len((whole := _with_all(statement, bare[0])).split()) in range(3, 10):
        return whole
    inner = [
        at for at in rest if sentence_.phrases[at].kind == NP and not _pronoun(statement, at) and telling(statement, at)
    ]
    return words(_tokens(statement, inner[-1])) if inner else ""


def telling(statement: Statement, at: int) -> bool:
    """Whether a noun phrase is worth asking for: a name, a number, or more than one bare noun."""
    tokens = _tokens(statement, at)
    if any(t.low in ("same", "such", "latter", "former") for t in tokens):
        return False
    if any(t.tag in ("NNP", "NNPS", "CD") for t in tokens):
        return True
    last = extent(statement.sentence, at, max(statement.rest), of_only=True)
    content = [
        t
        for place in range(at, last + 1)
        for t in _tokens(statement, place)
        if t.tag in ("NN", "NNS", "JJ", "NNP", "VBN", "VBG", "JJS")
    ]
    return len(content) > 1


def _tokens(statement: Statement, at: int) -> Sequence[Token]:
    phrase = statement.sentence.phrases[at]
    return statement.sentence.tokens[phrase.first : phrase.last]


def _pronoun(statement: Statement, at: int) -> bool:
    return has_pronoun(_tokens(statement, at)) or all(t.tag in ("DT", "PRP") for t in _tokens(statement, at))


def noun_phrase(statement: Statement, at: int) -> str:
    """A noun phrase of the rest with its “of …”."""
    last = extent(statement.sentence, at, max(statement.rest), of_only=True)
    return words([t for place in range(at, last + 1) for t in _tokens(statement, place)])


def fullest(statement: Statement, at: int, most: int = 9) -> str:
    """A noun phrase of the rest with as much of what hangs on it as makes no more than `most` words."""
    phrases, said = statement.sentence.phrases, ""
    last = min(extent(statement.sentence, at, max(statement.rest)), max(statement.rest))
    for end in range(at, last + 1, 2):
        tokens = [t for place in range(at, end + 1) for t in _tokens(statement, place)]
        if phrases[end].kind != NP or has_pronoun(tokens) or len(words(tokens).split()) > most:
            break
        said = words(tokens)
    return said if len(said.split()) > 2 else ""


def _between(statement: Statement, at: int, after: Mapping[int, str]) -> bool:
    """Whether a noun phrase is one end of “between X and Y”."""
    joined = statement.sentence.phrases[at - 1].kind == "CC" and after.get(at - 2) == "between"
    return joined or after[at] == "between"


def _with_all(statement: Statement, at: int) -> str:
    """A noun phrase of the rest with all that hangs on it by prepositions; empty if that is but the noun."""
    last = min(extent(statement.sentence, at, max(statement.rest)), max(statement.rest))
    if last == at:
        return ""
    tokens = [t for place in range(at, last + 1) for t in _tokens(statement, place)]
    return "" if has_pronoun(tokens) or any(t.tag in ("PRP$", "DATE") for t in tokens) else words(tokens)


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
        return MAYBE, "who is meant must be checked"
    if statement.group.modal in ("might", "should") or (statement.group.modal and not (named or subject_named)):
        return MAYBE, UNREAL
    told = len(statement.did().split()) >= _TELLING and subject_named and statement.group.base not in _EMPTY
    if (not key and not told) or (statement.group.base in _EMPTY and not named) or not (named or subject_named):
        return MAYBE, SLIGHT
    return CORE, ""
