"""Questions that ask when: of one date, and of either end of a span."""

import re

from decks.context import capital
from decks.drafting.asking import GAP, inverted, sentence
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.statements import Statement
from decks.languages import load
from decks.model import SKIP
from decks.values import date as dates
from decks.values.date import PartialDate, Precision

_ASK = {
    Precision.DAY: "on what date", Precision.MONTH: "in which month and year", Precision.YEAR: "in which year",
    Precision.DECADE: "in which decade",
}  # fmt: skip
_EARLIER = re.compile(
    r"(?<!years)(?<!year)(?<!months)(?<!weeks)(?<!days),? (?:early|late|earlier|later|afterwards|too|also|as well)$"
)
_PERFECT = re.compile(r"had (?:(?:already|just|recently|once) )?(?P<been>been )?(?P<verb>\w+)$")


def told(statement: Statement, without: tuple[int, ...], lead: str) -> tuple[str, str]:
    """What happened, as a sentence and as it follows a question word.

    What had happened on a day happened on it: had left -> left; but it had ended by then (`lead`).
    """
    subject, after = statement.subject.text, _EARLIER.sub("", statement.after(without))
    perfect = _PERFECT.match(statement.verb) if not lead and not subject.startswith("what ") else None
    if perfect is None:
        return _EARLIER.sub("", sentence(statement, without)), _EARLIER.sub("", inverted(statement, without))
    if perfect["been"]:
        was = "were" if statement.subject.plural else "was"
        return _line(subject, was, perfect["verb"], after), _line(was, subject, perfect["verb"], after)
    base = lexicon().base(perfect["verb"].lower())
    return _line(subject, past(base), after), _line("did", subject, base, after)


def _line(*parts: str) -> str:
    return " ".join(" ".join(parts).split())


def question(value: PartialDate, lead: str, happened: str, did: str, key: str = "when") -> dict[str, object]:
    """What asks for a date under its key; `lead` is “since”, “by” and the like, if the date is but a limit."""
    words = _ASK.get(value.precision, "when")
    if lead:
        words = f"{lead} {words.removeprefix('on ').removeprefix('in ')}" if words != "when" else f"{lead} when"
    opening = words if lead else capital(words)  # “Since” keeps its capital inside a sentence
    preposition = "On" if value.precision is Precision.DAY else "In"
    gap = f"{capital(happened)} {lead} {GAP}." if lead else f"{preposition} {GAP}, {happened}."
    return {key: {"q": f"{opening} {did}?", "gap": gap}, "event": SKIP}


def span_questions(
    start: PartialDate, end: PartialDate, happened: str, did: str, *, between: bool
) -> dict[str, object]:
    """What asks for either end of a span, with the other one named."""
    pair, joint = ("between", "and") if between else ("from", "to")
    ends = {"from": dates.format(start, load("en")), "to": dates.format(end, load("en"))}
    out: dict[str, object] = {}
    for name, value in (("from", start), ("to", end)):
        which = _ASK.get(value.precision, "in which season").removeprefix("on what ").removeprefix("in which ")
        asked = {**ends, name: f"which {which}"}
        gap = {**ends, name: GAP}
        out[name] = {
            "q": f"{capital(pair)} {asked['from']} {joint} {asked['to']} {did}?",
            "gap": f"{capital(happened)} {pair} {gap['from']} {joint} {gap['to']}.",
        }
    return {**out, "event": SKIP}
