"""Where something is, or where it happened."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import Context
from decks.grammar import after_did, to_be, which
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
        answers = [context.thing(place) for place in self.where]
        gaps = [context.gap(place.name, answer) for place, answer in zip(self.where, answers, strict=True)]
        yield Prompt("where", self._stem(context), tuple(answers), self._sentence(context.join(gaps), context))

    def _stem(self, context: Context) -> str:
        did = after_did(self.happened, context)
        key = "where" if self.of else "happened" if did else "event"
        named = len({place.kind for place in self.where} - {""}) == 1 and all(place.kind for place in self.where)
        slots = {"of": self._subject(), "is": to_be(self._subject(), context), "did": did, "near": self.near}
        if not named:
            return context.fill("place", key, **slots)
        return context.fill("place", f"{key}-kind", which=which(self.where, context), **slots)

    def _subject(self) -> str:
        return self.of.name if self.of else self.event

    def _sentence(self, where: str, context: Context) -> str:
        key = "happened-gap" if self.happened else "where-gap" if self.of else "event-gap"
        slots = {"of": context.lower(self.happened) or self._subject(), "is": to_be(self._subject(), context)}
        return context.fill("place", key, near=self.near, where=where, **slots)

    def statement(self, context: Context) -> str:
        return self._sentence(context.join([place.name for place in self.where]), context)


BODY = PlaceFact
