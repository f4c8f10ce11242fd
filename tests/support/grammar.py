"""Sentences as drafting parses them."""

from decks.drafting.parsing import Sentence, parse
from decks.languages import load


def read(text: str) -> Sentence:
    return next(iter(parse(text, [], load("en"))))


def clauses(text: str) -> list[tuple[str, str, str]]:
    """(kind, subject, verb) of each clause."""
    sentence = read(text)

    def words(place: int) -> str:
        phrase = sentence.phrases[place]
        return " ".join(token.text for token in sentence.tokens[phrase.first : phrase.last])

    return [(c.kind, " & ".join(map(words, c.subject)), words(c.verb)) for c in sentence.clauses]
