"""The feedback on an answer, as styled text."""

from textual.content import Content

from decks.explain import Passage
from decks.forms.question import Grade
from quiz import words
from quiz.feedback import Feedback

STYLES = {Grade.RIGHT: "bold $text-success", Grade.CLOSE: "bold $text-warning", Grade.WRONG: "bold $text-error"}


def feedback_content(feedback: Feedback) -> Content:
    """Verdict, right answer, the source's words, whose claim it is, the teacher's why, and when the card comes back."""
    parts = [
        Content.styled(words.verdict(feedback), STYLES[feedback.verdict.grade]),
        *(Content.assemble((name, "$text-muted"), (text, "bold")) for name, text in words.answers(feedback)),
    ]
    if feedback.belongs:
        parts.append(Content(f"Yours answers another question: {feedback.belongs}"))
    parts.append(Content(""))
    for explanation in feedback.explanations:
        parts.extend(_quoted(passage) for passage in explanation.passages)
        parts.extend(Content.styled(text, "italic") for text in (explanation.speaker, explanation.why) if text)
    parts.append(Content.styled(words.next_due(feedback), "$text-muted"))
    return Content("\n").join(parts)


def _quoted(passage: Passage) -> Content:
    """The sentence with the quote in bold and underlined, so that it shows without colour."""
    content = Content(f"“{passage.text}”")
    for start, end in passage.marks:
        content = content.stylize("bold underline", start + 1, end + 1)
    return content
