"""The reports on some decks for the app: on the learner, and where several learn, on the questions and the class."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import Any

from decks.model import Deck
from progress.reports import learner
from progress.reports.classroom import overview
from progress.reports.items import items, table
from progress.reports.items.mending import mending
from progress.reports.learner.next_steps import Suggestion
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH
from progress.reports.rows import Row, plain, wrapped
from progress.wire import Wire

OF_ALL = {"items": "The questions, by all who learn here", "class": "All who learn here"}
AT_ONCE = ("today", "next")  # these are made of the last days alone
DAYS = 31  # that they take: `next` looks back a month
SLOW = {
    **dict.fromkeys(OF_ALL, "Reading the answers of all who learn here …"),
    **dict.fromkeys(("readiness", "workload"), "Looking ahead …"),
}
READING = "Reading the record …"


class Reports:
    """Makes reports by name, each worked out once; to be made anew when something was answered."""

    def __init__(
        self,
        recent: Material,
        read: Callable[[], Material],
        read_log: Callable[[Deck], Sequence[Wire]],
        *,
        several: bool,
    ) -> None:
        """`recent` has what the last days add up to, which is soon read, and `read` reads all; RecordError from it is
        passed on. `read_log` reads all learners' answers to a deck. `several`: whether there is more than one of them.
        """
        self._recent = recent
        self._read = read
        self._read_log = read_log
        self._several = several
        self._figures: dict[str, Any] = {}
        self._early: dict[str, Any] = {}  # the first part of those that are being made
        self._logs: dict[str, Sequence[Wire]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The reports that there are, in the order in which they are listed."""
        return (*learner.MODULES, *(OF_ALL if self._several else ()))

    @property
    def steps(self) -> Sequence[Suggestion]:
        """What to do next, at most three things."""
        found: Sequence[Suggestion] = self._of("next").steps
        return found

    def delay(self, name: str) -> str:
        """What a report waits for, in words, if it takes a while and was not made yet; or nothing."""
        if name in self._figures:
            return ""
        return SLOW.get(name, "" if name in AT_ONCE or "_given" in self.__dict__ else READING)

    def parts(self, name: str) -> Sequence[Callable[[], object]]:
        """What is to be done for a report that takes a while; after each part, `rows` shows what there is."""
        early = getattr(learner.report(name), "early", None) if name in learner.MODULES else None
        return (*([partial(self._begin, name, early)] if early else []), partial(self._finish, name))

    def rows(self, name: str, width: int) -> list[Row]:
        """A report for a screen of some width, its title first."""
        if name in OF_ALL:
            return wrapped([Row(OF_ALL[name]), *self._by_deck(name, width)], width)
        title = wrapped([Row(learner.report(name).TITLE)], width)
        early = self._early.get(name)
        found = self._of(name) if early is None else early
        return [*title, *learner.rows(name, found, self._for(name), width)]

    @cached_property
    def _given(self) -> Material:
        return self._read()

    def _for(self, name: str) -> Material:
        return self._recent if name in AT_ONCE else self._given

    def _of(self, name: str) -> Any:
        if name not in self._figures:
            self._figures[name] = learner.report(name).figures(self._for(name))
        return self._figures[name]

    def _begin(self, name: str, early: Callable[[Material], Any]) -> None:
        self._early[name] = early(self._given)

    def _finish(self, name: str) -> None:
        if name in OF_ALL:
            self._by_deck(name, WIDTH)
        else:
            self._of(name)
        self._early.pop(name, None)

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
