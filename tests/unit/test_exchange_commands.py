"""`quiz decks export` and `import`: what is written where, what is told, and misuse in words."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from decks.cli import decks_group
from decks.exchange import Losses, format_named
from decks.exchange.bank import Bank, Item
from tests.support.decks import write_deck


def decks(*arguments):
    return CliRunner().invoke(decks_group, [str(part) for part in arguments])


@pytest.fixture
def deck(tmp_path):
    return write_deck(tmp_path / "small").parent


def test_a_deck_goes_out_and_comes_in_and_a_second_time_nothing_changes(deck, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = decks("export", deck, "small.apkg")
    assert (run.exit_code, run.stdout) == (0, "")
    assert "as Anki's package of a deck. In Anki:" in run.stderr
    run = decks("import", "small.apkg")
    assert run.exit_code == 0
    assert run.stderr.startswith("a-small-deck/deck.yaml: ")
    assert "new cards, 0 changed, 0 as they were" in run.stderr
    text = (tmp_path / "a-small-deck/deck.yaml").read_text()
    run = decks("import", "small.apkg")
    assert "0 new cards, 0 changed" in run.stderr
    assert (tmp_path / "a-small-deck/deck.yaml").read_text() == text
    assert decks("check", "a-small-deck").exit_code == 0


def test_into_the_deck_itself_nothing_is_new(deck, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = (deck / "deck.yaml").read_text()
    for name in ("anki-text", "moodle", "gift", "csv", "tsv"):
        assert decks("export", deck, f"out.{name}", "--to", name).exit_code == 0
        run = decks("import", f"out.{name}", deck, "--from", name)
        assert run.exit_code == 0, run.stderr
        assert "0 new cards, 0 changed" in run.stderr
    assert (deck / "deck.yaml").read_text() == before


def test_losses_are_told_and_a_dry_run_writes_nothing(deck, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = decks("export", deck, "--to", "aiken", "--dry-run")
    assert "lost: " in run.stderr
    assert "would be written as" in run.stderr
    (tmp_path / "x.tsv").write_text("dog\tchien\n")
    run = decks("import", "x.tsv", "--dry-run")
    assert "x/deck.yaml would have 1 new card, 0 changed" in run.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small", "x.tsv"]


def test_data_goes_to_standard_output_and_talk_does_not(deck):
    run = decks("export", deck, "-", "--to", "gift")
    assert run.stdout.startswith("$CATEGORY: $course$/top/A small deck\n")
    assert "lost" not in run.stdout


def test_the_clock_of_a_demo_makes_the_same_package(deck, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUIZ_NOW", "2026-01-02T03:04:05+00:00")
    for name in ("a.apkg", "b.apkg"):
        assert decks("export", deck, name).exit_code == 0
    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "b.apkg").read_bytes()


def test_anki_s_history_is_written_down(tmp_path, monkeypatch):
    from tests.support import packages

    monkeypatch.chdir(tmp_path)
    script = packages.SCHEMA + (
        "INSERT INTO notes VALUES (1, 'g', 1, '', 'q' || char(31) || 'a'); INSERT INTO cards VALUES (7, 1, 1, 0);"
        "INSERT INTO revlog (id, cid, ease, ivl, time, type) VALUES (1700000000000, 7, 3, 4, 2500, 0);"
    )
    (tmp_path / "bio.apkg").write_bytes(packages.package(script))
    assert "An answer that you gave in Anki can come along: quiz progress import-anki bio.apkg --deck bio" in (
        decks("import", "bio.apkg").stderr
    )
    assert decks("import", "bio.apkg", "--reviews", "history.jsonl").exit_code == 0
    assert json.loads((tmp_path / "history.jsonl").read_text()) == {
        "item": "g",
        "at_ms": 1_700_000_000_000,
        "rating": 3,
        "interval_days": 4,
        "duration_ms": 2500,
        "kind": "review",
    }


def test_columns_are_mapped_by_hand(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "liste.csv").write_text("Nr;Frage;Antwort\n1;Was?;Das\n")
    run = decks("import", "liste.csv", "--column", "Frage=question", "--column", "Antwort=answer")
    assert run.exit_code == 0
    assert "the column “Nr” is not known" in run.stderr
    assert "ask: Was?" in (tmp_path / "liste/deck.yaml").read_text()


def test_columns_go_out_as_they_are_named(deck, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = decks("export", deck, "a.csv", "--column", "question=Frage", "--column", "answer=Antwort")
    assert run.exit_code == 0, run.stderr
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig").startswith('"Frage","Antwort"\n"On what date did')
    assert "no column for what stands in “id”" in run.stderr
    back = decks("import", "a.csv", "--column", "Frage=question", "--column", "Antwort=answer", "--dry-run")
    assert "would have 14 new cards" in back.stderr


def test_columns_without_names_are_what_quizlet_takes(deck, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert decks("export", deck, "a.tsv", "--column", "question=", "--column", "answer=").exit_code == 0
    assert (tmp_path / "a.tsv").read_text().startswith("On what date did the Second Karabakh War begin?\t27 September")
    assert "14 new cards" in decks("import", "a.tsv", "--dry-run").stderr


def test_a_quiz_is_printed_with_and_without_its_key(deck, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "a.handout.html"):
        assert decks("export", deck, name).exit_code == 0
    with_key, without = (tmp_path / "a.html").read_text(), (tmp_path / "a.handout.html").read_text()
    assert with_key.startswith(without[: without.index("</html>")].rstrip())
    assert "44 days" in with_key
    assert "44 days" not in without


def test_both_commands_list_their_formats():
    assert "kahoot" in decks("export", "--list").stdout
    assert "kahoot" not in decks("import", "--list").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export"], "name a deck"),
        (["export", "tour"], "say in which format, with --to: apkg, "),
        (["export", "tour", "x.txt"], "say in which format, with --to: anki-text, aiken, blackboard"),
        (["export", "tour", "--to", "word"], "say in which format"),
        (["export", "nothing", "--to", "gift"], "there is no deck “nothing”"),
        (["export", "tour", "there.gift"], "there already"),
        (["export", "tour", "x.csv", "--column", "a=question"], "FIELD is one of id, question"),
        (["export", "tour", "x.gift", "--column", "question=Q"], "--column is for tables"),
        (["import"], "name a file"),
        (["import", "nowhere.apkg"], "cannot be read"),
        (["import", "there.gift", "--from", "qti"], "it cannot be told what there.gift is"),
        (["import", "there.gift", "…", "--from", "tsv"], "cannot be one"),
        (["import", "there.gift", "--from", "tsv", "--column", "a=b"], "FIELD is one of id, question"),
        (["import", "there.gift", "--from", "gift", "--column", "a=question"], "--column is for tables"),
    ],
)
def test_misuse_is_told_in_words(arguments, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.gift").write_text("a\tb\n")
    run = decks(*arguments)
    assert (run.exit_code, run.stdout) == (2, "")
    assert words in run.stderr


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("x.xml", b"hello", "cannot be read as Moodle's XML: it is not XML"),
        ("x.apkg", b"PK\x03\x04", "cannot be read as Anki's package"),
        ("x.csv", b"question,answer\n", "there is no question in it"),
    ],
)
def test_a_file_that_cannot_be_read_ends_in_words(name, data, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(data)
    run = decks("import", name)
    assert run.exit_code == 1
    assert words in run.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_no_escape_of_a_deck_reaches_the_terminal(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    item = Item("a\x1b[2Jb", "q\x1b]52;c;aGk=\x07?", ("a",), tags=("t",), why="\x1b[31m")
    (tmp_path / "x.tsv").write_bytes(format_named("tsv").write(Bank("d", "T", (item,)), Losses()))
    run = decks("import", "x.tsv")
    assert run.exit_code == 0
    assert "\x1b" not in run.stderr + (tmp_path / "x/deck.yaml").read_text()


def test_no_escape_in_a_file_s_name_reaches_the_terminal(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name = "a\x1b[2Jb.xml"
    (tmp_path / name).write_bytes(b"<no\xc2\x9b")
    run = decks("import", name)
    assert run.exit_code == 1
    assert not {"\x1b", "\x9b"} & set(run.stderr)


def test_help_and_lists_load_nothing_heavy():
    code = (
        "import sys; from click.testing import CliRunner; from decks.cli import decks_group;"
        "CliRunner().invoke(decks_group, ['export', '--help']);"
        "print([name for name in ('sqlite3', 'zipfile', 'decks.forms', 'textual') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
