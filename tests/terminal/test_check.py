"""`quiz decks check` as a person at a terminal sees it."""

import signal

import pytest

from tests.support.decks import CARDS, FACTS, HEAD, write_deck
from tests.support.terminal import Terminal

GOOD = HEAD + FACTS + CARDS
BAD = GOOD.replace("  value: 44 days\n", "  vlaue: 44 days\n")


@pytest.mark.parametrize(("last", "code"), [(GOOD, 0), (BAD, 1)])
def test_watching_checks_again_at_every_save(tmp_path, last, code):
    deck = write_deck(tmp_path, BAD if last == GOOD else GOOD)
    terminal = Terminal("decks", "check", str(deck), "--watch", columns=160)
    first = terminal.wait("Ctrl-C stops")
    assert ("FD103" in first) == (last == GOOD)
    deck.write_text(last)
    terminal.wait(lambda shown: ("FD103" in shown) == (last == BAD) and "Ctrl-C stops" in shown)
    terminal.process.kill(signal.SIGINT)
    assert terminal.end() == code
    assert b"Traceback" not in terminal.raw


def test_watching_sees_the_article(tmp_path):
    deck = write_deck(tmp_path, GOOD)
    terminal = Terminal("decks", "check", str(deck), "--watch", columns=160)
    terminal.wait("fine.")
    (tmp_path / "article.txt").write_text("Nothing of the kind.\n")
    assert "FD401" in terminal.wait("findings")
    terminal.process.kill(signal.SIGINT)
    terminal.end()


@pytest.mark.parametrize(("environ", "colored"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colors_are_for_terminals_that_want_them(tmp_path, environ, colored):
    terminal = Terminal("decks", "check", str(write_deck(tmp_path, BAD)), columns=160, **environ)
    assert terminal.end() == 1
    assert (b"\x1b[" in terminal.raw) == colored
    assert b"FD103" in terminal.raw
