"""The reports on some decks for the app: on the learner, and where several learn, on the questions and the class."""

from collections.abc import Callable, Sequence
from typing import Any

from decks.model import Deck
from progress.reports import learner
from progress.reports.classroom import overview
from progress.reports.items import items, table
from progress.reports.items.mending import mending
from progress.reports.learner.next_steps import Suggestion
from progress.reports.material import Material
from progress.reports.rows import Row, plain, wrapped
from progress.wire import Wire

OF_ALL = {"items": "The questions, by all who learn here", "class": "All who learn here"}
SLOW = {
    **dict.fromkeys(OF_ALL, "Reading the answers of all who learn here …"),
    **dict.fromkeys(("readiness", "workload"), "Looking ahead …"),
}


class Reports:
    """Makes reports by name, each worked out once; to be made anew when something was answered."""

    def __init__(self, given: Material, read_log: Callable[[Deck], Sequence[Wire]], *, several: bool) -> None:
        """`read_log` reads all learners' answers to a deck. `several`: whether there is more than one of them."""
        self._given = given
        self._read_log = read_log
        self._several = several
        self._figures: dict[str, Any] = {}
        self._logs: dict[str, Sequence[Wire]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The reports that there are, in the order in which they are listed."""
        return (*learner.MODULES, *(OF_ALL if self._several else ()))

    @property
    def steps(self) -> Sequence[Suggestion]:
        """What to do next, at most three things."""
        found: Sequence[Suggestion] = self._of("next", learner.report("next").figures).steps
        return found

    def delay(self, name: str) -> str:
        """What a report waits for, in words, if it takes a while and was not made yet; or nothing."""
        return SLOW.get(name, "") if name not in self._figures else ""

    def rows(self, name: str, width: int) -> list[Row]:
        """A report for a screen of some width, its title first."""
        if name in OF_ALL:
            return wrapped([Row(OF_ALL[name]), *self._by_deck(name, width)], width)
        module = learner.report(name)
        title = wrapped([Row(module.TITLE)], width)
        return [*title, *learner.rows(name, self._of(name, module.figures), self._given, width)]

    def _of(self, name: str, figures: Callable[[Material], Any]) -> Any:
        if name not in self._figures:
            self._figures[name] = figures(self._given)
        return self._figures[name]

    def _by_deck(self, name: str, width: int) -> list[Row]:
        """A report on each deck that more than one has answered."""
        if name not in self._figures:
            make = self._items if name == "items" else self._class
            shared = [deck for deck in self._given.decks.values() if len({e.learner for e in self._log(deck)}) > 1]
            self._figures[name] = [make(deck) for deck in shared]
        parts = [part for found in self._figures[name] for part in (Row(""), *found(width))]
        return parts or plain(["", "nobody but you has answered anything here"])

    def _items(self, deck: Deck) -> Callable[[int], list[Row]]:
        found = items.figures(deck, self._log(deck))
        mends = mending(found)
        return lambda width: table.opening(found, mends, width)

    def _class(self, deck: Deck) -> Callable[[int], list[Row]]:
        settings = self._given.settings
        exam = settings.exams.get(deck.id, settings.exams.get(""))
        found = overview.figures(deck, self._log(deck), self._given.day, exam, settings.retention_of(f"{deck.id}/"))
        return lambda width: overview.opening(found, width)

    def _log(self, deck: Deck) -> Sequence[Wire]:
        if deck.id not in self._logs:
            self._logs[deck.id] = self._read_log(deck)
        return self._logs[deck.id]
