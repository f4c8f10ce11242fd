"""The words of a language: a folder each, with `words.toml` (what values are written with) and `templates.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from decks.languages.phrases import Phrases, read_phrases

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement, or what is counted (then `dimension` is empty and the noun is all three names).

    `factor` takes a number of it to the base unit of its dimension: 1000 for km, whose base is the meter.
    """

    symbol: str
    singular: str
    plural: str
    dimension: str = ""
    factor: Fraction = Fraction(1)
    prefixed: bool = False
    """Whether the symbol stands before the number: $5."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Word data; every word is casefolded but those to be shown (`month_names`, `formats`, units)."""

    code: str
    formats: Mapping[str, str]
    """How values are written: patterns for dates, the marks of numbers."""
    ampersand: str
    definite: frozenset[str]
    indefinite: frozenset[str]
    negations: frozenset[str]
    negative_prefixes: tuple[str, ...]
    abbreviations: frozenset[str]
    counted: frozenset[str]
    """Abbreviations before a number only: No. 5."""
    speech: frozenset[str]
    phrases: Phrases
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    money_scales: Mapping[str, int]
    """Suffixes of sums of money: m -> 1,000,000."""
    fractions: Mapping[str, int]
    """Denominators: third -> 3."""
    ordinals: Mapping[str, int]
    ordinal_endings: tuple[str, ...]
    number_words: Mapping[str, str]
    """Word -> its part in an amount: and, one (a, an), to, between, of, filler."""
    bounds: Mapping[str, str]
    """Phrase -> one of “under”, “at most”, “over”, “at least”, “about”."""
    bound_names: Mapping[str, str]
    tails: frozenset[str]
    month_names: tuple[str, ...]
    months: Mapping[str, int]
    parts: Mapping[str, str]
    """Word -> early, mid, late, spring, summer, autumn or winter."""
    part_names: Mapping[str, str]
    eras: Mapping[str, str]
    date_fillers: frozenset[str]
    decade_endings: frozenset[str]
    range_openers: tuple[str, ...]
    range_words: tuple[str, ...]
    titles: frozenset[str]
    particles: frozenset[str]
    name_suffixes: frozenset[str]
    generic: Mapping[str, frozenset[str]]
    """Kind of thing -> words that may be left off its name: weapon -> missile."""
    units: Mapping[str, Unit]
    """Every spelling as written -> unit."""
    units_folded: Mapping[str, Unit]
    """Every casefolded spelling that means one unit only -> unit."""

    @property
    def articles(self) -> frozenset[str]:
        return self.definite | self.indefinite


def known() -> list[str]:
    """The codes of the languages there are."""
    return sorted(path.parent.name for path in _FOLDER.glob("*/words.toml"))


@cache
def load(code: str) -> Language:
    """The words of a language such as “en”, read once. LookupError if there is no such language."""
    import tomllib  # costs more than this module, and --help needs no words

    if code not in known():
        raise LookupError(f"there is no language “{code}”; known are: {', '.join(known())}")
    with (_FOLDER / code / "words.toml").open("rb") as file:
        return _language(code, tomllib.load(file))


def _language(code: str, words: Mapping[str, Any]) -> Language:
    text, numbers, dates, names = words["text"], words["numbers"], words["dates"], words["names"]
    units, folded = _units(words["units"])
    return Language(
        code=code,
        formats=dict(words["formats"]),
        ampersand=text["ampersand"],
        definite=frozenset(text["definite"]),
        indefinite=frozenset(text["indefinite"]),
        negations=frozenset(text["negations"]),
        negative_prefixes=tuple(text["negative_prefixes"]),
        abbreviations=frozenset(text["abbreviations"]),
        counted=frozenset(text["counted"]),
        speech=frozenset(text["speech"]),
        phrases=read_phrases(words["answers"]),
        numbers=dict(numbers["cardinals"]),
        scales=dict(numbers["scales"]),
        money_scales=dict(numbers["money_scales"]),
        fractions=dict(numbers["fractions"]),
        ordinals=dict(numbers["ordinals"]),
        ordinal_endings=tuple(numbers["ordinal_endings"]),
        number_words=_inverted(numbers["words"]),
        bounds=_inverted(numbers["bounds"]),
        bound_names={bound: phrases[0] for bound, phrases in numbers["bounds"].items()},
        tails=frozenset(numbers["tails"]),
        month_names=tuple(dates["months"]),
        months=_months(dates["months"], dates["short_months"]),
        parts=_inverted(dates["parts"]),
        part_names={part: words[0] for part, words in dates["parts"].items()},
        eras=_inverted(dates["eras"]),
        date_fillers=frozenset(dates["fillers"]),
        decade_endings=frozenset(dates["decade_endings"]),
        range_openers=tuple(dates["range_openers"]),
        range_words=tuple(dates["range_words"]),
        titles=frozenset(names["titles"]),
        particles=frozenset(names["particles"]),
        name_suffixes=frozenset(names["suffixes"]),
        generic={kind: frozenset(all_) for kind, all_ in names["generic"].items()},
        units=units,
        units_folded=folded,
    )


def _inverted(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: key for key, words in table.items() for word in words}


def _months(names: list[str], short: list[list[str]]) -> dict[str, int]:
    return {
        word: number
        for number, (name, others) in enumerate(zip(names, short, strict=True), 1)
        for word in (name.casefold(), *others)
    }


def _units(rows: list[Mapping[str, Any]]) -> tuple[dict[str, Unit], dict[str, Unit]]:
    exact: dict[str, Unit] = {}
    folded: dict[str, set[Unit]] = {}
    for row in rows:
        symbol, singular, plural = row["names"]
        unit = Unit(symbol, singular, plural, row["of"], Fraction(row["factor"]), row.get("prefixed", False))
        for spelling in (symbol, singular, plural, *row.get("also", ())):
            exact[spelling] = unit
            folded.setdefault(spelling.casefold(), set()).add(unit)
    return exact, {spelling: units.pop() for spelling, units in folded.items() if len(units) == 1}
