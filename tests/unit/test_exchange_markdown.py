"""Markdown: hashcards', Obsidian's and ours; and the quiz to print."""

import re

import pytest

from decks.exchange import Bank, Losses, NotReadable, format_named
from decks.exchange.bank import Item

MARKDOWN = format_named("markdown")


def read(text):
    losses = Losses()
    return MARKDOWN.read(text.encode(), losses).items, losses.lines()


def test_hashcards():
    items, lost = read(
        "Q: What is the **capital** of\nFrance? ![map](m.png)\nA: Paris,\nof course\n\n"
        "Q: no answer\n---\n\nC: [Speech] is produced in [Broca's] area.\n"
    )
    assert [(item.ask, item.answers) for item in items] == [
        ("What is the capital of France?", ("Paris, of course",)),
        ("____ is produced in Broca's area.", ("Speech",)),
        ("Speech is produced in ____ area.", ("Broca's",)),
    ]
    assert len(lost) == 2


def test_obsidian():
    items, _ = read(
        "# Words\n#flashcards\n\ndog::chien <!--SR:!2024-01-01,3,250-->\ncat:::chat\n\n"
        "What is\nH2O?\n?\nwater\n\nThe ==Nile== is in ==Egypt==.\n"
    )
    assert [(item.ask, item.answers) for item in items] == [
        ("dog", ("chien",)),
        ("cat", ("chat",)),
        ("chat", ("cat",)),
        ("What is H2O?", ("water",)),
        ("The ____ is in Egypt.", ("Nile",)),
        ("The Nile is in ____.", ("Egypt",)),
    ]


def test_what_is_no_question_is_let_go():
    items, lost = read("# Notes\n\nSome words.\n\n- a list\n")
    assert (items, lost) == ((), [])


def test_ours_is_read_by_people_too():
    item = Item(
        "d/f/answer", "2 * 2 = ?", ("4",), ("four",), ("4", "5"), ("it is 4",), why="So.", topic="sums", tags=("a",)
    )
    text = MARKDOWN.write(Bank("d", "Sums", (item,)), Losses()).decode()
    assert text == (
        "# Sums\n\n---\n\n<!-- d/f/answer #topic\\:\\:sums #a -->\n".replace("\\:", ":")
        + "Q: 2 \\* 2 \\= ?\n- [ ] 4\n- [ ] 5\nA: 4\n- also four\n> it is 4\nWhy? So.\n"
    )


def test_a_line_beyond_all_measure_is_refused():
    with pytest.raises(NotReadable, match="a line"):
        MARKDOWN.read(b"Q: " + b"a" * 200_000, Losses())


def test_a_printed_quiz_has_its_key_apart_and_nothing_that_runs():
    item = Item("d/f/answer", "<script>x</script>?", ("b",), ("bee",), ("a", "b"), ("<i>",), why="So.")
    text = (
        format_named("print").write(Bank("d", "<T>", (item, Item("d/g/answer", "Who?", ("Lind",)))), Losses()).decode()
    )
    asked, key = text.split('<section class="key">')
    assert "<title>&lt;T&gt;</title>" in asked
    assert '<ol class="options"><li>A) a</li><li>B) b</li></ol>' in asked
    assert "So." not in asked
    assert "Lind" not in asked
    assert "<b>B) b</b> (bee)<blockquote>&lt;i&gt;</blockquote><p>So.</p>" in key
    assert not re.search(r"<script|<i>|https?:|src=", text)


def test_a_sentence_with_a_gap_is_a_cloze_with_its_proof():
    item = Item("d/f/answer", "Paris is in ____.", ("[France]",), quotes=("a quote",), why="because", tags=("geo",))
    text = format_named("markdown").write(Bank("d", "T", (item,)), Losses()).decode()
    assert "\nC: Paris is in [\\[France\\]].\n> a quote\nWhy? because\n" in text
    assert format_named("markdown").read(text.encode(), Losses()).items == (item,)
