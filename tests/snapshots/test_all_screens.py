"""Pictures of the screens that the other files do not show, at three sizes; and the most seen ones in the other looks."""

from pathlib import Path

import pytest

from decks.explain import Passage
from decks.forms import match, multi, order
from decks.reading import HIDDEN, Reading
from progress.events import Mode
from quiz.config.reading import Config
from quiz.config.tables import QuizTable
from quiz.pages import DeckPage, FactLine
from quiz.practice import Practice
from quiz.tui.deck.screen import DeckScreen
from quiz.tui.home.screen import DeckRow, HomeScreen
from quiz.tui.practice.screen import PracticeScreen
from quiz.tui.source.screen import SourceScreen
from quiz.tui.study.screen import StudyScreen
from quiz.tui.themes import dress
from tests.pilot.test_groups import session_of
from tests.snapshots.test_screens import Picture, picture  # noqa: F401 - a fixture
from tests.support.decks import ARTICLE, read_deck
from tests.support.fakes import start
from tests.support.pictures import picture_of
from tests.unit.test_groups import TEXT, TURN, cards

SIZES = [(80, 24), (120, 40), (40, 12)]
ROWS = [
    DeckRow("", "All decks", "14 due · 178 new · 51 learned"),
    DeckRow(
        "war", "The Second Karabakh War and the Iskander question", "14 due · 90 new · 39 learned · exam in 12 days"
    ),
    DeckRow("water", "Water in the city", "0 due · 40 new · 12 learned"),
    DeckRow("bad", "bad", broken="bad/deck.yaml:3:1: FD103 a deck has no key “fact”"),
]
TODAY = "8 cards to go today, about 3 minutes · 16 answered.\nComing back: Mon 5 Tue 12 Wed 0 Thu 3 Fri 9 Sat 1"
PAGE = DeckPage(
    "The Second Karabakh War and the Iskander question",
    "14 due · 90 new · 39 learned",
    "The article of 2021",
    "Asks about 60 of 71 sentences of the article, in 14 of 15 paragraphs.",
    [("war", "4 due · 30 new · 12 learned"), ("accord", "10 due · 60 new · 27 learned")],
    [
        FactLine("The war lasted from 27 September 2020 to 10 November 2020."),
        FactLine("The shipments contained construction materials.", "Said by Sergei Shoigu; Azerbaijan disputed it."),
    ],
)
PRACTICES = [
    Practice("Weak facts", "what you would most likely have forgotten by now", tuple("abcdefgh")),
    Practice("Tell apart: Sergei Shoigu or Sergey Lavrov", "you took one for the other", ("a", "b")),
    Practice("More new cards", "beyond what is set for a day; counts as study", tuple("abcdefghij"), Mode.STUDY),
    Practice("All cards", "cram before a test", tuple("abcdefghijklm")),
    Practice("Topic: war", "", tuple("abcd")),
]
GROUPS = {
    "order": (order, ["vote/when", "flood/when", "strike/when"], ["space", "down"]),
    "match": (match, ["ann/role", "bob/role", "cat/role"], ["1"]),
    "multi": (multi, ["c0/says", "c1/says"], ["1", "down", "down"]),
}


def studying(folder, card, form, **options):
    return StudyScreen(start(read_deck(folder), cards=[card, "army/answer"], forms=[form]), **options)


def home(folder):
    return HomeScreen(ROWS, today=TODAY, marked="war", notice="3 answers, 2 right. 1 card left for later.")


def source(folder):
    first, second = ARTICLE.strip().split("\n\n")
    hidden = second.replace("Russia and Turkey", HIDDEN)
    return SourceScreen(Reading((Passage(first), Passage(hidden, ((0, 20),))), at=1), "A small deck")


SCREENS = {
    "home": (home, []),
    "deck": (lambda folder: DeckScreen(PAGE), []),
    "practice": (lambda folder: PracticeScreen(PRACTICES, "All decks", "Nothing is due."), ["down"]),
    "source": (source, []),
    "flag": (lambda folder: studying(folder, "minister/role", "choice"), ["d", "f"]),
    "confidence": (lambda folder: studying(folder, "minister/role", "choice", confidence=True), ["2"]),
}
LOOKED = {
    "home": (home, []),
    "choice-wrong": (lambda folder: studying(folder, "minister/role", "choice"), ["1"]),
    "typed-diff": (lambda folder: studying(folder, "minister/name", "typed"), [*"Sergey Shoygu", "enter"]),
}


def named(size):
    return "x".join(map(str, size))


def looked(theme):
    return lambda app: dress(app, Config(Path("config.toml"), QuizTable(theme=theme)))


@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("case", SCREENS)
async def test_screen(picture, tmp_path, case, size):  # noqa: F811
    screen, keys = SCREENS[case]
    assert await picture_of(screen(tmp_path), *keys, size=size, look=looked("dark")) == picture


@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("case", GROUPS)
async def test_question_over_several_cards(picture, tmp_path, case, size):  # noqa: F811
    form, names, keys = GROUPS[case]
    deck = read_deck(tmp_path, TEXT, None)
    session = session_of(deck, form.make(cards(deck, *names), deck, TURN))
    assert await picture_of(StudyScreen(session), *keys, size=size, look=looked("dark")) == picture


@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("look", ["light", "high-contrast", "no-color"])
@pytest.mark.parametrize("case", LOOKED)
async def test_look(picture, tmp_path, monkeypatch, case, look, size):  # noqa: F811
    if look == "no-color":
        monkeypatch.setenv("NO_COLOR", "1")
    screen, keys = LOOKED[case]
    dressed = looked("dark" if look == "no-color" else look)
    assert await picture_of(screen(tmp_path), *keys, size=size, look=dressed) == picture
