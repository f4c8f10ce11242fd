"""Whatever a deck or an article holds is text on the screen: no byte of it steers the terminal."""

import json
import subprocess
import sys

import pytest

from tests.support.decks import write_deck
from tests.support.terminal import Terminal

# One in each field: reliability's list of markup that other terminal programs obey.
MARKUP = [
    "[@click=app.quit]quit[/]",
    "[ @click=app.quit]quit[/]",
    "[/b] stray",
    "[link=https://evil.invalid]L[/link]",
    "[on nosuchcolor]q[/]",
    "[x](https://evil.invalid) ![x](https://evil.invalid) [x](../../etc/passwd)",
    "{0.__class__} %s $HOME",
]
# What YAML lets in raw: direction overrides, invisible and tag characters, a flood of marks.
INVISIBLE = ["\u202eabc", "\u2066abc", "\u200babc", "\U000e0041abc", "e" + "\u0301" * 60]
# What only an article can hold: its text is not refused, only cleaned.
ESCAPES = [
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b]0;evil\x07",
    "\x1b[2J\x1b[H",
    "\x1b[6n",
    "\x1bP1$r0m\x1b\\",
    "\x9b2J",
    "\x9d0;evil\x9c",
    "\x0e\x0f",
    "\x08\x08\x7f",
]
FORBIDDEN = [
    b"\x1b]52;",
    b"\x1b]0;evil",
    b"\x1b[6n",
    b"\x1bP1$r",
    b"\xc2\x9b",
    b"\xc2\x9d",
    b"\x0e",
    b"\x7f",
    b"\xe2\x80\xae",
    b"\xe2\x81\xa6",
]


def hostile_deck(tmp_path):
    """A deck with something hostile in every field that holds text, and escapes all over its article."""
    bad = MARKUP + INVISIBLE
    lines = ["format: 1", "deck: hostile", f"title: {quoted(' '.join(bad))}", "source:", "  file: article.txt"]
    lines += [f"  cite: {quoted(bad[0])}", "cards:"]
    for number, text in enumerate(bad):
        lines += [f"- id: c{number}", f"  ask: {quoted(text + ' is what?')}", f"  answer: {quoted(text)}", "  not:"]
        lines += [f"  - {quoted('first ' + text)}", f"  - {quoted('second ' + text)}", f"  why: {quoted(text)}"]
        lines += [f"  quote: hostile {number} end"]
    parts = (
        f"{ESCAPES[n % len(ESCAPES)]}before hostile {n} end {ESCAPES[n % len(ESCAPES)]} after.\n\n"
        for n in range(len(bad))
    )
    return write_deck(tmp_path / "hostile", "\n".join(lines) + "\n", "".join(parts))


def quoted(text: str) -> str:
    """A text as YAML's double quotes take it, with its characters as they are."""
    return json.dumps(text, ensure_ascii=False)


def check_bytes(raw: bytes) -> None:
    found = [needle for needle in FORBIDDEN if needle in raw]
    assert found == []


def test_the_app_shows_hostile_text_as_text(tmp_path):
    deck = hostile_deck(tmp_path)
    terminal = Terminal("study", str(deck), "--store", str(tmp_path / "r.db"), "--new", "50")
    terminal.wait("done")
    count = 0
    for _ in MARKUP + INVISIBLE:
        terminal.settle(0.15)
        terminal.send("1")
        terminal.settle(0.1)
        terminal.send("\r")
        count += 1
    shown = terminal.settle(0.2)
    assert "Traceback" not in shown
    terminal.send("\x1b")
    terminal.wait("Quit")
    terminal.send("q")
    assert terminal.end() == 0
    check_bytes(terminal.raw)
    assert count == len(MARKUP + INVISIBLE)


def test_home_shows_hostile_titles_as_text(tmp_path):
    hostile_deck(tmp_path / "decks")
    terminal = Terminal("--store", str(tmp_path / "r.db"), QUIZ_DECKS=str(tmp_path / "decks"))
    terminal.wait(lambda screen: screen.count(" new") >= 4)
    assert "[@click=app.quit]" in terminal.settle(0.2)
    terminal.send("\x1b[H\x1b[B")  # from all decks to the first
    terminal.send("a")  # its page
    assert "[/b] stray" in terminal.wait("facts")
    terminal.send("q")
    terminal.wait(lambda screen: "Quit" in screen and screen.count(" new") >= 4)
    terminal.send("q")
    assert terminal.end() == 0
    check_bytes(terminal.raw)


@pytest.mark.parametrize(
    "command",
    [
        ["study", "--plain"],
        ["decks", "show"],
        ["decks", "preview"],
        ["decks", "check"],
        ["decks", "check", "--fix"],
        ["decks", "list"],
    ],
    ids=" ".join,
)
def test_commands_print_hostile_text_as_text(tmp_path, command, monkeypatch):
    deck = hostile_deck(tmp_path / "decks")
    monkeypatch.setenv("QUIZ_DECKS", str(tmp_path / "decks"))
    monkeypatch.setenv("QUIZ_STORE", str(tmp_path / "r.db"))
    named = [] if command[-1] == "list" else [str(deck)]
    run = subprocess.run(
        [sys.executable, "-m", "quiz", *command, *named], input=b"1\n" * 60, capture_output=True, check=False
    )
    assert b"Traceback" not in run.stderr
    assert b"\x1b" not in run.stdout + run.stderr
    check_bytes(run.stdout + run.stderr)


def test_a_broken_deck_with_escapes_in_keys_and_name_is_told_as_text(tmp_path):
    folder = tmp_path / "a\x1b]0;evil\x07b"
    folder.mkdir()
    (folder / "deck.yaml").write_text(
        "format: 1\ndeck: d\n'[@click=app.quit]\u202e': 1\ntitle: x\ncards: []\n", encoding="utf-8"
    )
    run = subprocess.run(
        [sys.executable, "-m", "quiz", "decks", "check", str(folder)], capture_output=True, check=False
    )
    assert run.returncode == 1
    assert b"\x1b" not in run.stdout + run.stderr
    check_bytes(run.stdout + run.stderr)


def test_the_check_itself_notices_bytes_that_get_through():
    """The control: a program that prints what it is given must fail."""
    raw = "".join(ESCAPES + INVISIBLE)
    with pytest.raises(AssertionError):
        check_bytes(raw.encode())
