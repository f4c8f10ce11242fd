"""Where something is, or where it happened."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import GAP, Context
from decks.model import Prompt, Thing
from decks.parsing.fields import Field, line, thing, things

TYPE = "place"
FIELDS = (
    Field("of", thing, "what has a lasting place: an id of `names`, or plain text"),
    Field("event", line, "what took place there, as a noun: the July 2020 escalation"),
    Field("happened", line, "the same as a sentence without its place: ANAMA reported finding …"),
    Field("where", things, "the place; a list if it is several together", required=True),
    Field("near", line, "the preposition, if it is not “in”: near, along the border of"),
)
DIRECTIONS = ("where",)


@dataclass(frozen=True, slots=True)
class PlaceFact:
    where: tuple[Thing, ...]
    of: Thing | None = None
    event: str = ""
    happened: str = ""
    near: str = "in"

    def problem(self) -> str:
        return "" if bool(self.of) != bool(self.event) else "a place needs either “of” or “event”"

    def prompts(self, context: Context) -> Iterator[Prompt]:
        key = "where" if self.of else "event"
        kind = self.where[0].kind if len(self.where) == 1 and self.near == "in" else ""
        stem = context.say("place", f"{key}-kind" if kind else key, of=self._subject(), kind=kind)
        gap = self._sentence(context.join([GAP] * len(self.where)), context)
        yield Prompt("where", stem, tuple(context.thing(place) for place in self.where), gap)

    def _subject(self) -> str:
        return self.of.name if self.of else self.event

    def _sentence(self, where: str, context: Context) -> str:
        key = "happened-gap" if self.happened else "where-gap" if self.of else "event-gap"
        return context.say("place", key, of=self.happened or self._subject(), near=self.near, where=where)

    def statement(self, context: Context) -> str:
        return self._sentence(context.join([place.name for place in self.where]), context)


BODY = PlaceFact
