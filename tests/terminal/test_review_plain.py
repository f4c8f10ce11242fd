"""A scripted instructor at a real terminal takes the draft of an article to a deck that `check` passes, line by line."""

import re
from pathlib import Path

from click.testing import CliRunner

import decks
from decks.loader import load
from quiz.cli import quiz
from tests.support.drafts import write_draft
from tests.support.terminal import Terminal

ARTICLE = Path(decks.__file__).parent / "library/second-karabakh-war/article.txt"
HEADER = re.compile(r"\[\d+ of \d+\] (\S+)\s+\((\w+),\s+(looked\s+at|\w+),")


class Instructor:
    """Types a command, and reads what comes until the next prompt."""

    def __init__(self, path: Path, **environ: str) -> None:
        self.terminal = Terminal("decks", "review", str(path), "--plain", columns=120, rows=6, **environ)
        self.read = ""
        self._at = ("", "", "")
        self._listen()

    def types(self, line: str) -> str:
        self.terminal.send(f"{line}\r")
        return self._listen()

    def _listen(self) -> str:
        start = len(self.terminal.raw)
        self.terminal.wait(lambda _: b"\n> " in self.terminal.raw[start:])
        self.read = self.terminal.raw[start:].decode()
        return self.read

    @property
    def fact(self) -> tuple[str, str]:
        """The fact shown last and its tier."""
        self._at = [self._at, *HEADER.findall(self.read)][-1]
        return self._at[0], self._at[2]


def test_from_draft_to_deck(tmp_path):
    path = tmp_path / "war" / "deck.yaml"
    drafted = CliRunner().invoke(quiz, ["decks", "draft", str(ARTICLE), "-o", str(path.parent)])
    assert drafted.exit_code == 0, drafted.output
    total = len(load(path).deck.facts)
    me = Instructor(path)
    while me.fact[1] != "looked":
        me.types("a" if me.fact[1] == "core" else "d")
        assert "Not done" not in me.read
        if "All facts are looked at" in me.read:
            break
    first = next(iter(load(path).deck.facts)).id
    me.types(f"g {first}")
    assert "“why” edited" in me.types("e why It shaped what came after.") or "edited" in me.read
    assert "Optional" in me.types("o")
    assert "Undone" in me.types("u")
    assert "take" in me.types("n fire and forget") or "Not done" in me.read
    me.types("y")
    counts = me.types("c")
    assert set(re.findall(r"FD\d+", counts)) <= {"FD301"}, counts  # how the options are balanced, once half is dropped
    me.terminal.send(".\r")
    assert me.terminal.end() == 0
    deck = load(path).deck
    assert 0 < len(deck.facts) < total
    assert not [fact.id for fact in deck.facts if fact.draft]
    assert deck.facts[0].why == "It shaped what came after."
    checked = CliRunner().invoke(quiz, ["decks", "check", str(path)])
    assert set(re.findall(r"FD\d+", checked.output)) <= {"FD301"}, checked.output


def test_an_interrupted_review_goes_on_where_it_was(tmp_path):
    path = tmp_path / "war" / "deck.yaml"
    write_draft(path.parent)
    before = path.read_bytes()
    me = Instructor(path)
    for _ in range(3):
        me.types("a")
    at = me.fact[0]
    me.terminal.kill()
    again = Instructor(path)
    assert again.fact[0] == at
    for _ in range(3):
        assert "Undone: Accepted" in again.types("u")
    again.terminal.process.sendeof()
    assert again.terminal.end() == 0
    assert path.read_bytes() == before
