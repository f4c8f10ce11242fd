"""A good deck spoiled in the ways of a hurried teacher: each fault is found, at its line, in words of the trade."""

from pathlib import Path

import pytest

from decks.loader import load
from decks.rules import check
from tests.support.decks import write_deck

FOLDER = Path(__file__).parent / "spoiled"
DECK = (FOLDER / "deck.yaml").read_text(encoding="utf-8")
ARTICLE = (FOLDER / "article.txt").read_text(encoding="utf-8")

# What was done; what stood there and what stands there now; the code, and words that the message or its help must have.
SPOILED = [
    ("indented with a tab", "  type: claim", "\ttype: claim", "FD101", "spaces"),
    ("a colon in a question", "ask: What crosses", "ask: Quickly: what crosses", "FD101", "quotes"),
    ("a quotation mark never closed", "says: the bridge needed", 'says: "the bridge needed', "FD101", "never closed"),
    ("a key misspelt", "  answer: bicycles", "  anwser: bicycles", "FD103", "Did you mean “answer”?"),
    ("a key given twice", "  answer: 2021", "  answer: 2021\n  answer: 2022", "FD102", "stands twice"),
    ("an entry copied, its id kept", "- id: toll", "- id: crossing", "FD120", "Rename the newer one"),
    ("no answer", "  answer: bicycles\n", "", "FD104", "lacks “answer”"),
    ("a day that there is not", "when: 2019-05-03", "when: 2019-05-32", "FD106", "May has 31 days"),
    ("a type of one's own", "type: quantity", "type: number", "FD106", "no fact type “number”"),
    ("the article's file renamed", "file: article.txt", "file: bridge.txt", "FD403", "bridge.txt"),
    ("a quote from memory", "quote: It is 340 m long", "quote: It is 340 m wide", "FD401", "but not “wide” after it"),
    ("the wrong year", "when: 2019-05-03", "when: 2018-05-03", "FD407", "not the year"),
    ("the wrong number", "value: 340 m", "value: 430 m", "FD408", "430 m"),
    ("an answer from another line", "answer: bicycles", "answer: ferries", "FD406", "“ferries”"),
    ("the answer among the wrong options", "- trucks", "- Bicycles", "FD203", "is right"),
    ("an option written twice", "  - trucks", "  - cars", "FD202", "stands twice"),
    ("all of the above", "  - trucks", "  - all of the above", "FD304", "no option"),
    ("a claim without its speaker", "  by: reis\n  act: said", "  stance: claim", "FD404", "whose word"),
    ("a verb that takes sides", "act: said", "act: admitted", "FD411", "“admitted” says that"),
    ("a loaded word", "Who declared that", "Who baselessly, in a notorious speech, declared that", "FD412", "“notorious”"),
    ("a name misspelt", "Who declared that", "Who, unlike Anton Riess and the Harbour Board, declared that", "FD132", "Harbour"),
    ("a question with “they”", "What crosses the Harbor Bridge besides", "What do they see besides", "FD509", "“they”"),
    ("a question that holds its answer", "Who declared that", "Who, as Mira Holt, declared that", "FD307", "“Mira Holt”"),
    ("a question for what is not so", "What crosses", "What never or not crosses", "FD501", "what is not so"),
    ("the end of a question lost", "safe?", "safe", "FD505", "no question mark"),
    ("a gap too many", "was abolished in ____", "was ____ in ____", "FD507", "2 gaps for 1 answer"),
    ("a number from nowhere", "it was two crowns", "it was 25 crowns", "FD409", "“25”"),
    ("last year", "was abolished in ____", "last year or so was abolished in ____", "FD511", "“last year”"),
    ("a topic misspelt", "  topic: dispute\n  quote: Mira", "  topic: disputes\n  quote: Mira", "FD124", "“disputes”"),
    ("one question, two answers", "Who declared that the Harbor Bridge was safe?", "What crosses the Harbor Bridge besides trams?", "FD209", "answers differ"),
]  # fmt: skip


def line_of(text: str) -> int:
    """The line on which the text first differs from the good deck."""
    lines = zip(text.splitlines(), DECK.splitlines(), strict=False)
    return next(number for number, (one, other) in enumerate(lines, 1) if one != other)


def test_the_deck_that_is_spoiled_is_good(tmp_path):
    assert check(load(write_deck(tmp_path, DECK, ARTICLE))) == []


@pytest.mark.parametrize(("old", "new", "code", "words"), [row[1:] for row in SPOILED], ids=[row[0] for row in SPOILED])
def test_a_fault_is_found_at_its_line_in_plain_words(old, new, code, words, tmp_path):
    assert DECK.count(old) >= 1
    text = DECK.replace(old, new, 1)
    found = check(load(write_deck(tmp_path, text, ARTICLE)))
    mine = [finding for finding in found if finding.code == code]
    assert mine, [str(finding) for finding in found]
    told = f"{mine[0].message} {mine[0].help}"
    assert words in told
    assert any(abs(finding.place.line - line_of(text)) <= 6 and finding.place.column > 0 for finding in mine), told
    assert "Traceback" not in told and "None" not in told
