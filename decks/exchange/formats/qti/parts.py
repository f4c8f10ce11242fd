"""What the kinds of questions share in QTI: labels, texts, marking, feedback."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from decks.exchange import html
from decks.exchange.bank import Group, Item
from decks.exchange.xml import add
from decks.ranking import rank

FEEDBACK = "general_fb"


def numbers(name: str, count: int) -> list[str]:
    """Ids of a question's answers: Canvas wants numbers."""
    first = rank("option", name) % 10**9 * 100
    return [str(first + place) for place in range(count)]


def item(section: Element, asked: Item | Group, kind: str, answers: Sequence[str]) -> tuple[Element, Element]:
    """A new question of one of Canvas's kinds, with the ids of its answers; returns it and its presentation."""
    ident = f"q_{rank('qti', asked.id or asked.ask):016x}"
    node = add(section, "item", ident=ident, title=asked.id or asked.ask[:80])
    told = {"question_type": kind, "points_possible": "1", "original_answer_ids": ",".join(answers)}
    metadata(add(node, "itemmetadata"), {**told, "assessment_question_identifierref": f"{ident}_bank"})
    presentation = add(node, "presentation")
    material(presentation, html.escape(asked.ask))
    return node, presentation


def metadata(parent: Element, texts: dict[str, str]) -> None:
    fields = add(parent, "qtimetadata")
    for label, entry in texts.items():
        field = add(fields, "qtimetadatafield")
        add(field, "fieldlabel", label)
        add(field, "fieldentry", entry)


def material(parent: Element, text: str) -> None:
    add(add(parent, "material"), "mattext", text, texttype="text/html")


def marking(node: Element, *, feedback: bool) -> Element:
    """How an answer is marked, to be filled in; `feedback` is shown whatever was answered."""
    found = add(node, "resprocessing")
    add(add(found, "outcomes"), "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    if feedback:
        condition = add(found, "respcondition", **{"continue": "Yes"})
        add(add(condition, "conditionvar"), "other")
        add(condition, "displayfeedback", feedbacktype="Response", linkrefid=FEEDBACK)
    return found


def feedback(node: Element, text: str) -> None:
    if text:
        material(add(add(node, "itemfeedback", ident=FEEDBACK), "flow_mat"), text)
