"""The session line by line."""

import io

import pytest

from quiz.plain import PlainSession
from tests.support.decks import read_deck
from tests.support.fakes import MemoryRecord, StillClock, start


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


def run(deck, lines, **options):
    record = MemoryRecord(StillClock())
    target = io.StringIO()
    PlainSession(
        start(deck, record=record, **options), io.StringIO("".join(f"{line}\n" for line in lines)), target
    ).run()
    return target.getvalue(), record.log


def test_question_verdict_answer_quote_and_next_due_are_all_there(deck):
    shown, log = run(deck, ["500km"], cards=["range/value"], forms=["typed"])
    assert "What is the maximum range of the Iskander-M missile?" in shown
    assert "✓ Right." in shown
    assert "Answer: 500 km" in shown
    assert "“Iskander-M with a maximum range of 500 km" in shown
    assert "Next: in" in shown
    assert "1 answer, 1 right. All done for now." in shown
    assert [event.grade for event in log] == ["right"]


def test_an_option_may_be_chosen_by_its_number_or_its_words(deck):
    shown, log = run(deck, ["russia's prime minister", "Russia's Defense Minister"], cards=["minister/role"])
    assert [event.grade for event in log] == ["wrong", "right"]
    assert "You answered: Russia's Prime Minister." in shown


def test_empty_lines_and_impossible_numbers_answer_nothing(deck):
    shown, log = run(deck, ["", "", "7", "?"], cards=["minister/role"])
    assert "That is no answer here: choose a number from 1 to 4." in shown
    assert [event.grade for event in log] == ["dont-know"]


def test_commands_undo_help_and_quit(deck):
    shown, log = run(deck, [":u", ":help", "?", ":undo", ":q", "500 km"], cards=["range/value"])
    assert "There is nothing to take back." in shown
    assert "Control-D stops as well" in shown
    assert "Taken back." in shown
    assert [event.kind for event in log] == ["review", "undo"]
    assert "Nothing answered." in shown


def test_a_flip_is_turned_and_then_rated(deck):
    shown, log = run(deck, ["", "", "3"], cards=["withdrawal/duty"], forms=["flip"])
    assert "Answer: withdraw from the region" in shown
    assert "You rated it good." in shown
    assert [event.grade for event in log] == ["good"]


def test_the_end_of_the_input_ends_cleanly_at_any_point(deck):
    for lines in ([], ["?"], [""]):
        shown, _ = run(deck, lines)
        assert shown.endswith(("for later.\n", "Nothing answered.\n"))


def test_every_line_fits_a_narrow_screen(deck):
    shown, _ = run(deck, ["?"] * 20)
    assert max(len(line) for line in shown.splitlines()) <= 78


def test_a_question_is_flagged_with_a_reason_and_put_aside(deck):
    cards = ["range/value", "minister/role"]
    shown, log = run(deck, ["?", ":flag", ":flag the answer is wrong", ":put-aside", ":undo", ":p", "2"], cards=cards)
    assert "Say what is wrong with the question" in shown
    assert "Noted for the deck's author." in shown
    assert "It is asked again." in shown
    assert [event.kind for event in log][:4] == ["review", "flag", "suspend", "undo"]
    assert (log[1].answer, log[1].target) == ("the answer is wrong", log[0].id)
    assert log[2].card == "small/range/value"


def test_the_source_is_read_after_an_answer_and_not_before(deck):
    shown, _ = run(deck, [":source", "?", ":s", ":whole", ":q"], cards=["range/value", "length/value"])
    assert "Answer first" in shown
    assert shown.count("Iskander-M with a maximum range of 500 km") >= 3
    assert "lasted 44 days" not in shown
    assert "committed Armenia to withdraw" in " ".join(shown.split())
