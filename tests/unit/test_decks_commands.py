"""The instructor's commands: exit codes, what is written where, and misuse in plain words."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from decks.cli import COMMANDS, REVIEWS, decks_group
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD, write_deck

HELPERS = {"__init__", "files", "watch"}
SPOILED = (HEAD + FACTS + CARDS).replace("  value: 44 days\n", "  vlaue: 44 days   # kept\n")


def decks(*arguments, input_=None, meta=None):
    from click import Context

    runner = CliRunner()
    if meta:
        with Context(decks_group) as ctx:
            ctx.meta.update(meta)
            return runner.invoke(decks_group, [str(part) for part in arguments], input=input_, parent=ctx)
    return runner.invoke(decks_group, [str(part) for part in arguments], input=input_)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does(name):
    run = decks(name, "--help")
    assert run.exit_code == 0
    assert f"  {decks_group.get_command(None, name).get_short_help_str(limit=30)[:20]}"[:12] in run.stdout


def test_every_module_of_the_folder_has_its_command_listed():
    import decks.cli

    folder = Path(decks.cli.__file__).parent
    here = {f"decks.cli.{path.stem}" for path in folder.glob("*.py")} - {f"decks.cli.{name}" for name in HELPERS}
    assert here == {target.split(":")[0] for target in COMMANDS.values() if target.startswith("decks.cli.")}


def test_check_mends_and_tells(tmp_path):
    deck = write_deck(tmp_path, SPOILED)
    run = decks("check", deck)
    assert run.exit_code == 1
    assert "FD103" in run.stdout
    assert run.stderr.endswith("; --fix mends 1.\n")
    assert deck.read_text() == SPOILED
    run = decks("check", deck, "--fix")
    assert run.exit_code == 0
    assert run.stdout == ""
    assert run.stderr.startswith(f"fixed: {deck}:")
    assert deck.read_text() == SPOILED.replace("vlaue", "value")


def test_check_leaves_a_file_that_it_cannot_write(tmp_path, monkeypatch):
    deck = write_deck(tmp_path, SPOILED)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    run = decks("check", deck, "--fix")
    assert run.exit_code == 1
    assert "No space left on device" in run.stderr
    assert "FD103" in run.stdout
    assert deck.read_text() == SPOILED


def test_check_reads_standard_input_and_an_article_from_elsewhere(tmp_path):
    article = tmp_path / "told.txt"
    article.write_text(ARTICLE)
    text = HEAD + FACTS + CARDS
    assert decks("check", "-", "--article", article, input_=text).exit_code == 0
    run = decks("check", "-", "--article", article, input_=text.replace("lasted 44 days", "lasted 45 days"))
    assert run.exit_code == 1
    assert run.stdout.startswith("-:")
    assert "FD401" in run.stdout


def test_a_reply_in_json_is_checked_against_the_article(tmp_path):
    from decks.writer import read_data

    article = tmp_path / "told.txt"
    article.write_text(ARTICLE)
    reply = tmp_path / "reply.json"
    reply.write_text(json.dumps(read_data(HEAD + FACTS), indent=1))
    assert decks("check", reply, "--article", article).exit_code == 0
    reply.write_text(reply.read_text().replace("500 km", "900 km"))
    assert decks("check", reply, "--article", article).exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "--watch", "--fix"], "--watch goes neither with --fix"),
        (["check", "-", "--watch"], "nor with standard input"),
        (["check", "-", "--fix"], "--fix needs a file"),
        (["check", "--article", "nowhere.txt"], "the article nowhere.txt: there is no such file"),
        (["rule", "FD999"], "there is no check “FD999”"),
        (["preview", "tour", "nothing"], "has no card “nothing”"),
        (["preview", "tour", "dont-know", "--form", "order"], "cannot be asked as order"),
        (["diff", "tour", "nothing"], "there is no deck “nothing”"),
        (["new"], "name a folder"),
        (["new", "…"], "cannot be one"),
        (["prompt", "nowhere.txt"], "there is no such file"),
        (["schema", "-o", "/nowhere/at/all.json"], "cannot be written"),
    ],
)
def test_misuse_is_told_in_words(arguments, words):
    run = decks(*arguments)
    assert (run.exit_code, run.stdout) == (2, "")
    assert words in run.stderr


def test_rules_are_listed_and_explained():
    listed = decks("rule").stdout
    assert "FD401  error" in listed
    explained = decks("rule", "fd401").stdout
    assert explained.startswith("FD401  ")
    assert "Bad:" in explained


def test_the_schema_is_printed_or_written(tmp_path):
    printed = json.loads(decks("schema").stdout)
    assert printed["title"] == "A Factdeck deck"
    run = decks("schema", "-o", tmp_path / "s.json")
    assert run.stdout == ""
    assert "yaml-language-server" in run.stderr
    assert json.loads((tmp_path / "s.json").read_text()) == printed


def test_a_new_deck_has_its_article_and_schema_and_is_not_written_over(tmp_path):
    article = tmp_path / "Harbor strike.txt"
    article.write_bytes(b"The strike began.\r\nIt ended.")
    folder = tmp_path / "my decks" / "harbor-strike"
    assert decks("new", folder, "--article", article).exit_code == 0
    assert (folder / "article.txt").read_bytes() == article.read_bytes()
    text = (folder / "deck.yaml").read_text()
    assert "\ndeck: harbor-strike  # the id" in text
    assert "\ntitle: Harbor strike\n" in text
    assert json.loads((folder / "deck.schema.json").read_text())["title"] == "A Factdeck deck"
    run = decks("new", folder, "--article", article)
    assert run.exit_code == 2
    assert "already" in run.stderr
    assert (folder / "deck.yaml").read_text() == text


def test_decks_may_share_a_schema(tmp_path):
    shared = tmp_path / "deck.schema.json"
    for name in ("one", "two"):
        run = decks("new", tmp_path / name, "--schema", shared, "--title", "Yes: " + name)
        assert "Put the article's text into" in run.stderr
        text = (tmp_path / name / "deck.yaml").read_text()
        assert text.startswith("# yaml-language-server: $schema=../deck.schema.json\n")
        assert f"\ntitle: 'Yes: {name}'\n" in text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deck.schema.json", "one", "two"]


def test_a_diff_since_the_last_commit(tmp_path):
    deck = write_deck(tmp_path)
    run = decks("diff", deck)
    assert run.exit_code == 2
    assert "is in no git commit" in run.stderr
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    assert decks("diff", deck).stdout == "No fact and no card is different.\n"
    deck.write_text(deck.read_text().replace("value: 44 days", "value: forty-four days"))
    (tmp_path / "article.txt").write_text(ARTICLE.replace("lasted 44 days", "indeed lasted 44 days"))
    found = json.loads(decks("diff", deck, "--json").stdout)
    assert [change["fact"] for change in found["facts"]] == ["length"]


def test_a_diff_tells_of_histories_where_a_record_is_handed_in(tmp_path):
    old = write_deck(tmp_path / "old")
    new = write_deck(tmp_path / "new", (HEAD + FACTS + CARDS).replace("- id: war\n", "- id: conflict\n  was: war\n"))
    run = decks("diff", old, new, meta={REVIEWS: lambda: {"small/war/to": 5}})
    assert "keeps its history (5 answers so far)" in run.stdout
    assert "so far" not in decks("diff", old, new).stdout


def test_a_diff_tells_of_the_histories_in_the_record(tmp_path):
    old = write_deck(tmp_path / "old")
    new = write_deck(
        tmp_path / "new", (HEAD + FACTS + CARDS).replace("event: the Second Karabakh War", "event: the war")
    )
    environ = {**os.environ, "QUIZ_STORE": str(tmp_path / "record.db")}

    def quiz(*arguments, input_=""):
        command = [sys.executable, "-m", "quiz", *map(str, arguments)]
        return subprocess.run(command, input=input_, capture_output=True, text=True, check=True, env=environ).stdout

    assert "so far" not in quiz("decks", "diff", old, new)
    assert not (tmp_path / "record.db").exists()
    quiz("study", old, "--new", "50", input_="?\n" * 80)
    assert re.search(r"\(\d+ answers? so far\)", quiz("decks", "diff", old, new))


def test_a_broken_deck_is_not_compared(tmp_path):
    old, new = write_deck(tmp_path / "old"), write_deck(tmp_path / "new", "format: 1\n")
    run = decks("diff", old, new)
    assert (run.exit_code, run.stdout) == (1, "")
    assert "FD104" in run.stderr


def test_a_prompt_is_printed_and_what_to_do_with_the_answer_told(tmp_path):
    article = tmp_path / "suez.txt"
    article.write_text("The canal opened in 1869.\x1b[2J\n")
    run = decks("prompt", article)
    assert run.exit_code == 0
    assert "deck: suez\n" in run.stdout
    assert "\x1b" not in run.stdout
    assert f"quiz decks check reply.yaml --article {article}" in run.stderr


def test_previews_are_shown_and_fit_a_plain_terminal():
    run = decks("preview", "second-karabakh-war", "war")
    assert run.stdout.count("second-karabakh-war/war/") == 2
    assert max(map(len, run.stdout.splitlines())) <= 78
