"""Who did what; when it happened is a `date` fact."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import GAP, Context
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
        kind = self.who[0].kind if len(self.who) == 1 else ""
        stem = context.say("event", "who-kind" if kind not in ("", "person") else "who", kind=kind, did=did)
        gap = context.say("event", "says", who=context.join([GAP] * len(self.who)), did=did)
        yield Prompt("who", stem, tuple(context.thing(thing) for thing in self.who), gap)
        asked = _BRACED.findall(self.did)
        if asked:
            gap = context.say("event", "says", who=self._who(context), did=_BRACED.sub(GAP, self.did))
            yield Prompt("did", "", tuple(context.answer(text) for text in asked), gap)

    def _who(self, context: Context) -> str:
        return context.join([thing.name for thing in self.who])

    def statement(self, context: Context) -> str:
        return context.say("event", "says", who=self._who(context), did=_BRACED.sub(r"\1", self.did))


BODY = EventFact
