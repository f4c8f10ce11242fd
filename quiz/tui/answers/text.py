"""A typed answer."""

from textual import events
from textual.binding import Binding
from textual.widgets import Input

from decks.forms.question import Question
from quiz.feedback import Feedback

EDITS = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding) and binding.action != "submit"
    for key in binding.key.split(",")
}


class TextAnswer(Input, inherit_bindings=False):
    """A field for the answer. Its keys come by way of the screen (see StudyScreen), not straight from the terminal."""

    _open = True

    def ask(self, question: Question) -> None:
        self.value = ""
        self.placeholder = question.hint
        self.cursor_blink = False
        self._open = True

    async def press(self, event: events.Key) -> str | None:
        """The answer on Enter, unless the field is empty; empty while editing; None if the key is not ours."""
        if event.key == "enter":
            return self.value.strip()
        if event.is_printable:
            await super()._on_key(event)
            return ""
        if event.key in EDITS:
            await self.run_action(EDITS[event.key])
            return ""
        return None

    def close(self, feedback: Feedback) -> None:
        """Leave the answer to be read. (Disabling the field would drop keys that are still on their way through it.)"""
        self._open = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters are for the field while it is open; then the footer names what else they do."""
        return self._open and super().check_consume_key(key, character)

    async def _on_key(self, event: events.Key) -> None:
        """Let every key go on to the screen: without this, the field's own class would take it first."""
        event.prevent_default()
