"""Wide, combining, right-to-left and emoji text: typed answers are understood, and no character of an option is lost."""

import unicodedata

import pytest
from rich.cells import cell_len
from textual import events

from quiz.tui.study.screen import StudyScreen
from tests.pilot.test_study import Host, text_of
from tests.support.decks import read_deck
from tests.support.fakes import MemoryRecord, StillClock, right_answer, start

TYPED = {
    "latin": "café crème",
    "hangul": "한국어",
    "kana": "ガギグゲゴ",
    "devanagari": "क़लम",
    "vietnamese": "Hà Nội",
    "arabic": "القاهرة",
    "hebrew": "ירושלים",
    "han": "東京",
}
OPTIONS = {
    "han": ("東京都は日本の首都であり、とても長い選択肢なので折り返しが必要になるでしょう", "京都市", "名古屋市"),
    "combining": ("क़लम और किताब " * 6, "e\u0301te\u0301 " * 20, "नमस्ते"),
    "emoji": ("👍🏽 thumb " * 12, "❤️ heart", "🇩🇪 flag"),
    "right-to-left": ("ירושלים היא בירת ישראל " * 4, "القاهرة", "תל אביב"),
    "one long word": ("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung" * 2, "ja", "nein"),
}


def deck_of(folder, answer, wrong=(), form="typed"):
    """A deck of one hand-written card, as it stands in a file: composed or not."""
    options = "".join(f"  - {text.strip()}\n" for text in wrong)
    card = f"- id: c\n  ask: 何ですか? מה זה?\n  answer: {answer.strip()}\n"
    card += f"  not:\n{options}" if wrong else ""
    head = "format: 1\ndeck: scripts\ntitle: 文字 שלום e\u0301 👍🏽\nsource: {cite: the article}\n"
    return read_deck(folder, f"{head}cards:\n{card}  forms:\n  - {form}\n", article=None)


def key_by_key(text):
    """As a terminal sends it; the pilot's own `press` cannot type all combining characters."""
    return [events.Key(char, char) for char in text]


def at_once(text):
    return [events.Paste(text)]


@pytest.mark.parametrize("script", TYPED)
@pytest.mark.parametrize(
    ("written", "typed", "how"), [("NFC", "NFD", key_by_key), ("NFD", "NFC", at_once)], ids=["typed", "pasted"]
)
async def test_an_answer_is_right_composed_or_not(tmp_path, script, written, typed, how):
    deck = deck_of(tmp_path, unicodedata.normalize(written, TYPED[script]))
    record = MemoryRecord(StillClock())
    app = Host(start(deck, record=record))
    async with app.run_test(size=(80, 24)) as pilot:
        for event in how(unicodedata.normalize(typed, TYPED[script])):
            app.post_message(event)
        await pilot.pause()
        await pilot.press("enter")
        assert [event.grade for event in record.log] == ["right"]
        assert "✓ Right" in text_of(app, "#feedback")


async def test_another_letter_is_not_right_for_looking_alike(tmp_path):
    record = MemoryRecord(StillClock())
    app = Host(start(deck_of(tmp_path, "東京"), record=record))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"京都", "enter")
        assert [event.grade for event in record.log] == ["wrong"]


@pytest.mark.parametrize("script", OPTIONS)
@pytest.mark.parametrize("size", [(80, 24), (40, 40)], ids=["80x24", "40x40"])
async def test_options_wrap_within_the_width_and_lose_nothing(tmp_path, script, size):
    key, *wrong = OPTIONS[script]
    session = start(deck_of(tmp_path, key, wrong, "choice"))
    app = Host(session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        widget = app.screen.query_one("#answer-choice")
        options, right = session.question.options, right_answer(session)
        for _ in range(2):  # while the question is open, and with its answer
            lines = [widget.render_line(number).text for number in range(widget.size.height)]
            assert max(map(cell_len, lines)) <= widget.size.width <= size[0]
            shown = "".join("".join(lines).split())
            assert [option.text for option in options if "".join(option.text.split()) not in shown] == []
            await pilot.press(right)
        assert "✓ Right" in text_of(app, "#feedback")


@pytest.mark.parametrize(
    ("script", "form"), list(zip(OPTIONS, ["choice", "typed", "flip", "typed", "choice"], strict=True))
)
async def test_every_key_of_a_session_is_survived_at_any_size(tmp_path, script, form):
    key, *wrong = OPTIONS[script]
    session = start(deck_of(tmp_path, key, wrong, form))
    app = Host(session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", *key[:5], "ctrl+l", "left", "backspace", "end", "ctrl+n")
        for size in ((40, 12), (20, 6), (7, 3), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.press("p", "f", "escape", "pagedown", "u", "ctrl+n")
        assert isinstance(app.screen, StudyScreen)
        assert "Not known" in text_of(app, "#feedback")
