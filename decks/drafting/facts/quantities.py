"""Quantities: counts, shares, durations, and measures of a thing."""

from collections.abc import Iterator, Sequence

from decks.drafting.asking import GAP, blanked, inverted, sentence
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.extent import extent
from decks.drafting.facts.events import dangling
from decks.drafting.grammar.forms import participle
from decks.drafting.grammar.phrases import NP, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.naming import nominal
from decks.drafting.reading import Read, Text
from decks.drafting.statements import Statement
from decks.drafting.wording import inside, words
from decks.drafting.words import listed, section
from decks.values import quantity
from decks.values.quantity import Quantity

_VAGUE = ("one", "first", "second", "once")
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
        number = _number(tokens[phrase.first : phrase.last]) if phrase.kind == NP else None
        value = _value(statement, place, text) if number else None
        if not value or number is None or _known_count(tokens[phrase.first : phrase.last], number):
            continue
        parsed, said = value
        made = _by_place(statement, place, parsed, said, text)
        if made is None:
            continue
        fields, ask = made
        tier, why = _tier(statement, text)
        slug, end = f"{said} {statement.verb} {statement.subject.text}", max(statement.end, tokens[phrase.last - 1].end)
        made_of = {**fields, "value": said}
        yield Candidate("quantity", made_of, statement.start, end, said, tier, why, slug=slug, ask=ask)


def ages(read: Read) -> Iterator[Candidate]:
    """The three decades old occupation: an age inside a noun phrase."""
    for at, phrase in enumerate(read.sentence.phrases):
        tokens = read.sentence.tokens[phrase.first : phrase.last]
        old = next((i for i, t in enumerate(tokens) if t.low == "old" and i > 1), 0)
        if (
            phrase.kind != NP
            or not old
            or old == len(tokens) - 1
            or tokens[old - 2].tag != "CD"
            or tokens[old - 1].low not in listed("closed", "spans")
        ):
            continue
        said = words(tokens[old - 2 : old])
        last = extent(read.sentence, at, len(read.sentence.phrases) - 1)
        end = read.sentence.tokens[read.sentence.phrases[last].last - 1].end
        rest = [t for p in read.sentence.phrases[at + 1 : last + 1] for t in read.sentence.tokens[p.first : p.last]]
        thing = f"the {words([*tokens[old + 1 :], *rest])}"
        yield Candidate(
            "quantity",
            {"of": thing, "measure": "age", "value": said},
            tokens[0].start,
            end,
            said,
            CORE,
            slug=f"{thing} age",
            stance="view" if listed("stance", "loaded") & {t.low for t in (*tokens, *rest)} else "",
        )


def between(statement: Statement, text: Text) -> Iterator[Candidate]:
    """Less than three months before the war, Armenia provoked …: how long one thing came before or after another."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    for place in statement.clause.own:
        after = place + 1
        if phrases[place].kind not in ("ADV", NP) or after + 1 >= len(phrases) or phrases[after + 1].kind != NP:
            continue
        joint = tokens[phrases[after].first].low
        number = _number(tokens[phrases[place].first : phrases[place].last])
        if (
            joint not in ("before", "after")
            or number is None
            or tokens[phrases[place].head].low not in listed("closed", "spans")
        ):
            continue
        said = inside(tokens[phrases[place].first : phrases[place].last], opens=phrases[place].first == 0)
        last = extent(statement.sentence, after + 1, len(phrases) - 1)
        than = words([t for p in range(after + 1, last + 1) for t in tokens[phrases[p].first : phrases[p].last]])
        said = said.removeprefix("yet ")
        try:
            quantity.parse(said, text.language)
        except ValueError:
            continue
        start = tokens[phrases[place].first].start
        told = sentence(statement)
        ask = {
            "value": {"q": f"How long {joint} {than} {inverted(statement)}?", "gap": f"{GAP} {joint} {than}, {told}."}
        }
        tier, why = _tier(statement, text)
        yield Candidate(
            "quantity",
            {"of": nominal(statement), "measure": joint, "value": said, "than": than},
            start,
            max(statement.end, start + 1),
            said,
            tier,
            why,
            slug=f"{said} {joint} {than}",
            ask=ask,
        )


def _tier(statement: Statement, text: Text) -> tuple[str, str]:
    if not statement.subject.sure:
        return MAYBE, "who is meant must be checked"
    return (MAYBE, "it holds a pronoun") if dangling(statement, text) else (CORE, "")


def _number(tokens: Sequence[Token]) -> Token | None:
    return next((t for t in tokens if t.tag == "CD" and t.low not in _VAGUE), None)


def _known_count(tokens: Sequence[Token], number: Token) -> bool:
    """Whether a number only counts what is spoken of already: the two efforts, both sides."""
    return tokens[0].low in ("the", "these", "those", "its", "his", "their", "her") and number.low in (
        "two",
        "three",
        "four",
        "2",
        "3",
        "4",
    )


def _value(statement: Statement, place: int, text: Text) -> tuple[Quantity, str] | None:
    """The value that a noun phrase says, from its bound to its unit or noun."""
    phrase = statement.sentence.phrases[place]
    tokens = list(statement.sentence.tokens[phrase.first : phrase.last])
    while tokens and tokens[0].tag in ("DT", "PRP$") and tokens[0].low not in ("half", "some"):
        tokens = tokens[1:]
    if not tokens or tokens[0].tag not in ("CD", "QB", "DT"):
        return None
    rate = _rate(statement, phrase.last)
    for end in (len(tokens), next((i + 1 for i, t in enumerate(tokens) if t.tag == "CD"), 0)):
        said = inside([*tokens[:end], *(rate if end == len(tokens) else [])], opens=phrase.first == 0)
        try:
            return quantity.parse(said, text.language), said
        except ValueError:
            continue
    return None


def _word(statement: Statement, at: int) -> str:
    """The word of the phrase at a place of the rest."""
    return statement.sentence.tokens[statement.sentence.phrases[at].first].low if at in statement.rest else ""


def _rate(statement: Statement, at: int) -> list[Token]:
    """What follows a value and belongs to it: per hour, an hour."""
    tokens = statement.sentence.tokens[at : at + 2]
    per = len(tokens) == 2 and tokens[0].low in ("per", "a", "an")
    return list(tokens) if per and tokens[1].low in listed("closed", "spans") | {"second"} else []


def _by_place(
    statement: Statement, place: int, value: Quantity, said: str, text: Text
) -> tuple[dict[str, object], dict[str, object]] | None:
    sentence_ = statement.sentence
    if place in statement.clause.subject:
        return _counted_subject(statement, place, value, said)
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
        return _counted_object(statement, place, value, said, gap["gap"])
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


def _counted_subject(
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


def _counted_object(
    statement: Statement, place: int, value: Quantity, said: str, gap: str
) -> tuple[dict[str, object], dict[str, object]] | None:
    """It brought 42,000 troops: how many troops did it bring?"""
    noun = value.unit.plural
    if not noun or statement.group.modal:
        return None
    without: tuple[int, ...] = (place,)
    of = ""
    if _rate(statement, statement.sentence.phrases[place].last):
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
