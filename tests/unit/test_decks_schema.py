"""The schema and the reader say the same, for they are made from the same fields."""

import pytest

from decks.facts import MODULES
from decks.loader import deck, fact
from decks.schema import deck_schema


def types():
    return {part["if"]["properties"]["type"]["const"]: part["then"] for part in deck_schema()["$defs"]["fact"]["allOf"]}


@pytest.mark.parametrize("module", [m for m in MODULES if m.TYPE != "card"], ids=lambda module: module.TYPE)
def test_a_type_has_its_fields_and_those_of_all(module):
    schema = types()[module.TYPE]
    assert set(schema["properties"]) == {field.key for field in (*module.FIELDS, *fact.COMMON)}
    assert {"id"} | {field.key for field in module.FIELDS if field.required} == set(schema["required"])
    assert schema["additionalProperties"] is False


def test_every_key_is_described():
    schema = deck_schema()
    for mapping in (schema, *types().values(), schema["$defs"]["card"], schema["properties"]["names"]["items"]):
        assert [key for key, shape in mapping["properties"].items() if not shape.get("description")] == []


def test_a_card_asks_in_a_text():
    card = deck_schema()["$defs"]["card"]["properties"]
    assert "string" in card["ask"]["type"]
    assert "type" not in card


def test_the_head_is_whole():
    assert set(deck_schema()["properties"]) == {field.key for field in deck.FIELDS}
