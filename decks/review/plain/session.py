"""A review line by line: for screen readers, dumb terminals, pipes and scripts."""

import re
from collections.abc import Mapping
from typing import TextIO

from decks.dialogue import Dialogue
from decks.facts import TYPES
from decks.parsing.files import Unreadable
from decks.review import words
from decks.review.article import Span, found
from decks.review.decisions import Accept, Decision, Drop, Why
from decks.review.desk import Desk
from decks.review.names import completed
from decks.review.plain.commands import ACTS
from decks.review.plain.telling import fact_lines, parts, what_next
from decks.review.proposing import Proposal
from decks.review.view import FactView
from decks.values.text import clean
from decks.writer import Refused

_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*")


class PlainReview:
    """Runs a review between two text streams, the standard ones as it comes, until it is stopped or the input ends."""

    def __init__(self, desk: Desk, source: TextIO | None = None, target: TextIO | None = None) -> None:
        self.desk: Desk = desk
        self._dialogue = Dialogue(source, target)
        self.proposals: list[Proposal] = []

    def run(self) -> None:
        self.check()
        self.say(f"{self.desk.bench.deck.title}: {words.standing(self.desk.bench.counts)}.")
        self.say("Type ? for help, . to stop.")
        self.show()
        try:
            while (line := self._dialogue.ask("> ")) not in (None, "."):
                self._try(line or "")
        except KeyboardInterrupt:
            pass  # as good a way to stop as any
        finally:
            self.desk.close()
        self.say("")
        self.say(f"{words.standing(self.desk.bench.counts)}. Everything is saved.")
        self._dialogue.say_whole(f"Next: {what_next(self.desk)}")

    def _try(self, line: str) -> None:
        try:
            self._obey(line)
        except Refused as refused:
            self.say(f"Not done: {refused}")
            self._look_at_file()

    def _obey(self, line: str) -> None:
        letter, rest = line[:1], line[1:].strip()
        if not letter:
            return
        act = ACTS.get(letter)
        if act is None:
            self.say(f"There is no command “{clean(letter)}”; type ? for help.")
            return
        act(self, rest)

    def decide(self, decision: Decision) -> None:
        before = self.desk.at
        self.say(self.desk.decide(decision))
        if not self.desk.bench.counts.waiting and isinstance(decision, Accept | Drop):
            self.say("All facts are looked at: . to stop, c for what the checks find, y to tidy.")
        elif self.desk.at != before or not isinstance(decision, Why):
            self.show()

    def show(self) -> None:
        shown = self.desk.view
        if shown is None:
            self.say("The deck has no facts.")
            return
        place = self.desk.bench.place(shown.id) + 1
        tier = shown.tier or "looked at"
        self.say("")
        self.say(f"[{place} of {len(self.desk.bench.rows)}] {shown.id}  ({shown.type}, {tier}, {words.whose(shown)})")
        for line in fact_lines(shown, self.desk):
            self.say(line)

    def check(self) -> None:
        for _ in self.desk.check():
            pass

    def _look_at_file(self) -> None:
        """Read the file again where another program has changed it."""
        if self.desk.is_stale():
            try:
                self.desk.reread()
            except Unreadable as unreadable:
                self.say(f"The file cannot be read now: {unreadable}. Mend it, then decide again.")
                return
            self.say("It was read again; decide anew.")
            self.show()

    def here(self) -> str:
        if not self.desk.at:
            raise Refused("the deck has no facts")
        return self.desk.at

    def view(self) -> FactView:
        return self.desk.show(self.here())

    def place(self, text: str) -> Span:
        """Where words stand in the article: all of them, or from the first to the last with … between."""
        source = self.desk.bench.deck.source.text
        first, *rest = _ELLIPSIS.split(text, maxsplit=1)
        start = found(source, first) if first else None
        if start is None:
            raise Refused("these words are not in the article; write them as they stand there, … for what is between")
        if not rest:
            return start
        last = found(source[start[1] :], rest[0])
        if last is None:
            raise Refused(f"behind “{clean(first)}” the article has no “{clean(rest[0])}”")
        return start[0], start[1] + last[1]

    def direction(self, rest: str) -> tuple[str, str]:
        """A direction and what is said of it; of a fact that asks for one thing, the direction may be left out."""
        shown = self.view()
        asked = [card.direction for card in shown.cards]
        asks = shown.entry.get("ask")
        known = {*asked, *TYPES[shown.type].DIRECTIONS, *(asks if isinstance(asks, Mapping) else ())}
        name, _, more = rest.partition(" ")
        if name in known and more:
            return name, more
        if name in known or len(asked) != 1:
            raise Refused(f"name a direction ({', '.join(asked or sorted(known))}), then the words")
        return asked[0], rest

    def names(self, text: str) -> list[str]:
        """Names that are parted by |, each completed where one of the deck begins so."""
        return [completed(self.desk.bench.deck, part) for part in parts(text)]

    def say(self, text: str) -> None:
        self._dialogue.say(text)
