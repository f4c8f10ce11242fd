"""Choice: one right option among three to five of the same kind."""

from collections.abc import Sequence
from fractions import Fraction

from decks.forms.question import Grade, Kind, Option, Question, Turn, Verdict
from decks.model import Card, Deck
from decks.pool import Candidate, Distractors, candidates, distractors
from decks.values.quantity import dimension

NAME = "choice"
OPTIONS = 4
FEWEST = 3
LEAP_YEAR = 2000  # for dates without a year: any will do that has a 29 February


def make(card: Card, deck: Deck, turn: Turn) -> Question | None:
    prompt = card.prompt
    if len(prompt.answers) != 1:
        return None
    key = (prompt.answers[0], card.id.split("/", 1)[1])
    wrong = _chosen(key, distractors(card, deck, turn), turn, card.id)
    if len(wrong) + 1 < FEWEST:
        return None
    shown = _arranged([key, *wrong], turn, card.id)
    options = tuple(Option(answer.text, ref, right=ref == key[1]) for answer, ref in shown)
    stem = prompt.stem or prompt.gap
    return Question(card.id, NAME, Kind.CHOICE, stem, prompt.answers, options, strict=card.fact.strict)


def _chosen(key: Candidate, found: Distractors, turn: Turn, card: str) -> list[Candidate]:
    """The wrong options: the instructor's if there are enough, with one that students took for the key as a fifth."""
    enough = len(found.by_hand) >= OPTIONS - 1
    field = found.by_hand if enough else found.all
    extra = found.confused[:1] if enough else ()
    values = _values([key, *field])
    if values is None:
        return [*field[: OPTIONS - 1], *extra]
    below = [pair for pair, value in zip(field, values[1:], strict=True) if value < values[0]]
    above = [pair for pair, value in zip(field, values[1:], strict=True) if value >= values[0]]
    needed = () if enough else found.by_hand
    return [*_around(below, above, needed, turn, card), *extra]


def _around(
    below: Sequence[Candidate], above: Sequence[Candidate], needed: Sequence[Candidate], turn: Turn, card: str
) -> list[Candidate]:
    """Options on both sides of the key, its rank among them drawn evenly from those that there are options for.

    Each rank has a number of its own by hash and the greatest wins, so that a rank more does not change the draw
    between the others.
    """
    size = min(OPTIONS, len(below) + len(above) + 1)
    least = max(sum(pair in needed for pair in below), size - 1 - len(above))
    most = min(len(below), size - 1 - sum(pair in needed for pair in above))
    rank = max(range(least, most + 1), key=lambda place: turn.rank(card, "rank", str(place)))
    return [*below[:rank], *above[: size - 1 - rank]]


def _arranged(options: Sequence[Candidate], turn: Turn, card: str) -> list[Candidate]:
    """Options as they are shown: by value where they have one, else shuffled."""
    values = _values(options)
    if values is None:
        return sorted(options, key=lambda pair: turn.rank(card, "place", pair[1]))
    return [pair for _, pair in sorted(zip(values, options, strict=True), key=lambda item: item[0])]


def _values(options: Sequence[Candidate]) -> list[Fraction] | None:
    """What orders the options: days for dates that all have a year or all lack it, numbers for quantities of a kind."""
    dates = [answer.date for answer, _ in options if answer.date]
    if len(dates) == len(options) and len({date.year is None for date in dates}) == 1:
        return [Fraction((date if date.year else date.in_year(LEAP_YEAR)).bounds()[0].toordinal()) for date in dates]
    amounts = [answer.quantity for answer, _ in options if answer.quantity]
    if len(amounts) == len(options) and len({dimension(amount) for amount in amounts}) == 1:
        return [amount.magnitude() for amount in amounts]
    return None


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    """`raw` is the number of an option, from 1. Raises ValueError for any other text."""
    if not (raw.isascii() and raw.isdigit()) or not 0 < int(raw) <= len(question.options):
        raise ValueError(f"choose a number from 1 to {len(question.options)}")
    option = question.options[int(raw) - 1]
    return Verdict(Grade.RIGHT) if option.right else Verdict(Grade.WRONG, belongs=owner(option.ref, question, deck))


def owner(ref: str, question: Question, deck: Deck) -> str:
    """The other card that an option answers, if it is one alone; empty for what only the instructor wrote."""
    if "/" in ref:
        return f"{deck.id}/{ref}"
    thing = deck.names.get(ref.removeprefix("@")) if ref.startswith("@") else None
    if thing is None:
        return ""
    answer = deck.context.thing(thing)
    asking = {own for other, own in candidates(deck, answer.kind) if "/" in own and other.text == answer.text}
    asking.discard(question.card.split("/", 1)[1])
    return f"{deck.id}/{asking.pop()}" if len(asking) == 1 else ""
