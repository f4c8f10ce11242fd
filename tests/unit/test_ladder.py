"""Which form a card is asked in: by memory, by attempt, by what is pinned."""

import subprocess
import sys
from dataclasses import replace

import pytest

from decks.forms.question import Turn
from decks.questions import KNOWN_FROM, ask, every_question, ladder
from tests.support.decks import read_deck

NEW, YOUNG, KNOWN = None, KNOWN_FROM / 2, KNOWN_FROM


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


def form(deck, card, stability, attempt=0, pinned=(), forms=()):
    found = deck.card(f"small/{card}")
    found = replace(found, prompt=replace(found.prompt, forms=forms)) if forms else found
    return ask(found, deck, Turn(day=1, attempt=attempt), stability, pinned).form


@pytest.mark.parametrize(
    ("stability", "first"), [(NEW, "choice"), (YOUNG, "cloze"), (KNOWN, "typed")], ids=["new", "young", "known"]
)
def test_the_form_climbs_with_memory(deck, stability, first):
    assert form(deck, "minister/role", stability) == first


def test_a_new_card_without_options_is_a_sentence_with_a_gap(deck):
    assert form(deck, "construction/key", NEW) == "cloze"


@pytest.mark.parametrize(
    ("card", "own"),
    [("range/value", "numeric"), ("war/from", "date"), ("minister/role", "typed"), ("army/answer", "typed")],
)
def test_a_card_has_one_form_of_typing(deck, card, own):
    made = {question.form for question in every_question(deck.card(f"small/{card}"), deck, Turn())}
    assert made & {"numeric", "date", "typed"} == {own}
    assert form(deck, card, KNOWN) == own


@pytest.mark.parametrize(
    ("card", "own"), [("range/value", "numeric"), ("war/from", "date"), ("minister/role", "typed")]
)
def test_who_wants_it_typed_means_numbers_and_dates_too(deck, card, own):
    assert form(deck, card, NEW, pinned=["typed"]) == own
    assert form(deck, card, NEW, forms=("typed",)) == own


def test_a_retry_asks_in_another_way(deck):
    for stability in (NEW, YOUNG, KNOWN):
        forms = [form(deck, "minister/role", stability, attempt) for attempt in range(3)]
        assert len(set(forms)) == 3


def test_true_false_is_a_change_for_young_cards_only(deck):
    asked = {
        (stability, attempt): form(deck, "minister/role", stability, attempt)
        for stability in (NEW, YOUNG, KNOWN)
        for attempt in range(8)
    }
    found = [when for when, name in asked.items() if name == "true-false"]
    assert found
    assert {stability for stability, _ in found} == {YOUNG}
    assert 0 not in {attempt for _, attempt in found}


def test_true_false_is_asked_where_it_is_pinned(deck):
    for stability in (NEW, YOUNG, KNOWN):
        assert form(deck, "minister/role", stability, pinned=["true-false"]) == "true-false"


def test_the_instructors_pin_comes_before_the_learners(deck):
    assert form(deck, "minister/role", KNOWN, pinned=["typed"], forms=("choice",)) == "choice"


def test_what_cannot_be_asked_as_wanted_is_turned_over(deck):
    assert form(deck, "withdrawal/duty", NEW, pinned=["numeric"]) == "flip"


def test_a_form_over_several_cards_is_none_of_one_card(deck):
    assert form(deck, "minister/role", NEW, pinned=["order"]) == form(deck, "minister/role", NEW)


def test_every_ladder_ends_with_a_flip():
    assert {ladder(stability, attempt)[-1] for stability in (NEW, YOUNG, KNOWN) for attempt in (0, 1)} == {"flip"}


@pytest.mark.parametrize(
    "module", ["decks.pool", "decks.grading", "decks.truth", "decks.forms.question", "decks.questions"]
)
def test_any_module_can_be_imported_first(module):
    subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
