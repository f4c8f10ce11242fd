"""A bank as Markdown."""

import re
from collections.abc import Iterator

from decks.context import GAP
from decks.exchange.anki_note import TOPIC
from decks.exchange.bank import Bank, Item

MARKS = re.compile(r"[\\`*_{}\[\]<>#$~=|:]|-(?=-)")


def text(bank: Bank) -> str:
    """The whole file: the title, then the questions with a rule before each."""
    return "\n".join([f"# {_escaped(bank.title)}", *(line for item in bank.items for line in _lines(item))]) + "\n"


def _lines(item: Item) -> Iterator[str]:
    yield from ("", "---", "")
    labels = [*([TOPIC + item.topic] if item.topic else []), *item.tags]
    yield f"<!-- {' '.join([_escaped(item.id), *(f'#{label}' for label in labels)])} -->"
    yield from _cloze(item) if _is_cloze(item) else _question(item)
    yield from (f"> {_escaped(quote)}" for quote in item.quotes)
    yield from (f"Why? {_escaped(told)}" for told in (f"{item.speaker} {item.why}".strip(),) if told)


def _is_cloze(item: Item) -> bool:
    """Whether a question is a sentence with one gap and no more than that."""
    one_gap = GAP in item.ask and item.ask.count("_") == len(GAP)
    return one_gap and len(item.answers) == 1 and not item.options and not item.accept


def _cloze(item: Item) -> Iterator[str]:
    before, after = item.ask.split(GAP)
    yield f"C: {_escaped(before)}[{_escaped(item.answers[0])}]{_escaped(after)}"


def _question(item: Item) -> Iterator[str]:
    yield f"Q: {_escaped(item.ask)}"
    yield from (f"- [ ] {_escaped(option)}" for option in item.options)
    if len(item.answers) == 1:
        yield f"A: {_escaped(item.answers[0])}"
    else:
        yield "A:"
        yield from (f"- {_escaped(answer)}" for answer in item.answers)
    yield from (f"- also {_escaped(other)}" for other in item.accept)


def _escaped(plain: str) -> str:
    return MARKS.sub(r"\\\g<0>", plain)
