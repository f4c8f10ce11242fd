"""A measured value: a range, a share, a count, a duration, the time between two events."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import GAP, Context
from decks.model import Answer, Prompt, Thing
from decks.parsing.fields import Field, line, lines, measured, thing
from decks.values.quantity import Quantity

TYPE = "quantity"
FIELDS = (
    Field("of", thing, "what is measured: an id of `names`, or plain text", required=True),
    Field("measure", line, "maximum range, duration, share, number, before, after, or another noun", required=True),
    Field("value", measured, "the value with its unit: 500 km, ten percent, under 3 months", required=True),
    Field("did", line, "for a share or number, the rest of the sentence: exploded"),
    Field("than", thing, "for before and after, the other event"),
    Field("accept", lines, "other ways to say the value"),
)
DIRECTIONS = ("value", "of")
_NEEDS = {"share": "did", "number": "did", "before": "than", "after": "than"}


@dataclass(frozen=True, slots=True)
class QuantityFact:
    of: Thing
    measure: str
    value: Quantity
    did: str = ""
    than: Thing | None = None
    accept: tuple[str, ...] = ()

    def problem(self) -> str:
        needed = _NEEDS.get(self.measure)
        return f"a {self.measure} needs “{needed}”" if needed and not getattr(self, needed) else ""

    def prompts(self, context: Context) -> Iterator[Prompt]:
        amount = context.amount(self.value)
        answer = Answer(amount.text, amount.kind, self.accept, quantity=self.value)
        yield Prompt("value", self._say("", "", context), (answer,), self._say("-gap", GAP, context))
        if self._template() == "value" and self._sole_owner(context):
            slots = {"kind": self.of.kind, "measure": self.measure, "value": self.value.text}
            yield Prompt("of", context.say("quantity", "of", **slots), (context.thing(self.of),))

    def _template(self) -> str:
        return self.measure if self.measure in ("duration", *_NEEDS) else "value"

    def _say(self, suffix: str, value: str, context: Context) -> str:
        slots = {"measure": self.measure, "of": self.of.name, "value": value, "did": self.did}
        slots["than"] = self.than.name if self.than else ""
        return context.say("quantity", self._template() + suffix, **slots)

    def _sole_owner(self, context: Context) -> bool:
        """Whether the value tells one thing of its kind from at least two others."""
        if not self.of.kind or len(context.others_of(self.of.kind)) < 3:
            return False
        same = (b for b in context.bodies if isinstance(b, QuantityFact) and b.measure == self.measure)
        return not any(b.of != self.of and b.value.overlaps(self.value) for b in same)

    def statement(self, context: Context) -> str:
        return self._say("-gap", self.value.text, context)


BODY = QuantityFact
