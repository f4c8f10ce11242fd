"""What something is called or stands for: a full form, a reporting name, an export version."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import GAP, Context
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
        return ""

    def prompts(self, context: Context) -> Iterator[Prompt]:
        answer = Answer(context.bare(self.name), f"name:{self.what}", self.accept)
        yield Prompt("name", self._say("", "", context), (answer,), self._say("-gap", GAP, context))
        if self.what != FULL_FORM and self.of.kind:  # a full form's initials give the short one away
            slots = {"kind": self.of.kind, "what": self.what, "name": self.name}
            yield Prompt("of", context.say("name", "of", **slots), (context.thing(self.of),))

    def _say(self, suffix: str, name: str, context: Context) -> str:
        key = "full" if self.what == FULL_FORM else "name"
        return context.say("name", key + suffix, of=self.of.name, what=self.what, name=name)

    def statement(self, context: Context) -> str:
        return self._say("-gap", self.name, context)


BODY = NameFact
