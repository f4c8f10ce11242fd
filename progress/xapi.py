"""Answers as statements of the Experience API, for a learning record store: xAPI 1.0.3, interaction activities.

https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md. The actor is the learner's random id; names stay here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any
from urllib.parse import quote
from uuid import UUID

from decks.model import Card, Deck
from progress.events import Kind
from progress.rating import AGAIN, rate
from progress.undo import undone
from progress.wire import Wire

HOME = "https://factdeck.invalid"  # ids must be IRIs; this one leads nowhere, on purpose
ANSWERED = {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en-US": "answered"}}
INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # with the learner's own offset it becomes aware
KINDS = {
    "choice": "choice",
    "multi": "choice",
    "true-false": "true-false",
    "order": "sequencing",
    "match": "matching",
    "flip": "other",
}
TYPED = "fill-in"  # all other forms
_NUMBER = re.compile(r"[0-9]{1,4}")


class Corrections:
    """What was undone and what was judged anew: of a whole log, looked through before its answers are told."""

    def __init__(self, events: Iterable[Wire]) -> None:
        undos, overrides = dict[bytes, bytes](), list[Wire]()
        for event in events:
            if event.kind == Kind.UNDO and event.target:
                undos[event.id] = event.target
            elif event.kind == Kind.OVERRIDE and event.target:
                overrides.append(event)
        self.gone = undone(undos)
        ordered = sorted(overrides, key=lambda event: (event.at_ms, event.id))
        self.grades = {event.target: event.grade for event in ordered if event.id not in self.gone}


def statements(events: Iterable[Wire], corrections: Corrections, decks: Mapping[str, Deck]) -> Iterator[dict[str, Any]]:
    """A statement for each answer that counts, as plain data for JSON. `decks` are those that are known, by id."""
    cards = {card.id: (card, deck) for deck in decks.values() for card in deck.cards}
    for event in events:
        if event.kind != Kind.REVIEW or event.id in corrections.gone:
            continue
        grade = corrections.grades.get(event.id, event.grade)
        outcome = rate(event.form, grade, hints=event.hints, options=len(event.options), rule=event.rule)
        if outcome is not None:
            yield _statement(event, grade, outcome is not AGAIN, cards.get(event.card))


def _statement(event: Wire, grade: str, success: bool, known: tuple[Card, Deck] | None) -> dict[str, Any]:
    zone = timezone(timedelta(minutes=event.offset_min))
    at = (EPOCH + timedelta(milliseconds=event.at_ms, minutes=event.offset_min)).replace(tzinfo=zone)
    response, pattern = _response(event, success, known)
    definition: dict[str, Any] = {"type": INTERACTION, "interactionType": KINDS.get(event.form, TYPED)}
    if known:
        card, deck = known
        definition["description"] = {deck.context.code: card.prompt.stem or card.prompt.gap}
    if pattern:
        definition["correctResponsesPattern"] = pattern
    result: dict[str, Any] = {"success": success, "duration": f"PT{event.duration_ms / 1000:.2f}S"}
    if response:
        result["response"] = response
    result["extensions"] = {f"{HOME}/grade": grade, f"{HOME}/form": event.form, f"{HOME}/hints": event.hints}
    parent = {"objectType": "Activity", "id": _iri(event.card.partition("/")[0])}
    return {
        "id": str(UUID(bytes=event.id)),
        "actor": {"objectType": "Agent", "account": {"homePage": HOME, "name": str(UUID(bytes=event.learner))}},
        "verb": ANSWERED,
        "object": {"objectType": "Activity", "id": _iri(event.card), "definition": definition},
        "result": result,
        "context": {
            "platform": "Factdeck",
            "contextActivities": {"parent": [parent]},
            "extensions": {f"{HOME}/mode": event.mode},
        },
        "timestamp": at.isoformat(timespec="milliseconds"),
    }


def _response(event: Wire, success: bool, known: tuple[Card, Deck] | None) -> tuple[str, list[str]]:
    """What was answered, and what is right, as the kind of interaction wants it; empty where the log does not tell."""
    place = int(event.answer) if _NUMBER.fullmatch(event.answer) else 0
    if event.form == "true-false":
        said = {1: "true", 2: "false"}.get(place, "")
        other = "false" if said == "true" else "true"
        return said, [said if success else other] if said else []
    if event.form == "choice":
        chosen = _component(event.options[place - 1]) if 0 < place <= len(event.options) else ""
        own = event.card.partition("/")[2]
        return chosen, [_component(own)] if own in event.options else []
    if event.form in KINDS:
        return "", []
    answers = known[0].prompt.answers if known else ()
    texts = [text for answer in answers[:1] for text in (answer.text, *answer.accept)] if len(answers) == 1 else []
    return event.answer, list(dict.fromkeys(texts))


def _component(reference: str) -> str:
    """An option's reference as an id without spaces or the delimiters of a response."""
    return quote(reference, safe="/@=")


def _iri(name: str) -> str:
    return f"{HOME}/decks/{quote(name)}"
