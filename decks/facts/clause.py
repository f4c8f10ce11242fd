"""What a document says or commits a party to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import GAP, Context
from decks.model import Prompt, Thing
from decks.parsing.fields import Field, line, thing

TYPE = "clause"
FIELDS = (
    Field("of", thing, "the document: an id of `names`, or plain text", required=True),
    Field("says", line, "what it does or says, from the verb on; {braces} mark what is asked for"),
    Field("act", line, "the verb between document and party: committed, called upon"),
    Field("party", thing, "who is bound"),
    Field("duty", line, "what the party is bound to do, from the verb on: withdraw from …"),
)
DIRECTIONS = ("says", "party", "duty", "of")
_BRACED = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class ClauseFact:
    of: Thing
    says: str = ""
    act: str = "committed"
    party: Thing | None = None
    duty: str = ""

    def problem(self) -> str:
        if bool(self.party) != bool(self.duty):
            return "a clause with “party” needs “duty”, and the other way round"
        return "" if self.says or self.duty else "a clause needs “says”, or “party” and “duty”"

    def prompts(self, context: Context) -> Iterator[Prompt]:
        if self.party:
            slots = {"of": self.of.name, "act": _base(context, self.act), "duty": self.duty}
            yield Prompt(
                "party",
                context.say("clause", "party", **slots),
                (context.thing(self.party),),
                self._bound(GAP, context),
            )
            duty = context.say("clause", "duty", party=self.party.name, of=self.of.name, act=slots["act"])
            yield Prompt("duty", duty, (context.answer(self.duty, "duty"),))
        gaps = _BRACED.findall(self.says)
        if gaps:
            gap = context.say("clause", "says", of=self.of.name, says=_BRACED.sub(GAP, self.says))
            yield Prompt("says", "", tuple(context.answer(text) for text in gaps), gap)
        if self.of.kind and len(context.others_of(self.of.kind)) > 2:
            yield Prompt("of", self._which(context), (context.thing(self.of),))

    def _which(self, context: Context) -> str:
        if self.party:
            return context.say("clause", "of-duty", did=self.act, party=self.party.name, duty=self.duty)
        return context.say("clause", "of", says=_BRACED.sub(r"\1", self.says))

    def _bound(self, party: str, context: Context) -> str:
        return context.say("clause", "party-gap", of=self.of.name, did=self.act, party=party, duty=self.duty)

    def statement(self, context: Context) -> str:
        if self.party:
            return self._bound(self.party.name, context)
        return context.say("clause", "says", of=self.of.name, says=_BRACED.sub(r"\1", self.says))


def _base(context: Context, act: str) -> str:
    """The verb as it stands after “did”."""
    return str(context.words("clause")["acts"].get(act, act))


BODY = ClauseFact
