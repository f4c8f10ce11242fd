"""The command line: exit codes, what goes to stdout and what to stderr, and errors in plain words."""

import json
import os
import subprocess
import sys

import pytest

from tests.support.decks import HEAD, write_deck


def quiz(*arguments: str, input_: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    run = subprocess.run(
        [sys.executable, "-m", "quiz", *arguments],
        input=input_,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environ},
    )
    assert "Traceback" not in run.stderr, run.stderr
    return run


def test_check_is_silent_on_stdout_where_all_is_fine(deck_path):
    run = quiz("decks", "check", str(deck_path))
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "1 deck checked: fine.\n")


def test_check_prints_findings_and_exits_1(tmp_path):
    deck = write_deck(tmp_path, HEAD + "facts: text\n")
    run = quiz("decks", "check", str(deck))
    assert run.returncode == 1
    assert run.stdout == f"{deck}:34:8: FD105 facts is a list; begin each entry with “- id:”\n"
    rows = json.loads(quiz("decks", "check", str(deck), "--output-format", "json").stdout)
    assert rows[0] | {"help": ""} == {
        "path": str(deck),
        "line": 34,
        "column": 8,
        "code": "FD105",
        "severity": "error",
        "message": "facts is a list; begin each entry with “- id:”",
        "help": "",
        "fix": [],
    }
    github = quiz("decks", "check", str(deck), "--output-format", "github").stdout
    assert github.startswith("::error file=")
    assert ",line=34,col=8,title=FD105::facts is a list" in github


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["study", "nothing-of-the-kind"], "there is no deck “nothing-of-the-kind”"),
        (["study", "./none/deck.yaml"], "there is no deck at ./none/deck.yaml"),
        (["decks", "show", "nothing-of-the-kind"], "there is no deck"),
        (["frobnicate"], "No such command"),
        (["study", "--new", "-1"], "--new"),
    ],
)
def test_misuse_exits_2_with_a_word_on_it(arguments, words):
    run = quiz(*arguments)
    assert run.returncode == 2
    assert words in run.stderr
    assert run.stdout == ""


def test_a_broken_deck_is_not_studied_and_others_still_are(tmp_path):
    write_deck(tmp_path / "good")
    write_deck(tmp_path / "bad", HEAD + "facts: [\n")
    environ = {"QUIZ_DECKS": str(tmp_path), "QUIZ_STORE": str(tmp_path / "r.db")}
    run = quiz("study", "bad", **environ)
    assert run.returncode == 1
    assert "FD101 this is not YAML" in run.stderr
    assert "bad/deck.yaml:35:1" in run.stderr
    run = quiz("study", input_="?\n", **environ)
    assert run.returncode == 0
    assert "The deck bad is left out" in run.stderr
    assert "Answer: " in run.stdout
    listed = quiz("decks", "list", **environ)
    assert "broken, errors: 1" in listed.stdout.splitlines()[0]


@pytest.mark.parametrize(
    "content", [b"", b"just some text", b"\xff\xd8\xff\xe0JFIF", b"SQLite format 3\x00" + bytes(200)]
)
def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path, deck_path, content):
    store = tmp_path / "record.db"
    store.write_bytes(content)
    run = quiz("study", str(deck_path), "--plain", "--store", str(store), input_="?\n")
    assert run.returncode == 1
    assert str(store) in run.stderr
    assert store.read_bytes() == content


def test_a_clock_that_is_no_time_is_misuse(deck_path):
    run = quiz("study", str(deck_path), QUIZ_NOW="yesterday")
    assert run.returncode == 2
    assert "QUIZ_NOW" in run.stderr


def test_with_a_set_clock_alone_no_real_record_is_touched(deck_path, tmp_path):
    run = quiz("study", str(deck_path), input_="?\n", QUIZ_NOW="2026-03-01T18:00", XDG_DATA_HOME=str(tmp_path / "data"))
    assert run.returncode == 0
    assert not (tmp_path / "data").exists()


def test_a_second_run_goes_on_where_the_first_stopped(deck_path, tmp_path):
    store = ["--store", str(tmp_path / "r.db")]
    first = quiz("study", str(deck_path), *store, input_="44 days\n" * 3)
    second = quiz("study", str(deck_path), *store, input_="?\n")
    assert first.stdout.count("Answer: ") == 3
    assert second.stdout.count("Answer: ") == 1
    shown = json.loads(quiz("progress", "show", "--json", *store, QUIZ_DECKS=str(deck_path.parents[1])).stdout)
    assert shown["reviews"] == 4


def test_home_without_a_terminal_is_a_list_and_the_next_command(tmp_path):
    run = quiz(QUIZ_DECKS=str(tmp_path), QUIZ_STORE=str(tmp_path / "r.db"))
    assert run.returncode == 0
    assert "second-karabakh-war" in run.stdout
    assert "quiz study" in run.stderr


def test_show_as_json_holds_quotes_that_are_the_articles_slices():
    shown = json.loads(quiz("decks", "show", "second-karabakh-war", "--json").stdout)
    from decks.paths import LIBRARY

    article = (LIBRARY / "second-karabakh-war" / "article.txt").read_bytes().decode()
    assert len(shown["facts"]) >= 24
    for fact in shown["facts"]:
        assert article[fact["start"] : fact["end"]] == fact["quote"] != ""


def test_doctor_finds_nothing_wrong_here(tmp_path):
    run = quiz("doctor", QUIZ_STORE=str(tmp_path / "r.db"))
    assert run.returncode == 0, run.stdout
    assert "none yet" in run.stdout


def test_doctor_notices_a_package_of_the_same_name(monkeypatch):
    from importlib import metadata

    from quiz.doctor import examine

    monkeypatch.setattr(metadata, "packages_distributions", lambda: {"progress": ["progress", "factdeck"]})
    clash = next(check for check in examine(None) if check.name == "package progress")
    assert not clash.fine
    assert "pipx install factdeck" in clash.help
