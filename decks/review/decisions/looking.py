"""Looked at: a fact is accepted, dropped, or weighed."""

from dataclasses import dataclass

from decks.review.script import Entry, Script, with_keys


def accepted(entry: Entry) -> Entry:
    """An entry that has been looked at."""
    return with_keys(entry, {"draft": None, "doubt": None})


def weighed(entry: Entry, *, must: bool) -> Entry:
    """An entry that must be known, or need not."""
    return with_keys(entry, {"optional": None if must else "yes"})


@dataclass(frozen=True, slots=True)
class Accept:
    """The fact is fine as it stands."""

    fact: str

    @property
    def said(self) -> str:
        return "Accepted"

    def made(self, script: Script) -> str:
        return script.replaced(self.fact, [accepted(script.entry(self.fact))])


@dataclass(frozen=True, slots=True)
class Drop:
    """The fact goes. A deck that was drafted keeps its id under `x-drafted`, so that drafting again leaves it out."""

    fact: str

    @property
    def said(self) -> str:
        return "Dropped"

    def made(self, script: Script) -> str:
        return script.replaced(self.fact, [])


@dataclass(frozen=True, slots=True)
class MustKnow:
    """The fact must be known, or is optional."""

    fact: str
    must: bool = True

    @property
    def said(self) -> str:
        return "Must be known" if self.must else "Optional"

    def made(self, script: Script) -> str:
        return script.replaced(self.fact, [weighed(script.entry(self.fact), must=self.must)])
