"""Questions in Markdown: as hashcards has them (`Q:`, `A:`, `C:`), and Obsidian's spaced repetition (`::`, `==`).

https://github.com/eudoxia0/hashcards and https://github.com/st3v3nmw/obsidian-spaced-repetition. Ours are
hashcards', with the id in a comment: a line begins with a mark of its own, and what would be markup in a text is
escaped.
"""

import re

from decks.exchange.bank import Bank, Format, Losses
from decks.exchange.formats.markdown import reading, writing

_START = re.compile(rb"^(Q: .*\n(?s:.{0,2000}?)^A: |C: .*\[)", re.MULTILINE)


def write(bank: Bank, losses: Losses) -> bytes:
    return writing.text(bank).encode()


def read(data: bytes, losses: Losses) -> Bank:
    return reading.bank(data, losses)


def recognizes(data: bytes) -> bool:
    return _START.search(data[:20_000]) is not None


FORMAT = Format("markdown", ".md", "Markdown with Q: and A:", write, read, recognizes, "For hashcards, or to read.")
