"""A key of a fact is edited; its stance; the teacher's word on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from decks.model import Stance
from decks.review.fields import from_text
from decks.review.script import Entry, Script, with_keys
from decks.writer import Refused

_FIXED = {
    "id": "the id never changes: a student's history hangs on it",
    "type": "the type is changed by a decision of its own, for its fields change with it",
}


def edited(entry: Entry, key: str, value: str) -> Entry:
    """An entry with another value under a key, written as `fields.FieldRow` has it; an empty one takes the key away.

    Raises Refused.
    """
    if key in _FIXED:
        raise Refused(_FIXED[key])
    return with_keys(entry, {key: from_text(key, value)})


def restanced(entry: Entry, stance: str, by: Sequence[str]) -> Entry:
    """An entry with another stance and speaker, in the fewest keys that say so. Raises Refused."""
    if stance not in list(Stance):
        raise Refused(f"there is no stance “{stance}”; known: {', '.join(Stance)}")
    if stance in (Stance.CLAIM, Stance.DISPUTED) and not by:
        raise Refused(f"a {stance} fact needs its speaker")
    if stance == Stance.REPORTED:
        by = ()
    implied = stance == Stance.CLAIM or (entry["type"] == "claim" and stance == Stance.VIEW and not by)
    written = None if implied or (stance == Stance.REPORTED and entry["type"] != "claim") else str(stance)
    speakers = by[0] if len(by) == 1 else list(by)
    return with_keys(entry, {"stance": written, "by": speakers or None})


@dataclass(frozen=True, slots=True)
class Edit:
    """One key gets another value."""

    fact: str
    key: str
    value: str

    @property
    def said(self) -> str:
        return f"“{self.key}” edited"

    def made(self, script: Script) -> str:
        return script.replaced(self.fact, [edited(script.entry(self.fact), self.key, self.value)])


@dataclass(frozen=True, slots=True)
class Why:
    """The teacher's word, shown after the answer; none if it is empty."""

    fact: str
    text: str

    @property
    def said(self) -> str:
        return "Your word on it is noted" if self.text.strip() else "Your word on it is taken away"

    def made(self, script: Script) -> str:
        return Edit(self.fact, "why", " ".join(self.text.split())).made(script)


@dataclass(frozen=True, slots=True)
class Restance:
    """How the source holds it, and whose word it is."""

    fact: str
    stance: str
    by: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        return f"Stance: {self.stance}{' by ' + ', '.join(self.by) if self.by else ''}"

    def made(self, script: Script) -> str:
        return script.replaced(self.fact, [restanced(script.entry(self.fact), self.stance, self.by)])
