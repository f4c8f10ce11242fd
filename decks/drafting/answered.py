"""Reading a reply: YAML or JSON, with or without fences, with whatever is said around it."""

import json
import re
from collections.abc import Mapping, Sequence

from decks.drafting.ids import Ids
from decks.drafting.typed import AUTHORS, typed
from decks.ids import is_id
from decks.model import MAYBE, SKIP
from decks.parsing.files import Unreadable
from decks.writer import read_data
from decks.writer.data import Data, entries

_FENCED = re.compile(r"^[^\S\n]*(?:```|~~~)[^\n]*\n(.*?)(?:^[^\S\n]*(?:```|~~~)|\Z)", re.DOTALL | re.MULTILINE)
_STARTS = re.compile(r"^(?:format|deck|facts|names|cards):|^- id:|^\s*[\[{]", re.MULTILINE)
UNSURE = "the assistant was not sure of it"
PLAIN = "x-plain"
"""The key of a typed fact under which its plain form stands."""
MAX_CHARS = 4_000_000
NO_FACTS = "the reply holds no facts: no YAML or JSON with a `facts:` list was found in it"
Entry = dict[str, Data]


def read_reply(reply: str) -> tuple[list[Entry], list[Entry]]:
    """The facts and names that a reply holds, in the deck's form. Raises ValueError if there are none."""
    if len(reply) > MAX_CHARS:
        raise ValueError("the reply is longer than four million characters; that is no answer to the prompt")
    for text in _candidates(reply):
        data = _read(text)
        if data:
            facts = _entries(data.get("facts")) + [{**card, "type": "card"} for card in _entries(data.get("cards"))]
            if facts:
                return _in_deck_form(facts), _entries(data.get("names"))
    raise ValueError(NO_FACTS)


def _candidates(reply: str) -> list[str]:
    """The texts that may be the answer: what stands in fences, longest first, then all from where one may begin."""
    fenced = sorted((found[1] for found in _FENCED.finditer(reply)), key=len, reverse=True)
    joined = ["\n".join(found[1] for found in _FENCED.finditer(reply))] if len(fenced) > 1 else []
    begun = [reply[found.start() :] for found in list(_STARTS.finditer(reply))[:3]]
    return [*joined, *fenced, *begun, reply]


def _read(text: str) -> Mapping[str, Data] | None:
    if text.lstrip()[:1] in "{[":
        return _json(text)
    lines = text.rstrip().split("\n")
    body = "\n".join(lines)
    if body.lstrip().startswith("- "):
        body = f"facts:\n{body}"
    for cut in range(min(40, len(lines))):  # chatter after the document, or an answer that was cut off
        try:
            return read_data("\n".join(body.split("\n")[: len(body.split("\n")) - cut]) + "\n")
        except (Unreadable, ValueError):
            continue
    return None


def _json(text: str) -> Mapping[str, Data] | None:
    start = text.lstrip()
    try:
        value, _ = json.JSONDecoder().raw_decode(start)
    except (ValueError, RecursionError):
        value = _cut_off(start)
    found = _as_data(value)
    if isinstance(found, list):
        return {"facts": found}
    return found if isinstance(found, Mapping) else None


def _cut_off(text: str) -> object:
    """The whole entries of a list that breaks off."""
    entries, at = [], text.find("[")
    decoder = json.JSONDecoder()
    while 0 <= at < len(text):
        at = text.find("{", at)
        if at < 0:
            break
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        entries.append(value)
        at = end
    return {"facts": entries}


def _as_data(value: object) -> Data:
    if isinstance(value, Mapping):
        return {str(key): _as_data(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, (list, tuple)):
        return [_as_data(inner) for inner in value if inner is not None]
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _entries(value: "Data | None") -> list[Entry]:
    return [dict(entry) for entry in entries(value)]


def _in_deck_form(facts: Sequence[Entry]) -> list[Entry]:
    """The facts with usable ids of their own; those in the form of `--json` are turned into the deck's."""
    told = [fact for fact in facts if "statement" in fact]
    found = dict(zip(map(id, told), typed(told, [_shared(fact) for fact in told]), strict=True))
    ids = Ids()
    return [_deck_form(fact, ids, found.get(id(fact))) for fact in facts]


def _deck_form(fact: Entry, ids: Ids, found: Entry | None) -> Entry:
    """The fact as it was typed, with its plain form for when the article does not bear the typed one out."""
    entry = _from_json(fact) if "statement" in fact or "questions" in fact else dict(fact)
    if found:
        entry = {**found, PLAIN: entry}
    given = str(entry.get("id", ""))
    return {
        **entry,
        "id": ids.new(given if is_id(given) else str(fact.get("statement", given)), "fact"),
        "type": entry.get("type", "card"),
    }


def _shared(fact: Entry) -> Entry:
    """What a fact of `--json` has whatever its type: id, quote, speaker, and how sure it is."""
    shared: Entry = {"id": fact.get("id", ""), "quote": fact.get("quote", "")}
    speaker = fact.get("by", "") if fact.get("stance", "reported") != "reported" else ""
    if speaker and str(speaker).casefold() not in AUTHORS:
        shared["by"] = speaker
    elif fact.get("stance") in ("view", "disputed", "claim"):
        shared["stance"] = "view"
    if fact.get("tier") == "maybe":
        shared |= {"draft": MAYBE, "doubt": UNSURE}
    return shared


def _from_json(fact: Entry) -> Entry:
    """A fact as `--json` prints it: a date stays one; a claim keeps its speaker; the rest become cards."""
    questions = _entries(fact.get("questions"))
    first: Entry = questions[0] if questions else {}
    statement, answer = str(fact.get("statement", "")).rstrip("."), str(fact.get("answer", ""))
    shared = _shared(fact)
    stem = str(first.get("stem", ""))
    if fact.get("type") == "date" and fact.get("normalized"):
        happened = (
            re.sub(rf"\s*,?\s*(?:(?:on|in|by|since|until|from)\s+)?{re.escape(answer)}", "", statement).strip()
            or statement
        )
        ask: Data = {"when": stem, "event": SKIP} if stem else {"event": SKIP}
        inferred: Entry = {"inferred": "year"} if fact.get("inferred") == "yes" else {}
        return {
            **shared,
            "type": "date",
            "event": happened,
            "when": re.split(r"[ T](?=\d)", str(fact["normalized"]))[0],
            **inferred,
            "ask": ask,
        }
    accept = [text for text in _texts(first.get("accept")) if text.casefold() != answer.casefold()]
    card: Entry = {
        **shared,
        "type": "card",
        "ask": stem or f"____: {statement}",
        "answer": str(first.get("answer") or answer),
    }
    return {**card, **({"accept": accept} if accept else {})}


def _texts(value: "Data | None") -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
