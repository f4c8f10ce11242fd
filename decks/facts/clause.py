"""What a document says or commits a party to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import GAP, Context
from decks.grammar import which
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
            yield from self._bound_prompts(self.party, context)
        asked = {text: context.answer(text) for text in _BRACED.findall(self.says)}
        if asked:
            says = _BRACED.sub(lambda found: context.gap(found[1], asked[found[1]]), self.says)
            yield Prompt("says", "", tuple(asked.values()), context.fill("clause", "says", of=self.of.name, says=says))
        if self.of.kind and len(context.others_of(self.of.kind)) > 2:
            yield Prompt("of", self._which(context), (context.thing(self.of),))

    def _bound_prompts(self, party: Thing, context: Context) -> Iterator[Prompt]:
        """Who is bound, and to what; as questions only where the verb's form after “did” is known."""
        bound, duty = context.thing(party), context.answer(self.duty, "duty")
        slots = {"of": self.of.name, "act": context.words("verbs").get(self.act, ""), "duty": self.duty}
        slots |= {"party": party.name, "who": which([party], context, as_object=True, unknown="person")}
        stem = {key: context.fill("clause", key, **slots) if slots["act"] else "" for key in ("party", "duty")}
        yield Prompt("party", stem["party"], (bound,), self._bound(context.gap(party.name, bound), self.duty, context))
        yield Prompt("duty", stem["duty"], (duty,), self._bound(party.name, GAP, context))

    def _which(self, context: Context) -> str:
        if self.party:
            slots = {"did": self.act, "party": self.party.name, "duty": self.duty}
            return context.fill("clause", "of-duty", kind=self.of.kind, **slots)
        return context.fill("clause", "of", kind=self.of.kind, says=_BRACED.sub(r"\1", self.says))

    def _bound(self, party: str, duty: str, context: Context) -> str:
        return context.fill("clause", "party-gap", of=self.of.name, did=self.act, party=party, duty=duty)

    def statement(self, context: Context) -> str:
        if self.party:
            return self._bound(self.party.name, self.duty, context)
        return context.fill("clause", "says", of=self.of.name, says=_BRACED.sub(r"\1", self.says))


BODY = ClauseFact
