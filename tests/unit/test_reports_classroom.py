"""The class: who stopped, who is behind, and what nobody knows."""

import json

import pytest
from click.testing import CliRunner

from progress.cli import progress_group
from progress.reports.classroom import overview
from tests.support.classes import FIRST_DAY, class_log, learner_id
from tests.support.decks import CARDS, FACTS, HEAD, plain_deck, write_deck

TODAY = FIRST_DAY + 17


@pytest.fixture(scope="module")
def deck(tmp_path_factory):
    return plain_deck(tmp_path_factory.mktemp("class"), "d", [f"f{number}" for number in range(60)])


def test_exactly_who_stopped_is_on_top(deck):
    log = list(class_log(deck, stopped={7: 2}))
    found = overview.figures(deck, log, FIRST_DAY + 10)
    assert [one.learner for one in found.learners if one.stopped] == [overview.pseudonym(learner_id(7))]
    assert found.learners[0].stopped and found.learners[0].idle_days == 8
    assert "stopped 8 days ago" in overview.lines(found)[1]


def test_nobody_stopped_when_the_whole_class_is_on_holiday(deck):
    found = overview.figures(deck, class_log(deck, stopped={7: 2}), TODAY + 30)
    assert not any(one.stopped for one in found.learners)


def test_learners_go_by_pseudonyms(deck):
    found = overview.figures(deck, class_log(deck, learners=12), TODAY)
    names = [one.learner for one in found.learners]
    assert len(set(names)) == 12
    assert all(len(name) == 6 and learner_id(0).hex() != name for name in names)


def test_on_track_is_who_will_have_met_all_cards_in_time(deck):
    half = [event for event in class_log(deck, learners=6) if event.study_day < FIRST_DAY + 3]
    now = FIRST_DAY + 3  # thirty cards in the last two weeks, thirty to go
    soon = overview.figures(deck, half, now, exam=now + 10, aim=0.5)
    later = overview.figures(deck, half, now, exam=now + 17, aim=0.5)
    assert {one.met_lately for one in soon.learners} == {30}
    assert {one.on_track for one in soon.learners} == {False}
    assert {one.on_track for one in later.learners} == {True}
    assert {one.on_track for one in overview.figures(deck, half, now).learners} == {None}


def test_the_least_known_fact_is_the_one_that_all_forgot(deck):
    bad = deck.cards[5].id
    log = [event._replace(grade="again") if event.card == bad else event for event in class_log(deck)]
    found = overview.figures(deck, log, TODAY)
    assert found.facts[0].fact == bad.rpartition("/")[0]
    assert found.facts[0].learners == 30


def test_facts_that_few_met_are_not_told(deck):
    assert overview.figures(deck, class_log(deck, learners=4), TODAY).facts == ()


def test_the_command_without_answers(tmp_path):
    deck = write_deck(tmp_path / "small", HEAD + FACTS + CARDS)
    words = ["class", str(deck), "--store", str(tmp_path / "none.db")]
    assert "nobody has answered anything yet" in CliRunner().invoke(progress_group, words).stdout
    result = CliRunner().invoke(progress_group, [*words, "--exam", "2026-12-01", "--json"])
    assert json.loads(result.stdout)["learners"] == []
