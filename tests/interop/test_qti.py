"""QTI as text2qti writes it, which Canvas is known to take: ours says it with the same elements and attributes."""

import io
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile

from decks.exchange import Bank, Losses, format_named
from decks.exchange.bank import Item, Number

THEIRS = """\
Quiz title: A quiz

1. Which one?
... “because”
a) wrong
*b) right

2. Which two?
[*] one
[ ] two
[*] three

3. How many?
=   44

4. Who?
*   Lind
*   Mayor Lind

5. Why?
____
"""
OURS = (
    Item("q/1/answer", "Which one?", ("right",), options=("wrong", "right"), why="because"),
    Item("q/2/answer", "Which two?", ("one", "three"), options=("one", "two", "three")),
    Item("q/3/answer", "How many?", ("44",), number=Number("44")),
    Item("q/4/answer", "Who?", ("Lind",), ("Mayor Lind",)),
    Item("q/5/answer", "Why?", ("because it was late, and nobody had thought of anything else",)),
)


def questions(data):
    """The questions' file of a package: each path of elements with its attributes' names, and with telling texts."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        assert names[0] == "imsmanifest.xml"
        manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
        for node in manifest.findall(".//{*}file"):
            assert node.get("href") in names
        (name,) = [name for name in names if name.count("/") == 1 and name.split("/")[1] == name.split("/")[0] + ".xml"]
        return ElementTree.fromstring(package.read(name))


def paths(node, above=""):
    here = f"{above}/{node.tag.partition('}')[2]}"
    yield here
    for name, value in node.attrib.items():
        telling = name in ("rcardinality", "continue", "texttype", "action", "varname", "fibtype", "respident")
        yield f"{here}@{name}" + (f"={value}" if telling else "")
    for child in node:
        yield from paths(child, here)


def test_ours_says_what_text2qti_says(text2qti, tmp_path):
    (tmp_path / "quiz.txt").write_text(THEIRS)
    subprocess.run([text2qti, "quiz.txt"], cwd=tmp_path, check=True, capture_output=True, timeout=60)
    theirs = questions((tmp_path / "quiz.zip").read_bytes())
    ours = questions(format_named("qti").write(Bank("q", "A quiz", OURS), Losses()))
    assert {entry.text for entry in ours.findall(".//{*}fieldentry")} >= {
        entry.text for entry in theirs.findall(".//{*}fieldentry") if entry.text and entry.text.endswith("_question")
    }
    assert set(paths(ours)) == set(paths(theirs))
    assert len(set(paths(ours))) > 60
