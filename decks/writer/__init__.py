"""Changes to deck files that leave comments, order and untouched lines byte for byte.

    opened = open_file(path)
    data = read_data(opened.text)
    data = with_value(data, ("facts", "war", "why"), "It began the whole affair.", before="quote")
    data = with_entry(data, ("facts",), {"id": "length", "type": "quantity", …})
    data = without(data, ("names", "aliyev", "also", "Aliyev"))
    save(opened, rewritten(opened.text, data))

`splice` makes changes at positions: a finding's `fix`.
"""

from decks.writer.data import Data, KeyPath, read_data, value_at, with_entry, with_value, without
from decks.writer.rewrite import rewritten
from decks.writer.saving import Opened, open_file, save
from decks.writer.splice import Refused, splice

__all__ = [
    "Data",
    "KeyPath",
    "Opened",
    "Refused",
    "open_file",
    "read_data",
    "rewritten",
    "save",
    "splice",
    "value_at",
    "with_entry",
    "with_value",
    "without",
]
