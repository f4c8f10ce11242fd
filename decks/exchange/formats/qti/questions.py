"""The questions in QTI 1.2, in Canvas's dialect.

https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_infov1p2.html
"""

from xml.etree.ElementTree import Element

from decks.exchange import html, shapes, xml
from decks.exchange.bank import Bank, Item, Losses
from decks.exchange.formats.qti import matching, parts
from decks.exchange.formats.qti.manifest import XSI
from decks.exchange.shapes import Shape
from decks.exchange.xml import add

QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
TYPES = {
    Shape.CHOICE: "multiple_choice_question",
    Shape.MULTI: "multiple_answers_question",
    Shape.NUMBER: "numerical_question",
    Shape.SHORT: "short_answer_question",
    Shape.ESSAY: "essay_question",
}
RESPONSE = "response1"


def assessment(ident: str, bank: Bank, losses: Losses) -> bytes:
    """The questions of a bank as one section."""
    root = Element("questestinterop", {"xmlns": QTI, "xmlns:xsi": XSI, "xsi:schemaLocation": f"{QTI} {QTI}p1.xsd"})
    quiz = add(root, "assessment", ident=ident, title=bank.title)
    parts.metadata(quiz, {"cc_maxattempts": "1"})
    section = add(quiz, "section", ident="root_section")
    for item in bank.items:
        _item(section, item, losses)
    for group in bank.groups:
        matching.question(section, group)
    return xml.written(root)


def _item(section: Element, item: Item, losses: Losses) -> None:
    shape = shapes.with_bare_numbers(item)
    shapes.tell_accepted(item, shape, losses)
    if item.topic or item.tags:
        losses.add("topic and tags are left out", item.id)
    labels = dict(zip(item.options, parts.numbers(item.id or item.ask, len(item.options)), strict=True))
    offered = tuple(labels.values()) if shape in (Shape.CHOICE, Shape.MULTI) else ()
    node, presentation = parts.item(section, item, TYPES[shape], offered)
    _response(presentation, shape, labels)
    _marking(node, item, shape, labels)
    feedback = html.feedback(item)
    if shape is Shape.ESSAY:
        feedback = html.listed(item.answers, "ul") + feedback
    parts.feedback(node, feedback)


def _response(presentation: Element, shape: Shape, labels: dict[str, str]) -> None:
    if shape in (Shape.CHOICE, Shape.MULTI):
        many = "Single" if shape is Shape.CHOICE else "Multiple"
        choices = add(add(presentation, "response_lid", ident=RESPONSE, rcardinality=many), "render_choice")
        for option, label in labels.items():
            parts.material(add(choices, "response_label", ident=label), html.escape(option))
        return
    fill = add(presentation, "response_str", ident=RESPONSE, rcardinality="Single")
    number = {"fibtype": "Decimal"} if shape is Shape.NUMBER else {}
    add(add(fill, "render_fib", **number), "response_label", ident="answer1", rshuffle="No")


def _marking(node: Element, item: Item, shape: Shape, labels: dict[str, str]) -> None:
    marking = parts.marking(node, feedback=bool(html.feedback(item)) or shape is Shape.ESSAY)
    if shape is Shape.ESSAY:
        return
    right = add(marking, "respcondition", **{"continue": "No"})
    _right(add(right, "conditionvar"), item, shape, labels)
    add(right, "setvar", "100", action="Set", varname="SCORE")


def _right(condition: Element, item: Item, shape: Shape, labels: dict[str, str]) -> None:
    """What a right answer is."""
    if shape is Shape.CHOICE:
        add(condition, "varequal", labels[item.answers[0]], respident=RESPONSE)
    elif shape is Shape.MULTI:
        every = add(condition, "and")
        for option, label in labels.items():
            add(every if option in item.answers else add(every, "not"), "varequal", label, respident=RESPONSE)
    elif shape is Shape.NUMBER and item.number:
        either = add(condition, "or")
        add(either, "varequal", item.number.value, respident=RESPONSE)
        exact = add(either, "and")
        add(exact, "vargte", item.number.value, respident=RESPONSE)
        add(exact, "varlte", item.number.value, respident=RESPONSE)
    else:
        for text in dict.fromkeys((*item.answers, *item.accept)):
            add(condition, "varequal", text, respident=RESPONSE)
