"""Several options at once: a number or the space bar marks one, Enter gives the answer."""

from textual import events
from textual.widgets import Static

from decks.forms.question import Question
from quiz.feedback import Feedback
from quiz.tui.answers.lines import BLANK, MARK, RIGHT, STEPS, WRONG, drawn, moved


class MultiAnswer(Static, can_focus=True):
    """Shows the options with a box each. Enter answers once something is marked."""

    def ask(self, question: Question) -> None:
        self.question = question
        self.marked: int | None = None
        self.on: set[int] = set()
        self._draw()

    async def press(self, event: events.Key) -> str | None:
        """The numbers marked; empty if the key only marked or moved; None if it is not ours."""
        count = len(self.question.options)
        if event.character and event.character.isdecimal():
            self._toggle(int(event.character) - 1)
        elif event.key in STEPS:
            self.marked = moved(self.marked, STEPS[event.key], count)
        elif event.key == "space":
            self._toggle(self.marked)
        elif event.key == "enter":
            return " ".join(str(number + 1) for number in sorted(self.on))
        else:
            return None
        self._draw()
        return ""

    def _toggle(self, number: int | None) -> None:
        if number is not None and 0 <= number < len(self.question.options):
            self.on ^= {number}

    def close(self, feedback: Feedback) -> None:
        """Show what was right, and what was chosen wrongly."""
        signs = [
            RIGHT if option.right else WRONG if number in self.on else BLANK
            for number, option in enumerate(self.question.options)
        ]
        self._lines(signs)

    def _draw(self) -> None:
        self._lines([MARK if number == self.marked else BLANK for number in range(len(self.question.options))])

    def _lines(self, signs: list[str]) -> None:
        rows = [
            (sign, f"{number + 1}  {'[x]' if number in self.on else '[ ]'} {option.text}")
            for sign, (number, option) in zip(signs, enumerate(self.question.options), strict=True)
        ]
        self.update(drawn(rows))
