"""The whole program in a real terminal: killed, interrupted, flooded with keys, and taken up again."""

import re
import signal
from pathlib import Path

import pytest

from progress.clock import SystemClock
from progress.events import Event
from progress.store import open_record
from tests.support.terminal import Terminal

DECK = "second-karabakh-war"


@pytest.fixture
def store(tmp_path) -> Path:
    return tmp_path / "record.db"


def logged(store: Path) -> list[Event]:
    record = open_record(store, clock=SystemClock(), readonly=True)
    try:
        return sorted(record.events(), key=lambda event: (event.at_ms, event.id))
    finally:
        record.close()


def study(store: Path, *arguments: str, **environ: str) -> Terminal:
    terminal = Terminal("study", *(arguments or (DECK,)), "--store", str(store), "--new", "14", **environ)
    terminal.wait("done")
    return terminal


def verdicts(screen: str) -> bool:
    return "Answer: " in screen


def answer_one(terminal: Terminal) -> None:
    """Answer whatever is asked, until the verdict stands on the screen."""
    screen = terminal.settle(0.1)
    if re.search(r"^ +1  \S", screen, re.MULTILINE):
        terminal.send("1")
    elif "press Enter to see it" in screen:
        terminal.send("\r3")
    else:
        terminal.send("2 April 2021\r")
    terminal.wait(verdicts)


def go_on(terminal: Terminal) -> None:
    terminal.send("\r")
    terminal.wait(lambda screen: not verdicts(screen))


def test_ten_answers_survive_a_kill_and_the_eleventh_card_comes(store):
    terminal = study(store)
    for card in range(10):
        answer_one(terminal)
        if card < 9:
            go_on(terminal)
    terminal.kill()  # right after the tenth verdict was shown
    before = logged(store)
    assert len(before) == 10
    assert len({event.form for event in before}) >= 2
    terminal = study(store)
    answer_one(terminal)
    terminal.kill()
    after = logged(store)
    assert after[:10] == before
    wrong = {event.card for event in before if event.grade == "wrong"}
    assert len(after) == 11
    assert after[10].card in wrong or after[10].card not in {event.card for event in before}


def test_the_next_day_what_is_due_comes_first(store):
    terminal = study(store, QUIZ_NOW="2026-03-01T18:00")
    for card in range(4):
        answer_one(terminal)
        if card < 3:
            go_on(terminal)
    terminal.send("\x1b")
    terminal.wait("answers")
    terminal.send("q")
    assert terminal.end() == 0
    first = {event.card for event in logged(store)}
    terminal = study(store, QUIZ_NOW="2026-03-02T18:00")
    answer_one(terminal)
    terminal.kill()
    assert logged(store)[-1].card in first


def test_a_burst_of_keys_saves_every_answer_in_order(store, tmp_path):
    cards = "".join(f"- id: c{n}\n  ask: What is {n} and {n}?\n  answer: word{n}\n" for n in range(8))
    deck = tmp_path / "burst.yaml"
    deck.write_text(f"format: 1\ndeck: burst\ntitle: Burst\ncards:\n{cards}", encoding="utf-8")
    terminal = study(store, str(deck))
    terminal.send("".join(f"word{n}\r\r" for n in range(8)))
    terminal.wait("All done")
    events = logged(store)
    assert [event.card for event in events] == [f"burst/c{n}/answer" for n in range(8)]
    assert [event.answer for event in events] == [f"word{n}" for n in range(8)]


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_it_with_the_terminal_restored(store, number, code):
    terminal = study(store)
    answer_one(terminal)
    terminal.process.kill(number)
    assert terminal.end() == code
    assert b"\x1b[?1049l" in terminal.raw
    assert len(logged(store)) == 1


def test_a_second_app_is_told_who_holds_the_record(store):
    first = study(store)
    answer_one(first)
    second = Terminal("study", DECK, "--plain", "--store", str(store))
    assert second.end() == 1
    assert str(first.process.pid).encode() in second.raw
    first.kill()


def test_home_lists_decks_and_starts_a_session(store):
    terminal = Terminal("--store", str(store))
    terminal.wait(lambda screen: screen.count("0 due") >= 3 and "Karabakh" in screen)
    terminal.send("\r")
    terminal.wait("done")
    answer_one(terminal)
    terminal.send("q")
    terminal.wait("1 answer,")
    terminal.send("q")
    assert terminal.end() == 0
