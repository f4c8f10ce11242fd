"""Moodle's XML as a bank."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from decks.exchange import html, sections, shapes, xml
from decks.exchange.anki_note import tags_of
from decks.exchange.bank import OVER_SEVERAL, Bank, Item, Losses, NotReadable, Number, collected
from decks.exchange.shapes import FULL
from decks.values.text import clean_line

MOST_QUESTIONS = 50_000


def bank(data: bytes, losses: Losses) -> Bank:
    """The questions of a bank. Kinds that no card can be are left out, and told."""
    if data.count(b"<question ") > MOST_QUESTIONS:
        raise NotReadable(f"it holds more than {MOST_QUESTIONS:,} questions: split it")
    root = xml.read(data)
    if root.tag != "quiz":
        raise NotReadable(f"it begins with <{root.tag[:40]}>, not with <quiz> as Moodle's questions do")
    questions = root.findall("question")
    categories = [node.findtext("category/text") or "" for node in questions if node.get("type") == "category"]
    asked = (node for node in questions if node.get("type") != "category")
    items = collected(item for node in asked for item in _read_question(node, node.get("type", ""), losses))
    title = re.split(r"(?<!/)/(?!/)", categories[0])[-1].replace("//", "/") if categories else ""
    return Bank("", clean_line(title), items)


def _read_question(question: Element, kind: str, losses: Losses) -> Iterator[Item]:
    id_ = clean_line(question.findtext("idnumber") or "")
    if OVER_SEVERAL.fullmatch(id_):
        return
    name = id_ or clean_line(question.findtext("name/text") or "")
    if kind not in _READERS:
        losses.add(f"left out: of Moodle's kind “{clean_line(kind)[:30]}”, which no card can be", name)
        return
    ask = _text(question.find("questiontext"), losses, name)
    quotes, why = sections.read_feedback(_raw(question.find("generalfeedback")), losses, name)
    topic, tags = tags_of([tag.text or "" for tag in question.findall("tags/tag/text")], losses, name)
    if any((hint.findtext("text") or "").strip() for hint in question.findall("hint")):
        losses.add("hints are left out", name)
    if any((text.text or "").strip() for text in question.findall("answer/feedback/text")):
        losses.add("feedback on single options is left out", name)
    for item in _READERS[kind](question, Item(id_, ask, (), quotes=quotes, why=why, topic=topic, tags=tags), losses):
        if item.ask and item.answers:
            yield item
        else:
            losses.add("left out: no question or no right answer", name)


def _raw(node: Element | None) -> str:
    """A text as HTML."""
    if node is None:
        return ""
    text = node.findtext("text") or node.text or ""
    return html.escape(text) if node.get("format") in ("plain_text", "markdown") else text


def _text(node: Element | None, losses: Losses, name: str) -> str:
    return sections.plain(_raw(node), losses, name)


def _share(answer: Element) -> float:
    try:
        return float(answer.get("fraction", "0"))
    except ValueError:
        return 0.0


def _read_choice(question: Element, item: Item, losses: Losses) -> Iterator[Item]:
    rows = [(_text(answer, losses, item.id), _share(answer)) for answer in question.findall("answer")]
    single = (question.findtext("single") or "true").strip() in ("true", "1")
    right = tuple(text for text, share in rows if (share > FULL if single else share > 0))
    if single and any(0 < share <= FULL for _, share in rows):
        losses.add("options that are partly right count as wrong here", item.id or item.ask[:40])
    if single:
        right, others = right[:1], right[1:]
        rows = [(text, share) for text, share in rows if text not in others]
        item = replace(item, accept=others)
    yield replace(item, answers=right, options=tuple(text for text, _ in rows))


def _read_short(question: Element, item: Item, losses: Losses) -> Iterator[Item]:
    full = [answer for answer in question.findall("answer") if _share(answer) > FULL]
    if any(0 < _share(answer) <= FULL for answer in question.findall("answer")):
        losses.add("answers that are partly right are left out", item.id or item.ask[:40])
    texts = [clean_line(answer.findtext("text") or answer.text or "") for answer in full]
    if any(re.search(r"(?<!\\)\*", text) for text in texts):
        losses.add("a * for any text in an answer is an asterisk here", item.id or item.ask[:40])
    texts = [re.sub(r"\\([*\\])", r"\1", text) for text in texts if text]
    yield replace(item, answers=tuple(texts[:1]), accept=tuple(texts[1:]))


def _read_number(question: Element, item: Item, losses: Losses) -> Iterator[Item]:
    full = [answer for answer in question.findall("answer") if _share(answer) > FULL]
    unit = clean_line(question.findtext("units/unit/unit_name") or "")
    values = [clean_line(answer.findtext("text") or answer.text or "") for answer in full]
    if any((answer.findtext("tolerance") or "0").strip() not in ("", "0", "0.0") for answer in full):
        losses.add("the margin of a number is left out", item.id or item.ask[:40])
    texts = [f"{value} {unit}".strip() for value in values if value]
    yield replace(
        item, answers=tuple(texts[:1]), accept=tuple(texts[1:]), number=Number(values[0], unit) if texts else None
    )


def _read_true_false(question: Element, item: Item, losses: Losses) -> Iterator[Item]:
    right = [_text(answer, losses, item.id).lower() for answer in question.findall("answer") if _share(answer) > FULL]
    if right and item.ask:
        made = shapes.true_false(item.id, item.ask, true=right[0] == "true", why=item.why, quotes=item.quotes)
        yield replace(made, topic=item.topic, tags=item.tags)


def _read_match(question: Element, item: Item, losses: Losses) -> Iterator[Item]:
    rows = [
        (_text(sub, losses, item.id), clean_line(sub.findtext("answer/text") or ""))
        for sub in question.findall("subquestion")
    ]
    extra = [right for left, right in rows if not left]
    yield from shapes.pairs(item, [row for row in rows if row[0]], extra)


def _read_order(question: Element, item: Item, losses: Losses) -> Iterator[Item]:
    texts = [_text(answer, losses, item.id) for answer in question.findall("answer")]
    yield from shapes.pairs(item, shapes.places(texts))


def _read_essay(question: Element, item: Item, losses: Losses) -> Iterator[Item]:
    section = sections.read(_raw(question.find("graderinfo")), losses, item.id)[0]
    answers = tuple(section.lists) or tuple(filter(None, (section.text,)))
    yield replace(item, answers=answers, accept=tuple(section.also))


_READERS: dict[str, Callable[[Element, Item, Losses], Iterator[Item]]] = {
    "multichoice": _read_choice,
    "shortanswer": _read_short,
    "numerical": _read_number,
    "truefalse": _read_true_false,
    "matching": _read_match,
    "ordering": _read_order,
    "essay": _read_essay,
}
