"""Names as answers: persons, states, organizations, places, weapons."""

import re
from collections.abc import Sequence
from functools import lru_cache

from decks.languages import Language
from decks.values.match import DIFFERENT, SAME, Comparison, Match, best
from decks.values.spelling import compare_words
from decks.values.text.folding import MAX_TYPED, fold, shown_words

PERSON = "person"

_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])(?=\s*$)", re.IGNORECASE)
_OWNER = re.compile(r"\w(?:['’]s|s['’])\s")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z]\b)|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")

Words = tuple[str, ...]


def compare_name(
    expected: Sequence[str], typed: str, language: Language, *, kind: str = "", strict: bool = False
) -> Comparison:
    """Compare a typed name with every name that is accepted, and give the best result.

    SAME whatever the case, accents, articles, hyphens, dots of initials, a possessive 's, number words (World War Two,
    II, 2), titles before a person's name, the word of its `kind` (the city of Baku, Baku city), and words that go
    without saying for it (the Iskander-M missile). For a person (`kind="person"`) also the names turned (Aliyev Ilham;
    “Aliyev, Ilham” for any kind), the surname alone, or with the first name or its initial. SLIP and CLOSE by slips of
    spelling as `spelling.compare_words` says, never in a word with a digit, in a single letter (Iskander-E is not
    Iskander-M) or in the last “a” of a person's name (Aliyeva is not Aliyev). CLOSE too if a person's first name stands
    alone (in some languages it is the surname), if a middle name is wanting or too many, and for a name of which a word
    in the middle or less than half at the end is missing (SS-26 for SS-26 Stone) or one side of its “of” (Azerbaijan
    for the Republic of Azerbaijan), unless that is a number or a single letter, which tells it from others.
    """
    if not typed.strip() or len(typed) > MAX_TYPED:
        return DIFFERENT
    return best([_compare(name, typed, language, kind, strict) for name in expected])


def _compare(name: str, typed: str, language: Language, kind: str, strict: bool) -> Comparison:
    shown = shown_words(f"{name} {typed}", language)
    whole = _words(name, language, strict)
    core = _core(whole, language, kind, at_least=1 if kind else 2)
    office = kind == PERSON and _is_office(name, whole, language)
    results: list[Comparison] = []
    for turned in _turned(typed, language, strict):
        found = _without_kind(turned, whole, kind, language)
        bare = _core(found, language, kind)
        pairs = [(whole, found), (core, found), (whole, bare)]
        if kind:
            pairs.append((core, bare))  # of unknown things, two titles must be the same
        for wanted, words in dict.fromkeys(pairs):
            if wanted and words and not (kind == PERSON and _other_gender(wanted[-1], words)):
                results.append(compare_words(wanted, words, language, slips=not strict, shown=shown))
                if not office:
                    results.append(_compare_part(wanted, words, name, language))
                if kind == PERSON and wanted == core and not office:
                    results.append(_compare_person(wanted, words, language, strict, shown))
    return best(results)


@lru_cache(maxsize=4096)
def _words(text: str, language: Language, strict: bool) -> Words:
    """The words of a name, numbers and letters apart, numbers as figures: (iskander, m), (ss, 26), (world, war, 2)."""
    text = _ORDINAL.sub(r"\1°", _POSSESSIVE.sub("", text.strip()))
    folded = fold(_GLUED.sub(" ", text), language, accents=strict).split()
    return tuple(_number(word, language, first=at == 0) for at, word in enumerate(folded))


def _number(word: str, language: Language, *, first: bool) -> str:
    if word in language.ordinals:
        return f"{language.ordinals[word]}°"
    if word in language.numbers:
        return str(language.numbers[word])
    if not first and _ROMAN.fullmatch(word):
        return str(_roman(word))
    return word


def _roman(numeral: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _turned(typed: str, language: Language, strict: bool) -> list[Words]:
    """The words as typed, and with what stands after a comma first: Aliyev, Ilham."""
    last, comma, first = typed.partition(",")
    words = [_words(typed, language, strict)]
    return [*words, _words(f"{first} {last}", language, strict)] if comma and "," not in first else words


def _core(words: Words, language: Language, kind: str, *, at_least: int = 1) -> Words:
    """The name without titles before it and without the words of its kind, if so many words are left."""
    start, end = 0, len(words)
    while kind in ("", PERSON) and (length := _title(words[start:end], language)) and end - start - length >= at_least:
        if any(_is_of(word, language) for word in words[start + length : start + length + 1]):
            break  # the President of Russia
        start += length
    generic = next((words for name, words in language.generic.items() if kind == name or kind in words), frozenset())
    while end - start > 1 and words[end - 1] in generic:
        end -= 1
    if kind == PERSON and end - start > 1 and words[end - 1] in language.name_suffixes:
        end -= 1
    return words[start:end]


def _is_office(name: str, words: Words, language: Language) -> bool:
    """Whether a person is named by his office alone: Russia's President, the President of Russia."""
    length = _title(words, language)
    described = _OWNER.search(name) is not None or name.split()[0].casefold() in language.articles
    return (described and words[-1] in language.titles) or (0 < length < len(words) and _is_of(words[length], language))


def _is_of(word: str, language: Language) -> bool:
    return language.number_words.get(word) == "of"


def _without_kind(words: Words, name: Words, kind: str, language: Language) -> Words:
    """The words without that of the kind, where the name has none: the city of Baku, Baku city, the missile M."""
    kinds = {kind.casefold(), f"{kind.casefold()}s"} - {""}
    if kinds.intersection(name):
        return words
    if len(words) > 2 and words[0] in kinds and _is_of(words[1], language):
        return words[2:]
    if len(words) > 1 and words[0] in kinds:
        return words[1:]
    return words[:-1] if len(words) > 1 and words[-1] in kinds else words


def _other_gender(surname: str, typed: Words) -> bool:
    """Whether a name is typed in the form that a woman of the family bears in much of Europe and Asia, or a man."""
    return any(surname != word and surname in (f"{word}a", word.removesuffix("a")) for word in typed)


def _title(words: Words, language: Language) -> int:
    """How many words at the start are a title, the longest that fits."""
    return next((length for length in (4, 3, 2, 1) if " ".join(words[:length]) in language.titles), 0)


def _compare_person(wanted: Words, found: Words, language: Language, strict: bool, shown: dict[str, str]) -> Comparison:
    """Compare the names of a person, given names first."""
    if len(wanted) < 2 or not wanted[-1].isalpha():
        return DIFFERENT
    if sorted(wanted) == sorted(found):
        return SAME
    given, surname = _split(wanted, language)
    if found == given[:1]:
        return Comparison(Match.CLOSE, "that is the first name; say the surname too")
    return best(
        [
            _compare_given(
                given, typed_given, compare_words(surname, typed_surname, language, slips=not strict, shown=shown)
            )
            for typed_given, typed_surname in _splits(found, surname, language)
        ]
    )


def _split(words: Words, language: Language) -> tuple[Words, Words]:
    """Given names and surname; particles belong to the surname, but are not needed: (van) Gogh."""
    start = len(words) - 1
    while start > 1 and words[start - 1] in language.particles:
        start -= 1
    return words[:start], words[start:]


def _splits(found: Words, surname: Words, language: Language) -> list[tuple[Words, Words]]:
    """The typed words parted where the surname may begin, with particles that were left out put in."""
    whole = [(found[:-size], found[-size:]) for size in {1, len(surname)} if 0 < size <= len(found)]
    bare = surname[-1:]
    return [
        (given, surname[:-1] + typed if len(typed) == len(bare) and given[-1:] != surname[:1] else typed)
        for given, typed in whole
    ]


def _compare_given(given: Words, typed: Words, surname: Comparison) -> Comparison:
    """The surname's result, if the given names that were typed fit: none, the first, or all, in full or as initials."""
    if surname.match is Match.DIFFERENT or not typed:
        return surname
    if len(typed) == 1 and _fits(given[0], typed[0]):
        return surname
    if len(typed) == len(given) and all(map(_fits, given, typed)):
        return surname
    if len(typed) == 1 and 1 < len(typed[0]) == len(given) and all(map(str.startswith, given, typed[0])):
        return surname  # JK Rowling
    middle = len(typed) > len(given) == 1 or len(given) > len(typed)
    if middle and _fits(given[0], typed[0]) and not any(len(word) == 1 for word in typed[1:] + given[1:]):
        return Comparison(Match.CLOSE, "mind the middle names")
    return DIFFERENT


def _fits(given: str, typed: str) -> bool:
    return given == typed or (1 in (len(given), len(typed)) and given[0] == typed[0])


def _compare_part(wanted: Words, found: Words, name: str, language: Language) -> Comparison:
    """CLOSE for a name that lacks a little, or one side of its “of”, unless what is missing tells it apart."""
    if len(wanted) > 3 and len(found) == len(wanted) - 1 and found[0] == wanted[0] and found[-1] == wanted[-1]:
        at = next(at for at, word in enumerate(wanted) if at == len(found) - 1 or word != found[at])
        if wanted[:at] + wanted[at + 1 :] == found and len(wanted[at]) > 1 and wanted[at].isalpha():
            return Comparison(Match.CLOSE, f"say the whole name: {name}")
    if len(wanted) > 2 and len(found) == len(wanted) and found[:-1] == wanted[:-1] and _begins(found[-1], wanted[-1]):
        return Comparison(Match.CLOSE, f"say the whole name: {name}")
    of = next((at for at, word in enumerate(wanted) if _is_of(word, language)), 0)
    head, tail = wanted[:of], wanted[of + 1 :]
    begun = wanted[: len(found)] == found and (2 * len(found) > len(wanted) > len(found) or (found == head and of > 1))
    missing = wanted[len(found) :] if begun else head
    if not begun and not (of == 1 and found == tail):
        return DIFFERENT
    if any(len(word) == 1 or not word.isalpha() for word in missing):
        return DIFFERENT
    return Comparison(Match.CLOSE, f"say the whole name: {name}")


def _begins(short: str, word: str) -> bool:
    """Whether a word is cut short: Org, Organization."""
    return 3 <= len(short) < len(word) - 1 and word.isalpha() and word.startswith(short)
