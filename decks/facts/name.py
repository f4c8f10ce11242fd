"""What something is called or stands for: a full form, a reporting name, an export version."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import Context
from decks.model import Answer, Prompt, Thing
from decks.parsing.fields import Field, line, lines, thing

TYPE = "name"
FIELDS = (
    Field("of", thing, "what is named: an id of `names`, or plain text", required=True),
    Field("name", line, "its other name", required=True),
    Field("what", line, "which name it is: full form, NATO reporting name, export version", required=True),
    Field("accept", lines, "other ways to write the name"),
)
DIRECTIONS = ("name", "of")
FULL_FORM = "full form"


@dataclass(frozen=True, slots=True)
class NameFact:
    of: Thing
    name: str
    what: str
    accept: tuple[str, ...] = ()

    def problem(self) -> str:
        return "" if self.what != FULL_FORM or self._short() else "the full form needs the short one as “of”"

    def _short(self) -> str:
        """The shortest of its names that is not the full form."""
        return min({*self.of.variants} - {self.name}, key=lambda name: (len(name), name), default="")

    def prompts(self, context: Context) -> Iterator[Prompt]:
        answer = Answer(context.bare(self.name), f"name:{self.what}", self.accept)
        gap = context.gap(self.name, answer)
        yield Prompt("name", self._named("", "", context), (answer,), self._named("-gap", gap, context))
        if self.what != FULL_FORM and self.of.kind:  # a full form's initials give the short one away
            slots = {"kind": self.of.kind, "what": self.what, "name": self.name}
            owner = context.thing(self.of)
            gap = self._say("of-gap", self.name, context.gap(self.of.name, owner), context)
            yield Prompt("of", context.fill("name", "of", **slots), (owner,), gap)

    def _named(self, suffix: str, name: str, context: Context) -> str:
        if self.what == FULL_FORM:  # “CSTO stands for”, not “the CSTO stands for”
            return self._say(f"full{suffix}", name, context.bare(self._short()), context)
        return self._say(f"name{suffix}", name, self.of.name, context)

    def _say(self, key: str, name: str, of: str, context: Context) -> str:
        return context.fill("name", key, of=of, what=self.what, name=name)

    def statement(self, context: Context) -> str:
        return self._named("-gap", self.name, context)


BODY = NameFact
