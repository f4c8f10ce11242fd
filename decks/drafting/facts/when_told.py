"""When things happened that a sentence tells: by the dates of its main clauses."""

from collections.abc import Iterator

from decks.drafting.facts.gap_span import DAY
from decks.drafting.grammar.clause import MAIN
from decks.drafting.grammar.phrases import DATE, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.values.timeline import DateMention


def is_day(token: Token) -> bool:
    """Whether a word is a day by its number alone, or some other place in a row: the 23rd."""
    return token.tag == "CD" and DAY.fullmatch(token.low) is not None


def is_timeless(sentence: Sentence) -> bool:
    """Whether no date of a sentence says where in time it is."""
    return not any(_is_placed(date) for date in sentence.dates.values())


def dates_of(sentence: Sentence) -> list[DateMention]:
    """The dates on which things happened by a sentence's main clauses; none if it looks back: they had sailed."""
    main = [clause for clause in sentence.clauses if clause.kind == MAIN]
    if any(sentence.phrases[clause.verb].perfect for clause in main):
        return []
    return [date for clause in main for at in clause.own for date in _dates(sentence, sentence.phrases[at])]


def _dates(sentence: Sentence, phrase: Phrase) -> Iterator[DateMention]:
    for token in sentence.tokens[phrase.first : phrase.last] if phrase.kind == DATE else ():
        date = sentence.dates.get(token.start)
        if date is not None and _is_placed(date):
            yield date


def _is_placed(date: DateMention) -> bool:
    """Whether one knows where in time a date is: it has its year, surely or with a month."""
    return date.value.year is not None and (date.sure or date.value.month is not None)
