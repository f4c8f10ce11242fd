"""Quantities: the numbers of a clause, as counts, shares, and measures of a thing."""

from collections.abc import Iterator

from decks.drafting.asking import blanked, sentence
from decks.drafting.candidate import CORE, MAYBE, WHO_IS_MEANT, Candidate
from decks.drafting.facts.counts import counted_object, counted_subject
from decks.drafting.facts.events import dangling
from decks.drafting.facts.quantity_values import is_known_count, number_in, value_at
from decks.drafting.grammar.phrases import NP, P
from decks.drafting.reading import Text
from decks.drafting.statements import Statement
from decks.drafting.wording import inside, words
from decks.drafting.words import section
from decks.values.quantity import Quantity

_DIMENSIONS = frozenset(["diameter", "length", "height", "width", "depth", "circumference"])
_NO_MEASURE = frozenset(["period", "total", "maximum", "minimum", "term", "number", "distance", "sum", "rate"])
_MEASURE = {
    "long": "length",
    "wide": "width",
    "high": "height",
    "tall": "height",
    "deep": "depth",
    "old": "age",
    "thick": "thickness",
    "heavy": "weight",
}


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """The numbers of a clause, each as the kind of quantity that its place in the clause makes it."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    for place in (*statement.clause.subject, *statement.rest):
        phrase = phrases[place]
        number = number_in(tokens[phrase.first : phrase.last]) if phrase.kind == NP else None
        value = value_at(statement, place, text) if number else None
        if not value or number is None or is_known_count(tokens[phrase.first : phrase.last], number):
            continue
        parsed, said = value
        made = _by_place(statement, place, parsed, said, text)
        if made is None:
            continue
        fields, ask = made
        tier, why = tier_of(statement, text)
        slug, end = f"{said} {statement.verb} {statement.subject.text}", max(statement.end, tokens[phrase.last - 1].end)
        made_of = {**fields, "value": said}
        yield Candidate("quantity", made_of, statement.start, end, said, tier, why, slug=slug, ask=ask)


def tier_of(statement: Statement, text: Text) -> tuple[str, str]:
    """How sure a quantity of a statement is, and why it is not."""
    if not statement.subject.sure:
        return MAYBE, WHO_IS_MEANT
    return (MAYBE, "it holds a pronoun") if dangling(statement, text) else (CORE, "")


def _by_place(
    statement: Statement, place: int, value: Quantity, said: str, text: Text
) -> tuple[dict[str, object], dict[str, object]] | None:
    sentence_ = statement.sentence
    if place in statement.clause.subject:
        return counted_subject(statement, place, value, said)
    tokens = sentence_.tokens
    before = tokens[sentence_.phrases[place - 1].first].low if place and sentence_.phrases[place - 1].kind == P else ""
    if before == "of" and value.unit.dimension and place >= 2 and sentence_.phrases[place - 2].kind == NP:
        return _attribute(statement, place, value, said)
    base = statement.group.base
    gap = {"gap": blanked(sentence(statement), said)}
    whole = {"of": statement.subject.text}
    if base in section("measures")["verbs"] and not before:
        measure = _in_diameter(statement, place) or section("measures")["verbs"][base]
        return {**whole, "measure": measure}, {"value": gap} if gap["gap"] else {}
    after = tokens[sentence_.phrases[place].last].low if sentence_.phrases[place].last < len(tokens) else ""
    if base in ("be", "stand", "measure", "rise") and after in _MEASURE and not before:
        return {**whole, "measure": _MEASURE[after]}, {}
    if not gap["gap"]:
        return None
    if value.unit.dimension == "" and not before and not statement.group.passive and _is_object(statement, place):
        return counted_object(statement, place, value, said, gap["gap"])
    return None


def _in_diameter(statement: Statement, place: int) -> str:
    """Measured 58 cm in diameter."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    after = [tokens[phrases[at].first].low for at in (place + 1, place + 2) if at < len(phrases)]
    return after[1] if len(after) == 2 and after[0] == "in" and after[1] in _DIMENSIONS else ""


def _is_object(statement: Statement, place: int) -> bool:
    return place == statement.rest[0] and statement.group.base not in (
        "be",
        "become",
        "remain",
        "have",
        "number",
        "total",
    )


def _attribute(
    statement: Statement, place: int, value: Quantity, said: str
) -> tuple[dict[str, object], dict[str, object]] | None:
    """A maximum range of 500 km: the attribute of the subject, or of the noun before “with”."""
    sentence_ = statement.sentence
    holder = place - 2
    noun = sentence_.tokens[sentence_.phrases[holder].first : sentence_.phrases[holder].last]
    if noun[0].low not in ("a", "an", "the") or noun[-1].tag not in ("NN",):
        return None
    measure = words(noun[1:])
    if any(t.tag == "CD" for t in noun) or noun[-1].low in _NO_MEASURE:
        return None
    owner = statement.subject.text
    if (
        holder >= 2
        and sentence_.tokens[sentence_.phrases[holder - 1].first].low == "with"
        and sentence_.phrases[holder - 2].kind == NP
    ):
        if any(
            t.tag == "CD"
            for t in sentence_.tokens[sentence_.phrases[holder - 2].first : sentence_.phrases[holder].first]
        ):
            return None  # weighing 27 tonnes with a yield of 50
        thing = sentence_.phrases[holder - 2]
        owner = inside(sentence_.tokens[thing.first : thing.last], opens=thing.first == 0)
    elif (
        statement.group.base not in ("have", "reach", "be", "possess", "give", "carry", "attain")
        or holder != statement.rest[0]
    ):
        gap = blanked(sentence(statement), said)
        return ({"of": owner, "measure": measure}, {"value": {"gap": gap}}) if gap else None
    return {"of": owner, "measure": measure}, {}
