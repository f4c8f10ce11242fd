"""JSON Schema of the deck file, for editors, made from the fields by which decks are read: nothing is said twice.

https://json-schema.org/draft/2020-12. An editor's YAML server offers keys and values from it, shows what each is for,
and marks what does not fit. `quiz decks check` knows more: it has read the article.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from decks.facts import MODULES, FactType, actor
from decks.ids import PATTERN
from decks.loader import deck, fact, names
from decks.model import FORMAT
from decks.parsing import fields
from decks.parsing.fields import Field, OneOf, SomeOf

Schema: TypeAlias = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}  # 2021 and true are read as they are written
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}
ID: Schema = {"type": ["string", "number"], "pattern": f"^{PATTERN}$"}
IDS: Schema = {"anyOf": [ID, {"type": "array", "items": ID, "minItems": 1}]}
COUNT: Schema = {"type": ["integer", "string"], "minimum": 1, "maximum": 999, "pattern": "^[1-9][0-9]{0,2}$"}
QUOTE: Schema = {"$ref": "#/$defs/quote"}
OWN_KEYS: Schema = {"patternProperties": {"^x-": {"description": "a key of your own, which is not read"}}}


def deck_schema() -> Schema:
    """The schema of a deck file."""
    known = [module for module in MODULES if module.TYPE != "card"]
    schema = _mapping(deck.FIELDS)
    schema["properties"]["format"] |= {"type": ["integer", "string"], "enum": [FORMAT, str(FORMAT)]}
    schema["properties"]["source"] |= _mapping(deck.SOURCE_FIELDS)
    schema["properties"]["names"] |= _list_of(_mapping(names.FIELDS))
    schema["properties"]["facts"] |= _list_of({"$ref": "#/$defs/fact"})
    schema["properties"]["cards"] |= _list_of({"$ref": "#/$defs/card"})
    card = next(module for module in MODULES if module.TYPE == "card")
    definitions = {
        "fact": _fact(known),
        "card": _typed(card),
        "quote": {"anyOf": [TEXT, _mapping(fact.QUOTE_FIELDS)]},
        "wording": {"description": "the question; or a mapping; or skip", "anyOf": [TEXT, _mapping(fact.ASK_FIELDS)]},
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A Factdeck deck"}
    return head | schema | {"anyOf": [{"required": ["facts"]}, {"required": ["cards"]}], "$defs": definitions}


def _fact(types: Iterable[FactType]) -> Schema:
    """A fact: its type, and for each type what belongs to it."""
    types = list(types)
    summaries = [(module.__doc__ or "").partition("\n")[0] for module in types]
    choices = {"enum": [module.TYPE for module in types], "enumDescriptions": summaries}
    return {
        "type": "object",
        "required": ["id", "type"],
        "properties": {"id": _shape(fact.COMMON[0]), "type": {"description": "the fact's type", **choices}},
        "allOf": [
            {"if": {"properties": {"type": {"const": module.TYPE}}, "required": ["type"]}, "then": _typed(module)}
            for module in types
        ],
    }


def _typed(module: FactType) -> Schema:
    """What an entry of one type may hold: its own fields, then those of all types."""
    own = {field.key for field in module.FIELDS}
    common = [f for f in fact.COMMON if f.key not in own and not (module.TYPE == "card" and f.key == "type")]
    schema = _mapping((*module.FIELDS, *common))
    if "type" in schema["properties"]:
        schema["properties"]["type"] = {"const": module.TYPE, "description": (module.__doc__ or "").partition("\n")[0]}
    if "ask" not in own:
        schema["properties"]["ask"] |= _asks([name for name in module.DIRECTIONS if "<" not in name])
    return schema


def _asks(directions: Iterable[str]) -> Schema:
    wording = {"$ref": "#/$defs/wording"}
    return {"type": "object", "properties": dict.fromkeys(directions, wording), "additionalProperties": wording}


def _mapping(known: Iterable[Field]) -> Schema:
    """A mapping with exactly these keys."""
    known = list(known)
    return {
        "type": "object",
        "properties": {field.key: _shape(field) for field in known},
        "required": [field.key for field in known if field.required],
        **OWN_KEYS,
        "additionalProperties": False,
    }


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _shape(field: Field) -> Schema:
    """What a key may hold, by its reader. Raises KeyError for a reader that is not in SHAPES."""
    read = field.read
    if isinstance(read, OneOf):
        shape: Schema = {"enum": list(read.words)}
    elif isinstance(read, SomeOf):
        words = {"enum": list(read.words)}
        shape = {"anyOf": [words, {"type": "array", "items": words, "minItems": 1}]}
    else:
        shape = SHAPES[read]
    return {"description": field.doc, **shape}


SHAPES: dict[Callable[..., Any], Schema] = {
    fields.line: TEXT,
    fields.lines: TEXTS,
    fields.identifier: ID,
    fields.identifiers: IDS,
    fields.flag: {"enum": ["yes", "no", True, False]},
    fields.thing: TEXT,
    fields.things: TEXTS,
    fields.partial_date: TEXT,
    fields.measured: TEXT,
    fact.read_ordinal: COUNT,
    fact.read_quote: QUOTE,
    fact.read_quotes: {"anyOf": [QUOTE, {"type": "array", "items": QUOTE, "minItems": 1}]},
    fact.read_asks: {"type": "object"},  # the directions come with the type
    deck.read_raw: {},  # read by modules of their own; filled in above
}
SHAPES[actor.read_roles] = _list_of(_mapping(actor.ROLE_FIELDS))
SHAPES[fact.read_dispute] = _mapping(fact.DISPUTE_FIELDS)
SHAPES[fact.read_withdrawal] = _mapping(fact.WITHDRAWAL_FIELDS)
