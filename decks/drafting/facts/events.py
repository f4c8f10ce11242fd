"""Events: who did what, for every clause that can stand by itself."""

from collections.abc import Iterator, Sequence

from decks.drafting.asking import blanked, sentence
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.grammar.phrases import NP, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.reading import Read, Text
from decks.drafting.reference import is_person
from decks.drafting.statements import Statement, extent
from decks.drafting.values.names import PERSON
from decks.drafting.wording import POSSESSIVES, has_pronoun, words

MOST_PARTS = 3
SLIGHT = "it may say too little by itself"
UNREAL = "it did not happen, or not yet"
_EMPTY = frozenset(["be", "have", "seem", "appear", "become", "remain"])


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """The event of a clause, with what is asked for in braces."""
    did = statement.did()
    if dangling(statement, text) or (not statement.rest and len(sentence(statement).split()) < 4):
        return
    key = best_key(statement)
    if key and did.count(key) == 1 and "{" not in did:
        marked = did.replace(key, f"{{{key}}}")
    else:
        marked, key = did, ""
    who = list(statement.subject.several) or statement.subject.text
    tier, why = _tier(statement, key, text)
    ask = {**ask_who(statement, did, text), **parts(statement, key)}
    yield Candidate(
        "event", {"who": who, "did": marked}, statement.start, statement.end, key or statement.subject.text, tier, why,
        slug=sentence(statement), ask=ask,
    )  # fmt: skip


def fought(read: Read, text: Text) -> Iterator[Candidate]:
    """The War between X and Y."""
    phrases, tokens = read.sentence.phrases, read.sentence.tokens
    for at, phrase in enumerate(phrases[:-4]):
        name = tokens[phrase.head]
        if phrase.kind != NP or (
            text.entities.kind(name.text) not in ("war", "battle") and name.low not in ("war", "battle", "conflict")
        ):
            continue
        after = at + 2 if phrases[at + 1].kind == "PAREN" else at + 1
        if after + 3 >= len(phrases) or tokens[phrases[after].first].low != "between":
            continue
        sides = [phrases[after + 1], phrases[after + 3]]
        if phrases[after + 2].kind != "CC" or any(
            p.kind != NP or tokens[p.head].tag not in ("NNP", "NNPS") for p in sides
        ):
            continue
        who = [words(tokens[p.first : p.last]) for p in sides]
        war = words(tokens[phrase.first : phrase.last])
        war = war[:1].lower() + war[1:] if war.startswith("The ") else war
        yield Candidate(
            "event",
            {"who": who, "did": f"fought {war}"},
            tokens[phrase.first].start,
            tokens[sides[1].last - 1].end,
            " and ".join(who),
            CORE,
            slug=f"{war} fought",
        )


def parts(statement: Statement, key: str) -> dict[str, object]:
    """Gaps for what else a statement names or counts: at most three, each a question of its own."""
    whole, out = sentence(statement), dict[str, object]()
    for at in statement.rest:
        phrase = statement.sentence.phrases[at]
        if phrase.kind != NP or _pronoun(statement, at) or len(out) == MOST_PARTS:
            continue
        said, named = noun_phrase(statement, at), any(t.tag in ("NNP", "NNPS", "CD") for t in _tokens(statement, at))
        first = at == statement.rest[0] and telling(statement, at)
        gap = blanked(whole, said)
        if (named or first) and gap and said != key and len(said.split()) <= 8 and key not in said:
            out[f"part-{len(out) + 1}"] = {"gap": gap, "answer": said}
    return out


def ask_who(statement: Statement, did: str, text: Text) -> dict[str, object]:
    """A question of our own for the subject, where the template's “who or what” is needlessly wide."""
    subject = statement.subject
    entity = text.entities.find(subject.text)
    if entity or subject.several:
        return {}
    if len(did.split()) < 3:
        return {"who": "skip"}
    return {"who": {"q": f"{'Who' if is_person(subject.head) else 'What'} {did}?"}}


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
    inner = [
        at for at in rest if sentence_.phrases[at].kind == NP and not _pronoun(statement, at) and telling(statement, at)
    ]
    return words(_tokens(statement, inner[-1])) if inner else ""


def telling(statement: Statement, at: int) -> bool:
    """Whether a noun phrase is worth asking for: a name, a number, or more than one bare noun."""
    tokens = _tokens(statement, at)
    if any(t.tag in ("NNP", "NNPS", "CD") for t in tokens):
        return True
    last = extent(statement.sentence, at, statement.rest[-1], of_only=True)
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
    last = extent(statement.sentence, at, statement.rest[-1], of_only=True)
    return words([t for place in range(at, last + 1) for t in _tokens(statement, place)])


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
    if not key or (statement.group.base in _EMPTY and not named) or not (named or subject_named):
        return MAYBE, SLIGHT
    return CORE, ""
