"""Dates in words and short forms: the second of November, nineteen forty-eight, '48, NOV 2."""

import re
from collections import Counter
from collections.abc import Mapping

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_ORDINALS = (
    "first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twentie|thirtie)th"
)
DAY_IN_WORDS = f"(?:(?:(?:twenty|thirty)-)?(?:{_ORDINALS}))"
_EARLY = "beginning|start|opening|first (?:week|days|months)"
_LATE = "end|close|last (?:week|days|months)"
PART_IN_WORDS = f"(?:{_EARLY}|middle|{_LATE})"
YEAR_IN_WORDS = rf"(?:[Nn]ineteen|[Ee]ighteen|[Ss]eventeen)[ -](?:(?:{_TENS})(?:-(?:{_ONES}))?|{_TEENS}|hundred)\b"
_FEASTS = {
    "Christmas Day": "25 December", "Christmas Eve": "24 December", "Boxing Day": "26 December",
    "New Year's Day": "1 January", "New Year's Eve": "31 December",
}  # fmt: skip
SHORT_YEAR = r"(?<=(?:\bin|\bof|by|\d,) )'\d\d\b(?!s)"


def in_figures(said: str, text: str, numbers: Mapping[str, int], ordinals: Mapping[str, int]) -> str:
    """A date with its words as figures; the century of '48 is the one that the text names most."""
    for feast, day in _FEASTS.items():
        said = said.replace(feast, day)
    said = re.sub(r"(winter (?:of )?\d{4})[–/-]\d{2,4}$", r"\1", said)  # of the year in which it begins
    said = re.sub(YEAR_IN_WORDS, lambda found: str(_year(found[0], numbers)), said)
    said = re.sub(rf"^[Tt]he (?:{_EARLY}) of ", "early ", said)
    said = re.sub(rf"^[Tt]he (?:{_LATE}) of ", "late ", re.sub(r"^[Tt]he middle of ", "mid-", said))
    said = re.sub(rf"\b{DAY_IN_WORDS}\b", lambda found: str(_day(found[0], numbers, ordinals)), said)
    said = re.sub(r"'(\d\d)\b", lambda found: f"{_century(text)}{found[1]}", said)
    said = re.sub(r"\b(\d{1,2})d\b", r"\1", said)
    said = re.sub(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$", r"\3-\2-\1", said)
    said = re.sub(r"\b([A-Z])([A-Z]{2,8})\b", lambda found: found[1] + found[2].lower(), said)
    return re.sub(r"\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b(?!\.)(?=\s\d)", r"\1.", said)


def _year(words: str, numbers: Mapping[str, int]) -> int:
    century, *rest = re.split(r"[ -]", words.lower())
    return numbers[century] * 100 + sum(numbers.get(part, 0) for part in rest)


def _day(words: str, numbers: Mapping[str, int], ordinals: Mapping[str, int]) -> int:
    tens, _, ones = words.rpartition("-")
    return (numbers.get(tens, 0) if tens else 0) + ordinals[ones]


def _century(text: str) -> str:
    found = Counter(re.findall(r"\b(1[5-9]|20)\d\d\b", text)).most_common(1)
    return found[0][0] if found else "19"
