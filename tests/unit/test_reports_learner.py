"""Reports on one learner, from hand-made logs whose figures are plain to see."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from progress.config import DaysOff
from progress.memory import History
from progress.reports import learner
from progress.reports.learner import MODULES, report
from progress.reports.learner.knowledge import actors
from progress.reports.material import material
from progress.scheduling import retrievability
from tests.support.answers import DAY_MS, MONDAY, Log, given, tallied
from tests.support.decks import plain_deck, read_deck


@pytest.fixture
def deck(tmp_path):
    return plain_deck(tmp_path, "war", "abcdefgh")


def figures(name, material):
    return report(name).figures(material)


def text(name, material):
    return "\n".join(report(name).lines(figures(name, material)))


def test_every_report_is_its_own_name_and_says_so_when_there_is_nothing(deck):
    nothing = given([deck], [], 0)
    for name in MODULES:
        assert name == report(name).NAME
        found = figures(name, nothing)
        json.dumps(asdict(found))
        assert report(name).lines(found)


def test_every_module_of_the_folder_is_listed():
    here = {path.stem for path in Path(learner.__file__).parent.glob("*.py")} - {"__init__"}
    assert here == set(MODULES.values())


def test_no_row_is_wider_than_a_terminal(deck):
    log = Log()
    for day in range(60):
        log.add(
            "war/a/answer",
            day,
            "wrong" if day % 3 else "right",
            form="choice",
            options=("a/answer", "b/answer"),
            answer="2",
        )
        log.add("war/b/answer", day)
    full = given([deck], log.events, 61)
    for name in set(MODULES) - {"next", "retention"}:  # sentences, which are wrapped
        assert max(len(line) for line in report(name).lines(figures(name, full))) <= 77, name


def test_today(deck):
    log = Log()
    log.add("war/a/answer", 0)
    log.add("war/a/answer", 9, "wrong", duration_ms=30_000)
    log.add("war/b/answer", 9, duration_ms=90_000)
    log.add("war/b/answer", 9, mode="cram", duration_ms=6_000)
    found = figures("today", given([deck], log.events, 9))
    assert (found.answers, found.passed.count, found.cards, found.new, found.crammed) == (2, 1, 2, 1, 1)
    assert found.seconds == 30 + 60 + 6
    assert figures("today", given([deck], log.events, 10)).answers == 0


def test_a_streak_goes_on_until_a_day_is_missed(deck):
    log = Log()
    for day in (0, 1, 2, 3, 5, 6):
        log.add("war/a/answer", day)
    found = figures("calendar", given([deck], log.events, 6))
    assert (found.streak, found.longest, found.days) == (2, 4, 6)
    assert figures("calendar", given([deck], log.events, 7)).streak == 2  # today is not over
    assert figures("calendar", given([deck], log.events, 8)).streak == 0


def test_days_off_break_no_streak(deck):
    log = Log()
    for day in (3, 4, 7):  # Thursday, Friday, Monday
        log.add("war/a/answer", day)
    now = given([deck], log.events, 7)
    now = replace(now, settings=replace(now.settings, days_off=DaysOff(frozenset({5, 6}))))
    assert figures("calendar", now).streak == 3


def test_the_forecast_counts_cards_and_their_time(deck):
    log = Log()
    for card in "abc":
        log.add(f"war/{card}/answer", 0)
    now = given([deck], log.events, 1)
    found = figures("forecast", now)
    assert sum(found.due) == 3
    assert (found.seconds_a_card, found.pace.enough) == (8.0, False)
    late = figures("forecast", given([deck], log.events, 80))
    assert (late.due[0], late.overdue) == (3, 3)


def test_retention_by_age_of_the_memory(deck):
    log = Log()
    for number, card in enumerate("abcdefgh"):
        log.add(f"war/{card}/answer", 0)
        log.add(f"war/{card}/answer", 5, "wrong" if number < 2 else "right")
        log.add(f"war/{card}/answer", 50)
        log.add(f"war/{card}/answer", 90, "wrong" if number < 4 else "right")
    found = figures("retention", given([deck], log.events, 90))
    by_name = {period.name: period for period in found.periods}
    ever = by_name["ever"]
    assert (ever.young.count, ever.young.n, ever.mature.count, ever.mature.n) == (6, 8, 12, 16)
    assert (by_name["today"].all.count, by_name["today"].all.n, by_name["month"].all.n) == (4, 8, 8)
    assert found.says.startswith("In the last year you remembered 75% of what was asked again")
    assert "less than planned" not in text("retention", given([deck], log.events, 5))


def test_calibration_says_which_way(deck):
    bad, good = Log(), Log()
    for day in range(0, 120, 2):
        for card in "abcdef":
            bad.add(f"war/{card}/answer", day, "wrong" if day % 4 else "right")
            good.add(f"war/{card}/answer", day * 30)
    found = figures("calibration", given([deck], bad.events, 120))
    assert found.says.startswith("You forget more than predicted")
    assert len(found.groups) <= 10 and sum(group.actual.n for group in found.groups) == found.n == 59 * 6
    assert figures("calibration", given([deck], good.events, 4000)).says.startswith("You remember more than predicted")


def test_calibration_against_the_plain_sums(deck):
    log = Log()
    for day in range(0, 200, 5):
        for number, card in enumerate("abcdefgh"):
            log.add(f"war/{card}/answer", day + number % 3, "wrong" if (day + number) % 7 == 0 else "right")
    history = History(log.events, read=None)
    trials = [
        trial for found in history.trials([f"war/{card}/answer" for card in "abcdefgh"]).values() for trial in found
    ]
    found = figures("calibration", given([deck], log.events, 210))
    assert found.n == len(trials)
    assert found.brier == pytest.approx(sum((p - y) ** 2 for p, y in trials) / len(trials), abs=1e-6)
    assert found.difference == pytest.approx(sum(y - p for p, y in trials) / len(trials), abs=1e-6)


def test_knowledge_is_the_mean_recall_of_the_cards_learned(tmp_path):
    small = read_deck(tmp_path)
    log = Log()
    log.add("small/war/from", 0)
    log.add("small/construction/key", 0, "wrong")
    now = given([small], log.events, 9)
    found = figures("knowledge", now)
    recalls = [
        retrievability(now.states[card].memory, MONDAY + 9) for card in ("small/war/from", "small/construction/key")
    ]
    assert found.all.mean == pytest.approx(sum(recalls) / 2)
    assert (found.all.n, found.all.unseen) == (2, len(small.cards) - 2)
    assert found.types["claim"].mean == pytest.approx(recalls[1])
    assert found.actors["Sergei Shoigu"].n == 1
    assert found.decks["small"] == found.all


def test_actors_are_speakers_people_and_countries(tmp_path):
    facts = {fact.id: fact for fact in read_deck(tmp_path).facts}
    assert actors(facts["construction"]) == {"Sergei Shoigu"}
    assert actors(facts["withdrawal"]) == {"Armenia"}
    assert actors(facts["range"]) == set()


def test_growth_is_what_each_sunday_would_have_shown(deck):
    log = Log()
    for day, card in ((0, "a"), (3, "b"), (10, "a"), (16, "b")):
        log.add(f"war/{card}/answer", day)
    found = figures("growth", given([deck], log.events, 29))
    for week in found.weeks:
        then = [event for event in log.events if event.study_day <= week.sunday]
        states = History(then).states.values()
        recalls = [retrievability(state.memory, week.sunday) for state in states]
        assert (week.cards, week.known) == (len(recalls), pytest.approx(sum(recalls), abs=1e-5))
    assert [week.sunday - MONDAY for week in found.weeks] == [6, 13, 20, 27]


def test_pace_is_the_median_by_form(deck):
    log = Log()
    for number in range(25):
        log.add("war/a/answer", number, duration_ms=1000 * (number + 1))
    log.add("war/a/answer", 30, form="flip")
    found = figures("pace", given([deck], log.events, 31))
    assert found.forms["typed"].value / 2 == pytest.approx(13, abs=0.5)
    assert (found.forms["typed"].enough, found.forms["flip"].enough) == (True, False)
    assert found.cost == pytest.approx((sum(range(1, 26)) + 4) / 26)


def test_hours_with_few_answers_are_not_told(deck):
    log = Log()
    for day in range(25):
        log.add("war/a/answer", day, hour=9)
        log.add("war/b/answer", day, hour=20 if day < 10 else 21)
    found = figures("hours", given([deck], log.events, 26))
    assert (found.hours[9].n, found.hours[9].enough, found.hours[21].enough) == (24, True, False)
    assert "other hours: too few answers each (n=24 together)" in text("hours", given([deck], log.events, 26))


def test_the_hardest_fact_is_the_one_that_surely_fails(deck):
    log = Log()
    for day in range(0, 60, 3):
        log.add("war/a/answer", day, "wrong" if day % 2 else "right")
        log.add("war/b/answer", day, "wrong" if day == 6 else "right")
    log.add("war/c/answer", 0)
    log.add("war/c/answer", 2, "wrong")
    found = figures("hardest", given([deck], log.events, 61))
    assert [hard.fact for hard in found.facts] == ["war/a", "war/b"]
    assert found.asked_again == 2
    assert (found.facts[0].failed.count, found.facts[0].failed.n) == (10, 19)


def test_leeches_are_those_of_the_log_but_for_cards_put_aside(deck):
    log = Log()
    for day in range(0, 24, 2):
        for card in "ab":
            log.add(f"war/{card}/answer", day, "wrong" if day % 4 else "right")
    log.add("war/b/answer", 25, "", kind="suspend", form="", duration_ms=0)
    found = figures("leeches", given([deck], log.events, 26))
    assert [leech.card for leech in found.cards] == ["war/a/answer"]
    assert found.cards[0].chance < 0.05


def test_confusions_count_both_ways_together(deck):
    log = Log()
    for day in range(4):
        log.add("war/a/answer", day, "wrong", form="choice", options=("a/answer", "b/answer"), answer="2")
    log.add("war/b/answer", 5, "wrong", options=("a/answer",), answer="a itself")
    log.add("war/c/answer", 5, "wrong", form="choice", options=("c/answer", "=else"), answer="2")
    log.add("war/d/answer", 5)
    found = figures("confusions", given([deck], log.events, 6))
    first, second = found.pairs
    assert (first.card, first.other_card, first.count, first.answers) == ("war/a/answer", "war/b/answer", 5, 5)
    assert first.lift == pytest.approx(5 * 7 / (4 * 1))  # n_AB N / (n_A n_B)
    assert (second.other_card, second.other_says, second.count, second.lift) == ("", "else", 1, None)
    assert found.n == 6


def test_coverage_tells_known_paragraphs_from_those_nobody_asks_about(tmp_path):
    small = read_deck(tmp_path)
    log = Log()
    log.add("small/withdrawal/duty", 0)
    first, *_, second, last = figures("coverage", given([small], log.events, 1)).decks["small"]
    assert (first.number, first.cards > 0, first.recall.n, first.recall.mean) == (1, True, 0, None)
    assert (second.recall.n, second.cards) == (1, 1 + second.recall.unseen)
    assert small.source.text[second.start : second.end].startswith("The accord established")
    assert last.recall.n == 0


def test_recognised_is_not_yet_recalled(deck):
    log = Log()
    log.add("war/a/answer", 0, form="choice", options=("a/answer", "b/answer"), answer="1")
    log.add("war/b/answer", 0, form="choice", options=("a/answer", "b/answer"), answer="2")
    log.add("war/b/answer", 1, form="cloze")
    log.add("war/c/answer", 1, "wrong")
    found = figures("forms", given([deck], log.events, 2))
    assert (found.recognised, found.recalled, found.n) == (("war/a/answer",), 1, 2)
    assert (found.forms["choice"].count, found.forms["typed"].count, found.forms["typed"].n) == (2, 0, 1)


def test_counts_of_other_decks_are_left_out(deck, tmp_path):
    other = plain_deck(tmp_path, "peace", "a")
    log = Log()
    log.add("war/a/answer", 0)
    log.add("peace/a/answer", 0)
    log.add("gone/a/answer", 0)
    now = material([other], History(log.events), tallied(log.events), MONDAY)
    assert figures("today", now).answers == 1


def test_the_log_stands_at_its_days():
    log = Log()
    assert (log.add("war/a/answer", 1).at_ms - log.add("war/a/answer", 0).at_ms) // DAY_MS == 0
