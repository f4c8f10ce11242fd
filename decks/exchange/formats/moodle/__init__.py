"""Moodle's XML: the richest of the formats that every Moodle takes and gives.

https://docs.moodle.org/en/Moodle_XML_format; as read in question/format/xml/format.php. All texts are HTML; the id goes
into `idnumber`, by which Moodle tells questions of a category apart.
"""

import re

from decks.exchange.bank import Bank, Format, Losses

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<quiz[\s>]", re.DOTALL)


def write(bank: Bank, losses: Losses) -> bytes:
    from decks.exchange.formats.moodle.writing import document

    return document(bank, losses)


def read(data: bytes, losses: Losses) -> Bank:
    from decks.exchange.formats.moodle import reading

    return reading.bank(data, losses)


def recognizes(data: bytes) -> bool:
    return _START.match(data[:4000]) is not None


FORMAT = Format(
    "moodle",
    ".xml",
    "Moodle's XML",
    write,
    read,
    recognizes,
    "In Moodle: Question bank, Import, Moodle XML format.",
    groups=True,
)
