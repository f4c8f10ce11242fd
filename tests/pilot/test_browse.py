"""Browsing under the pilot: what each key of the list and of a card does."""

from dataclasses import replace

import pytest
from textual.content import Content
from textual.widgets import Input

from progress.memory import History
from quiz.actions import actions_for
from quiz.browse.browser import Browser
from quiz.browse.history import Past
from quiz.browse.sorting import Order
from quiz.tui.browse.card import CardScreen
from quiz.tui.browse.content import page_content
from quiz.tui.browse.screen import BrowseScreen
from quiz.tui.browse.table import CardTable
from quiz.tui.browse.wish import BrowseWish, Place, Want
from tests.support.decks import plain_deck, read_deck
from tests.support.fakes import MemoryRecord, StillClock, right_answer, start
from tests.support.hosts import Host


@pytest.fixture
def record():
    return MemoryRecord(StillClock())


@pytest.fixture
def browser(tmp_path, record):
    """The small deck on the day after three of its cards were answered; one of them is flagged."""
    deck = read_deck(tmp_path)
    session = start(deck, cards=["war/from", "range/value", "minister/role"], record=record, forms=["typed", "choice"])
    session.flag(session.question, "it is unclear")
    for _ in range(3):
        session.submit(right_answer(session))
    history = History(record.events())
    return Browser({deck.id: deck}, record, history, history.states, StillClock().today() + 1)


def text_of(app, selector):
    return str(app.screen.query_one(selector).render())


def marked(app):
    row = app.screen.query_one(CardTable).marked
    return row.id.removeprefix("small/") if row else None


def listed(app):
    return int(text_of(app, "#status").split()[0])


async def test_arrows_and_pages_move_the_mark_and_stop_at_the_ends(browser):
    app = Host(BrowseScreen(browser, Place(order=Order.DECK)))
    async with app.run_test(size=(80, 12)) as pilot:
        assert marked(app) == "war/from"
        await pilot.press("down", "j", "up", "k", "k")
        assert marked(app) == "war/from"
        await pilot.press("down")
        assert marked(app) == "war/to"
        await pilot.press("pagedown")
        assert marked(app) == browser.rows[1 + app.screen.query_one(CardTable).size.height - 1].id.removeprefix(
            "small/"
        )
        await pilot.press("pageup")
        assert marked(app) == "war/to"
        await pilot.press("end", "down")
        assert marked(app) == browser.rows[-1].id.removeprefix("small/")
        await pilot.press("home", "G", "g")
        assert marked(app) == "war/from"
        assert text_of(app, "#about") == "27 September 2020 · small/war/from · 1 flag"


async def test_the_filter_is_read_at_every_key_and_arrows_move_meanwhile(browser):
    app = Host(BrowseScreen(browser))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"type:dat")
        assert listed_all(app, browser)
        assert "Column 6: type: takes no “dat”. Did you mean “date”?" in text_of(app, "#status")
        await pilot.press("e")
        assert "2 of 14 cards" in text_of(app, "#status")
        first = marked(app)
        await pilot.press("down")
        assert (first, marked(app)) in {("war/from", "war/to"), ("war/to", "war/from")}
        await pilot.press(*" xyzzy")
        assert marked(app) is None
        assert text_of(app, "#about") == "No card is like this."
        await pilot.press("enter", "escape", "s", "S", "e", "enter", "x", "X", "r", "f")
        assert app.results == []
        assert text_of(app, "#status").startswith("0 of 14 cards")
        await pilot.press("q")
        assert app.results == [None]


def listed_all(app, browser):
    return app.screen.query_one(CardTable).virtual_size.height == len(browser.rows)


async def test_the_mark_stays_on_its_card_while_the_filter_lets_it_through(browser):
    app = Host(BrowseScreen(browser, Place(order=Order.DECK)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "slash", *"arm")
        assert marked(app) == "army/answer"
        await pilot.press(*"enia")
        assert marked(app) == browser.find("armenia", Order.DECK)[0].id.removeprefix("small/")


async def test_what_was_said_before_stays_until_something_is_done(browser):
    app = Host(BrowseScreen(browser, Place("type:date", Order.DECK, "small/war/to"), "3 answers, 2 right."))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        assert text_of(app, "#status") == "3 answers, 2 right."
        assert marked(app) == "war/to"


async def test_the_keys_of_the_filter_are_letters_there(browser, record):
    before = len(record.log)
    app = Host(BrowseScreen(browser))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"sSxXrRfFequo/")
        assert app.screen.query_one(Input).value == "sSxXrRfFequo/"
        assert (app.results, len(record.log)) == ([], before)


async def test_escape_goes_from_the_filter_to_the_list_and_then_away(browser):
    app = Host(BrowseScreen(browser))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", "escape")
        assert app.results == []
        assert app.screen.query_one(CardTable).has_focus
        await pilot.press("escape")
        assert app.results == [None]


async def test_the_order_changes_and_is_named(browser):
    app = Host(BrowseScreen(browser))
    async with app.run_test(size=(80, 24)) as pilot:
        seen = []
        for _ in range(5):
            seen.append(text_of(app, "#status").rsplit(" · ", 1)[1])
            await pilot.press("o")
        assert seen == ["due first", "as in the deck", "least stable first", "most forgotten first", "due first"]


async def test_studying_and_editing_leave_with_the_cards_and_the_place(browser):
    for key, want, cards in (
        ("s", Want.STUDY, ("small/war/to",)),
        ("S", Want.STUDY, ("small/war/from", "small/war/to")),
        ("e", Want.EDIT, ("small/war/to",)),
    ):
        app = Host(BrowseScreen(browser, Place("type:date", Order.DECK, "small/war/to")))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(key)
        assert app.results == [BrowseWish(want, cards, Place("type:date", Order.DECK, "small/war/to"))]


@pytest.mark.parametrize(
    ("key", "kinds", "told"),
    [
        ("x", ["suspend"], "1 card put aside."),
        ("X", ["suspend"] * 3, "3 cards put aside."),
        ("r", ["reset"], "1 card made new again."),
        ("R", ["reset"] * 3, "3 cards made new again."),
        ("f", ["undo"], "1 flag removed."),
        ("F", ["undo"], "1 flag removed."),
    ],
)
async def test_what_is_done_with_cards_is_written_told_and_taken_back(browser, record, key, kinds, told):
    before = len(record.log)
    app = Host(BrowseScreen(browser, Place("answers:>0", Order.DECK)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        assert [event.kind for event in record.log[before:]] == kinds
        assert text_of(app, "#status") == f"{told} Undo takes that back."
        await pilot.press("u")
        assert text_of(app, "#status") == "Taken back."
        assert [event.kind for event in record.log[before + len(kinds) :]] == ["undo"] * len(kinds)


async def test_a_card_that_the_filter_no_longer_lets_through_is_gone_and_the_next_is_marked(browser):
    app = Host(BrowseScreen(browser, Place("-is:suspended", Order.DECK)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        assert marked(app) == "war/to"


async def test_what_cannot_be_saved_is_said(browser, record):
    record.full = True
    app = Host(BrowseScreen(browser))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        assert "Not saved: The disk is full." in text_of(app, "#status")
        await pilot.press("enter", "x")
        assert "Not saved: The disk is full." in text_of(app, "#notice")


async def test_a_card_opens_and_the_list_comes_back_at_the_card_shown_last(browser):
    app = Host(BrowseScreen(browser, Place("type:date", Order.DECK)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert text_of(app, "#card") == "1 of 2 · small/war/from"
        shown = text_of(app, "#told")
        for words in (
            "On what date did",
            "Answer: 27 September 2020",
            "How it stands",
            "it is unclear",
            "date: ",
            "flip: ",
        ):
            assert words in shown
        await pilot.press("p")
        assert "This is the first one." in text_of(app, "#notice")
        await pilot.press("n", "n")
        assert "This is the last one." in text_of(app, "#notice")
        await pilot.press("escape")
        assert marked(app) == "war/to"


async def test_a_card_is_put_aside_made_new_and_unflagged_on_its_page(browser, record):
    app = Host(CardScreen(browser, ["small/war/from"], "small/war/from"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x")
        assert "Put aside: it is not asked until it is resumed." in text_of(app, "#told")
        assert "1 card put aside." in text_of(app, "#notice")
        await pilot.press("x", "f")
        assert "it is unclear" not in text_of(app, "#told").split("What happened")[0]
        await pilot.press("u", "r")
        assert "New again." in text_of(app, "#told")
        await pilot.press("ctrl+z")
        assert "Due in" in text_of(app, "#told") or "Due tomorrow" in text_of(app, "#told")
        await pilot.press("s")
        assert app.results[0].want is Want.STUDY


def test_a_long_past_is_cut(browser):
    page = browser.page("small/war/from")
    long = replace(page, past=[Past(f"2026-01-{n}", "typed: right") for n in range(1, 81)])
    shown = page_content(long).plain
    assert "2026-01-50" in shown
    assert "2026-01-51" not in shown
    assert shown.endswith("… and 30 earlier.")


async def test_wishes_of_a_card_leave_the_list_too(browser):
    for key, want in (("s", Want.STUDY), ("e", Want.EDIT)):
        app = Host(BrowseScreen(browser, Place("type:date", Order.DECK)))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("enter", "n", key)
            await pilot.pause()
        assert app.results == [BrowseWish(want, ("small/war/to",), Place("type:date", Order.DECK, "small/war/to"))]


@pytest.mark.parametrize("size", [(40, 12), (20, 6), (200, 60)])
async def test_any_size_shows_the_marked_card(browser, size):
    app = Host(BrowseScreen(browser, Place(order=Order.DECK)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end")
        await pilot.resize_terminal(*size)
        await pilot.press("up", "enter", "pagedown", "escape")
        assert marked(app) == browser.rows[-2].id.removeprefix("small/")


async def test_deck_text_is_never_markup(tmp_path, record):
    deck = plain_deck(tmp_path, "odd", ["a"])
    card = deck.cards[0]
    hostile = "Is [/b] [@click=app.quit]this[/] [red]text?"
    odd = replace(deck, cards=(replace(card, prompt=replace(card.prompt, stem=hostile)),))
    browser = Browser({"odd": odd}, record, History(), {}, StillClock().today())
    app = Host(BrowseScreen(browser))
    async with app.run_test(size=(80, 24)) as pilot:
        line = app.screen.query_one(CardTable).render_line(0).text
        assert hostile in line
        await pilot.press("slash", *"[/b]")
        assert marked(app) == odd.cards[0].id
        await pilot.press("enter")
        assert hostile in text_of(app, "#told")
        assert isinstance(app.screen.query_one("#told").render(), Content)


async def test_ten_thousand_cards_are_listed(tmp_path, record):
    deck = plain_deck(tmp_path, "big", ["a"])
    many = replace(deck, cards=tuple(replace(deck.cards[0], id=f"big/a{n}/answer") for n in range(10_000)))
    app = Host(BrowseScreen(Browser({"big": many}, record, History(), {}, 738_000)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end")
        assert marked(app) == "big/a9999/answer"
        await pilot.press("slash", *"a77/")
        assert text_of(app, "#status").startswith("1 of 10000 cards")


@pytest.mark.parametrize("place", ["browse", "card"])
def test_no_two_actions_share_a_key_and_each_has_its_method(place):
    actions = actions_for(place)
    keys = [key for action in actions for key in action.keys.split(",")]
    assert len(set(keys)) == len(keys)
    screen = {"browse": BrowseScreen, "card": CardScreen}[place]
    assert all(f"action_{action.id}" in vars(screen) for action in actions)
