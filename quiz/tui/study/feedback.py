"""The feedback on an answer, as styled text."""

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from decks.forms.question import Grade
from quiz import words
from quiz.diff import Differences
from quiz.feedback import Feedback
from quiz.tui.source.screen import marked

STYLES = {Grade.RIGHT: "bold $text-success", Grade.CLOSE: "bold $text-warning", Grade.WRONG: "bold $text-error"}


class FeedbackText(Static):
    """Where feedback stands. Its page is scrolled to it as soon as it has its height, which it has not when updated."""

    def on_resize(self) -> None:
        if self.visual and self.size.height > 1 and isinstance(self.parent, Widget):
            self.parent.scroll_to_widget(self, animate=False, top=True)


def feedback_content(feedback: Feedback) -> Content:
    """Verdict, right answer, the source's words, whose claim it is, the teacher's why, and when the card comes back."""
    parts = [
        Content.styled(words.verdict(feedback), STYLES[feedback.verdict.grade]),
        *(_compared(feedback.typed) if feedback.typed else _answers(feedback)),
    ]
    if feedback.belongs:
        parts.append(Content(f"Yours answers another question: {feedback.belongs}"))
    parts.append(Content(""))
    for explanation in feedback.explanations:
        parts.extend(Content.assemble("“", marked(passage), "”") for passage in explanation.passages)
        parts.extend(Content.styled(text, "italic") for text in (explanation.speaker, explanation.why) if text)
    parts.append(Content.styled(words.next_due(feedback), "$text-muted"))
    return Content("\n").join(parts)


def _answers(feedback: Feedback) -> list[Content]:
    return [Content.assemble((name, "$text-muted"), (text, "bold")) for name, text in words.answers(feedback)]


def _compared(typed: Differences) -> list[Content]:
    """What was typed over what was right; where they differ they are underlined, which shows without colour."""
    styles = ("bold underline $text-error", "bold underline $text-success")
    rows = zip(("You typed: ", "Answer:    "), typed, styles, strict=True)
    return [
        Content.assemble((name, "$text-muted"), *((text, "bold" if same else other) for text, same in row))
        for name, row, other in rows
    ]
