"""A bank as Moodle's XML."""

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from decks.exchange import html, shapes, xml
from decks.exchange.anki_note import TOPIC
from decks.exchange.bank import Bank, Group, Item, Losses
from decks.exchange.shapes import Shape, shape_of
from decks.exchange.xml import add
from decks.values.text import clean_line

TYPES = {
    Shape.CHOICE: "multichoice",
    Shape.MULTI: "multichoice",
    Shape.NUMBER: "numerical",
    Shape.SHORT: "shortanswer",
    Shape.ESSAY: "essay",
}
LONGEST_ID = 100  # characters of an idnumber


def document(bank: Bank, losses: Losses) -> bytes:
    """All questions in one category, named for the bank."""
    root = Element("quiz")
    category = add(root, "question", type="category")
    add(add(category, "category"), "text", f"$course$/top/{clean_line(bank.title).replace('/', '//')}")
    for item in bank.items:
        shape = shape_of(item)
        shapes.tell_accepted(item, shape, losses)
        if len(item.id) > LONGEST_ID:
            losses.add(f"an id of more than {LONGEST_ID} characters is left out: it cannot be known again", item.id)
        question = _question(root, TYPES[shape], item, html.feedback(item))
        _WRITERS[shape](question, item)
        _tag(question, item.topic, item.tags)
    for group in bank.groups:
        question = _question(root, "ordering" if group.ordered else "matching", group, html.group_feedback(group))
        (_write_order if group.ordered else _write_match)(question, group)
        _tag(question, group.topic)
    return xml.written(root)


def _question(root: Element, kind: str, asked: Item | Group, feedback: str) -> Element:
    question = add(root, "question", type=kind)
    add(add(question, "name"), "text", asked.id or asked.ask[:80])
    _html(question, "questiontext", html.escape(asked.ask))
    _html(question, "generalfeedback", feedback)
    add(question, "defaultgrade", "1")
    if len(asked.id) <= LONGEST_ID:
        add(question, "idnumber", asked.id)
    return question


def _tag(question: Element, topic: str, others: Sequence[str] = ()) -> None:
    tags = add(question, "tags")
    for tag in (*((TOPIC + topic,) if topic else ()), *others):
        add(add(tags, "tag"), "text", tag)


def _html(parent: Element, name: str, text: str) -> None:
    add(add(parent, name, format="html"), "text", text)


def _write_choice(question: Element, item: Item) -> None:
    share = 100 / len(item.answers)
    add(question, "single", "true" if len(item.answers) == 1 else "false")
    add(question, "shuffleanswers", "true")
    add(question, "answernumbering", "abc")
    for option in item.options:
        wrong = "0" if len(item.answers) == 1 else f"-{share:.7g}"
        fraction = f"{share:.7g}" if option in item.answers else wrong
        add(add(question, "answer", fraction=fraction, format="html"), "text", html.escape(option))


def _write_short(question: Element, item: Item) -> None:
    add(question, "usecase", "0")
    for text in (*item.answers, *item.accept):
        answer = add(question, "answer", fraction="100", format="plain_text")
        add(answer, "text", text.replace("\\", "\\\\").replace("*", r"\*"))  # a star stands for any text


def _write_number(question: Element, item: Item) -> None:
    assert item.number is not None
    answer = add(question, "answer", fraction="100", format="plain_text")
    add(answer, "text", item.number.value)
    add(answer, "tolerance", "0")
    if item.number.unit:
        unit = add(add(question, "units"), "unit")
        add(unit, "multiplier", "1")
        add(unit, "unit_name", item.number.unit)
    add(question, "unitgradingtype", "0")
    add(question, "showunits", "0" if item.number.unit else "3")


def _write_essay(question: Element, item: Item) -> None:
    add(question, "responseformat", "editor")
    add(question, "responserequired", "1")
    add(question, "responsefieldlines", "5")
    add(question, "attachments", "0")
    _html(question, "graderinfo", html.listed(item.answers, "ol") + html.listed(item.accept, "ul", html.ALSO))


def _write_match(question: Element, group: Group) -> None:
    add(question, "shuffleanswers", "true")
    for left, right in group.rows:
        row = add(question, "subquestion", format="html")
        add(row, "text", html.escape(left))
        add(add(row, "answer"), "text", right)


def _write_order(question: Element, group: Group) -> None:
    """Moodle's own kind from 4.4 on, an addition to it before; it wants all of these (qtype_ordering)."""
    said = {"layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": str(len(group.rows))}
    said |= {"gradingtype": "LONGEST_ORDERED_SUBSET", "showgrading": "SHOW", "numberingstyle": "none"}
    for name, value in {**said, "shownumcorrect": "1"}.items():
        add(question, name, value)
    for place, (_, text) in enumerate(group.rows, 1):
        add(add(question, "answer", fraction=str(place), format="html"), "text", html.escape(text))


_WRITERS: dict[Shape, Callable[[Element, Item], None]] = {
    Shape.CHOICE: _write_choice,
    Shape.MULTI: _write_choice,
    Shape.NUMBER: _write_number,
    Shape.SHORT: _write_short,
    Shape.ESSAY: _write_essay,
}
