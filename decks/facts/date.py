"""When something happened, began or ended; any precision, from a day to a decade."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from decks.context import GAP, Context, capital, precision
from decks.grammar import after_did
from decks.model import Prompt
from decks.parsing.fields import Field, choice_of, line, partial_date
from decks.values.date import PartialDate, Precision, overlaps

TYPE = "date"
FIELDS = (
    Field("event", line, "what is dated, as a noun: the Second Karabakh War", required=True),
    Field(
        "happened",
        line,
        "the same as a sentence without its date, in the past: ANAMA reported finding …; or with ____ for the date",
    ),
    Field("when", partial_date, "the date of a point in time"),
    Field("from_", partial_date, "the first day of a span"),
    Field("to", partial_date, "the last day of a span"),
    Field("inferred", choice_of("year", "month"), "what of the date the article leaves to be inferred"),
)
DIRECTIONS = ("when", "from", "to", "event")
# So much happens in a year or at its end that “What happened?” must say who is asked.
_LOOSE = (Precision.DECADE, Precision.PART_OF_DECADE, Precision.YEAR, Precision.PART_OF_YEAR)


@dataclass(frozen=True, slots=True)
class DateFact:
    event: str
    happened: str = ""
    when: PartialDate | None = None
    from_: PartialDate | None = None
    to: PartialDate | None = None
    inferred: str = ""

    def problem(self) -> str:
        if not (self.when or self.from_ or self.to):
            return "a date fact needs “when”, or “from” and “to”"
        return "a date fact has either “when” or “from” and “to”" if self.when and (self.from_ or self.to) else ""

    def prompts(self, context: Context) -> Iterator[Prompt]:
        for name, value in (("when", self.when), ("from", self.from_), ("to", self.to)):
            if value:
                yield self._date_prompt(name, value, context)
        if self.when and self.happened and GAP not in self.happened and not self._rivals(self.when, context):
            answer = context.answer(capital(self.happened), "happening")
            key = "event-loose" if self.when.precision in _LOOSE else "event"
            stem = context.fill("date", key, period=context.period(self.when), cite=context.cite)
            yield Prompt("event", stem, (answer,), forms=("choice",))  # without options it has many answers

    def _date_prompt(self, name: str, value: PartialDate, context: Context) -> Prompt:
        if name == "when" and GAP in self.happened:
            return Prompt(name, "", (context.when(value, inferred=self.inferred),), self.happened)
        gap = self._sentence(name, context.say_period(value, GAP), context)
        return Prompt(name, self._stem(name, value, context), (context.when(value, inferred=self.inferred),), gap)

    def _stem(self, name: str, value: PartialDate, context: Context) -> str:
        """“On what date did ANAMA report …?” if the sentence allows it, else “On what date did the … take place?”."""
        ask = context.fill("ask-date", precision(value), cite=context.cite)
        did = after_did(self.happened, context) if name == "when" else ""
        return context.fill("date", "happened" if did else name, ask=ask, did=did, event=self.event)

    def _sentence(self, name: str, period: str, context: Context) -> str:
        if name == "when" and self.happened:
            return context.fill("date", "happened-gap", happened=context.lower(self.happened), period=period)
        return context.fill("date", f"{name}-gap", event=self.event, period=period)

    def points(self) -> Iterator[PartialDate]:
        yield from (value for value in (self.when, self.from_, self.to) if value)

    def _rivals(self, when: PartialDate, context: Context) -> bool:
        """Whether another dated fact of the deck would answer “What happened then?” as well."""
        first, last = when.bounds()
        near = (pair for year in range(first.year, last.year + 1) for pair in _points(context).get(year, ()))
        return any(overlaps(when, point) for other, point in near if other is not self)

    def statement(self, context: Context) -> str:
        if self.when and GAP in self.happened:
            return self.happened.replace(GAP, context.date(self.when))
        if self.when:
            return self._sentence("when", context.period(self.when), context)
        if self.from_ and self.to:
            span = {"from": context.date(self.from_), "to": context.date(self.to)}
            return context.fill("date", "span", event=self.event, **span)
        name, value = ("from", self.from_) if self.from_ else ("to", self.to)
        return self._sentence(name, context.period(value), context)


@lru_cache(maxsize=8)
def _points(context: Context) -> Mapping[int, Sequence[tuple[DateFact, PartialDate]]]:
    """The points of all dated facts, by the years in which they may lie: a big deck has thousands."""
    table: dict[int, list[tuple[DateFact, PartialDate]]] = {}
    for body in context.bodies:
        if isinstance(body, DateFact):
            for point in body.points():
                first, last = point.bounds()
                for year in range(first.year, last.year + 1):
                    table.setdefault(year, []).append((body, point))
    return table


BODY = DateFact
