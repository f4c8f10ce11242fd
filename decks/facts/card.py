"""A hand-written card: a question and its answer, for what no fact type can say."""

from collections.abc import Iterator
from dataclasses import dataclass

from decks.context import Context
from decks.model import Answer, Prompt
from decks.parsing.fields import Field, line, lines

TYPE = "card"
FIELDS = (
    Field("ask", line, "the question, or a sentence with ____ for the answer", required=True),
    Field("answer", lines, "the answer; a list if several are asked for", required=True),
    Field("accept", lines, "other ways to say it"),
    Field("not_", lines, "wrong options for a choice"),
    Field("kind", line, "what the answer is, so that like is offered with like: person, town, weapon"),
)
DIRECTIONS = ("answer",)


@dataclass(frozen=True, slots=True)
class CardFact:
    ask: str
    answer: tuple[str, ...]
    accept: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()
    kind: str = ""

    def problem(self) -> str:
        return ""

    def prompts(self, context: Context) -> Iterator[Prompt]:
        yield written(context, "answer", self.ask, self.answer, self.accept, self.not_, self.kind)

    def statement(self, context: Context) -> str:
        return f"{self.ask} — {context.join(self.answer)}"


def written(
    context: Context,
    direction: str,
    ask: str,
    answers: tuple[str, ...],
    accept: tuple[str, ...],
    wrong: tuple[str, ...],
    kind: str,
) -> Prompt:
    """A prompt from an instructor's own words; `accept` belongs to the only answer."""
    known = [context.answer(text, kind) for text in answers]
    if len(known) == 1 and accept:
        one = known[0]
        known = [Answer(one.text, one.kind, (*one.accept, *accept), one.date, one.quantity)]
    has_gap = "____" in ask
    return Prompt(direction, "" if has_gap else ask, tuple(known), ask if has_gap else "", wrong)


BODY = CardFact
