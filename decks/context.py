"""What a fact needs to be put into words: the language's templates, the names, and the other facts around it."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from decks.languages import Language, load
from decks.model import Answer, Thing
from decks.values import date as dates
from decks.values import quantity as quantities
from decks.values.date import PartialDate
from decks.values.quantity import Quantity

if TYPE_CHECKING:
    from decks.model import Body

GAP = "____"
_LANGUAGES = Path(__file__).parent / "languages"


@cache
def templates(language: str) -> Mapping[str, Any]:
    """The sentence templates of a language, by section and key."""
    with (_LANGUAGES / language / "templates.toml").open("rb") as file:
        return tomllib.load(file)


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """Words for one deck. `bodies` are those of all its facts, to tell whether a question has two answers."""

    code: str = "en"
    cite: str = "the article"
    names: Mapping[str, Thing] = field(default_factory=dict)
    bodies: Sequence["Body"] = ()
    _by_name: Mapping[str, Thing] = field(init=False, repr=False, compare=False)
    _called: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the names: a big deck looks thousands of answers up."""
        by_name: dict[str, Thing] = {}
        for thing in self.names.values():
            for name in thing.variants:
                by_name.setdefault(self.bare(name).casefold(), thing)
        object.__setattr__(self, "_by_name", by_name)
        called = tuple(name for thing in self.names.values() for name in thing.variants)
        object.__setattr__(self, "_called", called)

    @property
    def language(self) -> Language:
        return load(self.code)

    def fill(self, section: str, key: str, **slots: str) -> str:
        """A template filled in, as it stands inside a sentence."""
        return str(templates(self.code)[section][key]).format_map(slots)

    def say(self, section: str, key: str, **slots: str) -> str:
        """A template filled in, with a capital at its beginning."""
        return capital(self.fill(section, key, **slots))

    def words(self, section: str) -> Mapping[str, Any]:
        """A whole template section."""
        table: Mapping[str, Any] = templates(self.code)[section]
        return table

    def speaker(self, by: Sequence[Thing]) -> str:
        """Speakers as one, the outermost first in `by`: “a Russian official, as told by Ilham Aliyev”."""
        label = by[-1].name
        for outer in reversed(by[:-1]):
            key = "reported" if outer.name == self.cite else "told"
            label = self.fill("frame", key, inner=label, outer=outer.name)
        return label

    def according(self, by: Sequence[Thing], text: str) -> str:
        """A question or sentence as its speaker's, without a capital: “according to Ilham Aliyev, who …”."""
        if not by:
            return text
        told = self.lower(text).startswith(self.words("frame")["according"].partition("{")[0])
        return self.fill("frame", "within" if told else "according", by=self.speaker(by), rest=self.lower(text))

    def lower(self, text: str) -> str:
        """A sentence as it stands inside another: a word that only begins sentences loses its capital, a name none."""
        if text.split(" ", 1)[0].casefold() not in self.words("frame")["openers"]:
            return text
        return text if text.startswith(self._called) else text[:1].lower() + text[1:]

    def join(self, words: Sequence[str]) -> str:
        """“a”, “a and b”, “a, b and c”."""
        if len(words) < 2:
            return "".join(words)
        return str(templates(self.code)["frame"]["list"]).format(head=", ".join(words[:-1]), last=words[-1])

    def date(self, value: PartialDate) -> str:
        return dates.format(value, self.language)

    def period(self, value: PartialDate | None) -> str:
        """“on 2 April 2021”, “in mid-July 2020”; with a gap for the date if there is none to tell."""
        return self.say_period(value, self.date(value) if value else GAP)

    def say_period(self, value: PartialDate | None, text: str) -> str:
        section = str(templates(self.code)["period"][precision(value) if value else "day"])
        return section.format(date=text)

    def bare(self, name: str) -> str:
        """A name without its leading article, as an answer: “the CSTO” -> “CSTO”."""
        first, _, rest = name.partition(" ")
        return rest if rest and first.lower() in self.language.articles else name

    def gap(self, name: str, answer: Answer) -> str:
        """The gap for a name, with the article that its answer lacks: “the ____” for the CSTO, answered “CSTO”."""
        article = name.removesuffix(self.bare(name))
        return GAP if answer.text.startswith(article) else article + GAP

    def others_of(self, kind: str) -> list[Thing]:
        return [thing for thing in self.names.values() if thing.kind == kind]

    def answer(self, text: str, kind: str = "") -> Answer:
        """An answer from an instructor's text: a name, a date or a quantity if it is one, else plain text.

        A `kind` tells what it must be; a date or quantity that cannot be read as one is plain text of that kind.
        """
        known = self._find_name(text)
        if known:
            return self.thing(known)
        wanted = kind.split(":")[0]
        if wanted in ("", "date"):
            value = _date(text, self.code)
            if value is not None:
                return self.when(value, text)
        if wanted in ("", "quantity"):
            amount = _quantity(text, self.code)
            if amount is not None:
                return self.amount(amount, text)
        return Answer(text, kind or "text")

    def _find_name(self, text: str) -> Thing | None:
        return self.names.get(text) or self._by_name.get(self.bare(text).casefold())

    def thing(self, thing: Thing) -> Answer:
        kind = thing.kind or "text"
        return Answer(self.bare(thing.name), f"{kind}:{thing.of}" if thing.of else kind, thing.also)

    def when(self, value: PartialDate, text: str = "", inferred: str = "") -> Answer:
        kind = f"date:{value.precision.name.lower().replace('_', '-')}"
        return Answer(text or self.date(value), kind, date=value, inferred=inferred)

    def amount(self, value: Quantity, text: str = "") -> Answer:
        return Answer(text or value.text, f"quantity:{quantities.dimension(value)}", quantity=value)


@lru_cache(maxsize=16_384)  # checks and drafts ask for the same texts again and again
def _date(text: str, code: str) -> PartialDate | None:
    """The date that a text is, if it is one."""
    try:
        return dates.parse(text, load(code))
    except ValueError:
        return None


@lru_cache(maxsize=16_384)
def _quantity(text: str, code: str) -> Quantity | None:
    """The quantity that a text is, if it is one."""
    try:
        return quantities.parse(text, load(code))
    except ValueError:
        return None


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def precision(value: PartialDate) -> str:
    """day, month, year, decade, part-of-month (mid-July), part-of-year (spring) or part-of-decade (early 1990s)."""
    return value.precision.name.lower().replace("_", "-")
