"""Think, turn the card, rate yourself."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.widgets import Static

from decks.forms.flip import RATINGS
from decks.forms.question import Question
from quiz import words
from quiz.feedback import Feedback

TIPS = ("not known", "hard to recall", "recalled", "at once")


class FlipAnswer(Static, can_focus=True):
    """Shows the answer on request, then the four ratings; a rating needs its own key."""

    intervals: Sequence[str] = ()  # when the card would come back, by rating, to be set before it is turned

    def ask(self, question: Question) -> None:
        self.question = question
        self.turned = False
        self.update(Content.styled("Think of the answer, then press Enter to see it.", "$text-muted"))

    async def press(self, event: events.Key) -> str | None:
        """A rating's name; empty if the key turned the card; None if it is not ours."""
        if event.key in ("enter", "space"):
            self._turn()
            return ""
        if event.character and event.character in "1234":
            return RATINGS[int(event.character) - 1] if self.turned else ""
        return None

    def _turn(self) -> None:
        self.turned = True
        rows = [Content.styled(words.key(self.question), "bold"), Content("")]
        back = self.intervals or [""] * len(RATINGS)
        rows += [
            Content.assemble(f"  {number}  {rating.capitalize():<6}{tip:<16}", (when, "$text-muted"))
            for number, (rating, tip, when) in enumerate(zip(RATINGS, TIPS, back, strict=True), 1)
        ]
        self.update(Content("\n").join(rows))
        self.call_after_refresh(self.scroll_visible, animate=False)

    def close(self, feedback: Feedback) -> None:
        """The feedback shows the answer; nothing need stand here."""
        self.update(Content(""))
