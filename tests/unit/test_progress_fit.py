"""Which answers fitting goes by, the process that fits, and what is made of its parameters."""

import sys
from dataclasses import replace

import pytest

from progress.entries import Entry, entry_of
from progress.events import Kind
from progress.fit import trainer
from progress.fit.fitting import FEWEST, Fit, blended, fit, share
from progress.fit.heldout import chances, rolling_origin, score
from progress.fit.lives import before, counted, lives, targets
from progress.fit.trainer import NotFitted, packed, train
from progress.rating import AGAIN, GOOD
from progress.replay import folded
from progress.scheduling import DEFAULT_PARAMETERS, model
from tests.simulation.learners import FIRST_DAY
from tests.support.answers import Log, by_card

CARD = "war/a/answer"
CHOICE = {"form": "choice", "options": ("a", "b", "c", "d")}
ALL_TIME = (0, 2**62)


def lives_of(log: Log) -> list[list[Entry]]:
    return [life for entries in by_card(log.events).values() for life in lives(entries)]


def grades(life: list[Entry]) -> list[str]:
    return [entry.what.grade for entry in life]


def test_what_counts_are_first_answers_of_later_days_and_repeats_that_failed_are_kept():
    log = Log()
    for day, grade in [(0, "wrong"), (0, "right"), (2, "wrong"), (2, "dont-know"), (2, "right"), (5, "close")]:
        log.add(CARD, day, grade)
    (life,) = lives_of(log)
    assert grades(life) == ["wrong", "wrong", "dont-know", "close"]
    assert [entry.what.grade for entry in targets(life)] == ["wrong", "close"]


def test_what_stood_on_the_screen_does_not_count():
    log = Log()
    log.add(CARD, 0)
    log.add(CARD, 2, **CHOICE)
    log.add(CARD, 9)
    (life,) = lives_of(log)
    assert len(life) == 3
    assert [entry.what.form for entry in targets(life)] == ["typed"]


def test_a_life_that_began_with_a_right_choice_is_left_out():
    log = Log()
    log.add(CARD, 0, **CHOICE)
    log.add(CARD, 2)
    log.add("war/b/answer", 0, "wrong", **CHOICE)
    log.add("war/b/answer", 2)
    assert [len(life) for life in lives_of(log)] == [2]


def test_cram_and_what_was_undone_move_nothing_and_a_reset_begins_a_new_life():
    log = Log()
    log.add(CARD, 0)
    gone = log.add(CARD, 1, "wrong")
    log.add(CARD, 1, "", kind=Kind.UNDO.value, target=gone.id)
    log.add(CARD, 2, mode="cram")
    log.add(CARD, 3)
    log.add(CARD, 4, "", kind=Kind.RESET.value)
    log.add(CARD, 4, "wrong")
    assert [grades(life) for life in lives_of(log)] == [["right", "right"], ["wrong"]]


def test_a_life_moves_memory_as_replay_does():
    log = Log()
    for day, grade in [(0, "wrong"), (0, "wrong"), (1, "right"), (1, "right"), (6, "wrong"), (6, "wrong"), (9, "hard")]:
        log.add(CARD, day, grade, form="flip")
    (life,) = lives_of(log)
    fsrs, memory = model(DEFAULT_PARAMETERS), None
    for entry in life:
        memory = fsrs.step(memory, entry.day, entry.what.outcome)
    replayed = folded([entry_of(event) for event in log.events], DEFAULT_PARAMETERS).memory
    assert memory[:3] == pytest.approx(replayed[:3])


def test_the_past_holds_nothing_of_what_came_later():
    log = Log()
    days = [0, 3, 9, 20]
    for day in days:
        log.add(CARD, day)
    found = lives_of(log)
    cut = found[0][2].at_ms
    assert [len(life) for life in before(found, cut)] == [2]
    assert before(found, 0) == []
    assert [entry.day - found[0][0].day for entry in found[0]] == days


def test_the_score_is_the_log_loss_of_what_came_true():
    log = Log()
    for day, grade in [(0, "right"), (4, "wrong"), (5, "right")]:
        log.add(CARD, day, grade)
    (life,) = lives_of(log)
    fsrs = model(DEFAULT_PARAMETERS)
    first = fsrs.step(None, life[0].day, GOOD)
    failed, passed = chances(life, ALL_TIME, fsrs)
    assert failed == 1 - fsrs.recall(first, life[1].day)
    assert passed == fsrs.recall(fsrs.step(first, life[1].day, AGAIN), life[2].day)
    assert score([life], (life[2].at_ms, 2**62), DEFAULT_PARAMETERS)[0] == 1


def simulated(cards=150, reviews=20):
    """Lives of typed cards that are remembered three times in four."""
    log = Log()
    for card in range(cards):
        for n in range(reviews):
            grade = "wrong" if (card * 7 + n * 5) % 4 == 0 else "right"
            log.add(f"war/f{card}/answer", card % 5 + n * 2, grade)
    return lives_of(log)


def test_each_part_is_scored_by_what_was_trained_before_it():
    found, seen = simulated(30, 11), []

    def trained(past):
        seen.append(max(entry.at_ms for life in past for entry in life))
        return DEFAULT_PARAMETERS

    losses = list(rolling_origin(found, trained, (0.5, 0.75)))
    times = counted(found)
    assert seen == sorted(seen) and seen[0] < times[len(times) // 2] <= seen[1]
    assert sum(loss.n for loss in losses) == len(times) - len(times) // 2
    assert all(loss.default == loss.fitted for loss in losses)


def test_nothing_to_score_is_no_loss():
    assert [loss.n for loss in rolling_origin([], lambda past: DEFAULT_PARAMETERS, (0.7, 0.9))] == [0, 0]


def test_the_more_answers_the_nearer_to_the_fitted_ones():
    fitted = tuple(2 * p for p in DEFAULT_PARAMETERS)
    assert blended(fitted, 0) == DEFAULT_PARAMETERS
    assert share(FEWEST) == 0.5
    assert blended(fitted, FEWEST) == pytest.approx([1.5 * p for p in DEFAULT_PARAMETERS], abs=1e-4)
    assert blended(fitted, 10**9) == pytest.approx(fitted, abs=1e-3)


def test_few_answers_are_not_fitted_to():
    def never(past):
        raise AssertionError

    assert fit(simulated(10, 10), never) == Fit(90)


def test_parameters_that_predict_worse_are_told_from_better_ones():
    stages = []
    good = (*(0.3, 0.5, 1.0, 2.0), *DEFAULT_PARAMETERS[4:])
    bad = (*(90.0, 95.0, 99.0, 100.0), *DEFAULT_PARAMETERS[4:])
    found = simulated()
    assert fit(found, lambda past: good, lambda: stages.append(1)).better
    assert not fit(found, lambda past: bad).better
    assert len(stages) == 4


def test_what_is_sent_is_each_answer_with_its_gap_and_whether_it_counts():
    log = Log()
    for day, grade in [(0, "right"), (3, "wrong"), (3, "wrong"), (4, "close")]:
        log.add(CARD, day, grade)
    header, _, rest = packed(lives_of(log)).partition(b"\n")
    assert header == b'{"lives": 1, "answers": 4, "targets": 2}'
    assert list(memoryview(rest[:20]).cast("I")) == [4, 0, 3, 0, 1]
    assert list(rest[20:24]) == [3, 1 | 8, 1, 2 | 8]
    assert len(rest) == 24 + 2 * 8


@pytest.mark.parametrize("place", [0, 1])
def test_parameters_come_out_of_the_other_process(place):
    pytest.importorskip("fsrs_rs_python")
    found = train(simulated())
    assert len(found) == len(DEFAULT_PARAMETERS)
    assert found[place] != DEFAULT_PARAMETERS[place]
    assert found == train(simulated())


def test_answers_that_cannot_be_fitted_to_are_told(capfd):
    pytest.importorskip("fsrs_rs_python")
    log = Log()
    for card in range(60):  # none of which has its second answer typed
        log.add(f"war/f{card}/answer", 0, "wrong")
        log.add(f"war/f{card}/answer", 1, **CHOICE)
        log.add(f"war/f{card}/answer", 3)
    with pytest.raises(NotFitted, match="could not fit these answers"):
        train(lives_of(log))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("import no_such_module", "ended without an answer"),
        ('print(\'{"error": "missing"}\')', r"needs the package fsrs-rs-python. Install it with: pip install"),
        ('print(\'{"error": "PanicException: at line 1"}\')', "PanicException: at line 1"),
        ('print(\'{"error": "\\\\u001b[2J boom"}\')', r"\(␛\[2J boom\)"),
        ("print('[' * 100_000)", "ended without an answer"),
        ("print('[1]')", "ended without an answer"),
        ("print('{}')", "gave no parameters of FSRS-6"),
        ("print('{\"parameters\": [1, 2]}')", "gave no parameters of FSRS-6"),
        ("print('{\"parameters\": [' + ', '.join(['NaN'] * 21) + ']}')", "gave no parameters of FSRS-6"),
        ("import time; time.sleep(60)", "took longer than 1 s"),
    ],
    ids=["crash", "missing", "panic", "controls", "deep", "list", "nothing", "few", "nan", "endless"],
)
def test_whatever_becomes_of_the_process_is_told_in_words(code, says, tmp_path, monkeypatch):
    worker = tmp_path / "worker.py"
    worker.write_text(code, encoding="utf-8")
    monkeypatch.setattr(trainer, "WORKER", worker)
    with pytest.raises(NotFitted, match=says):
        train([], seconds=1)


def test_without_the_package_the_worker_says_so(tmp_path, monkeypatch):
    (tmp_path / "fsrs_rs_python.py").write_text("raise ImportError", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(NotFitted, match="needs the package"):
        train([])


def test_a_panic_that_writes_to_the_terminal_is_not_seen(tmp_path, monkeypatch, capfd):
    noisy = "import os\nclass PanicException(BaseException): pass\nos.write(1, b'x'); os.write(2, b'y')\nraise PanicException('boom')"
    (tmp_path / "fsrs_rs_python.py").write_text(noisy, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(NotFitted, match="PanicException: boom"):
        train([])
    assert capfd.readouterr() == ("", "")


def test_no_python_is_told(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(NotFitted, match="could not be started"):
        train([])


def test_a_day_before_the_last_one_is_a_repeat():
    log = Log()
    first = log.add(CARD, 5)
    entries = [entry_of(first), entry_of(replace(first, at_ms=first.at_ms + 1, study_day=FIRST_DAY - 9999))]
    (life,) = lives(entries)
    assert len(life) == 1
