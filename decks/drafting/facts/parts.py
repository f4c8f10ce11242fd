"""Gaps and questions for what a statement names and counts besides."""

from decks.drafting.asking import GAP, blanked, sentence
from decks.drafting.extent import extent
from decks.drafting.facts.dates import of_what_is_found
from decks.drafting.facts.keys import is_pronoun, noun_phrase, telling, tokens_of
from decks.drafting.facts.objects import ask_object, together
from decks.drafting.grammar.phrases import NP
from decks.drafting.reading import Text
from decks.drafting.statements import Statement

MOST_PARTS = 3


def place_of(statement: Statement, key: str) -> int:
    return next((at for at in statement.rest if noun_phrase(statement, at) == key), -1) if key else -1


def question(statement: Statement, at: int, text: Text) -> dict[str, object]:
    """The question for a noun phrase; where that has many wordings, the student judges the answer."""
    dated = any(of_what_is_found(statement, place) for place in statement.rest)
    asked = ask_object(statement, at, text) if statement.sentence.phrases[at].kind == NP and not dated else ""
    last = extent(statement.sentence, at, max(statement.rest), of_only=True)
    named = any(t.tag in ("NNP", "NNPS", "CD") for place in range(at, last + 1) for t in tokens_of(statement, place))
    return {} if not asked else {"q": asked} if named else {"q": asked, "forms": ["flip"]}


def parts(statement: Statement, key: str, text: Text) -> dict[str, object]:
    """Gaps for what else a statement names or counts: at most three, each a question of its own."""
    whole, out = sentence(statement), dict[str, object]()
    done = set(together(statement, place_of(statement, key))) if key else set[int]()
    for at in statement.rest:
        phrase = statement.sentence.phrases[at]
        if (
            phrase.kind != NP
            or at in done
            or len(out) == MOST_PARTS
            or is_pronoun(statement, at)
            or _loose_count(statement, at)
        ):
            continue
        said, named = noun_phrase(statement, at), any(t.tag in ("NNP", "NNPS", "CD") for t in tokens_of(statement, at))
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
        return {**question(statement, at, text), "gap": gap, "answer": names[0]}
    for name in names[1:]:
        gap = gap.replace(name, GAP)
    return {"gap": gap, "all": names}


def _loose_count(statement: Statement, at: int) -> bool:
    """A girl of two or three: the second number says nothing by itself."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    return at > 1 and tokens[phrases[at - 1].first].low == "or" and tokens[phrases[at - 2].head].tag == "CD"
