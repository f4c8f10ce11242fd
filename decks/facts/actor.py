"""Who holds or held an office, or is what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from decks.context import Context
from decks.grammar import to_be, which
from decks.model import Answer, Prompt, Thing
from decks.parsing.fields import Field, Reading, identifier, line, lines, partial_date, read_fields, thing
from decks.parsing.tree import Listing, Mapping, Node
from decks.values.date import PartialDate

TYPE = "actor"


@dataclass(frozen=True, slots=True)
class Role:
    """One office, rank or part, with the time at which it was held, if the article says so."""

    role: str
    id: str = ""
    accept: tuple[str, ...] = ()
    what: str = ""
    when: PartialDate | None = None
    from_: PartialDate | None = None
    to: PartialDate | None = None

    @property
    def dated(self) -> bool:
        return bool(self.when or self.from_ or self.to)

    def period(self, context: Context) -> str:
        """“in April 2021”, “from 2012 to 2024”, “from 2012 on”, “until 2024”; empty without a time."""
        if self.when or not self.dated:
            return context.period(self.when) if self.when else ""
        slots = {name: context.date(value) for name, value in (("from", self.from_), ("to", self.to)) if value}
        key = "span" if len(slots) == 2 else "since" if self.from_ else "until"
        return context.fill("period", key, **slots)

    def days(self) -> tuple[date, date]:
        """The first and last day on which it may have been held."""
        first, last = self.when or self.from_, self.when or self.to
        return (first.bounds()[0] if first else date.min, last.bounds()[1] if last else date.max)


_ROLE = (
    Field(
        "role",
        line,
        "the office without an article, another part with it: Russia's Defense Minister, a colonel",
        required=True,
    ),
    Field("accept", lines, "other ways to say the role"),
    Field("what", line, "what the role is, if not a position: military rank, title"),
    Field("when", partial_date, "when the role was held, if the article says so"),
    Field("from_", partial_date, "since when it was held"),
    Field("to", partial_date, "until when it was held"),
)


ROLE_FIELDS = (Field("id", identifier, "the role's id, for its directions", required=True), *_ROLE)


def read_roles(node: Node, reading: Reading) -> tuple[Role, ...] | None:
    if not isinstance(node, Listing) or not all(isinstance(item, Mapping) for item in node.items):
        reading.error(node.place, "FD105", "roles is a list; begin each entry with “- id:”")
        return None
    read = [read_fields(item, ROLE_FIELDS, reading, "a role") for item in node.items if isinstance(item, Mapping)]
    return tuple(Role(**values) for values in read if values) or None


FIELDS = (
    Field("name", thing, "the person or body: an id of `names`, or plain text", required=True),
    *(Field(field.name, field.read, field.doc) for field in _ROLE),
    Field("roles", read_roles, "several roles, each with its id: a list of id, role, accept, what, when, from, to"),
)
DIRECTIONS = ("role", "name", "role-<id>", "name-<id>")


@dataclass(frozen=True, slots=True)
class ActorFact:
    name: Thing
    role: str = ""
    accept: tuple[str, ...] = ()
    what: str = ""
    when: PartialDate | None = None
    from_: PartialDate | None = None
    to: PartialDate | None = None
    roles: tuple[Role, ...] = ()

    def problem(self) -> str:
        if not self.held():
            return "an actor needs “role”, or “roles”"
        if any(role.when and (role.from_ or role.to) for role in self.held()):
            return "a role has either “when”, or “from” and “to”"
        clash = next((pair for pair in combinations(self.held(), 2) if _clash(*pair)), None)
        if clash:
            both = " and ".join(f"“{role.role}”" for role in clash)
            return f"{both} answer one question; give each its time, or its “what” (military rank, title)"
        return ""

    def held(self) -> tuple[Role, ...]:
        """All roles; the one that is written without a list has no id."""
        alone = Role(self.role, "", self.accept, self.what, self.when, self.from_, self.to)
        return ((alone,) if self.role else ()) + self.roles

    def prompts(self, context: Context) -> Iterator[Prompt]:
        for role in self.held():
            suffix = f"-{role.id}" if role.id else ""
            held = Answer(context.bare(role.role), "role", role.accept)
            gap = self._sentence(self.name.name, context.gap(role.role, held), role, context)
            yield Prompt(f"role{suffix}", self._ask_role(role, context), (held,), gap)
            who = context.thing(self.name)
            gap = self._sentence(context.gap(self.name.name, who), role.role, role, context)
            yield Prompt(f"name{suffix}", self._ask_name(role, context), (who,), gap)

    def _ask_role(self, role: Role, context: Context) -> str:
        usual = "what" if self.name.kind in ("", "person") else "what-thing"
        slots = {"what": role.what or context.fill("actor", usual), "name": self.name.name, "cite": context.cite}
        return context.fill("actor", "role-then" if role.dated else "role", period=role.period(context), **slots)

    def _ask_name(self, role: Role, context: Context) -> str:
        who = which([self.name], context, as_object=not role.dated, unknown="person")
        slots = {"who": who, "role": role.role, "cite": context.cite, "period": role.period(context)}
        slots["was"] = self._was(context)
        return context.fill("actor", "name-then" if role.dated else "name", **slots)

    def _was(self, context: Context) -> str:
        """“was” for an entry of `names`, else as the noun wants it: the ferrymen were."""
        return to_be("" if self.name.id else self.name.name.casefold(), context, past=True)

    def _sentence(self, name: str, held: str, role: Role, context: Context) -> str:
        slots = {"name": name, "role": held, "cite": context.cite, "period": role.period(context)}
        slots["was"] = self._was(context)
        return context.fill("actor", "role-then-gap" if role.dated else "role-gap", **slots)

    def statement(self, context: Context) -> str:
        said = [self._sentence(self.name.name, role.role, role, context) for role in self.held()]
        return "; ".join(text.removesuffix(".") for text in said) + "."


def _clash(one: Role, other: Role) -> bool:
    """Whether both answer “What position …?”: one kind of role, and the time of one lies within the other's."""
    (first, last), (start, end) = one.days(), other.days()
    return one.what == other.what and ((start <= first and last <= end) or (first <= start and end <= last))


BODY = ActorFact
