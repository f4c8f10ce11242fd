"""Gaps for a date, as the dated event that they tell."""

import re
from collections.abc import Mapping
from dataclasses import replace

from decks.drafting.asking import GAP
from decks.drafting.candidate import Candidate, unnamed
from decks.drafting.worth.said import led
from decks.languages import load
from decks.model import SKIP
from decks.values import date as dates
from decks.values.date import PartialDate

_LONGEST = 30  # words of the sentence
_YEAR = re.compile(
    r"(?:(?:^|[ (])(?:in|of|since|until|till|by|from|during|after|before|for|late|early|mid|and|to) |\(|^)$", re.I
)
_BARE, _COUNT = re.compile(r"\d{4}"), re.compile(r"\d{1,3}")  # in 1984; but for 127, of minutes
_SPAN = re.compile(r"\d+ (?!AD|CE|BC)[a-z]")  # its 800 years are no year
_JOINT = re.compile(rf",? ?\(?\b(?:(?:not )?(?:on|in|by|until|since|from|at|of|during) )?{GAP}[):]?,? ?", re.IGNORECASE)


def as_date(fact: Candidate) -> Candidate:
    """The gap for a date as a date fact with the same gap; any other fact as it is."""
    ask, answer = _gap(fact), str(fact.fields.get("answer") or fact.answer)
    when = _date(answer, ask.partition(GAP)[0]) if ask and len(ask.split()) <= _LONGEST else None
    if when is None:
        return fact
    ask = ask.replace(f" the {GAP}", f" {GAP}")  # by the | spring of 1974, which is told as: spring 1974
    ask = ask.replace(f" at {GAP}", f" in {GAP}") if when.part else ask  # at | the end of 1988: in late 1988
    gap = ask.rstrip(".")
    fields: dict[str, object] = {"event": _label(gap), "happened": gap, "when": str(when)}
    if fact.fields.get("accept"):
        fields["inferred"] = "year"
    asks = {"when": {"gap": ask}, "event": SKIP}
    return replace(fact, type="date", fields=fields, ask=asks, by=unnamed(fact.by, ask))


def _gap(fact: Candidate) -> str:
    """The sentence with its gap, of a card or an event that asks for nothing else."""
    if fact.type == "card":
        return str(fact.fields["ask"]) if str(fact.fields["ask"]).count(GAP) == 1 else ""
    asked = fact.ask.get("did")
    alone = fact.type == "event" and fact.ask.get("who") == SKIP and len(fact.ask) == 2
    return str(asked.get("gap", "")) if alone and isinstance(asked, Mapping) else ""


def _date(answer: str, before: str) -> PartialDate | None:
    bare = _BARE.fullmatch(answer) and not _YEAR.search(before)
    if _SPAN.match(answer) or _COUNT.fullmatch(answer) or bare:
        return None
    try:
        found = dates.parse(answer, load("en"))
    except ValueError:
        return None
    return found if found.year is not None else None


def _label(gap: str) -> str:
    """What is dated, for the reader of the deck: the sentence without its date, and without those before it."""
    _, gap = led(gap)
    text = " ".join(_JOINT.sub(" ", gap).replace("…", "").split()).strip(" ,;:")
    return text or gap
