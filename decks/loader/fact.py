"""Facts and hand-written cards: the fields of their type, and those that all types share."""

from dataclasses import replace
from functools import cache
from typing import Any

from decks.facts import TYPES
from decks.model import FORM_NAMES, SKIP, TIERS, Ask, Dispute, Fact, Quote, Stance, Withdrawal
from decks.parsing.fields import (
    Field,
    Reading,
    choice_of,
    did_you_mean,
    flag,
    identifier,
    identifiers,
    line,
    lines,
    partial_date,
    read_fields,
    scalar,
    thing,
    things,
    words_of,
)
from decks.parsing.tree import Listing, Mapping, Node, Scalar
from decks.values.text import Haystack, haystack_of


def read_quote(node: Node, reading: Reading) -> Quote | None:
    if isinstance(node, Mapping):
        values = read_fields(node, QUOTE_FIELDS, reading, "a quote")
        if values is None:
            return None
        return Quote(values["text"], node.entries["text"].place, int(values.get("nth", "0")))
    text = scalar(node, reading, "a quote")
    return None if text is None else Quote(text, node.place)


def read_quotes(node: Node, reading: Reading) -> tuple[Quote, ...] | None:
    items = node.items if isinstance(node, Listing) else [node]
    return tuple(quote for item in items if (quote := read_quote(item, reading))) or None


def read_ordinal(node: Node, reading: Reading) -> str | None:
    text = scalar(node, reading, "a number")
    if text is not None and not (text.isdigit() and 0 < int(text) < 1000):
        reading.error(node.place, "FD106", f"“{text[:20]}” is no count", "Write 2 for the second place.")
        return None
    return text


def read_dispute(node: Node, reading: Reading) -> Dispute | None:
    values = _read_part(node, DISPUTE_FIELDS, reading, "disputed")
    return None if values is None else Dispute(**values)


def read_withdrawal(node: Node, reading: Reading) -> Withdrawal | None:
    values = _read_part(node, WITHDRAWAL_FIELDS, reading, "withdrawn")
    return None if values is None else Withdrawal(**values)


def _read_part(node: Node, fields: tuple[Field, ...], reading: Reading, what: str) -> dict[str, Any] | None:
    if not isinstance(node, Mapping):
        reading.error(node.place, "FD105", f"{what} is a mapping with {', '.join(f'“{f.key}”' for f in fields)}")
        return None
    return read_fields(node, fields, reading, what)


def read_asks(node: Node, reading: Reading) -> dict[str, Ask] | None:
    if not isinstance(node, Mapping):
        reading.error(node.place, "FD105", "ask is a mapping: a direction, then its wording")
        return None
    asks = {}
    for direction, value in node.entries.items():
        if isinstance(value, Scalar) and value.text == SKIP:
            asks[direction] = Ask(value.place, skip=True)
        elif isinstance(value, Scalar):
            asks[direction] = Ask(value.place, q=scalar(value, reading) or "")
        elif isinstance(value, Mapping):
            values = read_fields(value, ASK_FIELDS, reading, "the wording of a direction")
            if values is not None:
                asks[direction] = Ask(node.keys[direction], **values)
        else:
            reading.error(value.place, "FD105", "a direction's wording is a question, a mapping, or skip")
    return asks


QUOTE_FIELDS = (
    Field("text", line, "the words of the source", required=True),
    Field("nth", read_ordinal, "which one is meant if they stand there several times, from 1"),
)
DISPUTE_FIELDS = (
    Field("by", thing, "who contests it", required=True),
    Field("quote", read_quote, "the words of the source for that"),
)
WITHDRAWAL_FIELDS = (
    Field("by", thing, "who took it back, if not the speaker"),
    Field("when", partial_date, "when it was taken back"),
    Field("quote", read_quote, "the words of the source for that"),
)
ASK_FIELDS = (
    Field("q", line, "the question"),
    Field("gap", line, "a sentence with ____ for the answer"),
    Field("answer", line, "the answer, for a direction of your own"),
    Field("all", lines, "the answers, if several are asked for together"),
    Field("accept", lines, "other ways to say the answer"),
    Field("not_", lines, "wrong options for a choice"),
    Field("kind", line, "what the answer is: person, town, weapon"),
    Field("forms", words_of(*FORM_NAMES), "the only forms for this direction"),
)
COMMON = (
    Field("id", identifier, "the fact's id, which never changes", required=True),
    Field("type", line, "the fact's type"),
    Field("stance", choice_of(*Stance), "reported, claim, view or disputed"),
    Field("by", things, "whose word it is"),
    Field("quote", read_quotes, "the words of the source that prove it"),
    Field("topic", identifier, "one of the deck's topics"),
    Field("tags", identifiers, "tags of your own"),
    Field("why", line, "the teacher's word, shown after the answer"),
    Field("ask", read_asks, "wording for single directions"),
    Field("disputed", read_dispute, "who contests it"),
    Field("withdrawn", read_withdrawal, "who took it back"),
    Field("derived", flag, "yes if the answer is worded otherwise than the quote"),
    Field("optional", flag, "yes if it need not be known"),
    Field("forms", words_of(*FORM_NAMES), "the only forms in which it is asked"),
    Field("strict", flag, "yes to forgive neither accents nor slips"),
    Field("was", identifiers, "earlier ids of this fact"),
    Field("ignore", lines, "codes of findings that do not count here"),
    Field("draft", choice_of(*TIERS), "drafted and not yet looked at; maybe is not studied"),
    Field("doubt", line, "why a drafted fact is for you to judge"),
)
ABOUT_DRAFT = ("draft", "doubt")
_SHARED = frozenset(field.name for field in COMMON) - {"by", "type"}


def read_facts(facts: Node | None, cards: Node | None, source: str, reading: Reading) -> tuple[Fact, ...]:
    """All facts, then all hand-written cards, as far as they can be read; quotes are found in `source`."""
    haystack = haystack_of(source)
    found = []
    for node, type_, what in ((facts, "", "facts"), (cards, "card", "cards")):
        if node is None:
            continue
        if not isinstance(node, Listing):
            reading.error(node.place, "FD105", f"{what} is a list; begin each entry with “- id:”")
            continue
        for item in node.items:
            fact = _read_fact(item, type_, haystack, reading)
            if fact:
                found.append(fact)
    return tuple(found)


def _read_fact(node: Node, type_: str, haystack: Haystack, reading: Reading) -> Fact | None:
    if not isinstance(node, Mapping):
        reading.error(node.place, "FD105", "an entry here is a mapping that begins with “- id:”")
        return None
    name = type_ or _type_of(node, reading)
    if name is None:
        return None
    before = len(reading.errors)
    values = read_fields(node, _fields(name), reading, _called(node, name))
    if values is None or len(reading.errors) > before:
        return None
    body = TYPES[name].BODY(**{key: value for key, value in values.items() if key in _own(name)})
    problem = body.problem()
    if problem:
        reading.error(node.place, "FD106", problem)
        return None
    return _assemble(node, name, body, values, haystack)


@cache
def _own(type_: str) -> frozenset[str]:
    """The names of the fields that only a type has."""
    return frozenset(field.name for field in TYPES[type_].FIELDS)


@cache
def _fields(type_: str) -> tuple[Field, ...]:
    """All fields of a type; a card stands under a key of its own and needs none for it."""
    own = TYPES[type_].FIELDS
    taken = {field.key for field in own} | ({"type"} if type_ == "card" else set())
    return (*own, *(field for field in COMMON if field.key not in taken))


def _type_of(node: Mapping, reading: Reading) -> str | None:
    written = node.entries.get("type")
    known = [name for name in TYPES if name != "card"]
    if written is None:
        reading.error(node.place, "FD104", "a fact lacks “type”", f"Add type: one of {', '.join(known)}.")
        return None
    text = scalar(written, reading, "a fact type")
    if text is not None and text not in known:
        reading.error(written.place, "FD106", f"there is no fact type “{text[:40]}”", did_you_mean(text, known))
        return None
    return text


def _called(node: Mapping, name: str) -> str:
    written = node.entries.get("id")
    return f"the {name} “{written.text[:40]}”" if isinstance(written, Scalar) else f"a {name}"


def _assemble(node: Mapping, name: str, body: Any, values: dict[str, Any], haystack: Haystack) -> Fact:
    common = {key: value for key, value in values.items() if key in _SHARED and key not in _own(name)}
    quotes = tuple(locate(quote, haystack) for quote in common.pop("quote", ()))
    dispute = common.pop("disputed", None)
    if dispute and dispute.quote:
        dispute = replace(dispute, quote=locate(dispute.quote, haystack))
    withdrawal = common.pop("withdrawn", None)
    if withdrawal and withdrawal.quote:
        withdrawal = replace(withdrawal, quote=locate(withdrawal.quote, haystack))
    stance = _stance(name, common.pop("stance", ""), values.get("by", ()), dispute)
    return Fact(
        type=name,
        body=body,
        place=node.place,
        content=_canonical(node),
        stance=stance,
        by=values.get("by", ()),
        quotes=quotes,
        disputed=dispute,
        withdrawn=withdrawal,
        inferred=bool(values.get("inferred")),
        **common,
    )


def _stance(type_: str, written: str, by: tuple[Any, ...], dispute: Dispute | None) -> Stance:
    if written:
        return Stance(written)
    if dispute:
        return Stance.DISPUTED
    return Stance.CLAIM if by else Stance.VIEW if type_ == "claim" else Stance.REPORTED


def locate(quote: Quote, haystack: Haystack) -> Quote:
    """The quote with its place in the source: the only one, or the nth."""
    spans = haystack.find(quote.text)
    wanted = quote.nth or 1
    if len(spans) < wanted:
        return quote
    start, end = spans[wanted - 1]
    return Quote(quote.text, quote.place, quote.nth or (0 if len(spans) > 1 else 1), start, end)


def _canonical(node: Node) -> str:
    """A fact's keys and texts, whatever their layout and order, and whether it is drafted or accepted."""
    if isinstance(node, Scalar):
        return repr(node.text)
    if isinstance(node, Listing):
        return "[" + ",".join(_canonical(item) for item in node.items) + "]"
    kept = sorted(key for key in node.entries if not key.startswith("x-") and key not in ABOUT_DRAFT)
    return "{" + ",".join(f"{key!r}:{_canonical(node.entries[key])}" for key in kept) + "}"
