"""Writing the config file: a whole one to start with, and single values with the comments kept."""

import os
import re
import tomllib
from pathlib import Path

import pytest

from quiz.config import reading
from quiz.config.reading import load
from quiz.config.tables import KEYS, QuizTable
from quiz.config.writing import NotWritten, set_value, starting_file, write_new

ROOT = Path(__file__).parents[2]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "deep" / "config.toml"


def config_of(file):
    config = load({"QUIZ_CONFIG": str(file)})
    assert config.problems == ()
    return config


def defaults(config):
    return {path: config.value(path) for path in KEYS} == {path: key.default for path, key in KEYS.items()}


def test_the_starting_file_reads_as_the_defaults_with_and_without_its_comment_signs(file):
    write_new(file)
    assert file.read_text(encoding="utf-8") == starting_file()
    assert defaults(config_of(file))
    assert set(config_of(file).origins.values()) == {reading.DEFAULT}
    file.write_text(re.sub(r"(?m)^#(?=\S)", "", starting_file()), encoding="utf-8")
    config = config_of(file)
    assert defaults(config)
    assert reading.DEFAULT not in config.origins.values()
    from quiz.actions import ACTIONS
    from quiz.config.keymap import full_id, rebound

    assert set(config.keys) == {full_id(action) for action in ACTIONS}
    assert rebound(ACTIONS, config.keys) == ACTIONS


def test_the_starting_file_has_no_line_too_long_to_read():
    assert max(map(len, starting_file().splitlines())) <= 120


def test_a_file_that_is_there_is_never_overwritten(file):
    write_new(file)
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(NotWritten, match="already"):
        write_new(file)
    assert file.read_text(encoding="utf-8") == "mine"


def changed(file, text, path="quiz.theme", value="nord"):
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    set_value(file, KEYS[path], value)
    return file.read_text(encoding="utf-8")


def test_a_value_is_changed_where_it_stands_and_its_comment_stays(file):
    text = '# my colors\n[quiz]\ntheme = "light"  # by day\n# the end\n'
    assert changed(file, text) == '# my colors\n[quiz]\ntheme = "nord"  # by day\n# the end\n'
    assert changed(file, "[quiz]\ntheme = 'light' # don't\n") == '[quiz]\ntheme = "nord" # don\'t\n'


def test_a_commented_default_becomes_the_value(file):
    before = starting_file()
    after = changed(file, before, "quiz.footer", False)
    assert after == before.replace("#footer = true\n", "footer = false\n")
    assert config_of(file).quiz.footer is False


def test_a_key_or_a_table_that_is_not_there_is_added(file):
    assert changed(file, "[quiz]\nfooter = true") == '[quiz]\ntheme = "nord"\nfooter = true'
    assert changed(file, '[decks]\nfolder = "x"\n') == '[decks]\nfolder = "x"\n\n[quiz]\ntheme = "nord"\n'
    assert changed(file, "") == '[quiz]\ntheme = "nord"\n'


@pytest.mark.parametrize("value", ['a"b', "a\\b", "a#b", "ü – “x”", "[x]", "a'b", "\x7f", ""])
def test_any_text_comes_back_as_it_was(file, value):
    text = changed(file, '[quiz]\nlearner = "x" # who\n', "quiz.learner", value)
    assert tomllib.loads(text)["quiz"]["learner"] == value
    assert "# who" in text
    again = changed(file, text, "quiz.learner", "y")
    assert tomllib.loads(again) == {"quiz": {"learner": "y"}}


def test_without_a_file_one_is_made(file):
    set_value(file, KEYS["quiz.forms"], ("typed", "cloze"))
    assert config_of(file).quiz.forms == ("typed", "cloze")
    assert "# Colors of the app." in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ['quiz = {theme = "light"}\n', '[quiz]\nforms = [\n  "typed",\n]\n', 'quiz.forms = ["typed"]\n']
)
def test_what_is_laid_out_otherwise_is_left_to_the_person(file, text):
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NotWritten, match=r"config\.toml:\d: change quiz.forms there by hand"):
        set_value(file, KEYS["quiz.forms"], ("cloze",))
    assert file.read_text(encoding="utf-8") == text


def test_a_broken_file_is_left_as_it_is(file):
    with pytest.raises(NotWritten, match="mend that first"):
        changed(file, "[quiz\n")
    assert file.read_text(encoding="utf-8") == "[quiz\n"


def test_links_mode_and_neighbors_stay(file, tmp_path):
    target = tmp_path / "dotfiles.toml"
    target.write_text("[quiz]\n", encoding="utf-8")
    target.chmod(0o640)
    file.parent.mkdir()
    file.symlink_to(target)
    set_value(file, KEYS["quiz.theme"], "nord")
    assert file.is_symlink()
    assert target.read_text(encoding="utf-8") == '[quiz]\ntheme = "nord"\n'
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "dotfiles.toml"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(file):
    write_new(file)
    file.parent.chmod(0o500)
    with pytest.raises(NotWritten, match="cannot be written"):
        set_value(file, KEYS["quiz.theme"], "nord")


def test_the_tables_hold_nothing_that_the_record_keeps():
    from progress.config import SETTINGS

    assert not {key.name for key in KEYS.values()} & set(SETTINGS)
    assert QuizTable().learner == ""


def test_the_documentation_names_every_key_and_its_variable():
    text = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    for key in KEYS.values():
        row = next(line for line in text.splitlines() if line.startswith(f"| `{key.name}` |"))
        assert row.endswith(f"| `{key.env}` |")
        assert all(word in row for word in getattr(key.kind, "words", ())) or key.name in ("theme", "forms")
