"""Options by number, or by arrow and Enter."""

from textual import events
from textual.content import Content
from textual.widgets import Static

from decks.forms.question import Question
from quiz.session import Feedback

BLANK, MARK, RIGHT, WRONG = "  ", "▸ ", "✓ ", "✗ "
STEPS = {"down": 1, "j": 1, "up": -1, "k": -1}


class ChoiceAnswer(Static, can_focus=True):
    """Shows the options; nothing is marked at first, so that a stray Enter chooses nothing."""

    def ask(self, question: Question) -> None:
        self.question = question
        self.marked: int | None = None
        self._draw()

    async def press(self, event: events.Key) -> str | None:
        """The number chosen; empty if the key only moved the mark; None if it is not ours."""
        count = len(self.question.options)
        if event.character and event.character.isdecimal():
            return event.character if 0 < int(event.character) <= count else ""
        if event.key in STEPS:
            step = STEPS[event.key]
            self.marked = (0 if step > 0 else count - 1) if self.marked is None else (self.marked + step) % count
            self._draw()
            return ""
        if event.key in ("enter", "space"):
            return "" if self.marked is None else str(self.marked + 1)
        return None

    def close(self, feedback: Feedback) -> None:
        """Show which option was right, and which was chosen."""
        chosen = int(feedback.raw) - 1 if feedback.raw else -1
        signs = [
            RIGHT if option.right else WRONG if number == chosen else BLANK
            for number, option in enumerate(feedback.question.options)
        ]
        self.update(_lines(feedback.question, signs))

    def _draw(self) -> None:
        self.update(
            _lines(self.question, [MARK if n == self.marked else BLANK for n in range(len(self.question.options))])
        )


STYLES = {BLANK: "", MARK: "bold", RIGHT: "bold $text-success", WRONG: "$text-error"}


def _lines(question: Question, signs: list[str]) -> Content:
    rows = [
        Content.styled(f"{sign}{number}  {option.text}", STYLES[sign])
        for number, (sign, option) in enumerate(zip(signs, question.options, strict=True), 1)
    ]
    return Content("\n").join(rows)
