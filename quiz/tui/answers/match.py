"""Pairs: a number gives the marked line its partner, Enter gives the answer."""

from textual import events
from textual.widgets import Static

from decks.forms.question import Grade, Question
from quiz.feedback import Feedback
from quiz.tui.answers.lines import BLANK, MARK, RIGHT, STEPS, WRONG, drawn, moved


class MatchAnswer(Static, can_focus=True):
    """Shows lines with a place for a number each, and the numbered partners. Enter answers once all have one."""

    def ask(self, question: Question) -> None:
        self.question = question
        self.given: list[int | None] = [None] * len(question.left)
        self.marked = 0
        self._draw([MARK if place == self.marked else BLANK for place in range(len(self.given))])

    async def press(self, event: events.Key) -> str | None:
        """The partners' numbers, line by line; empty if the key only set or moved something; None if it is not ours."""
        if event.character and event.character.isdecimal():
            self._give(int(event.character) - 1)
        elif event.key in STEPS:
            self.marked = moved(self.marked, STEPS[event.key], len(self.given))
        elif event.key == "backspace":
            self.given[self.marked] = None
        elif event.key == "enter":
            return (
                "" if None in self.given else " ".join(str(number + 1) for number in self.given if number is not None)
            )
        else:
            return None
        self._draw([MARK if place == self.marked else BLANK for place in range(len(self.given))])
        return ""

    def _give(self, number: int) -> None:
        """A partner belongs to one line: given to another, it leaves the first. The mark goes to the next open line."""
        if not 0 <= number < len(self.question.options):
            return
        self.given = [None if given == number else given for given in self.given]
        self.given[self.marked] = number
        if None in self.given:
            self.marked = self.given.index(None)

    def close(self, feedback: Feedback) -> None:
        """Show which lines had the right partner; the feedback gives the others."""
        parts = feedback.verdict.parts
        self._draw([RIGHT if parts.get(card) is Grade.RIGHT else WRONG for card in self.question.cards])

    def _draw(self, signs: list[str]) -> None:
        rows = [
            (sign, f"{'_' if given is None else given + 1}  {text}")
            for sign, given, text in zip(signs, self.given, self.question.left, strict=True)
        ]
        partners = [(BLANK, f"{number}  {option.text}") for number, option in enumerate(self.question.options, 1)]
        self.update(drawn([*rows, ("", ""), *partners]))
