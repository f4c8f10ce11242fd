"""What Anki's collection (schema 11) holds besides notes and cards: settings, the note type, the deck, as its JSON."""

import json
from typing import Any

NOTE_TYPE_ID = 1_605_888_000_001  # never changes, or Anki makes another note type at each import
NOTE_TYPE = "Factdeck"
FIELDS = ("Front", "Back")
CSS = """\
.card { font-family: sans-serif; font-size: 20px; text-align: left; max-width: 40em; margin: auto; }
ol { list-style-type: upper-alpha; }
blockquote { font-style: italic; }
ul.also { color: gray; font-size: 16px; }
"""
CONF = {
    "activeDecks": [1],
    "addToCur": True,
    "collapseTime": 1200,
    "curDeck": 1,
    "curModel": NOTE_TYPE_ID,
    "dueCounts": True,
    "estTimes": True,
    "newSpread": 0,
    "nextPos": 1,
    "sortBackwards": False,
    "sortType": "noteFld",
    "timeLim": 0,
}
DECK_OPTIONS = {
    "1": {
        "autoplay": True,
        "id": 1,
        "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0},
        "maxTaken": 60,
        "mod": 0,
        "name": "Default",
        "new": {"bury": False, "delays": [1, 10], "initialFactor": 2500, "ints": [1, 4, 0], "order": 1, "perDay": 20},
        "replayq": True,
        "rev": {"bury": False, "ease4": 1.3, "hardFactor": 1.2, "ivlFct": 1, "maxIvl": 36500, "perDay": 200},
        "timer": 0,
        "usn": 0,
    }
}


def note_types() -> str:
    """The one note type: a question with its options, and the answer with its proof."""
    fields = [
        {"font": "Arial", "media": [], "name": name, "ord": place, "rtl": False, "size": 20, "sticky": False}
        for place, name in enumerate(FIELDS)
    ]
    template = {
        "afmt": "{{FrontSide}}<hr id=answer>{{Back}}",
        "bafmt": "",
        "bqfmt": "",
        "did": None,
        "name": "Card 1",
        "ord": 0,
        "qfmt": "{{Front}}",
    }
    model: dict[str, Any] = {
        "css": CSS,
        "did": 1,
        "flds": fields,
        "id": NOTE_TYPE_ID,
        "latexPost": "",
        "latexPre": "",
        "mod": 0,
        "name": NOTE_TYPE,
        "req": [[0, "any", [0]]],
        "sortf": 0,
        "tags": [],
        "tmpls": [template],
        "type": 0,
        "usn": -1,
        "vers": [],
    }
    return json.dumps({str(NOTE_TYPE_ID): model})


def decks(name: str, deck_id: int, at: int) -> str:
    """The deck that the cards are in, and the default one, which must be there."""
    return json.dumps({"1": _deck("Default", 1, 0), str(deck_id): _deck(name, deck_id, at)})


def _deck(name: str, deck_id: int, at: int) -> dict[str, Any]:
    days = {key: [0, 0] for key in ("lrnToday", "newToday", "revToday", "timeToday")}
    fixed = {"collapsed": False, "conf": 1, "desc": "", "dyn": 0, "extendNew": 0, "extendRev": 50, "usn": -1}
    return {**fixed, **days, "id": deck_id, "mod": at, "name": name}
