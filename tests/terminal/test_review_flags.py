"""A student flags a question in the app, and its author answers the flag from there: by way of a real record."""

from decks.loader import load
from decks.review.notes import KEPT, MENDED
from quiz.everyone import everyones_events
from quiz.notes import notes_on
from tests.support.drafts import write_draft
from tests.support.terminal import Terminal


def app(tmp_path, *arguments):
    return Terminal(
        "--store",
        str(tmp_path / "record.db"),
        *arguments,
        QUIZ_DECKS=str(tmp_path / "decks"),
        XDG_STATE_HOME=str(tmp_path / "state"),
    )


def flag(terminal, number):
    """Flag the question that is asked, by one of the reasons that are offered."""
    terminal.send("\x0e")  # Ctrl-N: don't know
    terminal.wait("Answer: ")
    terminal.send("f")
    terminal.wait("What is wrong with this question?")
    terminal.send(number)
    terminal.wait("Noted for the deck's author.")
    terminal.send("\r")
    terminal.wait(lambda screen: "Noted" not in screen and "Answer: " not in screen)


def open_flags(tmp_path, path):
    return notes_on(load(path).deck, everyones_events(str(tmp_path / "record.db"))).flags


def test_flags_are_answered_from_the_decks_page(tmp_path):
    path = write_draft(tmp_path / "decks" / "small")
    student = app(tmp_path, "study", "small")
    student.wait("0 of ")
    flag(student, "1")
    flag(student, "4")
    student.kill()
    assert [one.remark for one in open_flags(tmp_path, path)] == ["its answer is wrong", "it is unclear"]

    author = app(tmp_path)
    author.wait(lambda screen: "A small deck" in screen and "due" in screen)
    author.send("\x1b[H\x1b[B")  # Home, Down
    author.send("a")
    author.wait("For its author: ")
    author.send("v")
    author.wait("looked at")
    author.send("g")
    author.wait("a student's flag")
    author.send("3")
    author.settle()
    author.send("!")
    author.wait("It is mended")
    author.send("1")
    author.wait("The flag is answered: mended.")
    author.send(",")  # the same jump, back
    author.settle()
    author.send("!")
    author.wait("It is kept, with a reason")
    author.send("2")
    author.wait("Why is it kept as it is?")
    author.send("The text says so.\r")
    author.wait("The flag is answered: kept.")
    author.send("q")
    author.wait("For its author: 9 facts to look at.")
    author.kill()

    assert not open_flags(tmp_path, path)
    told = [event for event in everyones_events(str(tmp_path / "record.db")) if event.kind == "flag-answer"]
    assert {(event.grade, event.answer) for event in told} == {(MENDED, ""), (KEPT, "The text says so.")}
