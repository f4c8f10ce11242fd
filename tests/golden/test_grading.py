"""What students type, and the verdict that a fair and strict teacher gives: a corpus of real habits of writing."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from decks.forms import FORMS
from decks.forms.question import Kind, Question, Turn, Verdict
from decks.grading import grade_text
from decks.loader import load
from decks.model import Deck
from decks.paths import LIBRARY
from tests.support.decks import read_deck

CORPUS = Path(__file__).with_name("grading.tsv")
AGREED = 0.99
PLAIN_WORDS = ("text", "role", "duty", "happening")


class Row(NamedTuple):
    """One line: the card's whole id, what was typed (with \\n for a new line), the verdict and the reason for it."""

    card: str
    typed: str
    verdict: str
    reason: str


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    lines = CORPUS.read_text(encoding="utf-8").splitlines()[1:]
    return [Row(*line.split("\t")) for line in lines]


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Deck]:
    found = {"small": read_deck(tmp_path_factory.mktemp("decks"))}
    for name in ("second-karabakh-war",):
        deck = load(LIBRARY / name / "deck.yaml").deck
        assert deck is not None
        found[name] = deck
    return found


@pytest.fixture(scope="module")
def disagreements(rows: list[Row], decks: Mapping[str, Deck]) -> list[tuple[Row, str, bool]]:
    """The rows that are graded otherwise than expected, with the grader's word, and whether a value was asked for."""
    found = []
    for row in rows:
        deck = decks[row.card.split("/")[0]]
        question = ask(row.card, deck)
        given = word(grade_text(question, row.typed.replace("\\n", "\n"), deck))
        if given != row.verdict:
            found.append((row, given, any(is_value(answer.kind) for answer in question.key)))
    return found


def ask(card_id: str, deck: Deck) -> Question:
    """The card as it is typed: as a question, else as a sentence with gaps."""
    card = deck.card(card_id)
    assert card, f"{card_id} is in the corpus, but not in the deck"
    made = [form.make(card, deck, Turn()) for form in FORMS.values()]
    typed = [question for question in made if question and question.kind is Kind.TEXT]
    assert typed, f"{card_id} can't be typed"
    return min(typed, key=lambda question: question.form == "cloze")


def word(verdict: Verdict) -> str:
    return "slip" if verdict.slip else verdict.grade.value


def is_value(kind: str) -> bool:
    """Whether an answer is a date, a number or a name, where nothing wrong may pass."""
    return kind.split(":")[0] not in PLAIN_WORDS


def test_the_corpus_is_large_and_has_no_row_twice(rows: list[Row]) -> None:
    assert len(rows) >= 450
    assert len({(row.card, row.typed) for row in rows}) == len(rows)
    assert {row.verdict for row in rows} == {"right", "slip", "close", "wrong"}
    assert all(row.reason for row in rows)


def test_the_grader_agrees_with_the_teacher(rows: list[Row], disagreements: list[tuple[Row, str, bool]]) -> None:
    shown = [f"{row.card}: “{row.typed}” is {row.verdict} ({row.reason}), not {got}" for row, got, _ in disagreements]
    print("\n".join(shown))  # noqa: T201 -- what the figure hides
    assert len(disagreements) <= (1 - AGREED) * len(rows), "\n".join(shown)


def test_no_wrong_date_number_or_name_is_right(disagreements: list[tuple[Row, str, bool]]) -> None:
    passed = [row for row, got, value in disagreements if value and row.verdict == "wrong" and got in ("right", "slip")]
    assert passed == []
