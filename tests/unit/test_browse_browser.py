"""Finding cards, the page of a card, and what can be done with cards."""

import pytest

from decks.forms.question import Grade, Verdict
from decks.shelf import renames
from progress.errors import NotSaved
from progress.memory import History
from quiz import reviews
from quiz.browse.browser import Browser
from quiz.browse.sorting import Order
from quiz.browse.wording import totals, when
from tests.support.decks import FACTS, HEAD, read_deck
from tests.support.fakes import MemoryRecord, StillClock, right_answer, start
from tests.support.records import opened_at


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


@pytest.fixture
def record():
    return MemoryRecord(StillClock())


def browser_over(deck, record, *, later=0):
    """A browser over one deck, some days after what was recorded."""
    history = History(record.events())
    return Browser({deck.id: deck}, record, history, history.states, StillClock().today() + later)


def answered(deck, record, *cards, form="typed"):
    """Give the right answer to cards, on the record."""
    session = start(deck, cards=cards, record=record, forms=[form])
    for _ in cards:
        session.submit(right_answer(session), duration_ms=4_200)
    return session


def states(browser, *cards):
    return [when(browser.row(f"small/{card}")) for card in cards]


def test_cards_are_listed_in_the_order_asked_for(deck, record):
    answered(deck, record, "range/value", "war/to")
    browser = browser_over(deck, record, later=1)
    assert {row.id for row in browser.find("", Order.DUE)[:2]} == {"small/range/value", "small/war/to"}
    assert [row.id for row in browser.find("is:learned", Order.DECK)] == ["small/war/to", "small/range/value"]
    assert len(browser.find("", Order.STABILITY)) == len(deck.cards)
    assert totals(browser.find("is:learned", Order.DUE), len(browser.rows)).startswith("2 of 14 cards · ")


def test_cards_are_put_aside_resumed_and_made_new_and_each_act_can_be_taken_back(deck, record):
    answered(deck, record, "range/value")
    browser = browser_over(deck, record)
    pair = ["small/range/value", "small/war/to"]
    before = states(browser, "range/value", "war/to")
    assert before[1] == "new"
    assert browser.put_aside(pair[:1]) == "1 card put aside. Undo takes that back."
    assert browser.put_aside(pair) == "1 card put aside. Undo takes that back."
    assert states(browser, "range/value", "war/to") == ["put aside", "put aside"]
    assert browser.put_aside(pair) == "2 cards resumed. Undo takes that back."
    assert states(browser, "range/value", "war/to") == before
    assert browser.reset(pair) == "1 card made new again. Undo takes that back."
    assert states(browser, "range/value") == ["new"]
    assert [browser.undo() for _ in range(4)] == ["Taken back."] * 4
    assert states(browser, "range/value", "war/to") == before
    assert browser.undo() == "There is nothing to take back."
    assert browser.reset(["small/war/to"]) == "0 cards made new again."


def test_flags_are_shown_and_removed_and_come_back(deck, record):
    session = answered(deck, record, "range/value", "war/to")
    flagged = start(deck, cards=["range/value"], record=record).question
    session.flag(flagged, "it is unclear")
    browser = browser_over(deck, record)
    assert browser.page("small/range/value").flags == ["it is unclear"]
    assert [row.id for row in browser.find("flag:unclear", Order.DUE)] == ["small/range/value"]
    assert browser.unflag(["small/range/value"]) == "1 flag removed. Undo takes that back."
    assert browser.find("is:flagged", Order.DUE) == []
    browser.undo()
    assert len(browser.find("is:flagged", Order.DUE)) == 1


def test_an_act_that_cannot_be_saved_changes_nothing(deck, record):
    browser = browser_over(deck, record)
    record.full = True
    with pytest.raises(NotSaved):
        browser.put_aside(["small/war/to"])
    assert states(browser, "war/to") == ["new"]
    record.full = False
    assert browser.undo() == "There is nothing to take back."


def test_the_page_of_a_new_card(deck, record):
    page = browser_over(deck, record).page("small/construction/key")
    assert "Shoigu" in page.question
    assert page.explanation.answer == "construction materials"
    assert page.explanation.why == "Azerbaijan did not believe it."
    assert page.kind == "claim · disputed"
    assert {"cloze", "typed", "flip"} <= {question.form for question in page.questions}
    assert list(page.standing) == ["New: it was never answered."]
    assert (page.forecast, page.past) == ((), [])


def test_the_page_of_a_card_with_a_past(deck, record):
    session = answered(deck, record, "minister/role", form="choice")
    browser = browser_over(deck, record, later=3)
    page = browser.page("small/minister/role")
    assert [entry.told for entry in page.past] == ["choice “Russia's Defense Minister”: right, 4 s"]
    assert page.past[0].when == "2026-03-01 18:00"
    assert page.standing[1].startswith("Recall now ")
    assert "1 answer · 0 lapses" in page.standing
    bars, told = page.forecast
    assert "% today " in bars
    assert told.startswith("Without review: ")
    session.undo()
    again = browser_over(deck, record).page("small/minister/role")
    assert [entry.counts for entry in again.past] == [False]
    assert "New: it was never answered." in again.standing


def test_the_past_tells_who_judged_what_was_practice_and_what_was_done(deck, record):
    session = start(deck, cards=["range/value"], record=record, forms=["typed"])
    feedback = session.submit("5 km")
    session.override(feedback)
    browser = browser_over(deck, record)
    browser.put_aside(["small/range/value"])
    told = [entry.told for entry in browser.page("small/range/value").past]
    assert told == ["put aside", "numeric “5 km”: wrong, you judged it right"]


@pytest.mark.parametrize(
    ("form", "raw", "options", "shown"),
    [
        ("choice", "1", ("=Russia's Prime Minister", "minister/role"), "Russia's Prime Minister"),
        ("choice", "2", ("@iskander-m", "minister/role"), "Russia's Defense Minister"),
        ("choice", "1", ("@iskander-m", "minister/role"), "the Iskander-M missile"),
        ("choice", "1", ("gone/long-ago", "minister/role"), "gone/long-ago"),
        ("choice", "9", ("gone/long-ago", "minister/role"), "9"),
        ("true-false", "2", ("minister/role", "=False"), "False"),
        ("order", "2 1", ("war/from", "minister/role"), "Russia's Defense Minister, 27 September 2020"),
        ("typed", "\x1b]52;c;evil\x07", (), "␛]52;c;evil␇"),
    ],
)
def test_an_answer_is_told_in_words(deck, record, form, raw, options, shown):
    card = deck.card("small/minister/role")
    question = start(deck, cards=["minister/role"]).question
    event = reviews.reviews(reviews.Answered(question, raw, Verdict(Grade.WRONG)), [card], record)[0]
    record.append([type(event)(**{**_fields(event), "form": form, "options": options})])
    told = browser_over(deck, record).page(card.id).past[0].told
    assert told == f"{form} “{shown}”: wrong"


def _fields(event):
    return {name: getattr(event, name) for name in type(event).__dataclass_fields__}


def test_a_page_reads_what_was_logged_under_a_former_name(tmp_path, path):
    with_store = opened_at(path)
    answered(read_deck(tmp_path / "old"), with_store, "range/value")
    with_store.append(
        [reviews.flag(read_deck(tmp_path / "old").card("small/range/value"), "typed", "odd", None, with_store)]
    )
    new = read_deck(tmp_path / "new", HEAD + FACTS.replace("- id: range\n", "- id: reach\n  was: [range]\n"))
    history = with_store.history(renames([new]))
    browser = Browser({new.id: new}, with_store, history, history.states, StillClock().today() + 90)
    page = browser.page("small/reach/value")
    assert [entry.told for entry in page.past] == ["flagged: odd", "numeric “500 km”: right, 4 s"]
    assert page.flags == ["odd"]
    assert browser.unflag(["small/reach/value"]).startswith("1 flag")
    assert browser.page("small/reach/value").flags == []
    with_store.close()
