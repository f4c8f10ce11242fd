"""What the config file and the environment set, which of them holds, and what is said where something is wrong."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.theme import BUILTIN_THEMES

from decks.model import FORM_NAMES
from quiz.config import reading
from quiz.config.tables import FORMS, KEYS, TEXTUAL_THEMES, QuizTable
from quiz.config.writing import starting_file

UNCOMMENTED = re.sub(r"(?m)^#(?=\S)", "", starting_file())


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config.toml"


def load(file, text=None, **environ):
    if text is not None:
        file.write_text(text, encoding="utf-8")
    return reading.load({"QUIZ_CONFIG": str(file), **environ})


def problems(file, text, **environ):
    return [str(problem).removeprefix(str(file)) for problem in load(file, text, **environ).problems]


def test_the_file_lies_in_the_users_config_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert reading.config_path({}).parts[-2:] == ("factdeck", "config.toml")
    assert reading.load({}).problems == ()


def test_environment_goes_over_file_and_file_over_default(file):
    config = load(file, '[quiz]\ntheme = "light"\nfooter = false\n', QUIZ_THEME="nord")
    assert (config.quiz.theme, config.quiz.footer, config.quiz.motion) == ("nord", False, "full")
    assert config.origins["quiz.theme"] == "QUIZ_THEME"
    assert config.origins["quiz.footer"] == f"{file}:3"
    assert config.origins["quiz.motion"] == "default"
    assert config.problems == ()
    assert load(file, QUIZ_THEME=" ").quiz.theme == "light"


def test_each_package_has_its_table(file):
    config = load(file, '[decks]\nfolder = "~/d"\n[progress]\nstore = "/r.db"\n[quiz]\nforms = ["typed"]\n')
    assert (config.decks.folder, config.progress.store, config.quiz.forms) == ("~/d", "/r.db", ("typed",))
    assert config.value("quiz.forms") == ("typed",)


def test_the_environment_is_read_as_people_write(file):
    config = load(file, "", QUIZ_FORMS="typed, cloze", QUIZ_CONFIDENCE="on", QUIZ_FOOTER="0", QUIZ_DECKS="d")
    assert (config.quiz.forms, config.quiz.confidence, config.quiz.footer) == (("typed", "cloze"), True, False)
    assert config.decks.folder == "d"
    assert load(file, QUIZ_FORMS="any").quiz.forms == ()


BAD = [
    ('[quiz]\n\ntheme = "drak"\n', ':3: quiz.theme cannot be “drak”; did you mean “dark”?'),
    ("[quiz]\ntheme = 3\n", ":2: quiz.theme is a word in quotation marks, not 3"),
    ('[quiz]\nfooter = "yes"\n', ':2: quiz.footer is true or false, without quotation marks, not "yes"'),
    ("[quiz]\nfooter = 1\n", ":2: quiz.footer is true or false, without quotation marks, not 1"),
    ('[quiz]\nforms = "typed"\n', ':2: quiz.forms is a list of words, such as ["choice"], not "typed"'),
    ('[quiz]\nforms = ["typd"]\n', ":2: quiz.forms cannot be “typd”; did you mean “typed”?"),
    ("[quiz]\nlearner = true\n", ":2: quiz.learner is text in quotation marks, not true"),
    ('[quiz]\nlearner = "a\\u0007b"\n', ":2: quiz.learner is one line, and cannot hold control characters"),
    ('[quiz]\nthem = "dark"\n', ":2: quiz.them is not known; did you mean “theme”?"),
    ("quiz.them = 1\n", ":1: quiz.them is not known; did you mean “theme”?"),
    ('[quiz]\nfolder = "x"\n', ":2: quiz.folder is not known here; it belongs under [decks]"),
    ('theme = "dark"\n', ":1: theme is not known here; it belongs under [quiz]"),
    ("[quiz]\nretention = 0.9\n", ":2: quiz.retention is not known here; it is kept in the record: quiz progress settings retention VALUE"),
    ("[quizz]\n", ":1: quizz is not known; did you mean “quiz”?"),
    ("quiz = 3\n", ":1: quiz is a table: write [quiz] in a line of its own"),
    ("[quiz]\ntheme = dark\n", ":2: this is not TOML: Invalid value"),
    ("[quiz\n", ":1: this is not TOML: Expected ']' at the end of a table declaration"),
    ('[quiz]\ntheme = "a\n', ":2: this is not TOML: Illegal character '\\n'"),
    ('[quiz]\ntheme = "dark"\ntheme = "light"\n', ":3: this is not TOML: Cannot overwrite a value"),
    ("x = " + "[" * 5000, ": is nested too deep"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), BAD, ids=[told[:40] for _, told in BAD])
def test_what_is_wrong_is_told_with_its_line_and_the_default_holds(file, text, told):
    assert problems(file, text) == [told]
    assert load(file).quiz == QuizTable()


def test_one_mistake_leaves_the_rest_as_set(file):
    config = load(file, '[quiz]\ntheme = "drak"\nmotion = "reduced"\nnope = 1\n')
    assert (config.quiz.theme, config.quiz.motion) == ("dark", "reduced")
    assert config.notice == f"{config.problems[0]} (1 more: quiz config tells). The default holds there."
    assert load(file, "").notice == ""


def test_a_bad_variable_is_named_and_the_file_holds(file):
    config = load(file, '[quiz]\ntheme = "nord"\n', QUIZ_THEME="drak")
    assert [str(problem) for problem in config.problems] == [
        "QUIZ_THEME: quiz.theme cannot be “drak”; did you mean “dark”?"
    ]
    assert config.quiz.theme == "nord"


@pytest.mark.parametrize("content", [b"\xff\xfe[quiz]", b"[quiz]\n# caf\xe9\n"])
def test_a_file_that_is_no_text_is_told(file, content):
    file.write_bytes(content)
    assert "is not UTF-8 text" in str(load(file).problems[0])


def test_a_folder_a_huge_file_and_a_missing_one_are_told(file, tmp_path):
    assert "there is no file" in str(load(file).problems[0])
    file.mkdir()
    assert "cannot be read: Is a directory" in str(load(file).problems[0])
    assert "far too long" in problems(tmp_path / "long", "#" * 1_100_000)[0]


def test_a_byte_order_mark_and_windows_line_ends_are_fine(file):
    file.write_bytes(b'\xef\xbb\xbf[quiz]\r\ntheme = "nord"\r\n')
    assert load(file).quiz.theme == "nord"
    assert load(file).problems == ()


def test_what_is_listed_here_and_elsewhere_is_the_same():
    assert set(TEXTUAL_THEMES) == set(BUILTIN_THEMES)
    assert FORMS == FORM_NAMES


def test_reading_loads_nothing_heavy():
    code = "import sys; from quiz.config.reading import load; load(); print(*sys.modules)"
    loaded = set(subprocess.check_output([sys.executable, "-c", code], text=True).split())
    assert not loaded & {"textual", "yaml", "decks.model", "progress.config", "click", "json", "difflib"}


@pytest.mark.parametrize("key", KEYS.values(), ids=lambda key: key.path)
def test_every_default_is_a_value_that_its_kind_takes(key):
    raw = list(key.default) if isinstance(key.default, tuple) else key.default
    assert key.kind.read(raw) == key.default
    assert key.words.endswith(".") and key.kind.takes[0].isupper()
    assert key.env.startswith("QUIZ_")


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_no_file_whatsoever_is_more_than_a_problem(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("any") / "config.toml"
    file.write_bytes(content)
    assert load(file).quiz.theme == "dark"


@given(st.integers(0, len(UNCOMMENTED)), st.text(alphabet="[]\"=.#x1\n '", max_size=4), st.integers(0, 30))
def test_no_slip_in_a_real_file_is_more_than_a_problem(tmp_path_factory, at, put, cut):
    file = tmp_path_factory.mktemp("any") / "config.toml"
    config = load(file, UNCOMMENTED[:at] + put + UNCOMMENTED[at + cut :])
    assert all(problem.message and problem.place for problem in config.problems)
    assert str(config.quiz.theme)
