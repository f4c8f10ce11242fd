"""When and where a treaty was signed, from its last lines: Done at Lisbon on 4 March 1994."""

import re
from collections.abc import Iterator, Sequence

from decks.context import capital
from decks.drafting.asking import GAP
from decks.drafting.candidate import Candidate
from decks.drafting.facts.instrument import Instrument
from decks.drafting.values.timeline import DateMention
from decks.model import SKIP
from decks.values.date import Precision

_PLACE = re.compile(
    r"\b(?:at|in) (?:the (?:city|cities) of )?(?P<place>[A-Z][\w-]+(?:(?:,| and)? [A-Z][\w-]+)*)(?=[, ])"
)


def of_signing(one: Instrument, plain: str, dates: Sequence[DateMention]) -> Iterator[Candidate]:
    """The date and the place of an instrument's signing."""
    start, end = one.signed
    place = _PLACE.search(plain, start, end)
    signed = f"{one.name} was signed"
    if place:
        fields = {"event": f"the signing of {one.name}", "happened": signed, "where": place["place"]}
        ask = {"where": {"q": f"Where was {one.name} signed?", "gap": f"{capital(signed)} in {GAP}."}}
        yield Candidate("place", fields, start, place.end(), place["place"], slug=f"{signed} where", ask=ask)
    when = next((date for date in dates if start <= date.start < end and not date.to and date.sure), None)
    if when and when.value.precision is Precision.DAY:
        fields = {"event": f"the signing of {one.name}", "happened": signed, "when": str(when.value)}
        gap = f"{capital(signed)} on {GAP}."
        asks: dict[str, object] = {"when": {"q": f"On what date was {one.name} signed?", "gap": gap}, "event": SKIP}
        yield Candidate("date", fields, start, when.end, when.text, slug=signed, ask=asks)
