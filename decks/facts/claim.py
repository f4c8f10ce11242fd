"""What somebody said, asked, warned of or hoped; a question made from it never becomes an assertion of ours."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import GAP, Context
from decks.model import Answer, Prompt, Thing
from decks.parsing.fields import Field, line, lines, things

TYPE = "claim"
FIELDS = (
    Field("by", things, "the speaker; a list where a claim is told by another, the teller first"),
    Field("act", line, "what the speaker did: said, asked, warned, denied, hoped …"),
    Field("about", line, "the subject of what is said, if `says` begins with its verb"),
    Field("says", line, "what is said: a clause, or a verb phrase about `about`", required=True),
    Field("key", line, "the short, typable part of `says` that is asked for"),
    Field("accept", lines, "other ways to say the key"),
)
DIRECTIONS = ("key", "by")


@dataclass(frozen=True, slots=True)
class ClaimFact:
    says: str
    act: str = "said"
    about: str = ""
    key: str = ""
    accept: tuple[str, ...] = ()
    by: tuple[Thing, ...] = ()

    def problem(self) -> str:
        if self.key and self._content().count(self.key) != 1:
            return f"the key “{self.key}” must stand once in “says”"
        return ""

    def _content(self) -> str:
        return f"{self.about} {self.says}" if self.about else self.says

    def prompts(self, context: Context) -> Iterator[Prompt]:
        if self.key:
            known = context.answer(self.key)
            answer = Answer(known.text, known.kind, (*known.accept, *self.accept), known.date, known.quantity)
            gap = self._sentence(self._content().replace(self.key, GAP), context)
            yield Prompt("key", "", (answer,), gap)
        if self.by:
            yield Prompt("by", self._who(context), (context.thing(self.by[-1]),))

    def _act(self, context: Context) -> str:
        linked = context.words("claim")["linked"]["that"]
        return f"{self.act} that" if self.act in linked else self.act

    def _sentence(self, content: str, context: Context) -> str:
        if not self.by:
            return context.according([Thing(context.cite)], f"{content}.")
        slots = {"by": self.by[-1].name, "act": self._act(context), "content": content}
        text = context.say("claim", "says", **slots)
        for outer in reversed(self.by[:-1]):
            text = context.say("claim", "nested", outer=outer.name, rest=context.lower(text))
        return text

    def _who(self, context: Context) -> str:
        kind = self.by[-1].kind
        key = "by" if kind in ("", "person") else "by-kind"
        stem = context.say("claim", key, kind=kind, act=self._act(context), content=self._content())
        return context.according(self.by[:-1], stem)

    def statement(self, context: Context) -> str:
        return self._sentence(self._content(), context)


BODY = ClaimFact
