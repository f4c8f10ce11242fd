"""What the program says about an answer, in the full screen and line by line alike."""

from collections.abc import Mapping

from decks.forms.flip import RATINGS
from decks.forms.question import Grade, Kind, Question
from progress.config import WEEKDAYS as DAY_NAMES
from progress.events import Kind as EventKind
from progress.rating import Rating
from quiz.feedback import Feedback
from quiz.practice import Practice
from quiz.services import Count, Today
from quiz.session import Progress

WEEKDAYS = tuple(name.capitalize() for name in DAY_NAMES)
DONE = "Nothing is due, and today's new cards are done."
PLAN_DONE = "Today's part of the plan for the exam is done."
FLAGGED = "Noted for the deck's author."
SUSPENDED = "Put aside: it is not asked again. u takes that back; so does x in Browse, later."
FLAWS = (
    "its answer is wrong",
    "more than one answer is right",
    "it gives itself away",
    "it is unclear",
    "it is not worth knowing",
)
HOW_SURE = "How sure are you?  1 I guessed  2 not very  3 fairly  4 certain"
HOW_TO = {
    Kind.CHOICE: "Press a number, or mark an answer with the arrows.",
    Kind.TEXT: "Type an answer; Ctrl-N if you don't know it.",
    Kind.FLIP: "How well did you know it? Press 1 to 4.",
    Kind.ORDER: "Space lifts a line, arrows move it, Enter answers.",
    Kind.MATCH: "A number gives the marked line its partner; Enter answers when all have one.",
    Kind.MULTI: "Numbers mark all that apply; Enter answers.",
}
UNUSUAL = (Kind.ORDER, Kind.MATCH, Kind.MULTI)  # of which a student is told at once
MOST_SHOWN = 80  # characters of an answer, in a verdict
SIGNS = {Grade.RIGHT: "✓", Grade.CLOSE: "≈", Grade.WRONG: "✗"}


def count(number: int, noun: str) -> str:
    """“1 card”, “2 cards”."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def state(counted: Count, exam_in: int | None = None, planned: int | None = None) -> str:
    """“12 due · 90 new · 39 learned · exam in 12 days, 30 cards planned today”."""
    exam = f" · exam {days(exam_in)}" if exam_in is not None else ""
    exam += f", {count(planned, 'card')} planned today" if planned is not None else ""
    return f"{counted.due} due · {counted.new} new · {counted.learned} learned{exam}"


def today(work: Today) -> str:
    """The day's work in a sentence, and the week ahead in another."""
    if not work.begun:
        return ""
    left = "All done for today"
    if work.left:
        left = f"{count(work.left, 'card')} to go today, about {minutes(work.seconds)}"
    week = " ".join(f"{WEEKDAYS[(work.day + n - 1) % 7]} {due}" for n, due in enumerate(work.week) if n)
    said = f"{left} · {work.answered} answered.\nComing back: {week}" if any(work.week[1:]) else f"{left}."
    if not work.waiting:
        return said
    waits = "1 due card waits" if work.waiting == 1 else f"{work.waiting} due cards wait"
    return f"{said}\n{waits}, by the plan for the exam: e shows it."


def minutes(seconds: float) -> str:
    """“1 minute”, “12 minutes”."""
    return count(max(round(seconds / 60), 1), "minute")


def rating_intervals(intervals: Mapping[Rating, int]) -> list[str]:
    """When a card would come back after each rating, in the ratings' order; empty if it would not."""
    return [days(intervals[rating]) for rating in Rating] if intervals else []


def practice(found: Practice) -> str:
    """How many cards a practice has, and what becomes of the answers."""
    cards = count(len(found.cards), "card")
    return f"{cards} · {found.detail}" if found.detail else cards


def key(question: Question) -> str:
    """The right answer or answers, as they are shown."""
    return ", ".join(answer.text for answer in question.key)


def verdict(feedback: Feedback) -> str:
    """The verdict in a sentence; never by colour or sign alone."""
    found = feedback.verdict
    sign = SIGNS[found.grade]
    if feedback.question.kind is Kind.FLIP and feedback.raw:
        return f"{sign} You rated it {feedback.raw}."
    if not feedback.raw:
        return f"{sign} Not known yet."
    named = {Grade.RIGHT: "Right", Grade.CLOSE: "Close", Grade.WRONG: "Wrong"}[found.grade]
    if found.slip:
        named = "Right, with a slip"
    plain = (found.grade is Grade.RIGHT and not found.slip) or feedback.question.cards or feedback.typed
    given = feedback.given if len(feedback.given) <= MOST_SHOWN else f"{feedback.given[:MOST_SHOWN]}…"
    answered = "" if plain else f" You answered: {given}."
    return f"{sign} {named}{': ' + found.note if found.note else ''}.{answered}"


def answers(feedback: Feedback) -> list[tuple[str, str]]:
    """The right answer with its name; for an order or a match, a line for each of its parts."""
    question = feedback.question
    if question.kind is Kind.ORDER:
        return [(f"{place}. ", answer.text) for place, answer in enumerate(question.key, 1)]
    if question.kind is Kind.MATCH:
        return [(f"{left}: ", answer.text) for left, answer in zip(question.left, question.key, strict=True)]
    return [("Answer: ", feedback.answer)]


def next_due(feedback: Feedback) -> str:
    """When the card comes back."""
    when = days(feedback.due_in)
    if feedback.again:
        return f"Comes again in this session, then {when}." if when else "Comes again in this session."
    return f"Next: {when}." if when else "Not rescheduled."


def days(number: int | None) -> str:
    if number is None:
        return ""
    if number < 2:
        return ("today", "tomorrow")[number]
    if number < 60:
        return f"in {number} days"
    return f"in {number / 30.4:.0f} months" if number < 730 else f"in {number / 365.25:.1f} years"


def undone(kind: EventKind | None) -> str:
    """What was taken back."""
    if kind is None:
        return "There is nothing to take back."
    return {EventKind.FLAG: "The flag is taken back.", EventKind.SUSPEND: "It is asked again."}.get(kind, "Taken back.")


def summary(progress: Progress) -> str:
    """The end of a session in a sentence."""
    if not progress.answers:
        return "Nothing answered."
    share = f"{count(progress.answers, 'answer')}, {progress.right} right."
    return f"{share} {count(progress.left, 'card')} left for later." if progress.left else f"{share} All done for now."


def raw_answer(question: Question, text: str) -> str:
    """What was typed, as the form takes it: an option's text for its number, a rating's digit for its name."""
    if question.kind is Kind.CHOICE and not text.isdigit():
        same = [n for n, option in enumerate(question.options, 1) if option.text.casefold() == text.casefold()]
        return str(same[0]) if same else text
    if question.kind is Kind.FLIP and text.isdigit() and 0 < int(text) <= len(RATINGS):
        return RATINGS[int(text) - 1]
    return text.lower() if question.kind is Kind.FLIP else text
