"""A term and what it means."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import Context
from decks.model import Answer, Prompt
from decks.parsing.fields import Field, line, lines

TYPE = "term"
FIELDS = (
    Field("term", line, "the term", required=True),
    Field("means", line, "what it means, as a noun phrase: a version made for other countries", required=True),
    Field("accept", lines, "other forms of the term"),
)
DIRECTIONS = ("term", "means")


@dataclass(frozen=True, slots=True)
class TermFact:
    term: str
    means: str
    accept: tuple[str, ...] = ()

    def problem(self) -> str:
        return ""

    def prompts(self, context: Context) -> Iterator[Prompt]:
        answer = Answer(context.bare(self.term), "term", self.accept)
        stem = context.fill("term", "term", means=self.means)
        yield Prompt("term", stem, (answer,), self._sentence(context.gap(self.term, answer), context))
        yield Prompt("means", context.fill("term", "means", term=self.term), (Answer(self.means, "meaning"),))

    def _sentence(self, term: str, context: Context) -> str:
        return context.fill("term", "term-gap", means=self.means, term=term)

    def statement(self, context: Context) -> str:
        return self._sentence(self.term, context)


BODY = TermFact
