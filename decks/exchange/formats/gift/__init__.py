"""GIFT, Moodle's plain text format: https://docs.moodle.org/en/GIFT_format.

What decides is question/format/gift/format.php: the kind is guessed from the signs in the answers, an answer that
begins with [ loses its first brackets, and “->” cannot be escaped. So ours have their format in brackets before every
text.
"""

import re

from decks.exchange.bank import Bank, Format, Losses
from decks.exchange.formats.gift import reading, writing

_START = re.compile(rb"^\s*(::|//|\$CATEGORY)|\?\s*\{", re.MULTILINE)
_ANSWERS = re.compile(rb"(?<!\\)\{[^{}]*[=~#TF]")


def write(bank: Bank, losses: Losses) -> bytes:
    return writing.text(bank, losses).encode()


def read(data: bytes, losses: Losses) -> Bank:
    return reading.bank(data, losses)


def recognizes(data: bytes) -> bool:
    """Whether there are questions with answers in braces."""
    start = data[:20_000]
    return _START.search(start) is not None and _ANSWERS.search(start) is not None


NEXT = "In Moodle: Question bank, Import, GIFT format."
FORMAT = Format("gift", ".gift", "Moodle's plain text", write, read, recognizes, NEXT, groups=True)
