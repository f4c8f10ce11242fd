"""GIFT as a bank."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from decks.context import GAP
from decks.exchange import html, sections, shapes
from decks.exchange.anki_note import tags_of
from decks.exchange.bank import MOST_TEXTS, OVER_SEVERAL, Bank, Item, Losses, NotReadable, Number, collected
from decks.exchange.text import decoded
from decks.values.text import clean_line

# What is escaped is a text's own: it is put out of the way while the signs that part a question are looked for.
LONGEST_COMMENT = 10_000  # characters that are read of a line
CATEGORY = "$CATEGORY:"
_ESCAPED = re.compile(r"\\([\\~=#{}:n])")
_HIDDEN = {sign: chr(1 + place) for place, sign in enumerate("\\~=#{}:n")}
_SHOWN = {hidden: "\n" if sign == "n" else sign for sign, hidden in _HIDDEN.items()}
_SHOW = str.maketrans(_SHOWN)
_CONTROLS = re.compile("[\x01-\x07]")
_LABEL = re.compile(r"\[(id|tag):((?:\\.|[^\]\\]){0,300})\]")
_FORMAT = re.compile(r"\s*\[(html|plain|moodle|markdown)\]")
_WEIGHT = re.compile(r"%(-?\d+(?:\.\d+)?)%")
_ANSWER = re.compile(r"[=~](?:[^=~])*")
_TRUE_FALSE = re.compile(r"\s*(TRUE|T|FALSE|F)\s*(?:#.*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Raw:
    """A question's parts as they stand: its labels, its text with a gap for the answers, and what is in the braces."""

    id: str
    labels: tuple[str, ...]
    stem: str
    body: str
    has_braces: bool

    @property
    def name(self) -> str:
        return self.id or clean_line(_shown(self.stem))[:40]


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer in the braces: its sign, its share of the mark, its text, and its feedback."""

    sign: str
    share: float | None
    text: str
    feedback: str


def bank(data: bytes, losses: Losses) -> Bank:
    """The questions of a file. Raises NotReadable for what is no text."""
    text = _CONTROLS.sub("\ufffd", decoded(data).replace("\r\n", "\n").replace("\r", "\n"))
    blocks = [block.strip() for block in re.split(r"\n[ \t]*\n", text)]
    titles = [line[10:] for block in blocks for line in block.split("\n") if line.startswith(CATEGORY)]
    items = collected(
        item
        for block in blocks
        if (raw := _raw(block)) and not OVER_SEVERAL.fullmatch(raw.id)
        for item in _items(raw, losses)
    )
    if not items and not losses.found:
        raise NotReadable("there is no question in it: a question has its answers in {braces}")
    title = re.split(r"(?<!/)/(?!/)", titles[0])[-1].replace("//", "/") if titles else ""
    return Bank("", clean_line(title), items)


def _raw(block: str) -> Raw | None:
    lines = [line for line in block.split("\n") if not line.startswith(CATEGORY)]
    comments = [line for line in lines if line.lstrip().startswith("//")]
    text = "\n".join(line for line in lines if not line.lstrip().startswith("//")).strip()
    if not text:
        return None
    text = _ESCAPED.sub(lambda found: _HIDDEN[found[1]], text)
    labels: dict[str, list[str]] = {"id": [], "tag": []}
    for comment in comments:
        for found in _LABEL.finditer(comment[:LONGEST_COMMENT]):
            labels[found[1]].append(re.sub(r"\\(.)", r"\1", found[2]))
    named = re.match(r"::(.*?)::", text, re.DOTALL)
    text = text[named.end() :] if named else text
    start, end = text.find("{"), text.rfind("}")
    has_braces = 0 <= start < end
    body, after = (text[start + 1 : end], text[end + 1 :]) if has_braces else ("", "")
    before = text[:start] if has_braces else text
    stem = f"{before.rstrip()} {GAP} {after.lstrip()}" if after.strip() else before
    return Raw(clean_line(labels["id"][0]) if labels["id"] else "", tuple(labels["tag"]), stem, body, has_braces)


def _items(raw: Raw, losses: Losses) -> Iterator[Item]:
    body, _, proof = raw.body.partition("####")
    ask = _text(raw.stem, losses, raw.name)
    quotes, why = sections.read_feedback(_as_html(proof), losses, raw.name)
    topic, tags = tags_of(raw.labels, losses, raw.name)
    item = Item(raw.id, ask, (), quotes=quotes, why=why, topic=topic, tags=tags)
    if not raw.has_braces:
        losses.add("left out: a text without a question", raw.name)
    elif not body.strip():
        yield from _essay(item, proof, losses)
    elif body.lstrip().startswith("#"):
        yield from _numbers(item, body.lstrip()[1:], losses)
    elif body.lstrip().startswith(">"):
        yield from _order(item, body, losses)
    elif truth := _TRUE_FALSE.fullmatch(body):
        made = shapes.true_false(item.id, ask, true=truth[1].startswith("T"), why=why, quotes=quotes)
        yield replace(made, topic=topic, tags=tags)
    elif "->" in body and not any(found[0].startswith("~") for found in _ANSWER.finditer(body)):
        yield from _matched(item, body, losses)
    else:
        yield from _chosen(item, body, losses)


def _essay(item: Item, proof: str, losses: Losses) -> Iterator[Item]:
    """A question to be answered at length: with the answer that we wrote before its feedback, if we did."""
    first = sections.read(_as_html(proof), losses, item.id)[0]
    if first.numbered:
        yield replace(item, answers=tuple(first.numbered), accept=tuple(first.also), why=clean_line(first.text))
    else:
        losses.add("left out: to be answered at length, and there is no answer", item.id or item.ask[:40])


def _chosen(item: Item, body: str, losses: Losses) -> Iterator[Item]:
    choices = list(_choices(body, losses, item.id or item.ask[:40]))
    name = item.id or item.ask[:40]
    if any(choice.feedback for choice in choices):
        losses.add("feedback on single options is left out", name)
    if not any(choice.sign == "~" for choice in choices):
        texts = [choice.text for choice in choices if choice.share is None or choice.share > shapes.FULL]
        if len(texts) < len(choices):
            losses.add("answers that are partly right are left out", name)
        yield replace(item, answers=tuple(texts[:1]), accept=tuple(texts[1:]))
        return
    right = tuple(choice.text for choice in choices if choice.sign == "=" or (choice.share or 0) > shapes.FULL)
    if not right:
        right = tuple(choice.text for choice in choices if (choice.share or 0) > 0)
    elif any(0 < (choice.share or 0) <= shapes.FULL for choice in choices):
        losses.add("options that are partly right count as wrong here", name)
    if right:
        yield replace(item, answers=right, options=tuple(choice.text for choice in choices))
    else:
        losses.add("left out: no question or no right answer", name)


def _order(item: Item, body: str, losses: Losses) -> Iterator[Item]:
    """What Moodle's kind “ordering” writes: a line of settings that begins with >, then a line for each place."""
    lines = islice(body.strip().split("\n")[1:], MOST_TEXTS)
    texts = [_text(line.strip(), losses, item.id or item.ask[:40]) for line in lines]
    yield from shapes.pairs(item, shapes.places(texts))


def _choices(body: str, losses: Losses, name: str) -> Iterator[Choice]:
    for found in islice(_ANSWER.finditer(body), MOST_TEXTS):
        rest = found[0][1:].strip()
        weight = _WEIGHT.match(rest)
        text, _, feedback = (rest[weight.end() :] if weight else rest).partition("#")
        yield Choice(found[0][0], float(weight[1]) if weight else None, _text(text, losses, name), feedback.strip())


def _matched(item: Item, body: str, losses: Losses) -> Iterator[Item]:
    """A card for each pair; the right side is plain text, as Moodle takes it."""
    rows = []
    for found in islice(_ANSWER.finditer(body), MOST_TEXTS):
        left, _, right = found[0][1:].partition("->")
        rows.append((_text(left, losses, item.id or item.ask[:40]), clean_line(_shown(right.partition("#")[0]))))
    extra = [right for left, right in rows if not left]
    yield from shapes.pairs(item, [row for row in rows if row[0]], extra)


def _numbers(item: Item, body: str, losses: Losses) -> Iterator[Item]:
    """Numbers with a margin (`500:5`) or as a range (`495..505`); with several, those that are wholly right."""
    name = item.id or item.ask[:40]
    whole = [found[0].removeprefix("=") for found in islice(_ANSWER.finditer(body), MOST_TEXTS)] or [body]
    values = []
    for text in whole:
        weight = _WEIGHT.match(text.strip())
        if weight and float(weight[1]) <= shapes.FULL:
            losses.add("answers that are partly right are left out", name)
            continue
        figure = _shown((text.strip()[weight.end() :] if weight else text).partition("#")[0])
        value, _, margin = figure.partition(":")
        if margin.strip() not in ("", "0"):
            losses.add("the margin of a number is left out", name)
        low, dots, high = value.partition("..")
        values.append(f"{low.strip()}–{high.strip()}" if dots else value.strip())
    answers = tuple(filter(None, values))
    number = Number(answers[0]) if answers and "–" not in answers[0] else None
    yield replace(item, answers=answers[:1], accept=answers[1:], number=number)


def _shown(text: str) -> str:
    return text.translate(_SHOW)


def _as_html(text: str) -> str:
    """A text as HTML, as its format in brackets says; without one, it may hold tags, as in Moodle."""
    found = _FORMAT.match(text)
    shown = _shown(text[found.end() :] if found else text).strip()
    return html.escape(shown) if found and found[1] in ("plain", "markdown") else shown


def _text(text: str, losses: Losses, name: str) -> str:
    return sections.plain(_as_html(text), losses, name)
