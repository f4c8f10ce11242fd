"""A typed text without what goes without saying around the answer."""

from collections.abc import Iterator

from decks.context import GAP
from decks.forms.question import Question
from decks.grading.comparing import WORDED, coarse
from decks.grading.foreign import name_words
from decks.languages import Language
from decks.model import Answer, Deck
from decks.values.around import without_question, without_sentence
from decks.values.name import PERSON
from decks.values.quantity import parse
from decks.values.text import fold


def bare_texts(answer: Answer, raw: str, question: Question, deck: Deck) -> list[str]:
    """What is left of a typed text without what goes without saying around it.

    Of the question's words no name is left out but that of a person's country (the President of Russia, Putin) or
    a claim's speaker, and none before other names, for there each word counts (the Russian Defense Ministry).
    """
    language = deck.context.language
    values = answer.date is not None or answer.quantity is not None
    kind = coarse(answer)
    before = after = question.stem
    fixed = frozenset[str]()
    if kind == PERSON:
        home = deck.names.get(answer.kind.partition(":")[2])
        after = " ".join([*(home.variants if home else ()), question.stem])
        before = " ".join([*language.titles, after])
        fixed = name_words(deck, PERSON)
    elif not values and kind != "role":
        before, fixed = (before if kind in WORDED else ""), name_words(deck) - _speakers(question, deck)
    texts = dict.fromkeys(
        without_question(raw, before, after, language, values=values, ordered=kind in WORDED, fixed=fixed)
    )
    for said_before, said_after in _sentences(answer, question, deck):
        texts |= dict.fromkeys(without_sentence(raw, said_before, said_after, language))
    return [text for text in texts if not answer.quantity or raw.endswith(text) or _has_unit(text, language)]


def _speakers(question: Question, deck: Deck) -> set[str]:
    """The words of the names of the persons whose claim it is."""
    card = deck.card(question.card)
    persons = [speaker for speaker in (card.fact.by if card else ()) if speaker.kind == PERSON]
    names = (text for person in persons for text in person.variants)
    return {word for name in names for word in fold(name, deck.context.language).split()}


def _sentences(answer: Answer, question: Question, deck: Deck) -> Iterator[tuple[str, str]]:
    """What stands before and after the answer in the card's own sentence and in its quotes."""
    card = deck.card(question.card)
    if card is None or len(question.key) > 1:
        return
    if GAP in card.prompt.gap:
        before, _, after = card.prompt.gap.partition(GAP)
        yield before, after
    for quote in card.fact.quotes:
        before, found, after = quote.text.partition(answer.text)
        if found:
            yield before, after


def _has_unit(text: str, language: Language) -> bool:
    try:
        return parse(text, language).unit.dimension != ""
    except ValueError:
        return False


def is_asked(text: str, question: Question, deck: Deck) -> bool:
    """Whether a remark says only what the question says, and names nothing."""
    language = deck.context.language
    asked = set(fold(question.stem, language).split()) - name_words(deck)
    return not any(char.isdigit() for char in text) and asked.issuperset(fold(text, language).split())
