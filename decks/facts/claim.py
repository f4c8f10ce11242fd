"""What somebody said, asked, warned of or hoped; a question made from it never becomes an assertion of ours."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from decks.context import Context
from decks.grammar import which
from decks.model import Answer, Prompt, Thing
from decks.parsing.fields import Field, line, lines, partial_date, things
from decks.values.date import PartialDate

TYPE = "claim"
FIELDS = (
    Field("by", things, "the speaker; a list where a claim is told by another, the teller first"),
    Field("act", line, "what the speaker did: said, asked, warned, denied, hoped …"),
    Field("about", line, "the subject of what is said, if `says` begins with its verb"),
    Field("says", line, "what is said: a clause, or a verb phrase about `about`", required=True),
    Field("key", line, "the short, typable part of `says` that is asked for"),
    Field("accept", lines, "other ways to say the key"),
    Field("when", partial_date, "when it was said; for a claim that is told, when it was told"),
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
    when: PartialDate | None = None

    def problem(self) -> str:
        if self.key and self._content().count(self.key) != 1:
            return f"the key “{self.key}” must stand once in “says”"
        if self.when and not self.by:
            return "“when” needs “by”: who said it"
        return ""

    def _content(self) -> str:
        return f"{self.about} {self.says}" if self.about else self.says

    def prompts(self, context: Context) -> Iterator[Prompt]:
        if self.key:
            known = context.answer(self.key)
            answer = replace(known, accept=(*known.accept, *self.accept))
            gap = self._sentence(self._content().replace(self.key, context.gap(self.key, answer)), context)
            yield Prompt("key", self._what(answer, context), (answer,), gap)
        if self.by:
            yield Prompt("by", self._who(context), (context.thing(self.by[-1]),))

    def _what(self, answer: Answer, context: Context) -> str:
        """“According to Sergei Shoigu, what did the shipments contain?”, where that is certainly right; else empty.

        Certain: the claim asserts, and what is said about its subject is one known verb with the key as its object.
        """
        verb = self.says.removesuffix(self.key).strip(" .")
        helping = context.words("claim")["verbs"].get(verb)
        asserts = self.act in context.words("claim")["link"]["asserting"]
        if not (self.about and self.says.endswith(self.key) and helping and asserts) or answer.date or answer.quantity:
            return ""
        kind = answer.kind.split(":")[0]
        key = "key-person" if kind == "person" else "key" if kind == "text" else "key-kind"
        stem = context.fill("claim", key, did=helping[0], about=self.about, verb=helping[1], kind=kind)
        return self._according(self.by, stem, context) if self.by else context.according([Thing(context.cite)], stem)

    def _who(self, context: Context) -> str:
        slots = {"who": which(self.by[-1:], context, unknown="person"), "content": context.lower(self._content())}
        slots |= {"act": self.act, "link": self._link(context)}
        outer = self.by[:-1]
        if self.when and not outer:
            return context.fill("claim", "by-dated", period=context.period(self.when), **slots)
        return self._according(outer, context.fill("claim", "by", **slots), context)

    def _according(self, by: tuple[Thing, ...], text: str, context: Context) -> str:
        """“according to Ilham Aliyev on 26 February 2021, …”."""
        if self.when and by:
            label = context.fill("claim", "speaker-dated", by=context.speaker(by), period=context.period(self.when))
            by = (Thing(label),)
        return context.according(by, text)

    def _link(self, context: Context) -> str:
        """What joins the verb to what is said: “that”, a colon before words in quotes, or nothing."""
        links = context.words("claim")["link"]
        if self._content()[0] in "“\"‘'":
            return str(links["quote"])
        bare = self._content().split(" ", 1)[0].casefold() in links["bare"]
        return str(links["that"]) if self.act in links["verbs"] and not bare else ""

    def _sentence(self, content: str, context: Context) -> str:
        if not self.by:
            return context.according([Thing(context.cite)], f"{content}.")
        slots = {"by": self.by[-1].name, "act": self.act, "link": self._link(context)}
        text = context.fill("claim", "says", content=context.lower(content), **slots)
        for outer in reversed(self.by[:-1]):
            text = context.fill("claim", "nested", outer=outer.name, rest=text)
        if not self.when:
            return text
        return context.fill("frame", "dated", period=context.period(self.when), rest=text)

    def statement(self, context: Context) -> str:
        return self._sentence(self._content(), context)


BODY = ClaimFact
