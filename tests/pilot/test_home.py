"""Home and a deck's page under the pilot: every key of theirs."""

from dataclasses import replace

from textual.widgets import OptionList

from quiz.pages import DeckPage, FactLine
from quiz.practice import Practice
from quiz.tui.deck.screen import DeckScreen
from quiz.tui.home.screen import Choice, DeckRow, HomeScreen
from quiz.tui.practice.screen import PracticeScreen
from tests.support.hosts import Host

ROWS = [
    DeckRow("one", "Deck one", "1 due"),
    DeckRow("two", "Deck [/b] two"),
    DeckRow("bad", "bad", broken="bad:1:1: FD101"),
]
PAGE = DeckPage(
    "A deck", "1 due", "The source", "Asks about 3 of 9", [("war", "1 due")], [FactLine("It [rained].", "Said he.")]
)


async def pressed(screen, *keys):
    app = Host(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        here = screen.is_current and isinstance(screen, HomeScreen)
        notice = str(screen.query_one("#notice").render()) if here else ""
    return app.results, notice


async def test_enter_and_s_study_the_deck_that_is_marked():
    assert (await pressed(HomeScreen(ROWS), "enter"))[0] == [Choice("one")]
    assert (await pressed(HomeScreen(ROWS), "down", "s"))[0] == [Choice("two")]


async def test_a_opens_the_decks_page_and_q_leaves():
    assert (await pressed(HomeScreen(ROWS), "a"))[0] == [Choice("one", "about")]
    assert (await pressed(HomeScreen(ROWS), "q"))[0] == [None]
    assert (await pressed(HomeScreen(ROWS), "escape"))[0] == []  # it closes the search, and never the app


async def test_a_broken_deck_says_why_and_stays():
    results, notice = await pressed(HomeScreen(ROWS), "down", "down", "enter")
    assert results == []
    assert "bad:1:1: FD101" in notice


async def test_a_choice_made_before_the_decks_are_read_is_kept():
    home = HomeScreen([DeckRow("one", "one")], ready=False)
    app = Host(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert app.results == []
        home.show_decks(ROWS)
        await pilot.pause()
        assert app.results == [Choice("one")]


async def test_the_mark_stays_on_its_deck_when_the_list_changes():
    home = HomeScreen(ROWS, marked="two")
    app = Host(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        home.show_decks(ROWS[1:])
        assert home.query_one(OptionList).highlighted == 0


async def test_no_deck_at_all_is_said():
    results, notice = await pressed(HomeScreen([]), "s")
    assert results == []
    assert "There is no deck here" in notice


async def test_a_decks_page_shows_all_and_studies_or_goes_back():
    for keys, result in ((["enter"], "study"), (["s"], "study"), (["q"], None), (["escape"], None), (["v", "q"], None)):
        assert (await pressed(DeckScreen(PAGE), *keys))[0] == [result]
    app = Host(DeckScreen(PAGE))
    async with app.run_test(size=(80, 24)):
        shown = str(app.screen.query_one("#head").render()) + str(app.screen.query_one("#facts").render())
        for text in ("1 due", "The source", "Asks about 3 of 9", "war", "It [rained].", "Said he."):
            assert text in shown


async def test_an_own_deck_with_drafted_facts_can_be_reviewed():
    page = replace(PAGE, to_review="For its author: 3 facts to look at.")
    assert (await pressed(DeckScreen(page), "v"))[0] == ["review"]
    app = Host(DeckScreen(page))
    async with app.run_test(size=(80, 24)):
        assert "3 facts to look at" in str(app.screen.query_one("#head").render())


async def test_search_narrows_the_list_and_escape_shows_all_again():
    home = HomeScreen(ROWS)
    app = Host(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"two", "enter", "enter")
        assert app.results == [Choice("two")]
    home = HomeScreen(ROWS)
    app = Host(home)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"zzz", "escape")
        assert home.query_one(OptionList).option_count == 3
        assert app.results == []


async def test_o_sorts_by_what_waits_and_by_title():
    rows = [DeckRow("a", "Zebra", todo=1), DeckRow("b", "Apple", todo=0), DeckRow("c", "Mango", todo=9)]
    home = HomeScreen(rows)
    app = Host(home)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = []
        for _ in range(3):
            shown.append([str(option.prompt).split()[0] for option in home.query_one(OptionList).options])
            await pilot.press("o")
        assert shown == [["Zebra", "Apple", "Mango"], ["Mango", "Zebra", "Apple"], ["Apple", "Mango", "Zebra"]]


async def test_all_decks_stand_first_and_are_studied_together():
    rows = [DeckRow("", "All decks"), *ROWS]
    assert (await pressed(HomeScreen(rows), "enter"))[0] == [Choice("")]
    assert (await pressed(HomeScreen(rows), "p"))[0] == [Choice("", "practise")]
    results, notice = await pressed(HomeScreen(rows), "a")
    assert results == []
    assert "single deck" in notice


async def test_practices_are_listed_and_chosen():
    practices = [
        Practice("Weak facts", "soon forgotten", ("d/a/x",)),
        Practice("All [/b] cards", "", ("d/a/x", "d/b/x")),
    ]
    for keys, result in ((["enter"], practices[0]), (["down", "s"], practices[1]), (["q"], None), (["escape"], None)):
        assert (await pressed(PracticeScreen(practices, "A deck"), *keys))[0] == [result]
    app = Host(PracticeScreen(practices, "A [b]deck", "Nothing is due."))
    async with app.run_test(size=(80, 24)):
        lines = [str(option.prompt) for option in app.screen.query_one(OptionList).options]
        assert lines == ["Weak facts  1 card · soon forgotten", "All [/b] cards  2 cards"]
        assert "Practise · A [b]deck" in str(app.screen.query_one("#title").render())
