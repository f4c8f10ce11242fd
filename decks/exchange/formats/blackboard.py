"""Blackboard's tab-separated questions: no header, no ids, no feedback; a line a question.

https://help.blackboard.com/Learn/Instructor/Ultra/Tests_Pools_Surveys/Reuse_Questions/Upload_Questions
"""

from collections.abc import Callable

from decks.exchange import html, shapes
from decks.exchange.bank import Bank, Format, Group, Item, Losses
from decks.exchange.shapes import Shape, shape_of

MOST_LINES = 500


def write(bank: Bank, losses: Losses) -> bytes:
    """All questions; those beyond what one file may hold are told, and are there for whoever splits it."""
    if len(bank.items) + len(bank.groups) > MOST_LINES:
        losses.add(f"questions in one file: Blackboard takes {MOST_LINES} at a time, so split it")
    lines = []
    for item in bank.items:
        shape = shape_of(item)
        shapes.tell_accepted(item, shape, losses)
        shapes.tell_left_out(item, losses)
        lines.append("\t".join(_CELLS[shape](item)))
    lines += ["\t".join(_group(group)) for group in bank.groups]
    return "\r\n".join([*lines, ""]).encode()


def _choice(item: Item) -> list[str]:
    pairs = [(html.escape(text), "correct" if text in item.answers else "incorrect") for text in item.options]
    kind = "MC" if len(item.answers) == 1 else "MA"
    return [kind, html.escape(item.ask), *(cell for pair in pairs for cell in pair)]


def _number(item: Item) -> list[str]:
    if item.number is None or item.number.unit:
        return _short(item)
    return ["NUM", html.escape(item.ask), item.number.value, "0"]


def _short(item: Item) -> list[str]:
    return ["FIB", html.escape(item.ask), *item.answers, *item.accept]


def _essay(item: Item) -> list[str]:
    return ["ESS", html.escape(item.ask), html.escape("; ".join(item.answers))]


def _group(group: Group) -> list[str]:
    if group.ordered:
        return ["ORD", html.escape(group.ask), *(html.escape(text) for _, text in group.rows)]
    return ["MAT", html.escape(group.ask), *(html.escape(text) for row in group.rows for text in row)]


_CELLS: dict[Shape, Callable[[Item], list[str]]] = {
    Shape.CHOICE: _choice,
    Shape.MULTI: _choice,
    Shape.NUMBER: _number,
    Shape.SHORT: _short,
    Shape.ESSAY: _essay,
}

NEXT = "In Blackboard: Upload Questions."
FORMAT = Format("blackboard", ".txt", "Blackboard's questions with tabs", write, next=NEXT, groups=True)
