"""A fact becomes one of another type: fields and directions of the same name stay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from decks.facts import TYPES
from decks.loader.fact import COMMON
from decks.review.fields import FieldRow, as_text, from_text
from decks.review.script import CARD, Entry, Script, with_keys
from decks.writer import Data, Refused

# What must be told of each type, and from what it may be proposed: its subject, what is said of that, its answer.
_SUBJECT, _SAID, _ANSWER, _QUESTION = "subject", "said", "answer", "question"
_NEEDED: Mapping[str, Mapping[str, str]] = {
    "date": {"event": _SUBJECT, "when": _ANSWER},
    "actor": {"name": _SUBJECT, "role": _ANSWER},
    "clause": {"of": _SUBJECT, "says": _SAID},
    "quantity": {"of": _SUBJECT, "measure": "", "value": _ANSWER},
    "name": {"of": _SUBJECT, "name": _ANSWER, "what": ""},
    "place": {"of": _SUBJECT, "where": _ANSWER},
    "event": {"who": _SUBJECT, "did": _SAID},
    "claim": {"about": _SUBJECT, "says": _SAID, "key": _ANSWER},
    "contrast": {"of": _SUBJECT, "against": "", "says": _SAID},
    "term": {"term": _SUBJECT, "means": _ANSWER},
    CARD: {"ask": _QUESTION, "answer": _ANSWER},
}
_SUBJECTS = ("who", "about", "of", "party", "event", "name", "term")
_SAYINGS = ("did", "says", "duty")


def retyped(entry: Entry, type_: str, fields: Mapping[str, str]) -> Entry:
    """An entry of another type: what that does not know goes, `fields` are put in. Raises Refused."""
    if type_ not in TYPES:
        raise Refused(f"there is no fact type “{type_}”; known: {', '.join(TYPES)}")
    module = TYPES[type_]
    own = {known.key for known in module.FIELDS}
    allowed = own | {known.key for known in COMMON}
    kept = {key: value for key, value in entry.items() if key in allowed or key.startswith("x-")}
    if type_ == CARD or entry["type"] == CARD:
        kept.pop("ask", None)
        if entry["type"] == CARD:
            kept.pop("doubt", None)  # that it was only a gap
    elif isinstance(asks := kept.get("ask"), Mapping):
        kept["ask"] = {name: value for name, value in asks.items() if name in module.DIRECTIONS or _is_own(value)}
        if not kept["ask"]:
            del kept["ask"]
    changes = {key: from_text(key, value) for key, value in fields.items() if key in own}
    return with_keys({**kept, "type": type_}, changes)


def _is_own(wording: Data) -> bool:
    """Whether a direction is the instructor's own, with its answer."""
    return isinstance(wording, Mapping) and bool({"answer", "all"} & wording.keys())


def needed(entry: Entry, type_: str, question: str, answer: str) -> tuple[FieldRow, ...]:
    """The fields that a fact of another type must have and this one lacks, each with a proposal.

    `question` and `answer` are those of the fact's first card.
    """
    known = {field.key: field for field in TYPES[type_].FIELDS}
    found = {
        _SUBJECT: as_text(_first(entry, _SUBJECTS)).replace("\n", " and "),
        _SAID: as_text(_first(entry, _SAYINGS)),
        _ANSWER: answer,
        _QUESTION: question,
        "": "",
    }
    if type_ not in ("event", "clause"):  # whose braces mark what is asked for
        found[_SAID] = found[_SAID].replace("{", "").replace("}", "")
    asked = entry["type"] == CARD or type_ == CARD
    return tuple(
        FieldRow(key, found[source], known[key].doc, known[key].required)
        for key, source in _NEEDED[type_].items()
        if key not in entry or (asked and key in ("ask", "answer"))
    )


def _first(entry: Entry, keys: Sequence[str]) -> "Data | None":
    return next((entry[key] for key in keys if key in entry), None)


@dataclass(frozen=True, slots=True)
class ChangeType:
    """Another type; `fields` are what it needs besides, as texts."""

    fact: str
    type: str
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def said(self) -> str:
        return f"Now a {self.type}"

    def made(self, script: Script) -> str:
        return script.replaced(self.fact, [retyped(script.entry(self.fact), self.type, self.fields)])
