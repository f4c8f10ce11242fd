"""Rows of reports: cut to a width, and opening what they speak of."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from rich.cells import cell_len

from progress.reports.classroom import overview
from progress.reports.items import items, table
from progress.reports.items.mending import mending
from progress.reports.learner import MODULES, report, rows
from progress.reports.learner.next_steps import RULES, Suggestion
from progress.reports.rows import Row, wrapped
from quiz.steps import DEEDS, MOST, TITLES, Deed, practice
from tests.support.answers import Log, given
from tests.support.classes import FIRST_DAY, Trouble, class_log
from tests.support.decks import read_deck
from tests.support.seasons import season

WIDTHS = [30, 34, 47, 60, 77, 180]


@pytest.fixture(scope="module")
def deck(tmp_path_factory):
    return read_deck(tmp_path_factory.mktemp("rows"))


@pytest.fixture(scope="module")
def material(deck):
    return given([deck], season([deck], 80, unmet=1), 80)


@for_all(st.text("ab -█·", max_size=80), st.integers(20, 60))
def test_words_are_wrapped_and_none_is_lost(text, width):
    found = wrapped([Row(text, "small/war")], width)
    assert all(len(row.text) <= width for row in found[1:])
    assert "".join("".join(row.text.split()) for row in found) == "".join(text.split())
    assert [row.opens for row in found] == ["small/war", *[""] * (len(found) - 1)]


def test_wide_characters_fit_too():
    for row in wrapped([Row("東京都は日本の首都であり、とても長い選択肢なので折り返しが必要になるでしょう")], 40):
        assert cell_len(row.text) <= 40


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", MODULES)
def test_each_report_fits_each_width(material, name, width):
    found = rows(name, report(name).figures(material), material, width)
    assert found
    assert max(len(row.text) for row in found) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_questions_and_class_fit_each_width(deck, width):
    log = list(class_log(deck, trouble=Trouble(miskeyed="small/minister/role"), stopped={3: 1}))
    found = items.figures(deck, log)
    shown = table.opening(found, mending(found), width) + overview.opening(
        overview.figures(deck, log, FIRST_DAY + 9), width
    )
    assert max(len(row.text) for row in wrapped(shown, width)) <= width


@pytest.mark.parametrize("name", ["hardest", "leeches", "confusions", "forms", "coverage"])
def test_what_a_row_opens_is_there(deck, material, name):
    known = {card.id for card in deck.cards} | {f"small/{card.fact.id}" for card in deck.cards}
    opens = [row for row in rows(name, report(name).figures(material), material, 60) if row.opens]
    assert opens or name in ("forms", "leeches")
    for row in opens:
        assert row.opens in known if name != "coverage" else (row.opens, row.paragraph > 0) == ("small", True)


def test_the_article_is_shown_with_what_is_due_hidden(deck, material):
    found = report("coverage").figures(material)
    shown = " ".join(row.text.strip() for row in rows("coverage", found, material, 60))
    due = [card for card in deck.cards if material.state(card.id).due(material.day)]
    assert due and "[…]" in shown
    nothing = given([deck], [], 0)
    every = rows("coverage", report("coverage").figures(nothing), nothing, 60)
    assert "lasted 44 days" in " ".join(row.text.strip() for row in every)
    assert sum(row.paragraph > 0 for row in every) == 4


def test_paragraphs_are_known_weak_begun_or_new(deck):
    log = Log()
    for card in deck.cards:
        if card.fact.id in ("minister", "construction", "length"):
            log.add(card.id, 0)

    def states(day, events=log.events):
        return [part.state for part in report("coverage").figures(given([deck], events, day)).decks["small"]]

    assert states(0, []) == ["new"] * 4
    assert states(1) == ["begun", "known", "new", "new"]
    assert states(200) == ["weak", "weak", "new", "new"]


def test_every_suggestion_can_be_done(material):
    kinds = {name.removeprefix("_").replace("_", "-") for name in (rule.__name__ for rule in RULES)}
    assert {kind for kind in kinds if kind != "learn"} | {"new", "rest"} == set(DEEDS)
    assert {kind for kind, deed in DEEDS.items() if deed is Deed.PRACTISE} == set(TITLES)


def test_a_practice_has_the_cards_of_its_suggestion():
    found = practice(Suggestion("type", "Answer them.", ("small",), tuple(f"small/{n}/x" for n in range(30))))
    assert (len(found.cards), found.forms[0], found.mode) == (MOST, "typed", "study")
    assert practice(Suggestion("weak", "Go over it.", ("small",), ("small/a/x",))).mode == "cram"
