"""Who did what; when it happened is a `date` fact."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import Context
from decks.grammar import which
from decks.model import Prompt, Thing
from decks.parsing.fields import Field, line, things

TYPE = "event"
FIELDS = (
    Field("who", things, "who did it; a list if several did together", required=True),
    Field("did", line, "what they did, from the verb on; {braces} mark what is asked for besides", required=True),
)
DIRECTIONS = ("who", "did")
_BRACED = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class EventFact:
    who: tuple[Thing, ...]
    did: str

    def problem(self) -> str:
        return ""

    def prompts(self, context: Context) -> Iterator[Prompt]:
        did = _BRACED.sub(r"\1", self.did)
        answers = [context.thing(thing) for thing in self.who]
        gaps = [context.gap(thing.name, answer) for thing, answer in zip(self.who, answers, strict=True)]
        stem = context.fill("event", "who", who=which(self.who, context), did=did)
        yield Prompt("who", stem, tuple(answers), context.fill("event", "says", who=context.join(gaps), did=did))
        asked = {text: context.answer(text) for text in _BRACED.findall(self.did)}
        if asked:
            did = _BRACED.sub(lambda found: context.gap(found[1], asked[found[1]]), self.did)
            gap = context.fill("event", "says", who=self._who(context), did=did)
            yield Prompt("did", "", tuple(asked.values()), gap)

    def _who(self, context: Context) -> str:
        return context.join([thing.name for thing in self.who])

    def statement(self, context: Context) -> str:
        return context.fill("event", "says", who=self._who(context), did=_BRACED.sub(r"\1", self.did))


BODY = EventFact
