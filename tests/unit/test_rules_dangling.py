"""Which questions point to something that they do not name: examples of both kinds."""

import json

import pytest

from decks.rules.wording import dangling_word, negative_question
from tests.support.decks import read_deck

HEAD = "format: 1\ndeck: d\ntitle: t\nnames:\n- id: sel\n  name: Sel\ncards:\n- id: a\n"


def asked(folder, question: str):
    return read_deck(folder, f"{HEAD}  ask: {json.dumps(question)}\n  answer: x\n", None)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Which country led it?", "it"),
        ("What did they do?", "they"),
        ("Why did he resign?", "he"),
        ("Who was its leader?", "its"),
        ("How many of them exploded?", "them"),
        ("Who said that they did not use it?", "it"),
        ("Who said that those shipments contained arms?", "those shipments"),
    ],
)
def test_a_question_that_does_not_stand_alone_is_found(question, word, tmp_path):
    (finding,) = dangling_word.find(asked(tmp_path, question))
    assert finding.message.startswith(f"“{word}” in “{question}”")


@pytest.mark.parametrize(
    "question",
    [
        "Which company said that it would pay?",
        "How long was it from the beginning to the end of the war?",
        "What is it that crosses the bridge?",
        "According to Holt, what did she see?",
        "Where did the king and his wife live?",
        "What did Anna say about her brother?",
        "Who is the author who said that his book failed?",
        "Which river gives Sel its name?",
        "Sel's mayor praised her own town. Which town?",
        "Which of these towns is the largest?",
        "What is the subject of this article?",
        "In whose words is “it” a “they”?",
        "The charter holds this principle: ____.",
    ],
)
def test_a_question_that_names_what_it_means_is_silent(question, tmp_path):
    assert list(dangling_word.find(asked(tmp_path, question))) == []


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which of these is not a river?", True),
        ("Which country does not border France?", True),
        ("In the article, who was not invited?", True),
        ("Which of these is NOT a river?", False),
        ("Who asked why the missiles had not been launched?", False),
        ("Which country said that it had not been warned?", False),
        ("How many have at least one flaw?", False),
        ("Which towns decided not to pay?", False),
    ],
)
def test_only_what_is_asked_for_makes_a_question_negative(question, found, tmp_path):
    assert bool(list(negative_question.find(asked(tmp_path, question)))) is found
