"""The sentences that an author wrote, and the words and numbers of the article to hold them against."""

import re
from collections.abc import Collection, Iterator
from fractions import Fraction
from functools import lru_cache

from decks.languages import Language, load
from decks.model import Deck
from decks.rules.words import words
from decks.rules.written import Text, texts
from decks.values.quantity.numbers import take_number

SENTENCES = frozenset({"why", "says", "did", "happened", "event", "duty", "means", "about", "key", "role"})
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]*(?:(?:st|nd|rd|th|s)\b)?")


def prose(deck: Deck, also: Collection[str] = ()) -> Iterator[Text]:
    """What the author wrote in sentences or parts of them: questions, what facts say, and why. `also`: more keys."""
    return (text for text in texts(deck) if text.is_stem or text.keys[-1] in SENTENCES or text.keys[-1] in also)


@lru_cache(maxsize=4)
def article_words(deck: Deck) -> frozenset[str]:
    """The words of the article, of the names, and of what the deck says about its source, in small letters."""
    names = (name for thing in deck.names.values() for name in (*thing.variants, thing.kind))
    source = (deck.source.title, deck.source.cite, deck.title)
    told = frozenset(word.casefold() for text in (*source, *names) for word in words(text))
    return told | _words_of(deck.source.text)


@lru_cache(maxsize=4)
def _words_of(article: str) -> frozenset[str]:
    """By the text: a deck that is edited is another one each time, its article stays."""
    return frozenset(word.casefold() for word in words(article))


def article_numbers(deck: Deck) -> frozenset[Fraction]:
    """Every number that the article gives, in figures or words."""
    return _numbers_of(deck.source.text, deck.context.code)


@lru_cache(maxsize=4)
def _numbers_of(article: str, code: str) -> frozenset[Fraction]:
    return numbers(article, load(code))


def figures(text: str) -> list[str]:
    """The numbers in figures that a text gives, as written: 1,200, 3.5, 1990s."""
    return [found[0].rstrip(".,") for found in _NUMBER.finditer(text)]


@lru_cache(maxsize=4096)
def numbers(text: str, language: Language) -> frozenset[Fraction]:
    """The numbers that a text gives, in figures or words; those of a decade and an ordinal among them."""
    return frozenset(
        value for start in _starts(text, language) for value in _values(text[start : start + 60], language)
    )


def _starts(text: str, language: Language) -> Iterator[int]:
    known = (language.numbers, language.scales, language.fractions, language.ordinals)
    for found in re.finditer(r"\.?\d[\d,.]*|[^\W\d_]+", text):
        if not found[0][0].isalpha() or any(found[0].casefold() in table for table in known):
            yield found.start()


def _values(text: str, language: Language) -> Iterator[Fraction]:
    word = re.match(r"[^\W\d_]+", text)
    if word and word[0].casefold() in language.ordinals:
        yield Fraction(language.ordinals[word[0].casefold()])
    if word and word[0].casefold() in language.fractions:
        yield Fraction(1, language.fractions[word[0].casefold()])
    bare = re.match(r"\d+", text)
    if bare and len(bare[0]) <= 12:
        yield Fraction(int(bare[0]))
    try:
        found = take_number(text, language)
    except ValueError:
        return
    if found:
        yield found[0]
        if found[1] > 1:
            yield found[0] / found[1]
