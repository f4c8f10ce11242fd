"""Choice: one right option among three to five of the same kind."""

from decks.forms.question import Grade, Kind, Option, Question, Turn, Verdict
from decks.model import Answer, Card, Deck
from decks.pool import distractors

NAME = "choice"
OPTIONS = 4
FEWEST = 3


def make(card: Card, deck: Deck, turn: Turn) -> Question | None:
    prompt = card.prompt
    if len(prompt.answers) != 1:
        return None
    key = prompt.answers[0]
    wrong = distractors(card, deck)
    if len(wrong) + 1 < FEWEST:
        return None
    ref = card.id.split("/", 1)[1]
    right = Option(key.text, ref, right=True)
    options = _arranged(right, key, wrong, turn, card.id)
    return Question(card.id, NAME, Kind.CHOICE, prompt.stem or prompt.gap, (key,), options, strict=card.fact.strict)


def _arranged(right: Option, key: Answer, wrong: list[tuple[Answer, str]], turn: Turn, card: str) -> tuple[Option, ...]:
    """The options in the order shown: by value where they have one, the key's rank drawn evenly; else shuffled."""
    size = min(OPTIONS, len(wrong) + 1)
    values = [_value(answer) for answer, _ in wrong]
    key_value = _value(key)
    if key_value is None or None in values:
        chosen = [Option(answer.text, ref) for answer, ref in wrong[: size - 1]]
        return tuple(sorted([right, *chosen], key=lambda option: turn.rank(card, "place", option.ref)))
    below = [pair for pair, value in zip(wrong, values, strict=True) if value is not None and value < key_value]
    above = [pair for pair, value in zip(wrong, values, strict=True) if value is not None and value >= key_value]
    ranks = [rank for rank in range(size) if rank <= len(below) and size - 1 - rank <= len(above)]
    rank = ranks[turn.rank(card, "rank") % len(ranks)]
    taken = [*below[:rank], *above[: size - 1 - rank]]
    ordered = sorted([(key_value, right), *((_value(a), Option(a.text, ref)) for a, ref in taken)], key=_first)
    return tuple(option for _, option in ordered)


def _first(pair: tuple[float | None, Option]) -> float:
    return pair[0] or 0.0


def _value(answer: Answer) -> float | None:
    """A number that orders dates among dates and quantities among quantities."""
    if answer.date:
        return float(answer.date.bounds()[0].toordinal())
    return float(answer.quantity.magnitude()) if answer.quantity else None


def grade(question: Question, raw: str, deck: Deck) -> Verdict:
    """`raw` is the number of an option, from 1. Raises ValueError for any other text."""
    if not raw.isdigit() or not 0 < int(raw) <= len(question.options):
        raise ValueError(f"choose a number from 1 to {len(question.options)}")
    option = question.options[int(raw) - 1]
    if option.right:
        return Verdict(Grade.RIGHT)
    return Verdict(Grade.WRONG, belongs=f"{deck.id}/{option.ref}" if "/" in option.ref else "")
