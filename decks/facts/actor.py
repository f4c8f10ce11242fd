"""Who holds or held an office, or is what."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import GAP, Context
from decks.model import Answer, Prompt, Thing
from decks.parsing.fields import Field, line, lines, partial_date, thing
from decks.values.date import PartialDate

TYPE = "actor"
FIELDS = (
    Field("name", thing, "the person or body: an id of `names`, or plain text", required=True),
    Field("role", line, "the office or part, without an article: Russia's Defense Minister", required=True),
    Field("accept", lines, "other ways to say the role"),
    Field("when", partial_date, "when the role was held, if the article says so"),
)
DIRECTIONS = ("role", "name")


@dataclass(frozen=True, slots=True)
class ActorFact:
    name: Thing
    role: str
    accept: tuple[str, ...] = ()
    when: PartialDate | None = None

    def problem(self) -> str:
        return ""

    def prompts(self, context: Context) -> Iterator[Prompt]:
        name, cite = self.name.name, context.cite
        if self.when:
            period = context.period(self.when)
            role_stem = context.say("actor", "role-then", name=name, period=period, cite=cite)
            name_stem = context.say("actor", "name-then", role=self.role, period=period)
        else:
            role_stem = context.say("actor", "role", name=name, cite=cite)
            name_stem = context.say("actor", "name", role=self.role, cite=cite)
        yield Prompt("role", role_stem, (Answer(self.role, "role", self.accept),), self._sentence(name, GAP, context))
        yield Prompt("name", name_stem, (context.thing(self.name),), self._sentence(GAP, self.role, context))

    def _sentence(self, name: str, role: str, context: Context) -> str:
        if self.when:
            return context.say("actor", "role-then-gap", name=name, role=role, period=context.period(self.when))
        return context.say("actor", "role-gap", name=name, role=role)

    def statement(self, context: Context) -> str:
        return self._sentence(self.name.name, self.role, context)


BODY = ActorFact
