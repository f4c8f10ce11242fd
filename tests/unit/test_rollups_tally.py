"""The tally of hand-made logs."""

from dataclasses import replace

from progress.events import Kind
from progress.rating import Rating
from progress.rollups.measures import MILLION, Measure
from progress.rollups.names import names_of, renamed_tally
from progress.rollups.tally import Tally
from progress.scheduling import retrievability, step
from tests.support.answers import MONDAY, Log, tallied

CARD = "d/f/x"


def test_answers_are_counted_by_day_and_form():
    log = Log()
    log.add(CARD, 0, "wrong")
    log.add(CARD, 0, form="choice", options=("a", "b", "c"), answer="1")
    log.add(CARD, 3, "close")
    found = tallied(log.events)
    assert found.of(Measure.ANSWERS) == {("d", MONDAY, ""): 2, ("d", MONDAY + 3, ""): 1}
    assert found.of(Measure.FORMS) == {("d", 0, "typed"): 2, ("d", 0, "choice"): 1}
    assert found.of(Measure.PASSED) == {("d", MONDAY, ""): 1, ("d", MONDAY + 3, ""): 1}
    assert found.of(Measure.FORM_PASSED) == {("d", 0, "f/x choice"): 1, ("d", 0, "f/x typed"): 1}
    assert found.of(Measure.TIME) == {("d", MONDAY, ""): 8000, ("d", MONDAY + 3, ""): 4000}
    assert found.of(Measure.NEW) == {("d", MONDAY, ""): 1}


def test_a_trial_is_the_first_answer_of_a_later_day():
    log = Log()
    log.add(CARD, 0)
    log.add(CARD, 0)
    log.add(CARD, 2, "wrong", hour=9)
    log.add(CARD, 2)
    found = tallied(log.events)
    assert found.of(Measure.YOUNG) == {("d", MONDAY + 2, "recalled"): 1}
    assert found.of(Measure.YOUNG_PASSED) == {}
    assert found.of(Measure.HOUR) == {("d", 9, ""): 1}
    recall = retrievability(step(None, MONDAY, Rating.GOOD), MONDAY + 2)
    assert found.total(Measure.PREDICTED) == round(recall * MILLION)
    assert found.total(Measure.ERROR) == round(recall**2 * MILLION)
    assert found.by_x(Measure.TRIALS) == {int(recall * 200): 1}


def test_mature_trials_come_21_days_after_the_last_one():
    log = Log()
    for day in (0, 20, 41):
        log.add(CARD, day)
    found = tallied(log.events)
    assert found.by_x(Measure.YOUNG) == {MONDAY + 20: 1}
    assert found.by_x(Measure.MATURE) == {MONDAY + 41: 1}


def test_a_choice_is_predicted_with_its_luck_and_kept_apart():
    log = Log()
    log.add(CARD, 0)
    log.add(CARD, 2, form="choice", options=("a", "b", "c", "d"), answer="1")
    found = tallied(log.events)
    recall = retrievability(step(None, MONDAY, Rating.GOOD), MONDAY + 2)
    assert found.total(Measure.PREDICTED) == round((recall + (1 - recall) / 4) * MILLION)
    assert found.of(Measure.YOUNG) == {("d", MONDAY + 2, "chosen"): 1}


def test_the_hour_is_that_of_the_learners_clock():
    log = Log()
    log.add(CARD, 0)
    moved = replace(log.add(CARD, 2, hour=23), offset_min=90)
    assert tallied([log.events[0], moved]).by_x(Measure.HOUR) == {0: 1}


def test_what_was_remembered_is_counted_on_the_sundays_between_two_reviews():
    log = Log()
    log.add(CARD, 0)
    log.add(CARD, 15)
    memory = step(None, MONDAY, Rating.GOOD)
    found = tallied(log.events)
    assert found.by_x(Measure.HELD) == {MONDAY + 6: 1, MONDAY + 13: 1}
    assert found.by_x(Measure.RECALL) == {
        MONDAY + 6: round(retrievability(memory, MONDAY + 6) * MILLION),
        MONDAY + 13: round(retrievability(memory, MONDAY + 13) * MILLION),
    }


def test_undone_answers_count_nowhere_and_overridden_ones_as_overridden():
    log = Log()
    gone = log.add(CARD, 0, "wrong", form="choice", options=("f/x", "g/x"), answer="2")
    log.add(CARD, 0, "", kind=Kind.UNDO, target=gone.id, form="", duration_ms=0)
    judged = log.add(CARD, 0, "wrong")
    log.add(CARD, 0, "right", kind=Kind.OVERRIDE, target=judged.id, form="", duration_ms=0)
    found = tallied(log.events)
    assert (found.total(Measure.ANSWERS), found.total(Measure.PASSED), found.total(Measure.TAKEN)) == (1, 1, 0)


def test_cram_takes_time_and_counts_apart():
    log = Log()
    log.add(CARD, 0, mode="cram")
    found = tallied(log.events)
    assert (found.total(Measure.CRAMMED), found.total(Measure.ANSWERS), found.total(Measure.TIME)) == (1, 0, 4000)


def test_wrong_answers_tell_what_was_taken_for_the_right_one():
    log = Log()
    log.add(CARD, 0, "wrong", form="choice", options=("f/x", "@armenia", "=by hand"), answer="3")
    log.add(CARD, 0, "wrong", form="typed", options=("g/x",), answer="whatever")
    log.add(CARD, 0, "dont-know", form="choice", options=("f/x", "g/x"), answer="")
    assert tallied(log.events).of(Measure.TAKEN) == {("d", 0, "f/x =by hand"): 1, ("d", 0, "f/x g/x"): 1}


def test_a_card_that_fails_against_all_odds_is_a_leech():
    log = Log()
    for day in range(0, 24, 2):
        log.add(CARD, day, "wrong" if day % 4 else "right")
    ((cell, count),) = tallied(log.events).of(Measure.LEECH).items()
    assert (cell[0], cell[2], count, cell[1] < 0.05 * MILLION) == ("d", "f/x", 1, True)


def test_a_minute_is_the_most_that_an_answer_takes():
    log = Log()
    log.add(CARD, 0, duration_ms=600_000)
    found = tallied(log.events)
    assert (found.total(Measure.TIME), found.of(Measure.PACE)) == (60_000, {("d", 120, "typed"): 1})


def test_a_tally_taken_back_leaves_nothing():
    log = Log()
    for day in (0, 3, 9, 30):
        log.add(CARD, day)
    one = tallied(log.events)
    assert all(not counts for counts in Tally().plus(one).plus(one, -1).cells.values())


def test_counts_follow_decks_and_cards_to_their_new_names():
    found = Tally(
        {Measure.NEW: {("old", 5, ""): 2, ("other", 5, ""): 9}, Measure.FORM_PASSED: {("old", 0, "f/x typed"): 1}}
    )
    renames = {"old": "new", "new/f": "new/g"}
    assert names_of(["new"], renames) == {"new", "old"}
    moved = renamed_tally(found, ["new"], renames)
    assert moved.of(Measure.NEW) == {("new", 5, ""): 2}
    assert moved.of(Measure.FORM_PASSED) == {("new", 0, "g/x typed"): 1}


def test_a_reset_ends_what_was_remembered():
    log = Log()
    log.add(CARD, 0)
    log.add(CARD, 7, "", kind=Kind.RESET, form="", duration_ms=0)
    log.add(CARD, 30)
    found = tallied(log.events)
    assert found.by_x(Measure.HELD) == {MONDAY + 6: 1}
    assert found.by_x(Measure.NEW) == {MONDAY: 1, MONDAY + 30: 1}
    assert found.total(Measure.YOUNG) == found.total(Measure.MATURE) == 0
