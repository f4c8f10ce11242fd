"""`quiz progress exam`: setting, showing and taking back; and what is said to misuse."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from progress.clock import clock_from
from progress.events import Event, Kind
from progress.store import open_record
from quiz.cli import quiz
from tests.support.decks import plain_deck


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs `quiz progress exam …` over two decks of one's own, on 10 May 2026."""
    for name in ("letters", "digits"):
        plain_deck(tmp_path / "decks", name, [f"{name[0]}{n}" for n in range(12)])
    monkeypatch.setenv("QUIZ_DECKS", str(tmp_path / "decks"))
    monkeypatch.setenv("QUIZ_STORE", str(tmp_path / "record.db"))
    monkeypatch.setenv("QUIZ_NOW", "2026-05-10T12:00")

    def call(*arguments, group="exam"):
        return CliRunner().invoke(quiz, ["progress", group, *arguments])

    return call


def exams(run, *names):
    return json.loads(run(*names, "--json").stdout)["exams"]


def test_an_exam_is_set_shown_and_taken_back(run):
    shown = run("letters", "--date", "2026-05-24", "--minutes", "3")
    assert shown.exit_code == 0
    assert "exam on Sun 2026-05-24, in 14 days: expect to recall " in shown.stdout
    assert "Today's cards: quiz study letters" in shown.stderr
    (found,) = exams(run)
    assert (found["minutes"], found["expected"]["cards"], found["on_track"]) == (3, 12, True)
    assert len(found["days"]) == 14
    assert run("letters", group="show").exit_code == 0
    off = run("letters", "--off")
    assert "No exam to come is set for letters. To set one: quiz progress exam letters --date" in off.stdout
    assert exams(run) == []
    assert "exam of letters" not in run(group="settings").stdout


def test_all_exams_are_shown_without_a_deck_the_next_first(run):
    run("letters", "--date", "2026-06-24")
    run("digits", "--date", "2026-05-24", "--minutes", "5")
    assert [(each["expected"]["deck"], each["minutes"], each["in_all"]) for each in exams(run)] == [
        ("digits", 5, 25),
        ("letters", 20, 25),
    ]
    assert [each["expected"]["deck"] for each in exams(run, "letters")] == ["letters"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("letters", "--date", "2026-05-10"), "2026-05-10 is not to come"),
        (("letters", "--date", "2027-05-12"), "2027-05-12 is more than a year away; set it when it is nearer"),
        (("letters", "--date", "9999-12-31"), "9999-12-31 is more than a year away"),
        (("letters", "--date", "tomorrow"), '--date "tomorrow" is not a day; write it like 2026-12-15'),
        (("letters", "--minutes", "lots"), '--minutes "lots" is not a whole number of minutes, from 1 to 1440'),
        (("letters", "--minutes", "0"), "from 1 to 1440"),
        (("--date", "2026-05-24"), "Name the deck of the exam"),
        (("letter", "--date", "2026-05-24"), "there is no deck “letter”"),
        (("letters", "--off", "--minutes", "5"), "--off takes the exam back"),
    ],
)
def test_misuse_is_told_and_sets_nothing(run, arguments, words):
    found = run(*arguments)
    assert found.exit_code == 2
    assert words in " ".join(found.output.split())
    assert exams(run) == []


def test_an_exam_of_a_far_day_that_came_from_elsewhere_is_not_planned_for(run):
    """A plan goes through every day until the exam."""
    run("letters", "--date", "2027-05-11")
    assert len(exams(run)) == 1
    record = open_record(Path(os.environ["QUIZ_STORE"]), clock=clock_from(os.environ))
    record.append([Event(*record.stamp(), kind=Kind.SETTING, card="letters", form="exam", answer="9999-12-31")])
    record.close()
    assert exams(run) == []


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "1"])
def test_a_retention_that_is_none_is_told(run, value):
    assert run("--retention", value, group="forecast").exit_code == 2
