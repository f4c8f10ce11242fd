"""The 76 questions that naive templates made of the article, each with its fault, and what the shipped deck does now.

A row of judged.tsv: what was asked and how it was judged, then the card, what holds of it now, and the words for that:

- stem: the card is asked in exactly these words, as a question or with a gap
- not asked: there is no such card
- no choice: the card is never a choice; never in order: nor part of a timeline
- choice without, choice among: no option of its choices is or holds one of these; all are among these
- true-false options: what its true-false question offers; true-false without: it never states one of these
- feedback: what stands beside its answer; together: the form in which it is asked with other cards
- nowhere: no question of the deck holds these words
"""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from decks.explain import speaker
from decks.forms.question import Question, Turn
from decks.groups import GROUP_FORMS
from decks.loader import load
from decks.model import Card, Deck
from decks.paths import deck_files
from decks.questions import every_question

with Path(__file__).with_name("judged.tsv").open(encoding="utf-8", newline="") as _file:
    ROWS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))
TURNS = [Turn(day=day, seed="judged") for day in range(20)]


@pytest.fixture(scope="module")
def deck() -> Deck:
    file = next(file for file in deck_files() if file.id == "second-karabakh-war")
    loaded = load(file.path).deck
    assert loaded is not None
    return loaded


def made(card: Card, deck: Deck, form: str) -> list[Question]:
    return [question for turn in TURNS for question in every_question(card, deck, turn) if question.form == form]


def options(card: Card, deck: Deck) -> set[str]:
    return {option.text for question in made(card, deck, "choice") for option in question.options}


def is_stem(card: Card, deck: Deck, texts: list[str]) -> bool:
    return texts[0] in (card.prompt.stem, card.prompt.gap)


def is_no_choice(card: Card, deck: Deck, texts: list[str]) -> bool:
    return not options(card, deck)


def is_choice_without(card: Card, deck: Deck, texts: list[str]) -> bool:
    offered = options(card, deck)
    return bool(offered) and not any(text in option for option in offered for text in texts)


def is_choice_among(card: Card, deck: Deck, texts: list[str]) -> bool:
    return len(options(card, deck)) > 2 and options(card, deck) <= set(texts)


def is_true_false_options(card: Card, deck: Deck, texts: list[str]) -> bool:
    asked = made(card, deck, "true-false")
    return bool(asked) and all([option.text for option in question.options] == texts for question in asked)


def is_true_false_without(card: Card, deck: Deck, texts: list[str]) -> bool:
    asked = made(card, deck, "true-false")
    return bool(asked) and not any(f" {text}." in question.stem for question in asked for text in texts)


def is_feedback(card: Card, deck: Deck, texts: list[str]) -> bool:
    return speaker(card.fact, deck) == texts[0]


def together(card: Card, deck: Deck, form: str) -> Question | None:
    return GROUP_FORMS[form].make([card, *(other for other in deck.cards if other is not card)], deck, TURNS[0])


def is_together(card: Card, deck: Deck, texts: list[str]) -> bool:
    question = together(card, deck, texts[0])
    return question is not None and card.id in question.cards


def is_never_in_order(card: Card, deck: Deck, texts: list[str]) -> bool:
    return bool(card.prompt.forms) and "order" not in card.prompt.forms


CHECKS: dict[str, Callable[[Card, Deck, list[str]], bool]] = {
    "stem": is_stem,
    "no choice": is_no_choice,
    "choice without": is_choice_without,
    "choice among": is_choice_among,
    "true-false options": is_true_false_options,
    "true-false without": is_true_false_without,
    "feedback": is_feedback,
    "together": is_together,
    "never in order": is_never_in_order,
}


def test_every_row_of_the_list_is_there():
    assert len(ROWS) == 76
    assert sum(row["verdict"] == "bad" for row in ROWS) == 30


@pytest.mark.parametrize("row", ROWS, ids=[f"{n}-{row['was_fact']}-{row['now']}" for n, row in enumerate(ROWS, 1)])
def test_what_was_judged_comes_out_right(row, deck):
    if row["now"] == "nowhere":
        texts = [text for card in deck.cards for text in (card.prompt.stem, card.prompt.gap)]
        assert [text for text in texts if row["what"].casefold() in text.casefold()] == []
        return
    card = deck.card(f"{deck.id}/{row['card']}")
    if row["now"] == "not asked":
        assert card is None
        fact = row["card"].split("/")[0]
        assert fact in {fact.id for fact in deck.facts}, f"there is no fact {fact} any more: mend the row"
        return
    assert card is not None, row["card"]
    assert CHECKS[row["now"]](card, deck, row["what"].split(" / ")), (row["why"], card.prompt)
