"""Canvas's matching question, as its own export writes it (lib/cc/qti/qti_items.rb): a response for each left side.

What is to be put in order is matched to its place: Classic Quizzes have no kind for it.
"""

from xml.etree.ElementTree import Element

from decks.exchange import html
from decks.exchange.bank import Group
from decks.exchange.formats.qti import parts
from decks.exchange.xml import add
from decks.ranking import rank


def question(section: Element, group: Group) -> None:
    """A group as a question; each right pair gives its share of the mark."""
    count = len(group.rows)
    lefts, rights = parts.numbers(group.id, count), parts.numbers(f"{group.id} right", count)
    node, presentation = parts.item(section, group, "matching_question", lefts)
    shown = sorted(range(count), key=lambda place: rank("right", group.id, rights[place]))
    for number, (left, _) in zip(lefts, group.rows, strict=True):
        response = add(presentation, "response_lid", ident=f"response_{number}")
        parts.material(response, html.escape(left))
        choices = add(response, "render_choice")
        for place in shown:
            label = add(choices, "response_label", ident=rights[place])
            add(add(label, "material"), "mattext", group.rows[place][1], texttype="text/plain")
    proof = html.group_feedback(group)
    marking = parts.marking(node, feedback=bool(proof))
    for number, right in zip(lefts, rights, strict=True):
        condition = add(marking, "respcondition")
        add(add(condition, "conditionvar"), "varequal", right, respident=f"response_{number}")
        add(condition, "setvar", f"{100 / count:.2f}", action="Add", varname="SCORE")
    parts.feedback(node, proof)
