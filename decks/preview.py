"""Questions and what is shown after them, line by line, as `quiz study --plain` has them."""

import textwrap
from collections.abc import Iterator, Sequence

from decks.explain import Explanation, explain
from decks.forms import FORMS
from decks.forms.question import Kind, Question, Turn
from decks.groups import GROUP_FORMS
from decks.model import Card, Deck
from decks.questions import ask

WIDTH = 78
HOW = {
    Kind.ORDER: "write the numbers in the right order, such as 2 3 1",
    Kind.MATCH: "write a number for each line in turn, such as 2 3 1",
    Kind.MULTI: "write the numbers of all that apply, such as 1 3",
}


def wrapped(line: str) -> str:
    """A line broken to the width of a plain terminal, with its indentation."""
    indent = " " * (len(line) - len(line.lstrip()))
    return "\n".join(textwrap.wrap(line, WIDTH, subsequent_indent=indent))


def question_lines(question: Question) -> Iterator[str]:
    """A question as it is asked: its stem, then what belongs to it, a line each."""
    yield question.stem
    for text in question.left:
        yield f"  - {text}"
    for number, option in enumerate(question.options, 1):
        yield f"  {number}) {option.text}"
    hint = HOW.get(question.kind, question.hint)
    if hint:
        yield f"  ({hint})"


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """The words of the source behind an answer, whose they are, and the teacher's."""
    for passage in explanation.passages:
        yield f"  “{passage.text}”"
    yield from (f"  {text}" for text in (explanation.speaker, explanation.why) if text)


def cards_of(deck: Deck, name: str) -> list[Card]:
    """The cards that are meant: `deck/fact/direction` or a part of it, such as `fact/direction` or `fact`.

    Raises LookupError, in words for the author, if there are none.
    """
    wanted = name.removeprefix(f"{deck.id}/")
    found = [card for card in deck.cards if f"{card.id}/".startswith(f"{deck.id}/{wanted}/")]
    if not found:
        facts = [fact.id for fact in deck.facts]
        raise LookupError(f"the deck “{deck.id}” has no card “{name}”; its facts: {', '.join(facts)}")
    return found


def preview(card: Card, deck: Deck, form: str = "", day: int = 0) -> list[str]:
    """A card as a student meets it for the first time on a study day, and the feedback on it, in lines.

    `form` is one of the forms, of single cards or of several; empty for the one that a new card is asked in. Raises
    ValueError, in words for the author, where the card cannot be asked in that form.
    """
    question = _question(card, deck, form, Turn(day=day))
    lines = [f"{card.id}  ({question.form})", *question_lines(question), f"  = {_answer(question, deck)}"]
    told = [found for name in question.cards if (found := deck.card(name))] or [card]
    return [*lines, *(line for one in told for line in explanation_lines(explain(one, deck)))]


def _question(card: Card, deck: Deck, form: str, turn: Turn) -> Question:
    if not form:
        return ask(card, deck, turn, None)
    if form in GROUP_FORMS:
        others = [other for other in deck.cards if other is not card and not other.prompt.forms]
        question = GROUP_FORMS[form].make([card, *others], deck, turn)
    else:
        question = FORMS[form].make(card, deck, turn)
    if question is None:
        raise ValueError(f"{card.id} cannot be asked as {form}; it can as {', '.join(_possible(card, deck, turn))}")
    return question


def _possible(card: Card, deck: Deck, turn: Turn) -> Sequence[str]:
    return [name for name, form in FORMS.items() if form.make(card, deck, turn)]


def _answer(question: Question, deck: Deck) -> str:
    """The right answer; of an order or a match, all parts in their order."""
    if question.kind is Kind.MATCH:
        pairs = zip(question.left, question.key, strict=True)
        return "; ".join(f"{left}: {answer.text}" for left, answer in pairs)
    texts = [answer.text for answer in question.key]
    return " → ".join(texts) if question.kind is Kind.ORDER else deck.context.join(texts)
