"""The list of formats, and those that are only written."""

import io
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import decks.exchange.formats
from decks.exchange import FORMATS, Bank, Losses, all_formats, format_named
from decks.exchange.bank import Item, Number

BANK = Bank(
    "d",
    "=A title",
    (
        Item("d/a/answer", "Which <b>?", ("right",), ("r",), ("wrong", "right", "x", "y", "z"), why="So."),
        Item("d/b/answer", "Which two?", ("a", "c"), options=("a", "b", "c")),
        Item("d/c/answer", "How many?", ("44",), number=Number("44")),
        Item("d/e/answer", "How far?", ("5 km",), ("5000 m",), number=Number("5", "km"), topic="war"),
        Item("d/f/answer", "Who?", ("Lind",), ("Mayor Lind",)),
        Item("d/g/answer", "Why?", ("because it was late and nobody else had come along",)),
    ),
)


def written(name):
    losses = Losses()
    return format_named(name).write(BANK, losses), "\n".join(losses.lines())


def test_every_module_of_the_folder_is_listed_under_its_name():
    folder = Path(decks.exchange.formats.__path__[0])
    here = {path.stem for path in folder.iterdir() if path.stem not in ("__init__", "__pycache__")}
    assert here == {module.rpartition(".")[2] for module in FORMATS.values()}
    assert [known.name for known in all_formats()] == list(FORMATS)
    assert all(known.read or known.write for known in all_formats())


def test_the_documentation_names_every_format():
    text = (Path(__file__).parents[2] / "docs/exchange.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"| `{name}` |" not in text] == []


def test_blackboard_has_a_line_a_question():
    data, lost = written("blackboard")
    assert data.decode().splitlines() == [
        "MC\tWhich &lt;b&gt;?\twrong\tincorrect\tright\tcorrect\tx\tincorrect\ty\tincorrect\tz\tincorrect",
        "MA\tWhich two?\ta\tcorrect\tb\tincorrect\tc\tcorrect",
        "NUM\tHow many?\t44\t0",
        "FIB\tHow far?\t5 km\t5000 m",
        "FIB\tWho?\tLind\tMayor Lind",
        "ESS\tWhy?\tbecause it was late and nobody else had come along",
    ]
    assert "6 questions: the id is left out" in lost
    assert "1 question: topic and tags are left out (d/e/answer)" in lost


def test_aiken_holds_choices_and_tells_of_the_rest():
    data, lost = written("aiken")
    assert data.decode() == "Which <b>?\nA) wrong\nB) right\nC) x\nD) y\nE) z\nANSWER: B\n"
    assert "5 questions: left out: no choice of one right option" in lost
    assert format_named("aiken").read(data, Losses()).items[0].answers == ("right",)


def test_aiken_leaves_out_what_it_would_misread():
    losses = Losses()
    item = Item("d/a/answer", "A) or B)?", ("x",), options=("x", "y", "z"))
    assert format_named("aiken").write(Bank("d", "T", (item,)), losses) == b"\n"
    assert "would be taken for an option" in losses.lines()[0]


def test_kahoot_s_cells_are_texts_and_no_formulas():
    data, lost = written("kahoot")
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    cells = {cell.get("r"): cell for cell in sheet.findall(".//{*}c")}
    assert {cell.get("t") for name, cell in cells.items() if name[0] in "BCDEF"} == {"inlineStr"}
    assert not list(sheet.findall(".//{*}f"))
    texts = {name: "".join(cell.itertext()).strip() for name, cell in cells.items()}
    assert texts["B2"] == "=A title"
    assert [texts[f"{column}9"] for column in "BCDEFGH"] == ["Which <b>?", "wrong", "right", "x", "y", "30", "2"]
    assert "options beyond 4 are left out" in lost


def test_a_topic_is_the_only_thing_of_a_choice_that_qti_loses():
    _, lost = written("qti")
    assert lost.splitlines() == [
        "1 question: asked as “choice”: other ways to say the answer are left out (d/a/answer)",
        "1 question: topic and tags are left out (d/e/answer)",
    ]
