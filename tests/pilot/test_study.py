"""The study screen under the pilot: what each key does, and what never answers anything."""

import pytest
from textual.app import App

from decks.forms.question import Kind
from quiz.session import Session
from quiz.tui.study.screen import StudyScreen
from tests.support.decks import ARTICLE, plain_deck, read_deck
from tests.support.fakes import MemoryRecord, StillClock, right_answer, start


class Host(App[None]):
    """Shows one screen and keeps what it was dismissed with."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, session: Session, **options) -> None:
        super().__init__()
        self.session = session
        self.options = options
        self.result = None

    def on_mount(self) -> None:
        self.push_screen(StudyScreen(self.session, **self.options), self._done)

    def _done(self, result) -> None:
        self.result = result


def text_of(app: App, selector: str) -> str:
    return str(app.screen.query_one(selector).render())


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


@pytest.fixture
def record():
    return MemoryRecord(StillClock())


async def answer(pilot, session: Session) -> None:
    """Give the right answer by keys."""
    raw = right_answer(session)
    if session.question.kind is Kind.FLIP:
        await pilot.press("enter", "3")
    elif session.question.kind is Kind.CHOICE:
        await pilot.press(raw)
    else:
        await pilot.press(*raw, "enter")


async def test_a_session_from_its_first_card_to_its_last(deck, record):
    session = start(deck, record=record)
    total = session.progress.left
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        while session.question:
            await answer(pilot, session)
            assert "✓" in text_of(app, "#feedback") or "rated" in text_of(app, "#feedback")
            await pilot.press("enter")
        await pilot.pause()
        assert app.result.right == total
    assert len(record.log) == total


@pytest.mark.parametrize(
    ("card", "form"), [("minister/role", "choice"), ("range/value", "typed"), ("withdrawal/duty", "flip")]
)
async def test_a_held_enter_answers_nothing(deck, record, card, form):
    app = Host(start(deck, record=record, cards=[card], forms=[form]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["enter"] * 12, *["space"] * 3)
        assert record.log == []


async def test_a_held_digit_answers_one_question_only(deck, record):
    app = Host(start(deck, record=record, cards=["minister/role", "withdrawal/duty"], forms=["choice", "flip"]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["2"] * 10)
        assert len(record.log) == 1


async def test_options_can_be_walked_and_chosen(deck, record):
    app = Host(start(deck, record=record, cards=["minister/role"]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "up", "k", "j", "j", "enter")
        assert record.log[0].answer == "2"


async def test_the_question_and_the_answer_stay_in_view(deck):
    app = Host(start(deck, cards=["minister/role"]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        assert "What position does the article give Sergei Shoigu?" in text_of(app, "#stem")
        shown = text_of(app, "#answer-choice")
        assert "✓" in shown
        assert "Russia's Foreign Minister" in shown
        assert "“Russia’s Defense Minister Sergei Shoigu" in text_of(app, "#feedback").replace("Russia's", "Russia’s")


async def test_undo_brings_the_question_back(deck, record):
    session = start(deck, record=record)
    first = session.question
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+z")
        assert "nothing to take back" in text_of(app, "#notice")
        await answer(pilot, session)
        await pilot.press("u")
        assert session.question == first
        assert "Taken back" in text_of(app, "#notice")
        assert [event.kind for event in record.log] == ["review", "undo"]


async def test_dont_know_by_either_key(deck, record):
    app = Host(start(deck, record=record, cards=["minister/role", "range/value"], forms=["choice", "typed"]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "enter", "ctrl+n")
        assert [event.grade for event in record.log] == ["dont-know", "dont-know"]


async def test_letters_go_into_the_field_not_to_the_actions(deck, record):
    app = Host(start(deck, record=record, cards=["range/value"], forms=["typed"]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"duq", "backspace", "left", "x", "enter")
        assert record.log[0].answer == "dxu"


async def test_stopping_gives_back_how_far_it_came(deck, record):
    session = start(deck, record=record)
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, session)
        await pilot.press("q")
        await pilot.pause()
        assert app.result.answers == 1


async def test_a_failed_save_says_so_and_the_question_stands(deck, record):
    session = start(deck, record=record, cards=["minister/role"])
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        record.full = True
        await pilot.press("2")
        assert "Not saved: The disk is full." in text_of(app, "#notice")
        assert text_of(app, "#feedback") == ""
        record.full = False
        await pilot.press("2")
        assert len(record.log) == 1


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 6), (200, 60)])
async def test_resizing_answers_nothing_and_breaks_nothing(deck, record, size):
    app = Host(start(deck, record=record))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert record.log == []


async def test_a_letter_of_the_answer_makes_a_right_one_hard(deck, record):
    app = Host(start(deck, record=record, cards=["reporting-name/name"], forms=["typed"]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+l", "ctrl+l")
        assert "It begins SS-·· ·····" in text_of(app, "#notice")
        await pilot.press(*"SS-26 Stone", "enter")
        assert (record.log[0].grade, record.log[0].hints) == ("right", 2)


async def test_the_learner_may_judge_otherwise(deck, record):
    session = start(deck, record=record, cards=["range/value", "length/value"], forms=["typed"])
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"x", "enter")
        assert session.progress.right == 0
        await pilot.press("o")
        assert "Right: as you say" in text_of(app, "#feedback")
        assert (session.progress.right, session.progress.left) == (1, 1)
        await pilot.press("enter", *"44 days", "enter", "o", "g")
        assert "you guessed" in text_of(app, "#feedback")
        assert [event.grade for event in record.log if event.kind == "override"] == ["right", "guessed"]
        assert session.progress.left == 1
        await pilot.press("u")
        assert session.progress.answers == 1


async def test_a_bad_question_is_flagged_by_a_number(deck, record):
    session = start(deck, record=record)
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+n", "f")
        assert "more than one answer" in str(app.screen.query_one("#flaws").get_option_at_index(1).prompt)
        await pilot.press("2")
        assert (record.log[-1].kind, record.log[-1].answer) == ("flag", "more than one answer is right")
        assert "Noted" in text_of(app, "#notice")
        await pilot.press("f", "escape", "f", "enter")
        assert [event.kind for event in record.log] == ["review", "flag", "flag"]
        await pilot.press("u")
        assert "flag is taken back" in text_of(app, "#notice")
        assert text_of(app, "#feedback")


async def test_a_card_is_put_aside_and_taken_back(deck, record):
    session = start(deck, record=record)
    first = session.question.card
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+n", "x")
        assert (record.log[-1].kind, record.log[-1].card) == ("suspend", first)
        assert "Put aside" in text_of(app, "#notice")
        await pilot.press("u")
        assert record.log[-1].kind == "undo"
        await pilot.press("u")
        assert session.question.card == first


async def test_the_source_is_a_key_away_and_a_key_back(deck, record):
    session = start(deck, record=record, cards=["range/value", "length/value"], forms=["typed"])
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+n")
        for key, back in (("p", "escape"), ("w", "q")):
            await pilot.press(key)
            await pilot.pause()
            text = "".join(str(part.render()) for part in app.screen.query(".paragraph"))
            assert "Iskander-M with a maximum range of 500 km" in text
            assert "44 days" not in text  # it is still to be asked
            await pilot.press(back)
            assert isinstance(app.screen, StudyScreen)
        assert len(record.log) == 1


async def test_from_the_paragraph_a_key_goes_on_to_the_whole_article(deck, record):
    session = start(deck, record=record, cards=["range/value"], forms=["typed"])
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+n", "p", "w")
        await pilot.pause()
        assert len(app.screen.query(".paragraph")) > 1
        await pilot.press("w", "escape")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)


async def test_enter_on_nothing_says_what_to_do(deck, record):
    session = start(deck, record=record, cards=["minister/role"])
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert "Press a number" in text_of(app, "#notice")
        assert not record.log


async def test_a_card_without_a_quote_says_so(record, tmp_path):
    session = start(plain_deck(tmp_path, "letters", "abc"), record=record)
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+n", "p")
        assert "quotes no source" in text_of(app, "#notice")


async def test_a_typed_answer_is_compared_letter_by_letter(deck, record):
    session = start(deck, record=record, cards=["minister/name"], forms=["typed"])
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Sergey Shoygu", "enter")
        shown = text_of(app, "#feedback")
        assert "You typed: Sergey Shoygu" in shown
        assert "Answer:    Sergei Shoigu" in shown


async def test_how_sure_is_asked_before_the_verdict_if_wanted(deck, record):
    session = start(deck, record=record, cards=["minister/role", "range/value"])
    app = Host(session, confidence=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        assert "How sure are you?" in text_of(app, "#notice")
        await pilot.press("x", "enter")
        assert not record.log
        await pilot.press("escape", "1", "3")
        assert [event.confidence for event in record.log] == [3]
        assert text_of(app, "#feedback")


async def test_an_edited_deck_is_gone_on_with(deck, record, tmp_path):
    other = read_deck(tmp_path / "edited", article=ARTICLE)
    places = []

    def edit(place):
        places.append(place)
        return other if len(places) > 1 else "no editor"

    session = start(deck, record=record)
    app = Host(session, edit=edit)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+n", "e")
        assert "no editor" in text_of(app, "#notice")
        await pilot.press("e")
        assert "with your changes" in text_of(app, "#notice")
        assert places[0].path == deck.path
        await pilot.press("enter")
        assert session.deck is other


async def test_a_flip_shows_when_each_rating_brings_the_card_back(deck, record):
    session = start(deck, record=record, cards=["withdrawal/duty"], forms=["flip"])
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        shown = text_of(app, "#answer-flip")
        assert "tomorrow" in shown
        assert "in 8 days" in shown


async def test_a_paragraph_is_read_before_its_questions_and_once(deck, record):
    session = start(deck, record=record, cards=["war/from", "length/value", "withdrawal/duty"], forms=["typed", "flip"])
    app = Host(session, read_first=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "lasted 44 days" in str(app.screen.query_one(".paragraph").render())
        await pilot.press("enter")
        assert isinstance(app.screen, StudyScreen)
        await pilot.press("ctrl+n", "enter")
        await pilot.pause()
        assert isinstance(app.screen, StudyScreen)  # the same paragraph
        await pilot.press("ctrl+n", "enter")
        await pilot.pause()
        assert "committed Armenia" in str(app.screen.query_one(".paragraph").render())
        assert [event.kind for event in record.log] == ["review", "review"]
