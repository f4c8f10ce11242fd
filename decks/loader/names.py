"""The names of a deck: who and what is spoken of, with all that each is called."""

from decks.model import Thing
from decks.parsing.fields import Field, Reading, identifier, line, lines, read_fields
from decks.parsing.tree import Listing, Mapping, Node

FIELDS = (
    Field("id", identifier, "the id by which facts refer to it", required=True),
    Field("name", line, "its name as it stands inside a sentence: the CSTO", required=True),
    Field("also", lines, "its other names and spellings"),
    Field("kind", line, "what it is, as a question would say: person, country, town, weapon, document"),
    Field("of", line, "for a person or body, whose: an id of `names`"),
)


def read_names(node: Node | None, reading: Reading) -> dict[str, Thing]:
    """All names by id; also makes `reading` find them by any alias."""
    if node is None:
        return {}
    if not isinstance(node, Listing):
        reading.error(node.place, "FD105", "names is a list; begin each entry with “- id:”")
        return {}
    for item in node.items:
        if not isinstance(item, Mapping):
            reading.error(item.place, "FD105", "a name is a mapping with “id” and “name”")
            continue
        values = read_fields(item, FIELDS, reading, "a name")
        if values is None:
            continue
        if values["id"] in reading.names:
            reading.error(item.place, "FD120", f"the name id “{values['id']}” stands twice", "Rename one of them.")
            continue
        _add(Thing(**values), item, reading)
    return reading.names


def _add(thing: Thing, node: Mapping, reading: Reading) -> None:
    for variant in thing.variants:
        other = reading.aliases.get(variant.casefold())
        if other and other.id != thing.id:
            message = f"“{variant}” names both “{other.id}” and “{thing.id}”"
            reading.error(node.place, "FD123", message, "Merge the two entries, or keep the alias with one of them.")
    reading.names[thing.id] = thing
    reading.aliases.update({variant.casefold(): thing for variant in thing.variants})
