"""One widget for each way of answering. Each takes a question, and knows nothing of grading or of the session."""

from decks.forms.question import Kind
from quiz.tui.answers.choice import ChoiceAnswer
from quiz.tui.answers.flip import FlipAnswer
from quiz.tui.answers.text import TextAnswer

AnswerWidget = ChoiceAnswer | TextAnswer | FlipAnswer

WIDGETS: dict[Kind, type[ChoiceAnswer] | type[TextAnswer] | type[FlipAnswer]] = {
    Kind.CHOICE: ChoiceAnswer,
    Kind.TEXT: TextAnswer,
    Kind.FLIP: FlipAnswer,
}
