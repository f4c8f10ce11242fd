"""Anki's notes: what becomes a question, and what is told to be lost."""

import pytest

from decks.exchange import Losses, NotReadable, format_named
from decks.exchange.anki_note import Note, Side, as_note, items_of
from decks.exchange.bank import Item

TEXT = format_named("anki-text")
ONE = {0: Side()}


def items(*fields, sides=ONE, guid="g", tags=()):
    losses = Losses()
    return list(items_of(Note(guid, fields, tags), sides, losses)), losses.lines()


def read(text):
    losses = Losses()
    return TEXT.read(text.encode(), losses), losses.lines()


def test_a_note_of_ours_holds_all_that_the_question_says():
    item = Item(
        id="d/f/answer",
        ask="Who?",
        answers=("Lind",),
        accept=("Mayor Lind",),
        options=("Lind", "Holt"),
        quotes=("said Lind",),
        speaker="Claimed by Lind.",
        why="She did.",
        topic="war",
        tags=("a",),
    )
    note = as_note(item)
    assert note.fields == (
        "Who?<ol><li>Lind</li><li>Holt</li></ol>",
        'Lind<ul class="also"><li>Mayor Lind</li></ul><hr>'
        "<blockquote>said Lind</blockquote><p>Claimed by Lind.</p><p>She did.</p>",
    )
    assert note.tags == ("topic::war", "a")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("{{c1::Paris}} is in France", [("____ is in France", ("Paris",))]),
        ("{{c1::Paris::city}} is in {{c2::France}}", [("____ (city) is in France", ("Paris",)), ("Paris is in ____", ("France",))]),
        ("{{c1::a}} and {{c1::b}}", [("____ and ____", ("a", "b"))]),
        ("{{c2::B {{c3::C}}}} x", [("____ x", ("B C",)), ("B ____ x", ("C",))]),
        ("{{c1::std::vector::hint}}", [("____ (vector::hint)", ("std",))]),
        ("{{c2::B {{c3::C}}::h}} x", [("____ (h) x", ("B C",)), ("B ____ x", ("C",))]),
        ("{{C1::never closed", [("____", ("never closed",))]),
    ],
)  # fmt: skip
def test_clozes_become_sentences_with_a_gap(text, asked):
    found, lost = items(text, "Extra <b>words</b>")
    assert [(item.ask, item.answers) for item in found] == asked
    assert all(item.why == "Extra words" for item in found)
    assert lost == []


def test_each_cloze_keeps_an_id_of_its_own_whatever_the_others_do():
    found, _ = items("{{c1::a}} {{c3::b}}", "")
    assert [item.id for item in found] == ["g", "g 3"]


def test_a_list_on_the_front_is_options_only_if_the_answer_is_among_them():
    found, _ = items("Which?<ul><li>a</li><li>b</li></ul>", "b")
    assert (found[0].ask, found[0].options) == ("Which?", ("a", "b"))
    found, _ = items("Given:<ul><li>a</li><li>b</li></ul>what follows?", "c")
    assert (found[0].ask, found[0].options) == ("Given:what follows? a; b", ())


def test_a_list_alone_on_the_back_is_several_answers():
    found, _ = items("Name two.", "<ul><li>a</li><li>b</li></ul>")
    assert found[0].answers == ("a", "b")
    found, _ = items("Name two.", "These: <ul><li>a</li><li>b</li></ul>")
    assert found[0].answers == ("These: a; b",)


def test_pictures_sounds_and_notes_without_words_are_told():
    found, lost = items('<img src="x">', "a")
    assert found == []
    assert any("a picture is left out" in line for line in lost)
    assert any("left out: no words" in line for line in lost)
    found, lost = items("How is it said? [sound:x.mp3]", "so")
    assert found[0].ask == "How is it said?"
    assert any("a sound is left out" in line for line in lost)


def test_text_in_html_is_read_as_a_reader_sees_it():
    found, _ = items(
        "1 &lt; 2<br>x<sup>2</sup><!-- no --><style>b{}</style>", "<div>yes &amp; no</div><div>a&nbsp;b</div>"
    )
    assert found[0].ask == "1 < 2 x2"
    assert found[0].answers == ("yes & no a\xa0b",)


def test_tags_are_written_as_ids_or_told():
    found, lost = items("q", "a", tags=("Chem::Basics", "topic::war", "日本"))
    assert (found[0].topic, found[0].tags) == ("war", ("chem-basics",))
    assert any("日本" in line for line in lost)


def test_headers_say_where_what_is():
    bank, lost = read(
        "#separator:Semicolon\n#html:true\n#guid column:3\n#tags column:4\n#deck:Bio\n"
        '<b>q</b>;a;#g;t u\n# a comment\n"q ""2""\nand more";"a;b";h;\n'
    )
    assert [(item.id, item.ask, item.answers, item.tags) for item in bank.items] == [
        ("#g", "q", ("a",), ("t", "u")),
        ("h", 'q "2" and more', ("a;b",), ()),
    ]
    assert bank.title == "Bio"
    assert lost == []


@pytest.mark.parametrize("column", ["²", "0", "-1", "9" * 5000, "x"])
def test_a_column_that_is_none_is_let_go(column):
    bank, _ = read(f"#separator:tab\n#guid column:{column}\na\tb\n")
    assert [(item.id, item.ask) for item in bank.items] == [("", "a")]


def test_without_html_marks_are_words():
    bank, _ = read("#separator:tab\n#html:false\n<b>q</b>\ta\n")
    assert bank.items[0].ask == "<b>q</b>"


@pytest.mark.parametrize(
    ("kind", "row", "asked"),
    [
        ("Basic", "a\tb", ["a"]),
        ("Basic (and reversed card)", "a\tb", ["a", "b"]),
        ("Basic (optional reversed card)", "a\tb\t", ["a"]),
        ("Basic (optional reversed card)", "a\tb\ty", ["a", "b"]),
    ],
)
def test_note_types_say_which_cards_there_are(kind, row, asked):
    bank, _ = read(f"#separator:tab\n#notetype:{kind}\n{row}\n")
    assert [item.ask for item in bank.items] == asked


def test_what_is_no_text_is_refused():
    with pytest.raises(NotReadable, match="not UTF-8"):
        TEXT.read(b"\xff\xfa", Losses())
