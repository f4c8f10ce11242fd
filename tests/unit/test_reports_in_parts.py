"""The reports of the app as they are made: what is read when, and in which parts."""

import pytest

from quiz.reports import AT_ONCE, READING, Reports
from tests.support.answers import given
from tests.support.decks import plain_deck
from tests.support.seasons import season


@pytest.fixture
def material(tmp_path):
    deck = plain_deck(tmp_path, "war", "abcdefgh")
    return given([deck], season([deck], 40), 40)


def text(reports, name):
    return "\n".join(row.text for row in reports.rows(name, 60))


def test_all_is_read_once_and_only_for_what_needs_it(material):
    read = []
    reports = Reports(material, lambda: read.append(1) or material, lambda deck: [], several=False)
    for name in AT_ONCE:
        assert not reports.delay(name) and text(reports, name)
    assert reports.steps and not read
    assert reports.delay("calendar") == READING
    for make in reports.parts("calendar"):
        make()
    assert read == [1] and not reports.delay("calendar")
    assert not reports.delay("growth") and text(reports, "growth") and read == [1]


def test_workload_shows_the_week_before_the_rest(material):
    reports = Reports(material, lambda: material, lambda deck: [], several=False)
    week, rest = reports.parts("workload")
    assert reports.delay("workload")
    week()
    assert "working it out" in text(reports, "workload") and reports.delay("workload")
    rest()
    assert "as set" in text(reports, "workload") and not reports.delay("workload")
