"""Anki's notes: a question and its answer as two fields of HTML, and whatever a note holds as questions.

front: the question, the options as a numbered list
back:  the answer (several: a numbered list), other ways to say it, a rule, quotes, whose word it is, why
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from decks.exchange import clozes, html, sections
from decks.exchange.bank import Item, Losses
from decks.ids import as_id
from decks.values.text import clean_line

TOPIC = "topic::"  # a tag that begins so is the topic
_BAD_TAG = re.compile(r"[\s\"]+")
MOST_CLOZES = 100  # of one note


@dataclass(frozen=True, slots=True)
class Note:
    """A note: `guid` tells it from all others, `fields` are HTML, the first of them the question."""

    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """Which fields of a note a card asks with and answers with, by their number."""

    question: tuple[int, ...] = (0,)
    answer: tuple[int, ...] = (1,)


def as_note(item: Item) -> Note:
    """A question as a note."""
    front = html.escape(item.ask) + html.listed(item.options, "ol")
    answer = html.escape(item.answers[0]) if len(item.answers) == 1 else html.listed(item.answers, "ol")
    proof = html.feedback(item)
    back = answer + html.listed(item.accept, "ul", html.ALSO) + (f"<hr>{proof}" if proof else "")
    topic = (TOPIC + item.topic,) if item.topic else ()
    return Note(item.id, (front, back), (*topic, *item.tags))


def card_name(guid: str, number: int) -> str:
    """The id of a note's card; `number` counts from 0. A GUID may hold any sign but a space."""
    return guid if number == 0 else f"{guid} {number + 1}"


def items_of(note: Note, sides: Mapping[int, Side], losses: Losses) -> Iterator[Item]:
    """A question for each card of a note, by its number from 0; or for each number of its clozes.

    One without words is a loss.
    """
    made = _clozes(note, losses) if clozes.OPEN.search(note.fields[0]) else _cards(note, sides, losses)
    for item in made:
        if item.ask and any(item.answers):
            yield item
        else:
            losses.add("left out: no words for the question or the answer", item.id or note.fields[0][:40])


def tags_of(texts: Sequence[str], losses: Losses, item: str = "") -> tuple[str, tuple[str, ...]]:
    """The topic and the tags that labels of another program give; what can be no id is a loss."""
    topic, tags = "", []
    for text in texts:
        found = as_id(text.removeprefix(TOPIC))
        if not found:
            losses.add(f"the tag “{clean_line(text)[:40]}” cannot be one here", item)
        elif text.startswith(TOPIC) and not topic:
            topic = found
        else:
            tags.append(found)
    return topic, tuple(dict.fromkeys(tags))


def tag_text(tags: Sequence[str]) -> str:
    return " ".join(_BAD_TAG.sub("-", tag) for tag in tags)


def _cards(note: Note, sides: Mapping[int, Side], losses: Losses) -> Iterator[Item]:
    topic, tags = tags_of(note.tags, losses, note.guid)
    for number, side in sides.items():
        name = card_name(note.guid, number) if note.guid else ""
        front = sections.read(_joined(note, side.question), losses, name)
        back = sections.read(_joined(note, side.answer[:1]), losses, name)
        extra = sections.read(_joined(note, side.answer[1:]), losses, name) if side.answer[1:] else []
        answers = _answers(back[0])
        options = tuple(front[-1].lists) if set(front[-1].lists).intersection(answers) else ()
        if options:
            front[-1].numbered.clear()
            front[-1].bullets.clear()
        told = [*back[1:], *extra]
        quotes = tuple(quote for section in told for quote in section.quotes)
        for section in told:
            section.quotes.clear()
        yield Item(
            id=name,
            ask=_whole(front),
            answers=answers,
            accept=tuple(back[0].also) if len(answers) == 1 else (),
            options=options,
            quotes=quotes,
            why=_whole(told),
            topic=topic,
            tags=tags,
        )


def _joined(note: Note, fields: Sequence[int]) -> str:
    return "<br>".join(note.fields[number] for number in fields if number < len(note.fields))


def _whole(sections: Sequence[sections.Section]) -> str:
    return " ".join(filter(None, (section.whole for section in sections)))


def _answers(section: sections.Section) -> tuple[str, ...]:
    """A list alone is a list of answers; anything else is one."""
    if section.text or not section.lists:
        accept, section.also = section.also, []
        whole, section.also = section.whole, accept
        return (whole,)
    return tuple(section.lists)


def _clozes(note: Note, losses: Losses) -> Iterator[Item]:
    text = sections.plain(note.fields[0], losses, note.guid)
    topic, tags = tags_of(note.tags, losses, note.guid)
    why = sections.plain("<br>".join(note.fields[1:]), losses, note.guid)
    numbers = sorted({int(found[1]) for found in clozes.OPEN.finditer(text)})
    if len(numbers) > MOST_CLOZES:
        losses.add(f"clozes beyond the first {MOST_CLOZES} are left out", note.guid)
    for number in numbers[:MOST_CLOZES]:
        name = card_name(note.guid, number - 1) if note.guid else ""
        answers: list[str] = []
        ask = clozes.with_gaps(text, number, answers)
        yield Item(name, clean_line(ask), tuple(map(clean_line, answers)), why=why, topic=topic, tags=tags)
