"""Tables: whose columns are called otherwise, and cells that no spreadsheet may run."""

import pytest

from decks.exchange import Bank, Losses, NotReadable, format_named, table
from decks.exchange.bank import Item
from decks.exchange.formats import csv

CSV, TSV = format_named("csv"), format_named("tsv")


def read(text, known=CSV):
    losses = Losses()
    return known.read(text.encode(), losses).items, losses.lines()


def test_columns_are_known_by_many_names():
    items, lost = read("Term,Correct Answer,Distractor 1,Distractor 2,Colour\nq,a,b,c,red\n")
    assert (items[0].ask, items[0].answers, items[0].wrong) == ("q", ("a",), ("b", "c"))
    assert lost == ["the column “Colour” is not known, and is left out"]


def test_two_columns_without_names_are_terms_and_definitions():
    items, _ = read("dog\tchien\ncat\tchat\n", TSV)
    assert [(item.ask, item.answers) for item in items] == [("dog", ("chien",)), ("cat", ("chat",))]


def test_semicolons_are_commas_where_a_spreadsheet_writes_them_so():
    items, _ = read("question;answer\nWas, bitte?;3,5\n")
    assert (items[0].ask, items[0].answers) == ("Was, bitte?", ("3,5",))


def test_columns_may_be_named_by_hand():
    mapping = {"Frage": "question", "Antwort": "answer"}
    bank = table.bank(b"Nr,Antwort,Frage\n1,a,q\n", csv.LOOK, Losses(), mapping)
    assert (bank.items[0].ask, bank.items[0].answers) == ("q", ("a",))
    with pytest.raises(NotReadable, match="first row"):
        table.bank(b"x,y\n1,2\n", csv.LOOK, Losses(), mapping)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-40 °C", "@SUM(A1)", "'=1", "＝1"])
def test_no_cell_is_a_formula_and_the_text_comes_back(text):
    bank = Bank("d", "T", (Item("d/f/answer", text, (text,), options=(text, "b"), why=text),))
    data = CSV.write(bank, Losses())
    assert data.startswith(b'\xef\xbb\xbf"id","question"')
    assert f"'{text}".encode() in data
    item = CSV.read(data, Losses()).items[0]
    assert (item.ask, item.answers, item.why) == (text, (text,), text)


def test_rows_that_say_nothing_are_told():
    items, lost = read("question,answer\nq,\n,a\n\nq,a\n")
    assert len(items) == 1
    assert lost == ["2 questions: left out: a row without a question or an answer (q)"]


def test_utf_16_from_excel_is_read():
    items = CSV.read("question,answer\nü,ä\n".encode("utf-16"), Losses()).items
    assert (items[0].ask, items[0].answers) == ("ü", ("ä",))


def test_a_cell_beyond_all_measure_is_refused():
    with pytest.raises(NotReadable, match="line 1"):
        CSV.read(b'"' + b"a" * 1_100_000, Losses())
