"""The review line by line, as a script drives it."""

import io

import pytest

from decks.review.desk import Desk
from decks.review.notes import FlagNote, Notes
from decks.review.plain.commands import ACTS, HELP
from decks.review.plain.session import PlainReview
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD, write_deck

DRAFTED = (HEAD + FACTS + CARDS).replace(
    "  value: 44 days\n", "  value: 44 days\n  draft: maybe\n  doubt: the year must be checked\n"
)


@pytest.fixture
def path(tmp_path):
    return write_deck(tmp_path / "small", DRAFTED)


def told(path, *lines, notes=None) -> str:
    target = io.StringIO()
    PlainReview(Desk(path, notes=notes), io.StringIO("".join(f"{line}\n" for line in lines)), target).run()
    return " ".join(target.getvalue().split())


def entry(path, fact):
    return Desk(path).show(fact).entry


def test_a_fact_is_shown_with_all_that_matters(path):
    out = told(path)
    assert "8 of 9 looked at; to judge: 1 maybe." in out
    assert "[2 of 9] length (quantity, maybe, reported)" in out
    assert "The Second Karabakh War lasted 44 days." in out
    assert "? the year must be checked" in out
    assert "(numeric, flip) How long did the Second Karabakh War last?" in out
    assert out.endswith(f"Next: quiz decks review {path}")


def test_accepting_the_last_one_says_what_is_next(path):
    out = told(path, "a")
    assert "All facts are looked at" in out and "quiz decks check" in out
    assert path.read_text() == HEAD + FACTS + CARDS


def test_every_command_changes_the_deck_and_undo_takes_it_back(path):
    commands = {
        "a": lambda e: "draft" not in e,
        "o": lambda e: e["optional"] == "yes",
        "e value 45 days": lambda e: e["value"] == "45 days",
        "e accept a | b": lambda e: e["accept"] == ["a", "b"],
        "e tags -": lambda e: "tags" not in e,
        "t event did=lasted {44 days}": lambda e: (e["type"], e["did"]) == ("event", "lasted {44 days}"),
        "s claim Shoigu": lambda e: e["by"] == "Shoigu",
        "s view": lambda e: e["stance"] == "view",
        "q The Second … 44 days": lambda e: e["quote"].endswith("lasted 44 days"),
        "r value How long did it last?": lambda e: e["ask"] == {"value": "How long did it last?"},
        "r How long did it last?": lambda e: e["ask"] == {"value": "How long did it last?"},
        "x value 1 day | 2 days": lambda e: e["ask"]["value"]["not"] == ["1 day", "2 days"],
        "w Because": lambda e: e["why"] == "Because",
        "+ range": lambda e: len(e["quote"]) == 2,
        "m": lambda e: "optional" not in e,
    }
    for command, holds in commands.items():
        out = told(path, "g length", command)
        assert "Not done" not in out, command
        assert holds(entry(path, "length")), command
        told(path, "u")
        assert path.read_text() == DRAFTED, command


def test_dropping_splitting_adding(path):
    told(path, "g length", "d")
    assert "length" not in Desk(path).bench.facts
    out = told(path, "n lasted 44 days")
    assert "quantity: The Second Karabakh War lasted 44 days." in out
    told(path, "n lasted 44 days", "n 1")
    assert any(fact.type == "quantity" and fact.id != "range" for fact in Desk(path).bench.deck.facts)
    told(path, "u", "u", "g center", "k")
    assert "center-2" in Desk(path).bench.facts
    told(path, "u")
    assert path.read_text() == DRAFTED
    assert "Done again: Split." in told(path, "g center", "k", "u", "U")


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("z", "There is no command"),
        ("a now", "stands alone"),
        ("e", "name a field"),
        ("e colour red", "name a field"),
        ("e value", "500 km, ten percent"),
        ("e value long", "Not done"),
        ("t saga", "name a type"),
        ("s rumor", "no stance"),
        ("q words that nobody wrote", "not in the article"),
        ("q lasted … nobody", "has no “nobody”"),
        ("q", "not in the article"),
        ("n 77", "not in the article"),
        ("r nothing", "Not done|reworded"),
        ("x value", "name a direction"),
        ("+ nobody", "there is no fact"),
        ("g nobody", "there is no fact"),
        ("j nowhere", "jump to the next of"),
        ("j flag", "There is no fact with a flag behind"),
        ("j -flag", "before this one"),
        ("! mended", "no student's flag"),
        ("U", "nothing to do again"),
        ("u", "nothing to undo"),
        ("f", "of: the Second Karabakh War"),
        ("v", "»lasted 44 days«"),
        ("c", "of the sentences have a fact"),
        ("y", "Nothing to change"),
        ("j finding", "There is no fact with a finding"),
        ("<", "[1 of 9] war"),
        (">", "[3 of 9] range"),
        ("?", "take another fact in"),
    ],
)
def test_what_it_says(path, command, says):
    out = told(path, "g length", command)
    assert any(part in out for part in says.split("|"))
    if command != "r nothing":
        assert path.read_text() == DRAFTED


def test_an_empty_line_does_nothing(path):
    assert told(path, "", "", "").count("[2 of 9]") == 1
    assert path.read_text() == DRAFTED


def test_flags_are_shown_and_answered(path):
    written = []
    flag = FlagNote("1", "small/length/value", "Which war?")
    notes = Notes((flag,), {"small/length/value": ("right: too few answers",)}, lambda *answer: written.append(answer))
    out = told(path, "j flag", "! kept it is said above", "l", notes=notes)
    assert "flag: Which war?" in out and "right: too few answers" in out
    assert written == [(flag, "kept", "it is said above")]
    assert out.rpartition("[2 of 9]")[2].find("flag:") < 0


def test_another_programs_change_is_told_and_read(path):
    desk, target = Desk(path), io.StringIO()
    path.write_text(DRAFTED.replace("A small deck", "Another title"))
    PlainReview(desk, io.StringIO("a\na\n"), target).run()
    assert "It was read again" in target.getvalue()
    assert "Another title" in path.read_text() and "draft:" not in path.read_text()


def test_help_names_every_command():
    letters = {line.split()[0] for line in HELP.splitlines()[1:] if line.startswith("  ") and line[2] != " "}
    assert set(ACTS) <= {*letters, "m", "f", "<", "l", "U", "g", "?"}
    for letter in ("m:", "f shows", "or <", "l:", "U:", "g ID:"):
        assert letter in HELP
    assert max(map(len, HELP.splitlines())) <= 78


def test_every_decision_has_a_command_and_a_row_in_the_docs():
    from pathlib import Path

    from decks.review import decisions
    from decks.review.plain import commands

    source = Path(commands.__file__).read_text(encoding="utf-8")
    names = set(decisions.__all__) - {"Decision", "Add", "Tidy"}  # made by proposals and by the bench
    assert {name for name in names if f"{name}" not in source} == set()
    docs = (Path(__file__).parents[2] / "docs/review.md").read_text(encoding="utf-8")
    for letter in commands.ACTS:
        assert letter == "?" or f"`{letter}" in docs


def test_hostile_texts_reach_the_terminal_as_plain_text(tmp_path):
    text = DRAFTED.replace("title: A small deck", 'title: "[red]A\u202e deck"').replace(
        "event: the Second Karabakh War\n", "event: the [link]War\u200b\u202e\n"
    )
    article = ARTICLE.replace("lasted 44 days", "lasted\x1b[31m 44 days")
    out = told(
        write_deck(tmp_path / "hostile", text, article), "g war", "v", "f", "g length", "v", "q \x1b[31m", "j \x1b"
    )
    assert "\x1b" not in out and "\u202e" not in out
    assert "[link]War" in out
