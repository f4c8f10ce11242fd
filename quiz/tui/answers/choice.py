"""Options by number, or by arrow and Enter."""

from textual import events
from textual.widgets import Static

from decks.forms.question import Question
from quiz.feedback import Feedback
from quiz.tui.answers.lines import BLANK, MARK, RIGHT, STEPS, WRONG, drawn, moved


class ChoiceAnswer(Static, can_focus=True):
    """Shows the options; nothing is marked at first, so that a stray Enter chooses nothing."""

    def ask(self, question: Question) -> None:
        self.question = question
        self.marked: int | None = None
        self._draw([BLANK] * len(question.options))

    async def press(self, event: events.Key) -> str | None:
        """The number chosen; empty if the key only moved the mark; None if it is not ours."""
        count = len(self.question.options)
        if event.character and event.character.isdecimal():
            return event.character if 0 < int(event.character) <= count else ""
        if event.key in STEPS:
            self.marked = moved(self.marked, STEPS[event.key], count)
            self._draw([MARK if number == self.marked else BLANK for number in range(count)])
            return ""
        if event.key in ("enter", "space"):
            return "" if self.marked is None else str(self.marked + 1)
        return None

    def close(self, feedback: Feedback) -> None:
        """Show which option was right, and which was chosen."""
        chosen = int(feedback.raw) - 1 if feedback.raw else -1
        options = enumerate(feedback.question.options)
        self._draw([RIGHT if option.right else WRONG if number == chosen else BLANK for number, option in options])

    def _draw(self, signs: list[str]) -> None:
        options = enumerate(self.question.options, 1)
        self.update(drawn([(sign, f"{n}  {option.text}") for sign, (n, option) in zip(signs, options, strict=True)]))
