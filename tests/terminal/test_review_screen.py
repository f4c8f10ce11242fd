"""An instructor at the review bench, in a real terminal: from the article's draft to a deck that passes its check."""

import re
import subprocess
import sys

import pytest

from decks.loader import load
from decks.paths import LIBRARY
from tests.support.drafts import write_draft
from tests.support.terminal import ROOT, Terminal

ARTICLE = LIBRARY / "second-karabakh-war" / "article.txt"
MOST_MENDED = 60
OPENING = 2  # paragraphs: drafted into some twenty facts, a few of them with findings


@pytest.fixture
def draft(tmp_path):
    """The draft of how the article begins, made by the program."""
    article = tmp_path / "war.txt"
    lines = [line for line in ARTICLE.read_text(encoding="utf-8").splitlines() if line.strip()]
    article.write_text("\n\n".join(lines[:OPENING]), encoding="utf-8")
    run("draft", str(article), "-o", str(tmp_path / "war"))
    return tmp_path / "war" / "deck.yaml"


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "quiz", "decks", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def bench(draft, tmp_path, **size):
    terminal = Terminal("decks", "review", str(draft), XDG_STATE_HOME=str(tmp_path / "state"), **size)
    terminal.wait("looked at")
    return terminal


def looked_at(screen):
    """How many facts were looked at, and of how many."""
    found = re.search(r"(\d+)/(\d+) looked at", screen)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def decide(terminal, key):
    before = looked_at(terminal.screen())
    terminal.send(key)
    return terminal.wait(lambda screen: looked_at(screen) not in (before, (0, 0)))


def test_the_articles_draft_becomes_a_deck_that_passes(draft, tmp_path):
    terminal = bench(draft, tmp_path, columns=120, rows=50)
    screen = terminal.settle()
    while " left · " in screen or " left, " in screen:
        screen = decide(terminal, "d" if "? To judge" in screen or "! FD" in screen else "a")
    for _ in range(MOST_MENDED):
        screen = terminal.wait(lambda screen: re.search(r"findings?\s+left:|no\s+finding\s+left", screen) is not None)
        if re.search(r"no\s+finding\s+left", screen):
            break
        terminal.send("fd" if "! FD" not in screen else "d")
        terminal.settle(0.1)
        terminal.send("y")
        terminal.settle(0.6)
    assert "Study it: quiz study" in terminal.screen()
    terminal.send("q")
    assert terminal.end() == 0
    checked = run("check", str(draft))
    assert checked.returncode == 0, checked.stdout
    assert len(load(draft).deck.facts) >= 10


def test_a_killed_review_has_lost_nothing_and_goes_on_where_it_was(draft, tmp_path):
    terminal = bench(draft, tmp_path)
    for key in "adaa":
        decide(terminal, key)
    statement = terminal.settle().splitlines()[10]
    terminal.kill()
    kept = draft.read_bytes()
    terminal = bench(draft, tmp_path)
    assert looked_at(terminal.settle())[0] == 3
    assert terminal.screen().splitlines()[10] == statement
    assert draft.read_bytes() == kept
    terminal.send("uuuu")
    terminal.wait(lambda screen: looked_at(screen)[0] == 0)
    terminal.send("q")
    assert terminal.end() == 0
    assert draft.read_bytes() != kept


def test_a_signal_ends_it_with_the_terminal_restored(draft, tmp_path):
    terminal = bench(draft, tmp_path)
    decide(terminal, "a")
    terminal.process.kill(15)
    assert terminal.end() == 143
    assert b"\x1b[?1049l" in terminal.raw


def test_the_decks_page_leads_to_the_bench_and_back(tmp_path):
    write_draft(tmp_path / "decks" / "small")
    terminal = Terminal(
        "--store", str(tmp_path / "record.db"), QUIZ_DECKS=str(tmp_path / "decks"), XDG_STATE_HOME=str(tmp_path)
    )
    terminal.wait(lambda screen: "A small deck" in screen and "due" in screen)
    terminal.send("\x1b[H\x1b[B")  # Home, Down
    terminal.send("a")
    terminal.wait("For its author: 9 facts to look at.")
    terminal.send("v")
    terminal.wait("0/9 looked at")
    decide(terminal, "a")
    terminal.send("q")
    terminal.wait("For its author: 8 facts to look at.")
    terminal.send("q")
    terminal.wait("All decks")
    terminal.send("q")
    assert terminal.end() == 0
