"""What tells two things apart that are easily confused."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import Context
from decks.model import Prompt, Thing
from decks.parsing.fields import Field, line, thing

TYPE = "contrast"
FIELDS = (
    Field("of", thing, "the one: an id of `names`, or plain text", required=True),
    Field("against", thing, "the other, which it is confused with", required=True),
    Field("says", line, "what is true of the one and not of the other, from the verb on", required=True),
    Field("other", line, "what is true of the other and not of the one, from the verb on"),
)
DIRECTIONS = ("of", "against")


@dataclass(frozen=True, slots=True)
class ContrastFact:
    of: Thing
    against: Thing
    says: str
    other: str = ""

    def problem(self) -> str:
        return ""

    def prompts(self, context: Context) -> Iterator[Prompt]:
        yield self._prompt("of", self.of, self.says, self.against, context)
        if self.other:
            yield self._prompt("against", self.against, self.other, self.of, context)

    def _prompt(self, direction: str, asked: Thing, says: str, rival: Thing, context: Context) -> Prompt:
        answer = context.thing(asked)
        gap = context.fill("contrast", "says", of=context.gap(asked.name, answer), against=rival.name, says=says)
        if not asked.kind:  # the rival stands in the question, for nothing else narrows it
            stem = context.fill("contrast", "of-unknown", against=rival.name, says=says)
            return Prompt(direction, stem, (answer,), gap)
        stem = context.fill("contrast", "of", kind=asked.kind, says=says)
        return Prompt(direction, stem, (answer,), gap, wrong=(context.bare(rival.name),))

    def statement(self, context: Context) -> str:
        return context.fill("contrast", "says", of=self.of.name, against=self.against.name, says=self.says)


BODY = ContrastFact
