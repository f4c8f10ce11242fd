"""A bank as GIFT."""

import re
from collections.abc import Iterable, Iterator, Sequence

from decks.exchange import html, shapes
from decks.exchange.anki_note import TOPIC
from decks.exchange.bank import Bank, Group, Item, Losses
from decks.exchange.shapes import Shape
from decks.values.text import clean_line

_SIGNS = re.compile(r"[\\~=#{}:]")
ARROW = "->"


def text(bank: Bank, losses: Losses) -> str:
    """The whole file: the category, then the questions with an empty line between them."""
    category = f"$CATEGORY: $course$/top/{clean_line(bank.title).replace('/', '//')}"
    asked = (_question(item, losses) for item in bank.items)
    over_several = (_match(group, losses) for group in bank.groups)
    return "\n\n".join([category, *asked, *over_several]) + "\n"


def _question(item: Item, losses: Losses) -> str:
    shape = shapes.with_bare_numbers(item)
    shapes.tell_accepted(item, shape, losses)
    proof = html.feedback(item)
    if shape is Shape.ESSAY:
        proof = html.listed(item.answers, "ol") + html.listed(item.accept, "ul", html.ALSO) + proof
    return _block(item, item.tags, _answers(item, shape, losses), proof)


def _match(group: Group, losses: Losses) -> str:
    """Pairs; what is to be put in order is matched to its place, for GIFT has no other kind for it."""
    rows = (f"={_html(left)} {ARROW} {_escaped(_no_arrow(right, group.id, losses))}" for left, right in group.rows)
    return _block(group, (), rows, html.group_feedback(group))


def _block(asked: Item | Group, tags: Sequence[str], answers: Iterable[str], proof: str) -> str:
    labels = [("id", asked.id), ("tag", TOPIC + asked.topic if asked.topic else ""), *(("tag", tag) for tag in tags)]
    comment = " ".join(f"[{name}:{_label(value)}]" for name, value in labels if value)
    lines = [f"// {comment}"] if comment else []
    lines.append(f"::{_escaped(asked.id or asked.ask[:80])}::{_html(asked.ask)} {{")
    lines += [f"\t{line}" for line in answers]
    if proof:
        lines.append(f"\t####[html]{_escaped(proof)}")
    return "\n".join([*lines, "}"])


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
            yield f"=%100%[plain]{_escaped(_no_arrow(answer, item.id, losses))}"


def _no_arrow(answer: str, name: str, losses: Losses) -> str:
    if ARROW in answer:
        losses.add("“->” in an answer is written →, for GIFT would take it for a pair", name)
    return answer.replace(ARROW, "→")


def _html(text: str) -> str:
    return "[html]" + _escaped(html.escape(text))


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)


def _label(text: str) -> str:
    return text.replace("\\", "\\\\").replace("]", "\\]")
