"""The widgets of questions over several cards: every key of theirs."""

import pytest

from decks.forms import match, multi, order
from quiz.tui.study.screen import StudyScreen
from tests.pilot.test_study import Host, text_of
from tests.support.decks import read_deck
from tests.support.fakes import start
from tests.unit.test_groups import TEXT, TURN, cards


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path, TEXT, None)


def session_of(deck, question):
    """A session in which a question over several cards stands."""
    session = start(deck, cards=[card.split("/", 1)[1] for card in question.cards])
    session.question = question
    return session


async def test_lines_are_lifted_carried_and_answered(deck):
    session = session_of(deck, order.make(cards(deck, "vote/when", "flood/when", "strike/when"), deck, TURN))
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter")
        assert session.progress.answers == 0
        await pilot.press("space", "down", "space", "up", "shift+up", "enter")
        assert session.progress.answers == 1
        assert "1. The flood" in text_of(app, "#feedback")
        assert isinstance(app.screen, StudyScreen)


async def test_partners_are_given_moved_and_taken_back(deck):
    session = session_of(deck, match.make(cards(deck, "ann/role", "bob/role", "cat/role"), deck, TURN))
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "1", "enter")
        assert session.progress.answers == 0
        await pilot.press("up", "1", "2", "3", "9", "up", "backspace", "enter")
        assert session.progress.answers == 0
        await pilot.press("2", "enter")
        assert session.progress.answers == 1
        assert "Ann Lee: mayor" in text_of(app, "#feedback")


async def test_boxes_are_ticked_by_number_and_by_space(deck):
    session = session_of(deck, multi.make(cards(deck, "c0/says", "c1/says"), deck, TURN))
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert session.progress.answers == 0
        await pilot.press("1", "2", "2", "down", "down", "down", "space", "9")
        assert text_of(app, "#answer-multi").count("[x]") == 2
        await pilot.press("enter")
        assert session.progress.answers == 1


async def test_dont_know_and_undo_work_here_too(deck):
    session = session_of(deck, order.make(cards(deck, "vote/when", "flood/when", "strike/when"), deck, TURN))
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        assert session.progress.left == 3
        await pilot.press("u")
        assert session.progress.answers == 0


async def test_hostile_labels_are_only_text(tmp_path):
    bad = ["[@click=app.quit]a[/]", "[/b] stray", "[link=https://e]L[/link]"]
    text = TEXT.replace("Ann Lee", f"'{bad[0]}'").replace("Bob Ray", f"'{bad[1]}'").replace("Cat Fox", f"'{bad[2]}'")
    text = (
        text.replace("the pact\n", "'[on nosuch]pact'\n")
        .replace("the flood", "'[/] flood'")
        .replace("the clerk", "'[x]clerk'")
    )
    deck = read_deck(tmp_path / "bad", text, None)
    for form, names, marks in (
        (match, ["ann/role", "bob/role", "cat/role"], [*bad, "[x]clerk"]),
        (order, ["vote/when", "flood/when", "strike/when"], ["[/] flood"]),
        (multi, ["c0/says", "c1/says"], ["ended the strike"]),
    ):
        session = session_of(deck, form.make(cards(deck, *names), deck, TURN))
        app = Host(session)
        async with app.run_test(size=(100, 30)) as pilot:
            shown = text_of(app, f"#answer-{session.question.kind.value}") + text_of(app, "#stem")
            assert [mark for mark in marks if mark not in shown] == []
            await pilot.press("d")
            assert not any("@click" in str(span.style) for span in app.screen.query_one("#feedback").render().spans)
