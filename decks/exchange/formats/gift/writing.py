"""A bank as GIFT."""

import re
from collections.abc import Iterator

from decks.exchange import html, shapes
from decks.exchange.anki_note import TOPIC
from decks.exchange.bank import Bank, Item, Losses
from decks.exchange.shapes import Shape, shape_of
from decks.values.text import clean_line

_SIGNS = re.compile(r"[\\~=#{}:]")
ARROW = "->"


def text(bank: Bank, losses: Losses) -> str:
    """The whole file: the category, then the questions with an empty line between them."""
    category = f"$CATEGORY: $course$/top/{clean_line(bank.title).replace('/', '//')}"
    return "\n\n".join([category, *(_question(item, losses) for item in bank.items)]) + "\n"


def _question(item: Item, losses: Losses) -> str:
    shape = _shape(item)
    shapes.tell_accepted(item, shape, losses)
    labels = [("id", item.id), ("tag", TOPIC + item.topic if item.topic else ""), *(("tag", tag) for tag in item.tags)]
    comment = " ".join(f"[{name}:{_label(value)}]" for name, value in labels if value)
    lines = [f"// {comment}"] if comment else []
    lines.append(f"::{_escaped(item.id or item.ask[:80])}::{_html(item.ask)} {{")
    lines += [f"\t{line}" for line in _answers(item, shape, losses)]
    proof = html.feedback(item)
    if shape is Shape.ESSAY:
        proof = html.listed(item.answers, "ol") + html.listed(item.accept, "ul", html.ALSO) + proof
    if proof:
        lines.append(f"\t####[html]{_escaped(proof)}")
    return "\n".join([*lines, "}"])


def _shape(item: Item) -> Shape:
    """A number with a unit is typed as words: GIFT has bare numbers only."""
    shape = shape_of(item)
    return Shape.SHORT if shape is Shape.NUMBER and item.number and item.number.unit else shape


def _answers(item: Item, shape: Shape, losses: Losses) -> Iterator[str]:
    if shape is Shape.CHOICE:
        for option in item.options:
            yield ("=" if option in item.answers else "~") + _html(option)
    elif shape is Shape.MULTI:
        share = f"{100 / len(item.answers):.7g}"
        for option in item.options:
            yield f"~%{'' if option in item.answers else '-'}{share}%{_html(option)}"
    elif shape is Shape.NUMBER and item.number:
        yield f"#{item.number.value}:0"
    elif shape is Shape.SHORT:
        for answer in (*item.answers, *item.accept):
            if ARROW in answer:
                losses.add("“->” in an answer is written →, for GIFT would take it for a pair", item.id)
            yield f"=%100%[plain]{_escaped(answer.replace(ARROW, '→'))}"


def _html(text: str) -> str:
    return "[html]" + _escaped(html.escape(text))


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)


def _label(text: str) -> str:
    return text.replace("\\", "\\\\").replace("]", "\\]")
