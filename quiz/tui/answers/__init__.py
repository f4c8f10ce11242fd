"""One widget for each way of answering. Each takes a question, and knows nothing of grading or of the session."""

from typing import Protocol

from textual import events
from textual.widget import Widget

from decks.forms.question import Kind, Question
from quiz.feedback import Feedback
from quiz.tui.answers.choice import ChoiceAnswer
from quiz.tui.answers.flip import FlipAnswer
from quiz.tui.answers.match import MatchAnswer
from quiz.tui.answers.multi import MultiAnswer
from quiz.tui.answers.order import OrderAnswer
from quiz.tui.answers.text import TextAnswer


class Answer(Protocol):
    """What the study screen needs of an answer's widget."""

    def ask(self, question: Question) -> None:
        """Show a question's way of answering, empty."""
        ...

    async def press(self, event: events.Key) -> str | None:
        """The answer that a key completes, raw; empty if it completes none; None if the key means nothing here."""
        ...

    def close(self, feedback: Feedback) -> None:
        """Show how the answer was judged."""
        ...


WIDGETS: dict[Kind, type[Widget]] = {
    Kind.CHOICE: ChoiceAnswer,
    Kind.TEXT: TextAnswer,
    Kind.FLIP: FlipAnswer,
    Kind.ORDER: OrderAnswer,
    Kind.MATCH: MatchAnswer,
    Kind.MULTI: MultiAnswer,
}
