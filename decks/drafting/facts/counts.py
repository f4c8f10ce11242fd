"""Counts and shares: how many did something, or had it done to them."""

from decks.drafting.asking import GAP, inverted
from decks.drafting.extent import extent
from decks.drafting.facts.quantity_values import rate_at
from decks.drafting.grammar.forms import participle
from decks.drafting.statements import Statement
from decks.drafting.wording import words
from decks.values.quantity import Quantity


def counted_subject(
    statement: Statement, place: int, value: Quantity, said: str
) -> tuple[dict[str, object], dict[str, object]] | None:
    """44 missiles exploded; ten percent of the missiles exploded."""
    sentence_ = statement.sentence
    did = statement.did()
    last = extent(sentence_, place, statement.clause.verb - 1)
    following = sentence_.phrases[place + 1 : last + 1]
    if value.unit.dimension == "ratio" and following:
        of = words([t for p in following[1:] for t in sentence_.tokens[p.first : p.last]])
        return {"of": of, "measure": "share", "did": did}, {}
    noun = value.unit.plural if not value.unit.dimension else ""
    if not noun or len(statement.subject.several) > 1:
        return None
    rest = words([t for p in following for t in sentence_.tokens[p.first : p.last]])
    counted = f"{noun} {rest}".strip()
    return {"of": counted, "measure": "number", "did": f"{rest} {did}".strip() if rest else did}, {
        "value": {"q": f"How many {counted} {did}?", "gap": f"{GAP} {rest} {did}.".replace("  ", " ")}
    }


def counted_object(
    statement: Statement, place: int, value: Quantity, said: str, gap: str
) -> tuple[dict[str, object], dict[str, object]] | None:
    """It brought 42,000 troops: how many troops did it bring?"""
    noun = value.unit.plural
    if not noun or statement.group.modal:
        return None
    without: tuple[int, ...] = (place,)
    of = ""
    if rate_at(statement, statement.sentence.phrases[place].last):
        without = (place, place + 1, place + 2)
    if _word(statement, place + 1) == "of" and place + 2 in statement.rest:
        last = extent(statement.sentence, place, max(statement.rest), of_only=True)
        without = tuple(range(place, last + 1))
        of = f" {words(statement.phrase_tokens(without[1:]))}".rstrip()
    other = any(t.tag == "CD" for t in statement.phrase_tokens([at for at in statement.rest if at != place]))
    passive = f"were {participle(statement.group.base)} {statement.after(without)}".strip()
    asked = f"How many {noun}{of} {inverted(statement, without)}?"
    passive = f"{of.strip()} {passive}".strip()
    return {"of": noun, "measure": "number", "did": passive}, {
        "value": {"gap": gap} if other else {"q": asked, "gap": gap}
    }


def _word(statement: Statement, at: int) -> str:
    """The word of the phrase at a place of the rest."""
    return statement.sentence.tokens[statement.sentence.phrases[at].first].low if at in statement.rest else ""
