"""The page of a card, as styled text."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from decks.forms.question import Question
from quiz import words
from quiz.browse.history import Past
from quiz.browse.page import CardPage
from quiz.tui.source.screen import marked

MUTED = "$text-muted"
MOST_PAST = 50  # lines of what happened


def page_content(page: CardPage) -> Content:
    """The whole page: a block for each part that it has, with a blank line between."""
    blocks = (_told(page), _standing(page), _flags(page), _questions(page.questions), _past(page.past))
    return Content("\n\n").join([Content("\n").join(lines) for block in blocks if (lines := list(block))])


def _told(page: CardPage) -> Iterator[Content]:
    """The question, its answer, and what proves it."""
    told = page.explanation
    yield Content.styled(page.question, "bold")
    yield Content.assemble(("Answer: ", MUTED), (told.answer, "bold"))
    if page.accepted:
        yield Content.assemble(("Also accepted: ", MUTED), ", ".join(page.accepted))
    yield Content(told.statement)
    for passage in told.passages:
        yield Content.assemble("“", marked(passage), "”")
    yield from (Content.styled(text, "italic") for text in (told.speaker, told.why) if text)
    yield Content.styled(page.kind, MUTED)


def _standing(page: CardPage) -> Iterator[Content]:
    yield _heading("How it stands")
    yield from map(Content, page.standing)
    if page.forecast:
        yield from map(Content, page.forecast)


def _flags(page: CardPage) -> Iterator[Content]:
    if page.flags:
        yield _heading(words.count(len(page.flags), "flag"))
        yield from (Content(f"· {remark}") for remark in page.flags)


def _questions(questions: Iterable[Question]) -> Iterator[Content]:
    yield _heading("How it can be asked")
    for question in questions:
        yield Content.assemble((f"{question.form}: ", MUTED), question.stem)
        yield from (Content(f"  {'✓' if option.right else '·'} {option.text}") for option in question.options)


def _past(past: Sequence[Past]) -> Iterator[Content]:
    yield _heading("What happened, the newest first")
    for entry in past[:MOST_PAST]:
        yield Content.assemble((f"{entry.when}  ", MUTED), _event(entry))
    if not past:
        yield Content("Nothing yet.")
    elif len(past) > MOST_PAST:
        yield Content(f"… and {len(past) - MOST_PAST} earlier.")


def _event(entry: Past) -> Content:
    return Content(entry.told) if entry.counts else Content.styled(f"(taken back) {entry.told}", MUTED)


def _heading(text: str) -> Content:
    return Content.styled(text, "bold underline")
