"""The keys of the filter language: what each looks at, and which values it takes. To add one, add it to KEYS."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from decks.facts import TYPES
from decks.model import Stance
from decks.parsing.fields import only_near
from quiz.browse.rows import Row
from quiz.browse.text import folded

Test = Callable[[Row], bool]
Texts = Callable[[Row], Iterable[str]]
Figure = Callable[[Row], float | None]

NUMBER = r"(-?[0-9]{1,9}(?:\.[0-9]{1,6})?)(%?)"
_COMPARED = re.compile(rf"(<=|>=|<|>|=|){NUMBER}")
_RANGE = re.compile(rf"(?:{NUMBER})?\.\.(?:{NUMBER})?")


@dataclass(frozen=True, slots=True)
class Key:
    """`make` turns a value into a test, and raises ValueError, in words, for one that it does not take."""

    name: str
    about: str
    example: str
    make: Callable[[str], Test]


def _text(texts: Texts, value: str) -> Test:
    """One of the texts holds the value, or with `=` is it. Without a value: there is one."""
    wanted, exact = folded(value.removeprefix("=")), value.startswith("=")

    def test(row: Row) -> bool:
        found = map(folded, texts(row))
        return wanted in found if exact else any(wanted in text for text in found)

    return test


def _one_of(tests: Mapping[str, Test], value: str) -> Test:
    name = value.lower()
    if name not in tests:
        near = only_near(name, tests)
        raise ValueError(f"takes no “{name}”. Did you mean “{near}”?" if near else f"takes one of {', '.join(tests)}")
    return tests[name]


def _figure(figure: Figure, unit: str, value: str) -> Test:
    """A comparison (`3`, `<3`, `>=3`) or a range with both ends (`3..7`, `3..`, `..7`); no figure fits none."""
    text = value.replace(" ", "")
    if found := _COMPARED.fullmatch(text):
        inside = _comparison(found[1], *_number(found[2], found[3]))
    elif (found := _RANGE.fullmatch(text)) and text != "..":
        low = _number(found[1], found[2])[0] if found[1] else float("-inf")
        high = _number(found[3], found[4])[0] if found[3] else float("inf")
        inside = partial(_between, low, high)
    else:
        raise ValueError(f"takes {unit}, as in 3, <3, >=3 or 3..7")

    def test(row: Row) -> bool:
        given = figure(row)
        return given is not None and inside(given)

    return test


def _number(digits: str, percent: str) -> tuple[float, int]:
    """A number, and how many decimals it was written with."""
    decimals = len(digits.partition(".")[2])
    return (float(digits) / 100, decimals + 2) if percent else (float(digits), decimals)


def _comparison(sign: str, number: float, decimals: int) -> Callable[[float], bool]:
    """Equal means equal as written: 30 is what rounds to 30."""
    signs: dict[str, Callable[[float], bool]] = {
        "<": lambda given: given < number,
        "<=": lambda given: given <= number,
        ">": lambda given: given > number,
        ">=": lambda given: given >= number,
    }
    return signs.get(sign, lambda given: round(given, decimals) == round(number, decimals))


def _between(low: float, high: float, given: float) -> bool:
    return low <= given <= high


def _share(figure: Figure, value: str) -> Test:
    for digits, percent in re.findall(NUMBER, value):
        if not 0 <= _number(digits, percent)[0] <= 1:
            raise ValueError("takes a share from 0 to 1, or a percentage, as in <0.9, <90% or 50%..80%")
    return _figure(figure, "a share from 0 to 1, or a percentage", value)


def _rated(value: str) -> Test:
    if not re.fullmatch(r"[0-9]{1,6}", value) or int(value) < 1:
        raise ValueError("takes a number of days, as in 7 for the last seven; 1 is today")
    days = int(value)

    def test(row: Row) -> bool:
        ago = row.answered_ago
        return ago is not None and ago < days

    return test


def _type(name: str, row: Row) -> bool:
    return row.card.fact.type == name


def _stance(name: str, row: Row) -> bool:
    return name in row.stances


def _named(row: Row) -> Iterable[str]:
    return (name for thing in row.speakers for name in (*thing.variants, thing.id))


TYPE_TESTS: Mapping[str, Test] = {name: partial(_type, name) for name in TYPES}
STANCE_TESTS: Mapping[str, Test] = {stance.value: partial(_stance, stance.value) for stance in Stance}
STATE_TESTS: Mapping[str, Test] = {
    "due": lambda row: row.is_due,
    "new": lambda row: row.is_new,
    "learned": lambda row: row.state.memory is not None,
    "leech": lambda row: row.is_leech,
    "suspended": lambda row: row.state.suspended,
    "flagged": lambda row: bool(row.flags),
}
DAYS = "a number of days"
KEYS = {
    key.name: key
    for key in (
        Key("deck", "in its deck's id or title", "deck:war", partial(_text, lambda row: (row.deck.id, row.deck.title))),
        Key("topic", "in its topic", "topic:accord", partial(_text, lambda row: filter(None, [row.card.fact.topic]))),
        Key("tag", "in one of its tags", "tag:exam", partial(_text, lambda row: row.card.fact.tags)),
        Key("by", "in a name of who says so", "by:aliyev", partial(_text, _named)),
        Key("type", "the type of its fact", "type:date", partial(_one_of, TYPE_TESTS)),
        Key("stance", "how the source holds it", "stance:claim", partial(_one_of, STANCE_TESTS)),
        Key("is", "how it stands", "is:due", partial(_one_of, STATE_TESTS)),
        Key("due", "days until it is due", "due:<3", partial(_figure, lambda row: row.due_in, DAYS)),
        Key("interval", "days between its reviews", "interval:>30", partial(_figure, lambda row: row.interval, DAYS)),
        Key("stability", "days to 90 % recall", "stability:>30", partial(_figure, lambda row: row.stability, DAYS)),
        Key("difficulty", "from 1 to 10", "difficulty:>7", partial(_figure, lambda row: row.difficulty, "a number")),
        Key("recall", "the chance of recall now", "recall:<90%", partial(_share, lambda row: row.recall)),
        Key("lapses", "times forgotten", "lapses:>2", partial(_figure, lambda row: row.lapses, "a number")),
        Key("answers", "answers given", "answers:>5", partial(_figure, lambda row: row.state.answers, "a number")),
        Key("rated", "answered in the last days", "rated:7", _rated),
        Key("flag", "in the remark of a flag", "flag:unclear", partial(_text, lambda row: row.flags)),
    )
}
