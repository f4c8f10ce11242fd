"""What a reader can guess from the words beside it, or what is but a part of them: rules over a sentence's tokens."""

from collections.abc import Callable, Sequence

from decks.drafting.facts.when_told import is_day
from decks.drafting.grammar.gazetteer import countries
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token
from decks.drafting.persons import is_person
from decks.drafting.reading import Text
from decks.drafting.values.name_kinds import COUNTRY, PLACE
from decks.drafting.words import listed

_MANY = 4
_PLACES = (COUNTRY, PLACE, "city", "region", "state", "")
_NAMES = ("NNP", "NNPS")


def is_half(tokens: Sequence[Token], at: int) -> bool:
    """290 to 62; in 1867 and 1868: either gives the other away."""
    tag = tokens[at].tag
    pairs = ((at + 1, at + 2), (at - 1, at - 2))
    inside = [(joint, other) for joint, other in pairs if min(joint, other) >= 0 and max(joint, other) < len(tokens)]
    return any(
        tokens[joint].low in ("to", "and", "or", "–", "-") and tokens[other].tag == tag for joint, other in inside
    )


def _is_choice(tokens: Sequence[Token], at: int) -> bool:
    """Days to reach | Paris or Vienna: any of several."""
    before, after = tokens[at - 1].low if at else "", tokens[at + 1].low if at + 1 < len(tokens) else ""
    return "or" in (before, after)


def _is_one_of_many(tokens: Sequence[Token], at: int) -> bool:
    """Estonia, Finland, | Latvia, Lithuania and Poland: one of four, and nothing else of each."""
    first = last = at
    while first > 1 and tokens[first - 1].low in (",", "and", "or") and tokens[first - 2].tag in _NAMES:
        first -= 2
    while last + 2 < len(tokens) and tokens[last + 1].low in (",", "and", "or") and tokens[last + 2].tag in _NAMES:
        last += 2
    return last - first >= 2 * (_MANY - 1)


def _is_lettered(tokens: Sequence[Token], at: int) -> bool:
    """Area A, | Area B and Area C: the others give it away."""
    stem, _, letter = tokens[at].text.rpartition(" ")
    others = (other.text.rpartition(" ") for place, other in enumerate(tokens) if place != at)
    return bool(stem) and len(letter) == 1 and any(other == stem and len(end) == 1 for other, _, end in others)


def _is_label(tokens: Sequence[Token], at: int) -> bool:
    """Halon | 1301; photograph | 51: a number that is a name."""
    before = tokens[at - 1] if at else None
    beside = before is not None and before.tag in ("NN", "NNP") and before.end + 1 == tokens[at].start
    return beside and tokens[at].text.isdigit()


def _is_vague(tokens: Sequence[Token], at: int) -> bool:
    """A few | hundred; | thousands."""
    word, before = tokens[at].low, tokens[at - 1].low if at else ""
    return (word in listed("numbers", "scales") and (word.endswith("s") or before in ("few", "several", "many"))) or (
        before in ("few", "several", "many", "other")
    )


def _in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """The UVS; 3.7 meters (12 feet): what stands in brackets says again what stands before them."""
    around = [t.text for t in tokens[max(0, at - 3) : at]]
    return "(" in around and any(t.text == ")" for t in tokens[at : at + 4])


def _beside_name(tokens: Sequence[Token], at: int) -> bool:
    """Voyager | 2; Willem van | der Gracht; Mrs | Gandhi; one | West Berliner in twenty: a part of something longer."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    leads_in = listed("gaps", "titled") | listed("gaps", "particles")
    if before is not None and {before.low, before.low.rstrip(".")} & leads_in:
        return True
    day = after is not None and after.tag == "DATE" and after.low in listed("dates", "weekdays")  # Black | Wednesday
    if day and tokens[at].tag in _NAMES:
        return True
    if before is not None and before.low == "and" and at > 1 and tokens[at - 2].tag in _NAMES:
        body = any(tokens[at].low.split()[-1] in listed("kinds", kind) for kind in ("organization", "ministry"))
        if body and at > 2 and tokens[at - 3].tag == "DT":
            return True  # the Truth and | Reconciliation Commission
    described = before is not None and before.capital and before.tag in ("VBN", "VBG", "NN")  # Galloping | Gertie
    capital = before is not None and (before.tag in _NAMES or described)
    joined = before is not None and capital and before.end + 1 == tokens[at].start
    follows = after is not None and after.tag in _NAMES and after.start <= tokens[at].end + 1 and tokens[at].tag != "CD"
    return joined or follows


def _opens_quotation(tokens: Sequence[Token], at: int) -> bool:
    """“Let us try”; “Berlin on the Brink”: a capital that only begins what is quoted."""
    quoted = at > 0 and tokens[at - 1].text.endswith(('"', "'", "“", "‘"))
    return quoted and (lexicon().knows(tokens[at].low.split()[0]) or " " not in tokens[at].text)


def is_region(tokens: Sequence[Token], at: int, said: str, text: Text) -> bool:
    """Pasadena, | California: the place says so."""
    if at < 3 or tokens[at - 1].text != "," or tokens[at - 2].tag not in _NAMES or tokens[at - 3].tag != "IN":
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    going_on = at + 2 < len(tokens) and tokens[at + 2].tag in ("NNP", "CC")
    listed_ = after is not None and (after.low == "and" or (after.text == "," and going_on))
    place = text.entities.kind(said) in _PLACES and tokens[at].tag == "NNP"
    return said in countries() or (place and not listed_)


def _is_instance(tokens: Sequence[Token], at: int) -> bool:
    """Such as | Rome: one of many that would fit."""
    before = " ".join(t.low for t in tokens[max(0, at - 3) : at]).removesuffix(" the")
    return before.endswith(("such as", "among them", "including", "among others"))


def _is_address(tokens: Sequence[Token], at: int) -> bool:
    """| 10 Downing Street."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.tag in _NAMES and tokens[at].text.isdigit() and len(tokens[at].text) < len("100")


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """The | Vaal township: a name of one word that only tells one thing from others."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    beside = after is not None and after.tag in ("NN", "NNS") and after.start == tokens[at].end + 1
    return beside and _is_word(tokens[at])


def _is_any(tokens: Sequence[Token], at: int) -> bool:
    """A wealthy | Bostonian: one of many."""
    start = at
    while start and tokens[start - 1].tag == "JJ":
        start -= 1
    return start > 0 and tokens[start - 1].low in ("a", "an") and _is_word(tokens[at])


def _is_word(name: Token) -> bool:
    """Whether a name is one word with a capital, and no letters or number."""
    return name.text.isalpha() and not name.text.isupper()


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """A man of | 46; about to turn | forty; | forty years old."""
    before = tokens[at - 1].low if at else ""
    of_person = before == "of" and at > 1 and is_person(tokens[at - 2]) and not tokens[at - 2].low.endswith("s")
    old = [token.low for token in tokens[at + 1 : at + 3]] == ["years", "old"]
    return before in ("aged", "turn", "turned", "turning") or of_person or (old and " " not in tokens[at].text)


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """At | 9; Falk, | 23, left: a small number of nothing that is said."""
    before, after = tokens[at - 1].low if at else "", tokens[at + 1].text if at + 1 < len(tokens) else "."
    small = tokens[at].text.isdigit() and len(tokens[at].text) < len("100")
    return small and before in (",", "at") and after in (",", ".", ";")


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """By the | 6th: of a month that nobody knows."""
    return is_day(tokens[at])


_Rule = Callable[[Sequence[Token], int], bool]
OF_NUMBERS: tuple[_Rule, ...] = (
    is_half,
    _is_label,
    _is_vague,
    _is_bare,
    _is_address,
    _is_age,
    _is_day,
    _in_brackets,
    _beside_name,
)
OF_NAMES: tuple[_Rule, ...] = (
    _is_choice,
    _is_lettered,
    _is_one_of_many,
    _in_brackets,
    _beside_name,
    _opens_quotation,
    _is_instance,
    _describes,
    _is_any,
)
