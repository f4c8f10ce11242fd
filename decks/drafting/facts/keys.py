"""What of a statement is worth asking for: its noun phrases, and the best of them."""

from collections.abc import Mapping, Sequence

from decks.drafting.extent import extent
from decks.drafting.grammar.phrases import DATE, NP, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.statements import Statement
from decks.drafting.values.clocks import is_clock
from decks.drafting.wording import has_pronoun, words


def best_key(statement: Statement) -> str:
    """What of a statement is worth asking: an agent, else a name, else a number, else its object."""
    sentence_, rest = statement.sentence, statement.rest
    own = [at for at in rest if sentence_.phrases[at].kind == NP and at in statement.clause.own]
    nouns = [at for at in own if not is_pronoun(statement, at) and telling(statement, at)]
    after = {
        at: sentence_.tokens[sentence_.phrases[at - 1].first].low if at and sentence_.phrases[at - 1].kind == P else ""
        for at in nouns
    }
    nouns = [at for at in nouns if not _between(statement, at, after)]
    nouns = [at for at in nouns if at > statement.clause.verb] or nouns
    agent = [at for at in nouns if after[at] == "by" and statement.group.passive]
    named = [at for at in nouns if any(t.tag in ("NNP", "NNPS") for t in tokens_of(statement, at))]
    counted = [at for at in nouns if any(t.tag == "CD" for t in tokens_of(statement, at))]
    objects = [at for at in nouns if not after[at]]
    clocks = [at for at in rest if sentence_.phrases[at].kind == DATE and is_clock(tokens_of(statement, at)[0])]
    for found in (
        agent,
        objects[:1] if objects and objects[0] in (*named, *counted) else [],
        named,
        counted,
        clocks,
        objects,
        nouns,
    ):
        for at in found:
            text = noun_phrase(statement, at)
            if 0 < len(text.split()) <= 9:
                return text
    bare = [at for at in own if not is_pronoun(statement, at) and at > statement.clause.verb]
    if bare and len((whole := _with_all(statement, bare[0])).split()) in range(3, 10):
        return whole
    inner = [
        at
        for at in rest
        if sentence_.phrases[at].kind == NP and not is_pronoun(statement, at) and telling(statement, at)
    ]
    return words(tokens_of(statement, inner[-1])) if inner else ""


def telling(statement: Statement, at: int) -> bool:
    """Whether a noun phrase is worth asking for: a name, a number, or more than one bare noun."""
    tokens = tokens_of(statement, at)
    if any(t.low in ("same", "such", "latter", "former") for t in tokens):
        return False
    if any(t.tag in ("NNP", "NNPS", "CD") for t in tokens):
        return True
    last = extent(statement.sentence, at, max(statement.rest), of_only=True)
    content = [
        t
        for place in range(at, last + 1)
        for t in tokens_of(statement, place)
        if t.tag in ("NN", "NNS", "JJ", "NNP", "VBN", "VBG", "JJS")
    ]
    return len(content) > 1


def tokens_of(statement: Statement, at: int) -> Sequence[Token]:
    phrase = statement.sentence.phrases[at]
    return statement.sentence.tokens[phrase.first : phrase.last]


def is_pronoun(statement: Statement, at: int) -> bool:
    return has_pronoun(tokens_of(statement, at)) or all(t.tag in ("DT", "PRP") for t in tokens_of(statement, at))


def noun_phrase(statement: Statement, at: int) -> str:
    """A noun phrase of the rest with its “of …”."""
    last = extent(statement.sentence, at, max(statement.rest), of_only=True)
    return words([t for place in range(at, last + 1) for t in tokens_of(statement, place)])


def fullest(statement: Statement, at: int, most: int = 9) -> str:
    """A noun phrase of the rest with as much of what hangs on it as makes no more than `most` words."""
    phrases, said = statement.sentence.phrases, ""
    last = min(extent(statement.sentence, at, max(statement.rest)), max(statement.rest))
    for end in range(at, last + 1, 2):
        tokens = [t for place in range(at, end + 1) for t in tokens_of(statement, place)]
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
    tokens = [t for place in range(at, last + 1) for t in tokens_of(statement, place)]
    return "" if has_pronoun(tokens) or any(t.tag in ("PRP$", "DATE") for t in tokens) else words(tokens)
