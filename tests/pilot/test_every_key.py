"""Every key of every action of the registry, pressed on its own screen: it does what the action does."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.app import App
from textual.screen import Screen

from decks.explain import Passage
from decks.reading import Reading
from decks.review.desk import Desk
from decks.review.fields import FieldRow
from progress.memory import History
from quiz.actions import ACTIONS, Action, actions_for
from quiz.browse.browser import Browser
from quiz.config.reading import DEFAULT, Config
from quiz.config.tables import KEYS
from quiz.pages import DeckPage
from quiz.practice import Practice
from quiz.reports import Reports
from quiz.tui.browse.card import CardScreen
from quiz.tui.browse.screen import BrowseScreen
from quiz.tui.deck.screen import DeckScreen
from quiz.tui.exam.screen import Draft, ExamScreen
from quiz.tui.help.screen import HelpScreen
from quiz.tui.home.screen import DeckRow, HomeScreen
from quiz.tui.keys import bindings
from quiz.tui.practice.screen import PracticeScreen
from quiz.tui.progress.screen import ProgressScreen
from quiz.tui.progress.wish import Place
from quiz.tui.review.article import ArticleView
from quiz.tui.review.ask import AskScreen
from quiz.tui.review.fields import FieldsScreen
from quiz.tui.review.screen import ReviewScreen
from quiz.tui.review.select import SelectScreen
from quiz.tui.settings.pick import PickScreen
from quiz.tui.settings.screen import SettingsScreen
from quiz.tui.source.screen import SourceScreen
from quiz.tui.study.flag import FlagScreen
from quiz.tui.study.screen import StudyScreen
from tests.support.answers import given
from tests.support.decks import read_deck
from tests.support.exams import looked, new_deck, terms
from tests.support.fakes import MemoryRecord, StillClock, start
from tests.support.seasons import season

STUDY = ("question", "study", "app")
AFTERWARDS = ("feedback", "study", "app")


class Host(App[None]):
    """Shows one screen; the app's own keys hold over it."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings("app")

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._first = screen
        self.results: list[object] = []

    def on_mount(self) -> None:
        self.push_screen(self._first, self.results.append)

    def action_help(self) -> None: ...

    def action_commands(self) -> None: ...


def studying(deck, card="minister/role", form="choice"):
    return StudyScreen(start(deck, cards=[card], forms=[form]))


def settings(deck):
    return SettingsScreen(Config(Path("config.toml"), origins=dict.fromkeys(KEYS, DEFAULT)), {}, [deck.id])


def planning():
    found = looked(terms(new_deck(5), days=7, minutes=5))
    return ExamScreen("t", Draft(found.expected.exam, 5), found, lambda draft, whole: found, taken=True)


def reviewing(deck):
    path = Path(deck.path)
    return ReviewScreen(Desk(path, journals=path.parent / "journals"))


def fields():
    return [FieldRow("of", "the war", "what is measured")]


class Article(ArticleView):
    """An article that is on no screen."""

    def __init__(self, deck):
        super().__init__()

    def begin(self, spans): ...


def browser(deck):
    record = MemoryRecord(StillClock())
    history = History(record.events())
    return Browser({deck.id: deck}, record, history, history.states, StillClock().today())


def progress(deck):
    """At a fact that is marked, which can be edited."""
    material = given([deck], season([deck], 60, unmet=1), 60)
    return ProgressScreen(
        "t", lambda: Reports(material, lambda: material, lambda deck: [], several=False), Place("hardest")
    )


@dataclass(frozen=True)
class Case:
    """A screen after some keys; `not_now` are actions that it does not offer then, `taken` the keys of a field or list
    on it, which the tests below or the widget's own press instead."""

    places: tuple[str, ...]
    screen: Callable[..., Screen]
    first: tuple[str, ...] = ()
    not_now: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()

    def presses(self) -> list[tuple[Action, str]]:
        offered = [action for action in actions_for(*self.places) if action.id not in self.not_now]
        return [(action, key) for action in offered for key in action.keys.split(",") if key not in self.taken]


LETTERS = frozenset({"d", "u", "q", "question_mark"})
CASES = {
    "home": Case(("home", "app"), lambda deck: HomeScreen([DeckRow("one", "Deck one")])),
    "practice": Case(
        ("practice", "app"), lambda deck: PracticeScreen([Practice("All", "", ("x",))], "t"), taken=frozenset({"enter"})
    ),
    "source": Case(("source", "app"), lambda deck: SourceScreen(Reading((Passage("A text."),)), "t", more=True)),
    "deck": Case(("deck", "app"), lambda deck: DeckScreen(DeckPage("t", "", "", "", [], [], "1 fact"))),
    "choice": Case(STUDY, studying, not_now=frozenset({"hint"}), taken=frozenset({"enter"})),
    "typed": Case(STUDY, lambda deck: studying(deck, "range/value", "typed"), taken=LETTERS | {"enter"}),
    "wrong": Case(AFTERWARDS, studying, ("d",), not_now=frozenset({"guessed"})),
    "right": Case(
        AFTERWARDS,
        lambda deck: studying(deck, "range/value", "typed"),
        (*"500km", "enter"),
        not_now=frozenset({"override"}),
    ),
    "exam": Case(("exam", "app"), lambda deck: planning()),
    "flag": Case(("flag",), lambda deck: FlagScreen()),
    "settings": Case(("settings", "app"), settings),
    "edit": Case(
        ("edit", "app"),
        settings,
        ("enter",),
        taken=frozenset({"question_mark"}),
    ),
    "pick": Case(("pick",), lambda deck: PickScreen("Which?", ["war", "water"])),
    "help": Case(("help",), lambda deck: HelpScreen(("home",), {})),
    "browse": Case(("browse", "app"), lambda deck: BrowseScreen(browser(deck))),
    "progress": Case(("progress", "app"), progress, ("enter",)),
    "review": Case(("review", "app"), reviewing),
    "select": Case(("select",), lambda deck: SelectScreen(Article(deck), "Which words?", several=True)),
    "fields": Case(("fields",), lambda deck: FieldsScreen(lambda: "t", fields, lambda key, text: "", ())),
    "writing": Case(("writing",), lambda deck: AskScreen("What?", keep=lambda text: "")),
    "card": Case(("card", "app"), lambda deck: CardScreen(browser(deck), ["small/war/from"], "small/war/from")),
}


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
async def test_each_key_does_what_its_action_does(deck, monkeypatch, case):
    """The actions are replaced by a note that they were called, so that the screen stays as it is."""
    screen, called = case.screen(deck), []
    app = Host(screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.press(*case.first)
        for action in actions_for(*case.places):
            node = app if action.where == "app" else screen
            note = lambda self, name=f"{action.where}.{action.id}": called.append(name)  # noqa: E731
            monkeypatch.setattr(type(node), f"action_{action.id}", note)
        done = {}
        for _, key in case.presses():
            await pilot.press(key)
            done[key], called[:] = list(called), []
        assert done == {key: [f"{action.where}.{action.id}"] for action, key in case.presses()}


def test_no_key_of_the_registry_is_left_out():
    pressed = {(action, key) for case in CASES.values() for action, key in case.presses()}
    every = {(action, key) for action in ACTIONS for key in action.keys.split(",")}
    left = {(f"{action.where}.{action.id}", key) for action, key in every - pressed}
    assert left == {("question.answer", "enter"), ("practice.begin", "enter")}  # a widget takes them: see below


async def test_enter_begins_the_practice_that_is_marked():
    practices = [Practice("One", "", ("x",)), Practice("Two", "", ("y",))]
    app = Host(PracticeScreen(practices, "t"))
    async with app.run_test() as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.results == practices[1:]


@pytest.mark.parametrize("way", ["enter", "action"])
async def test_enter_and_its_action_give_the_answer_that_is_marked_or_typed(deck, way):
    for card, form, keys in (("minister/role", "choice", ["down"]), ("range/value", "typed", ["9"])):
        record = MemoryRecord(StillClock())
        session = start(deck, cards=[card], forms=[form], record=record)
        app = Host(StudyScreen(session))
        async with app.run_test() as pilot:
            await pilot.press(*keys)
            await (pilot.press("enter") if way == "enter" else app.screen.run_action("answer"))
            assert [event.kind for event in record.log] == ["review"]


async def test_letters_are_for_the_field_while_one_is_typed_in(deck):
    for name in ("typed", "edit"):
        screen = CASES[name].screen(deck)
        app = Host(screen)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*CASES[name].first, *"duq", "question_mark")
            assert screen.query("Input").first().value.endswith("duq?")
            assert app.screen is screen
