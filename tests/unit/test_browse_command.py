"""`quiz browse`: the same filter on the command line."""

import json

import pytest
from click.testing import CliRunner

from decks.shelf import read_shelf
from quiz.browse.command import browse
from quiz.browse.keys import KEYS


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.setenv("QUIZ_NOW", "2026-03-01T12:00")

    def invoke(*arguments):
        return CliRunner().invoke(browse, [*arguments, "--store", str(tmp_path / "record.db")])

    return invoke


def test_a_table_has_a_line_a_card(run):
    done = run("deck:second-karabakh", "type:date")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert all(line.startswith("new            second-karabakh-war/") for line in lines)
    assert any("On what date did the Second Karabakh War begin?" in line for line in lines)


def test_json_has_all_that_a_filter_looks_at(run):
    found = json.loads(run("second-karabakh-war/war/from", "--json").stdout)
    assert [card["card"] for card in found] == ["second-karabakh-war/war/from"]
    assert found[0]["answer"] == "27 September 2020"
    assert (found[0]["new"], found[0]["due"], found[0]["recall"], found[0]["flags"]) == (True, None, None, [])


def test_a_filter_may_begin_with_a_minus(run):
    every = json.loads(run("--json").stdout)
    without = json.loads(run("-type:date", "-has", "--json").stdout)
    assert 0 < len(without) < len(every)
    assert "date" not in {card["type"] for card in without}


def test_a_bad_filter_is_misuse_and_says_where(run):
    done = run("ceasefire", "typ:date")
    assert done.exit_code == 2
    assert "column 11: there is no key “typ:”. Did you mean “type”?" in done.stderr
    assert done.stdout == ""


def test_the_help_lists_the_keys(run):
    shown = run("--help").stdout
    assert [key.example for key in KEYS.values() if f"  {key.example} " not in shown] == []


def test_nothing_found_is_said_aside(run):
    done = run("xyzzy")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "No card is like this." in done.stderr


def test_an_order_is_chosen_by_name(run):
    by_deck = [card["card"] for card in json.loads(run("--sort", "deck", "--json").stdout)]
    assert by_deck == [card.id for deck in read_shelf().decks.values() for card in deck.cards]
    assert run("--sort", "luck").exit_code == 2
