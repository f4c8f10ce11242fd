"""A measured value: a range, a share, a count, a duration, the time between two events."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from decks.context import GAP, Context
from decks.grammar import to_be, with_article
from decks.model import Prompt, Thing
from decks.parsing.fields import Field, line, lines, measured, partial_date, thing
from decks.values.date import PartialDate
from decks.values.quantity import Quantity

TYPE = "quantity"
FIELDS = (
    Field("of", thing, "what is measured: an id of `names`, or plain text", required=True),
    Field("measure", line, "maximum range, duration, share, number, before, after, between, or a noun", required=True),
    Field("value", measured, "the value with its unit: 500 km, ten percent, under 3 months", required=True),
    Field("did", line, "for a share or number, the rest of the sentence: exploded; or all of it, ____ for the value"),
    Field("than", thing, "for before, after and between, the other event"),
    Field("when", partial_date, "when the value held, if it changes"),
    Field("accept", lines, "other ways to say the value"),
)
DIRECTIONS = ("value", "of")
_NEEDS = {"share": "did", "number": "did", "before": "than", "after": "than", "between": "than"}


@dataclass(frozen=True, slots=True)
class QuantityFact:
    of: Thing
    measure: str
    value: Quantity
    did: str = ""
    than: Thing | None = None
    when: PartialDate | None = None
    accept: tuple[str, ...] = ()

    def problem(self) -> str:
        needed = _NEEDS.get(self.measure)
        if needed and not getattr(self, needed):
            return f"a quantity of “{self.measure}” needs “{needed}”"
        return "“when” goes with a noun, a share or a number" if self.when and self._relates() else ""

    def _relates(self) -> bool:
        return self.measure in ("duration", "before", "after", "between")

    def prompts(self, context: Context) -> Iterator[Prompt]:
        answer = replace(context.amount(self.value), accept=self.accept)
        if GAP in self.did:
            yield Prompt("value", "", (answer,), self.did)
            return
        yield Prompt("value", self._say("", "", context), (answer,), self._say("-gap", GAP, context))
        if self._template() == "value" and self._sole_owner(context):
            slots = {"kind": self.of.kind, "measure": with_article(self.measure, context), "value": self.value.text}
            slots["period"] = context.period(self.when) if self.when else ""
            stem = context.fill("quantity", "of-then" if self.when else "of", **slots)
            yield Prompt("of", stem, (context.thing(self.of),))

    def _template(self) -> str:
        return self.measure if self.measure in ("duration", *_NEEDS) else "value"

    def _say(self, suffix: str, value: str, context: Context) -> str:
        slots = {"measure": self.measure, "of": self.of.name, "value": value, "did": self.did}
        if self.measure == "number":
            slots |= self._counted(value, context)
        slots |= {"than": self.than.name if self.than else "", "is": to_be(self.measure, context, past=bool(self.when))}
        if not self.when:
            return context.fill("quantity", self._template() + suffix, **slots)
        slots["period"] = context.period(self.when)
        return context.fill("quantity", f"{self._template()}-then{suffix}", **slots)

    def _counted(self, value: str, context: Context) -> dict[str, str]:
        """“missiles”, but “of the missiles”; the sentence names them if the value does not."""
        definite = context.bare(self.of.name) != self.of.name
        of = context.fill("quantity", "of-these", of=self.of.name) if definite else self.of.name
        return {"of": of, "value": f"{value} {of}" if definite or not self.value.unit.singular else value}

    def _sole_owner(self, context: Context) -> bool:
        """Whether the value tells one thing of its kind from at least two others."""
        if not self.of.kind or len(context.others_of(self.of.kind)) < 3:
            return False
        same = (b for b in context.bodies if isinstance(b, QuantityFact) and b.measure == self.measure)
        return not any(b.of != self.of and b.value.overlaps(self.value) for b in same)

    def statement(self, context: Context) -> str:
        if GAP in self.did:
            return self.did.replace(GAP, self.value.text)
        return self._say("-gap", self.value.text, context)


BODY = QuantityFact
