"""What the writer writes is the same text to a reader of YAML 1.2: the one inside the language server."""

import json
import shutil
import subprocess

import pytest

from decks.writer.emit import pair
from tests.support.language_server import find_server

TEXTS = [
    *[
        "no",
        "yes",
        "on",
        "off",
        "y",
        "N",
        "true",
        "True",
        "false",
        "null",
        "Null",
        "~",
        "",
        " ",
        "=",
        "<<",
        "-",
        "?",
        ":",
    ],
    *[
        "0",
        "1",
        "-1",
        "+1",
        "007",
        "010",
        "0o10",
        "0x1F",
        "1_000",
        "1.5",
        "1.10",
        ".5",
        "5.",
        "1e3",
        "1E-3",
        ".inf",
        "-.inf",
        ".NaN",
    ],
    *[
        "2021",
        "12345678901234567890",
        "2020-09-27",
        "2020-09-27T10:00:00Z",
        "12:30",
        "1:30:00",
        "44 days",
        "500 km",
        "10%",
        "%x",
    ],
    *[
        "a: b",
        "a:b",
        "a :b",
        "a:",
        ":a",
        "a #b",
        "a# b",
        "#a",
        "C# and F #sharp",
        "- a",
        "-a",
        "? a",
        "& a",
        "&a",
        "*a",
        "!a",
        "!!str a",
    ],
    *[
        "|",
        ">",
        "|-",
        "@a",
        "`a`",
        "[a]",
        "{a}",
        "a, b",
        "[x] y",
        "{x} y",
        '"a"',
        "'a'",
        "it's",
        "say 'so'",
        'say "so": it\'s',
        "a\\b",
    ],
    *[
        "--- a",
        "---",
        "...",
        "... a",
        "%YAML 1.2",
        " a",
        "a ",
        "a  b",
        "a\tb",
        "a\nb",
        "a\n\nb\n",
        "\na",
        " a\nb",
        "a \nb",
        "a\n",
        "\n",
    ],
    *[
        "é",
        "Füzuli",
        "“a” – b…",
        "😀",
        "\u00a0a",
        "a\u2028b",
        "\u200babc",
        "\ufeffa",
        "\x85",
        "word " * 60 + "end",
        "word " * 60 + ": # end",
    ],
]
READ = "const y = require('yaml'); console.log(JSON.stringify(y.parse(require('fs').readFileSync(0, 'utf8'))))"


@pytest.fixture(scope="module")
def modules():
    program = find_server()
    if program is None:
        pytest.skip("the YAML 1.2 reader is not there: it needs npm, and the network once")
    return program.parent.parent


@pytest.mark.parametrize("column", [0, 4])
def test_every_text_is_the_same_text(modules, column):
    lines = [line for number, text in enumerate(TEXTS) for line in pair(f"k{number}", {"q": text, "l": [text]}, column)]
    document = "\n".join(["top:", *lines] if column else lines) + "\n"
    done = subprocess.run(
        [str(shutil.which("node")), "-e", READ],
        cwd=modules.parent,
        input=document.encode(),
        capture_output=True,
        check=True,
    )
    found = json.loads(done.stdout)
    found = found["top"] if column else found
    for number, text in enumerate(TEXTS):
        value = found[f"k{number}"]
        assert as_written(value["q"]) == text
        assert [as_written(item) for item in value["l"]] == [text]


def as_written(value):
    """Whole numbers are written plain: every reader shows them alike."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value
