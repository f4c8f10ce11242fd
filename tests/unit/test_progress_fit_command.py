"""`quiz progress fit` and `quiz progress forecast`, as a person types them."""

import json

import pytest
from click.testing import CliRunner

from progress.cli import progress_group
from progress.cli.fit import lines
from progress.events import Kind
from progress.fit import trainer
from progress.fit.fitting import Fit
from progress.fit.heldout import Loss
from progress.scheduling import DEFAULT_PARAMETERS
from tests.support.logs import START_DAY, wires, write_store
from tests.support.records import NOON, opened_at

OWN = (*(0.3, 1.0, 2.0, 7.0), *DEFAULT_PARAMETERS[4:])
GOOD = Fit(4000, 2 / 3, Loss(1200, 0.36, 0.35), OWN)
BAD = Fit(4000, 2 / 3, Loss(1200, 0.36, 0.37), OWN)


@pytest.fixture
def run(path):
    def run(*words, store=path, **options):
        arguments = [*map(str, words), "--store", str(store)]
        return CliRunner().invoke(progress_group, arguments, env={"QUIZ_NOW": NOON.isoformat()}, **options)

    return run


@pytest.fixture
def fitted(monkeypatch):
    """Makes fitting give what it is told to."""

    def fitted(found):
        monkeypatch.setattr("progress.fit.fitting.fit", lambda lives, train, step: found)

    return fitted


@pytest.fixture
def studied(path):
    typed = (wire._replace(form="typed", options=()) for wire in wires(4000, cards=200, per_day=60))
    write_store(path, typed, NOON)
    return path


def parameters(path):
    return opened_at(path).history().settings.parameters


def test_what_is_better_is_kept_and_taken_back(run, studied, fitted):
    fitted(GOOD)
    assert "Kept; due dates follow from them now. To go back: quiz progress fit --off" in run("fit").stdout
    assert parameters(studied) == OWN
    assert "The defaults hold again" in run("fit", "--off").stdout
    assert parameters(studied) == DEFAULT_PARAMETERS
    assert run("fit", "--off").stdout == "The defaults hold already.\n"
    assert sum(event.kind == Kind.SETTING for event in opened_at(studied).events()) == 2


def test_a_dry_run_changes_nothing(run, studied, fitted):
    fitted(GOOD)
    assert "Nothing was changed" in run("fit", "--dry-run").stdout
    assert opened_at(studied).settings_events() == []


def test_what_is_worse_is_not_kept(run, studied, fitted):
    fitted(BAD)
    result = run("fit")
    assert "Log loss of 1,200 answers held out: 0.3600 by the defaults, 0.3700 by yours." in result.stdout
    assert "The defaults predict as well or better, so they hold." in result.stdout
    assert opened_at(studied).settings_events() == []


def test_what_was_set_before_stays_where_it_is_worse():
    assert "so those you have set before stay (--off takes them back)" in lines(BAD, kept=False, own=True)[-1]
    assert lines(Fit(3), kept=False, own=True)[-1].startswith("Those you have set stay.")


def test_few_answers_say_how_many_it_takes(run, path):
    write_store(path, wires(100, cards=9), NOON)
    result = run("fit")
    assert result.exit_code == 0
    assert "answers count: typed or rated by you" in result.stdout
    assert "The defaults hold. From 2,000 answers on" in result.stdout


def test_json_has_all_figures(run, studied, fitted):
    fitted(GOOD)
    found = json.loads(run("fit", "--json", "--dry-run").stdout)
    assert found["held_out_log_loss"] == {"answers": 1200, "default": 0.36, "fitted": 0.35}
    assert (found["better"], found["kept"], len(found["parameters"])) == (True, False, 21)


def test_the_real_thing(run, studied):
    pytest.importorskip("fsrs_rs_python")
    found = json.loads(run("fit", "--json").stdout)
    assert found["answers"] > 2000
    assert found["kept"] == (parameters(studied) != DEFAULT_PARAMETERS)


def test_what_cannot_be_fitted_is_told_and_changes_nothing(run, studied, monkeypatch, tmp_path):
    (tmp_path / "worker.py").write_text('print(\'{"error": "missing"}\')', encoding="utf-8")
    monkeypatch.setattr(trainer, "WORKER", tmp_path / "worker.py")
    result = run("fit")
    assert "Fitting needs the package fsrs-rs-python. Install it with" in str(result.exception)
    assert opened_at(studied).settings_events() == []


def test_the_forecast_is_told_and_given_as_json(run, studied):
    told = run("forecast", "second-karabakh-war")
    assert told.exit_code == 0
    assert "in 7 days, with new cards and what fails" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80
    found = json.loads(run("forecast", "--days", 10, "--retention", 0.8, "--json").stdout)
    assert (len(found["week"]), found["days"], found["first"]) == (7, 10, NOON.toordinal())
    assert [row["retention"] for row in found["rows"]] == [0.8, 0.9]
    assert found["minutes_in_a_week"] > 0


@pytest.mark.parametrize("words", [("--retention", 0.2), ("--days", 0), ("no-such-deck",)])
def test_a_forecast_of_what_cannot_be_is_misuse(run, words):
    assert run("forecast", *words).exit_code == 2


def test_what_a_retention_costs_is_told_before_it_is_kept(run, path):
    result = run("settings", "retention", "0.95")
    assert result.stdout == ""
    assert result.stderr.startswith("0.95: about ") and " now about " in result.stderr
    assert opened_at(path).history().settings.retention == 0.95
    assert run("settings", "new-a-day", "7").stderr == ""


@pytest.mark.parametrize(("answer", "kept"), [("y\n", 0.95), ("\n", 0.95), ("n\n", 0.9)])
def test_in_a_terminal_it_is_asked_for(run, path, monkeypatch, answer, kept):
    monkeypatch.setattr("progress.cli.settings._in_terminal", lambda: True)
    assert "Keep it?" in run("settings", "retention", "0.95", input=answer).stderr
    assert opened_at(path).history().settings.retention == kept


def test_entries_are_those_of_all_cards_of_the_learner(studied):
    record = opened_at(studied)
    found = record.entries()
    assert sum(map(len, found.values())) == 4000
    assert min(entry.day for entries in found.values() for entry in entries) == START_DAY
