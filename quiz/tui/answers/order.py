"""Lines to put in order: the space bar lifts a line, arrows carry it, Enter gives the answer."""

from textual import events
from textual.widgets import Static

from decks.forms.question import Grade, Question
from quiz.feedback import Feedback
from quiz.tui.answers.lines import BLANK, LIFTED, MARK, RIGHT, STEPS, WRONG, drawn, moved


class OrderAnswer(Static, can_focus=True):
    """Shows the lines as they stand. Enter answers once something was moved: they are never in order at first."""

    def ask(self, question: Question) -> None:
        self.question = question
        self.order = list(range(len(question.options)))
        self.marked = 0
        self.lifted = False
        self.touched = False
        self._draw()

    async def press(self, event: events.Key) -> str | None:
        """The numbers in the order made; empty if the key only moved something; None if it is not ours."""
        key = event.key.removeprefix("shift+")
        if key in STEPS:
            self._step(STEPS[key], carry=self.lifted or event.key.startswith("shift+"))
        elif event.key == "space":
            self.lifted = not self.lifted
        elif event.key == "enter":
            return " ".join(str(number + 1) for number in self.order) if self.touched else ""
        else:
            return None
        self._draw()
        return ""

    def _step(self, step: int, *, carry: bool) -> None:
        target = moved(self.marked, step, len(self.order))
        if carry:
            self.order.insert(target, self.order.pop(self.marked))
            self.touched = True
        self.marked = target

    def close(self, feedback: Feedback) -> None:
        """Show which lines stood right; the feedback gives the whole order."""
        deck = feedback.question.card.split("/", 1)[0]
        options = [self.question.options[number] for number in self.order]
        grades = [feedback.verdict.parts.get(f"{deck}/{option.ref}") for option in options]
        signs = [RIGHT if grade is Grade.RIGHT else WRONG for grade in grades]
        self.update(drawn([(sign, option.text) for sign, option in zip(signs, options, strict=True)]))

    def _draw(self) -> None:
        sign = LIFTED if self.lifted else MARK
        lines = enumerate(self.question.options[number].text for number in self.order)
        self.update(drawn([(sign if place == self.marked else BLANK, text) for place, text in lines]))
