"""The user's keys: their names, where they are wrong, and what they change."""

import string

import pytest
from textual.keys import _character_to_key

from quiz.actions import ACTIONS, Action
from quiz.config import keymap, reading
from quiz.config.keymap import full_id, read_keys, rebound, screens, shown_keys, textual_keymap
from quiz.config.keynames import key_name, shown_key

REGISTRY = (
    Action("study", "s", "Study", "", "home"),
    Action("study", "enter,s", "Study", "", "deck"),
    Action("answer", "enter", "Answer", "", "question"),
    Action("hint", "ctrl+l", "Letter", "", "question"),
    Action("proceed", "enter,space", "Next", "", "feedback"),
    Action("flag", "f", "Flag", "", "feedback"),
    Action("undo", "ctrl+z,u", "Undo", "", "study"),
    Action("cancel", "escape", "Cancel", "", "flag"),
    Action("help", "f1,question_mark", "Help", "", "app"),
)


@pytest.fixture(autouse=True)
def _registry(monkeypatch):
    monkeypatch.setattr(keymap, "ACTIONS", REGISTRY)


@pytest.mark.parametrize("character", string.printable.strip())
def test_a_character_has_textuals_name_and_is_shown_as_itself(character):
    assert key_name(character) == _character_to_key(character)
    assert shown_key(key_name(character)) == character


@pytest.mark.parametrize(
    ("written", "name"),
    [
        *(("Esc", "escape"), ("Return", "enter"), ("PgUp", "pageup"), ("F5", "f5"), ("space", "space"), (" ", "space")),
        *(("Ctrl+Z", "ctrl+z"), ("ctrl+shift+up", "ctrl+shift+up"), ("shift+q", "Q"), ("ctrl+?", "ctrl+question_mark")),
        *(("question_mark", "question_mark"), ("+", "plus"), ("ctrl++", "ctrl+plus"), ("é", "é"), ("shift+tab", "shift+tab")),
    ],
)  # fmt: skip
def test_keys_are_read_as_people_write_them(written, name):
    assert key_name(written) == name


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("entr", "there is no key “entr”; did you mean “enter”?"),
        ("crtl+z", "there is no key “crtl+z”; did you mean “ctrl”?"),
        ("ctrl+i", "“ctrl+i” is the same key as tab in a terminal"),
        ("Ctrl+C", "“Ctrl+C” copies wherever one is, and cannot be given to something else"),
        ("f99", "there is no key “f99”"),
        ("ctrl+", "there is no key"),
        ("", "there is no key “”"),
        ("\x1b", "a key is named by a character that can be seen, or by its name"),
    ],
)
def test_what_is_no_key_is_told(written, told):
    with pytest.raises(ValueError) as error:
        key_name(written)
    assert str(error.value).startswith(told)


def told(table):
    keys, mistakes = read_keys(table)
    return keys, [(".".join(mistake.path), mistake.message) for mistake in mistakes]


def test_keys_are_given_place_by_place():
    keys, mistakes = told({"study": {"undo": ["ctrl+y", "?"]}, "home": {"study": "x"}})
    assert mistakes == [("study.undo", "“?” is a key of app.help on the same screen; change one of them")]
    assert keys == {}
    keys, mistakes = told({"study": {"undo": ["ctrl+y", "!", "!"]}, "home": {"study": "x"}})
    assert (keys, mistakes) == ({"study.undo": "ctrl+y,exclamation_mark", "home.study": "x"}, [])
    changed = {full_id(action): action.keys for action in rebound(REGISTRY, keys)}
    assert changed["home.study"] == "x"
    assert changed["deck.study"] == "enter,s"
    assert shown_keys(rebound(REGISTRY, keys)[6]) == ["ctrl+y", "!"]


@pytest.mark.parametrize(
    ("table", "path", "message"),
    [
        ({"undo": "x"}, "undo", "names no place; write study.undo"),
        ({"undoo": "x"}, "undoo", "there is no action “undoo”; did you mean “undo”?"),
        ({"study": {"undoo": "x"}}, "study.undoo", "there is no action “undoo” in “study”; did you mean “undo”?"),
        ({"stduy": {"undo": "x"}}, "stduy.undo", "there is no place “stduy”; did you mean “study”?"),
        ({"study": {"undo": 3}}, "study.undo", 'is a key or a list of keys, such as ["ctrl+z", "u"], not 3'),
        ({"study": {"undo": []}}, "study.undo", "needs a key; leave the line out for the usual ones"),
        ({"study": {"undo": "contrl+z"}}, "study.undo", "there is no key “contrl+z”; did you mean “ctrl”?"),
    ],
)
def test_what_is_wrong_is_told_and_the_other_keys_hold(table, path, message):
    keys, mistakes = told({**table, "deck": {"study": "x"}})
    assert mistakes == [(path, message)]
    assert keys == {"deck.study": "x"}


def test_two_actions_of_one_screen_cannot_share_a_key_but_may_swap_theirs():
    assert told({"feedback": {"flag": "u"}})[1][0][0] == "feedback.flag"
    assert told({"question": {"hint": "f"}})[1] == []  # “f” flags after the answer, never while the question is open
    assert told({"question": {"hint": "enter"}})[1] != []
    assert told({"question": {"hint": "2"}})[1] == [
        ("question.hint", "“2” is a key of the answers on the same screen; change one of them")
    ]
    assert told({"flag": {"cancel": "f1"}})[1] == []
    assert told({"home": {"study": "f1"}})[1] != []
    assert told({"feedback": {"flag": "u"}, "study": {"undo": "f"}}) == ({"feedback.flag": "u", "study.undo": "f"}, [])
    both = told({"feedback": {"flag": "z"}, "study": {"undo": "z"}})
    assert both[0] == {} and len(both[1]) == 1


def test_a_keymap_for_textual_names_every_action_or_none():
    assert textual_keymap({}) == {}
    assert set(textual_keymap({"study.undo": "z"})) == {full_id(action) for action in REGISTRY}


def test_the_file_tells_the_line_of_a_key(tmp_path):
    file = tmp_path / "config.toml"
    text = '[quiz.keys]\nstudy.undo = "f"\nhome.study = "x"\n[quiz.keys.feedback]\nproceed = "entr"\n'
    file.write_text(text, encoding="utf-8")
    config = reading.load({"QUIZ_CONFIG": str(file)})
    assert [str(problem).removeprefix(str(file)) for problem in config.problems] == [
        ":5: quiz.keys.feedback.proceed there is no key “entr”; did you mean “enter”?",
        ":2: quiz.keys.study.undo “f” is a key of feedback.flag on the same screen; change one of them",
    ]
    assert config.keys == {}
    file.write_text('[quiz]\nkeys = "vi"\n', encoding="utf-8")
    assert "quiz.keys is a table" in str(reading.load({"QUIZ_CONFIG": str(file)}).problems[0])


def test_the_registry_itself_has_no_clash(monkeypatch):
    monkeypatch.setattr(keymap, "ACTIONS", ACTIONS)
    keys = {full_id(action): action.keys for action in ACTIONS}
    assert list(keymap._clashes(keys)) == []
    assert len(keys) == len(ACTIONS)
    assert {action.where for action in ACTIONS} == {place for places in screens() for place in places}
