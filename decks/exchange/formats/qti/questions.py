"""The questions in QTI 1.2, in Canvas's dialect.

https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_infov1p2.html
"""

from xml.etree.ElementTree import Element

from decks.exchange import html, shapes, xml
from decks.exchange.bank import Bank, Item, Losses
from decks.exchange.formats.qti.manifest import XSI
from decks.exchange.shapes import Shape, shape_of
from decks.exchange.xml import add
from decks.ranking import rank

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
    _metadata(quiz, {"cc_maxattempts": "1"})
    section = add(quiz, "section", ident="root_section")
    for item in bank.items:
        _item(section, item, losses)
    return xml.written(root)


def _item(section: Element, item: Item, losses: Losses) -> None:
    shape = _shape(item)
    shapes.tell_accepted(item, shape, losses)
    if item.topic or item.tags:
        losses.add("topic and tags are left out", item.id)
    ident = f"q_{rank('qti', item.id or item.ask):016x}"
    first = rank("option", item.id or item.ask) % 10**9 * 100  # Canvas wants numbers
    labels = {option: str(first + place) for place, option in enumerate(item.options)}
    node = add(section, "item", ident=ident, title=item.id or item.ask[:80])
    offered = ",".join(labels.values()) if shape in (Shape.CHOICE, Shape.MULTI) else ""
    told = {"question_type": TYPES[shape], "points_possible": "1", "original_answer_ids": offered}
    _metadata(add(node, "itemmetadata"), {**told, "assessment_question_identifierref": f"{ident}_bank"})
    presentation = add(node, "presentation")
    _material(presentation, html.escape(item.ask))
    _response(presentation, shape, labels)
    _marking(node, item, shape, labels)
    feedback = html.feedback(item)
    if shape is Shape.ESSAY:
        feedback = html.listed(item.answers, "ul") + feedback
    if feedback:
        _material(add(add(node, "itemfeedback", ident="general_fb"), "flow_mat"), feedback)


def _shape(item: Item) -> Shape:
    """A number with a unit is typed as words: Canvas takes bare numbers only."""
    shape = shape_of(item)
    return Shape.SHORT if shape is Shape.NUMBER and item.number and item.number.unit else shape


def _metadata(parent: Element, texts: dict[str, str]) -> None:
    fields = add(parent, "qtimetadata")
    for label, entry in texts.items():
        field = add(fields, "qtimetadatafield")
        add(field, "fieldlabel", label)
        add(field, "fieldentry", entry)


def _material(parent: Element, text: str) -> None:
    add(add(parent, "material"), "mattext", text, texttype="text/html")


def _response(presentation: Element, shape: Shape, labels: dict[str, str]) -> None:
    if shape in (Shape.CHOICE, Shape.MULTI):
        many = "Single" if shape is Shape.CHOICE else "Multiple"
        choices = add(add(presentation, "response_lid", ident=RESPONSE, rcardinality=many), "render_choice")
        for option, label in labels.items():
            _material(add(choices, "response_label", ident=label), html.escape(option))
        return
    fill = add(presentation, "response_str", ident=RESPONSE, rcardinality="Single")
    number = {"fibtype": "Decimal"} if shape is Shape.NUMBER else {}
    add(add(fill, "render_fib", **number), "response_label", ident="answer1", rshuffle="No")


def _marking(node: Element, item: Item, shape: Shape, labels: dict[str, str]) -> None:
    marking = add(node, "resprocessing")
    add(add(marking, "outcomes"), "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    if html.feedback(item) or shape is Shape.ESSAY:
        condition = add(marking, "respcondition", **{"continue": "Yes"})
        add(add(condition, "conditionvar"), "other")
        add(condition, "displayfeedback", feedbacktype="Response", linkrefid="general_fb")
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
