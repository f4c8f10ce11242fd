"""The places that the file names, as the packages below get them."""

import pytest

from decks.paths import user_folder
from progress.paths import store_location
from quiz.config.places import name_places
from quiz.config.reading import load

TEXT = '[quiz]\nlearner = "Ana"\n[decks]\nfolder = "my/decks"\n[progress]\nstore = "/records/r.db"\n'


@pytest.fixture
def environ(tmp_path):
    (tmp_path / "config.toml").write_text(TEXT, encoding="utf-8")
    return {"QUIZ_CONFIG": str(tmp_path / "config.toml")}


def named(environ):
    name_places(load(environ), environ)
    return environ


def test_what_the_file_names_is_where_decks_and_record_are(environ, tmp_path):
    named(environ)
    assert user_folder(environ) == tmp_path / "my" / "decks"
    assert str(store_location(None, environ)) == "/records/r.db"
    assert environ["QUIZ_LEARNER"] == "Ana"


def test_the_environment_goes_before_the_file(environ):
    environ |= {"QUIZ_DECKS": "/d", "QUIZ_STORE": "/s.db", "QUIZ_LEARNER": "Ben"}
    before = dict(environ)
    assert named(environ) == before


def test_a_flag_goes_before_both(environ):
    assert str(store_location("/flag.db", named(environ))) == "/flag.db"


def test_with_a_set_clock_the_real_record_is_left_alone(environ):
    environ["QUIZ_NOW"] = "2026-03-01T18:00"
    assert "QUIZ_STORE" not in named(environ)


def test_home_is_spelled_out_and_an_address_is_left_to_be_refused(environ, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "config.toml").write_text('[progress]\nstore = "~/r.db"\n', encoding="utf-8")
    assert named(dict(environ))["QUIZ_STORE"] == str(tmp_path / "r.db")
    (tmp_path / "config.toml").write_text('[progress]\nstore = "postgresql://x"\n', encoding="utf-8")
    assert named(dict(environ))["QUIZ_STORE"] == "postgresql://x"


def test_an_empty_file_names_nothing(environ, tmp_path):
    (tmp_path / "config.toml").write_text("", encoding="utf-8")
    before = dict(environ)
    assert named(environ) == before
