"""Aiken, the plainest format of Moodle and others: https://docs.moodle.org/en/Aiken_format. Choices only.

A question on one line, its options as `A) …`, then `ANSWER: A`.
"""

import re
from collections.abc import Iterator
from string import ascii_uppercase

from decks.exchange import shapes
from decks.exchange.bank import Bank, Format, Item, Losses, collected
from decks.exchange.shapes import Shape, shape_of
from decks.exchange.text import decoded
from decks.values.text import clean_line

_OPTION = re.compile(r"([A-Za-z])[).] (.*)")
_ANSWER = re.compile(r"ANSWER: *([A-Za-z])\s*", re.IGNORECASE)


def write(bank: Bank, losses: Losses) -> bytes:
    return "\n\n".join(_questions(bank, losses)).encode() + b"\n"


def _questions(bank: Bank, losses: Losses) -> Iterator[str]:
    for item in bank.items:
        if shape_of(item) is not Shape.CHOICE or len(item.options) > len(ascii_uppercase):
            losses.add("left out: no choice of one right option", item.id)
            continue
        if _OPTION.fullmatch(item.ask) or _ANSWER.fullmatch(item.ask):
            losses.add("left out: the question would be taken for an option", item.id)
            continue
        shapes.tell_accepted(item, Shape.CHOICE, losses)
        shapes.tell_left_out(item, losses)
        key = ascii_uppercase[item.options.index(item.answers[0])]
        options = [f"{letter}) {text}" for letter, text in zip(ascii_uppercase, item.options, strict=False)]
        yield "\n".join([item.ask, *options, f"ANSWER: {key}"])


def read(data: bytes, losses: Losses) -> Bank:
    return Bank("", "", collected(_items(data, losses)))


def _items(data: bytes, losses: Losses) -> Iterator[Item]:
    lines: list[str] = []
    for line in map(clean_line, decoded(data).splitlines()):
        found = _ANSWER.fullmatch(line)
        if found:
            yield from _item(lines, found[1].upper(), losses)
            lines = []
        elif line:
            lines.append(line)
    if lines:
        losses.add("left out: no line ANSWER:", lines[0][:40])


def _item(lines: list[str], key: str, losses: Losses) -> Iterator[Item]:
    start = next((place for place, line in enumerate(lines) if place and _OPTION.fullmatch(line)), len(lines))
    options = {found[1].upper(): found[2] for line in lines[start:] if (found := _OPTION.fullmatch(line))}
    ask = " ".join(lines[:start])
    if key not in options or len(options) < len(lines) - start or not ask:
        losses.add("left out: no right option, or lines that are none", ask[:40])
        return
    yield Item("", ask, (options[key],), options=tuple(dict.fromkeys(options.values())))


def recognizes(data: bytes) -> bool:
    start = data[:20_000]
    return re.search(rb"(?mi)^ANSWER: *[A-Z]\s*$", start) is not None and re.search(rb"(?m)^A[).] ", start) is not None


FORMAT = Format(
    "aiken", ".txt", "plain choices: Aiken", write, read, recognizes, "In Moodle: Question bank, Import, Aiken."
)
