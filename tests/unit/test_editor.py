"""The user's own editor."""

import os

from quiz.editor import command, edit


def test_the_editor_opens_at_the_line_in_its_own_way():
    assert command("/d/deck.yaml", 7, {"EDITOR": "vim"}) == ["vim", "+7", "/d/deck.yaml"]
    assert command("/d/a b.yaml", 7, {"EDITOR": "code --wait"}) == ["code", "--wait", "--goto", "/d/a b.yaml:7"]
    assert command("/d/deck.yaml", 7, {"VISUAL": "hx", "EDITOR": "vim"}) == ["hx", "/d/deck.yaml:7"]


def test_without_a_choice_there_is_still_an_editor():
    assert command("d", 1, {})[0].split("/")[-1] in ("nano", "vi")


def test_an_editor_that_is_not_there_or_fails_is_told(monkeypatch, tmp_path):
    monkeypatch.setitem(os.environ, "EDITOR", "no-such-editor")
    monkeypatch.delitem(os.environ, "VISUAL", raising=False)
    assert "cannot be run" in edit(str(tmp_path / "f"), 1)
    monkeypatch.setitem(os.environ, "EDITOR", "false")
    assert "ended with an error (1)" in edit(str(tmp_path / "f"), 1)
