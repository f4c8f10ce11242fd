"""Markdown as a bank: ours, hashcards', and Obsidian's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from decks.context import GAP
from decks.exchange.anki_note import card_name, tags_of
from decks.exchange.bank import Bank, Item, Losses, NotReadable, collected
from decks.exchange.text import decoded
from decks.values.text import clean_line

LONGEST = 100_000  # characters of a line
_RULE = re.compile(r"(?m)^(?:---+|\*\*\*+)[ \t]*$")
_PLAIN = re.compile(r"\\([\\`*_{}\[\]<>#$~=|:()!-])")
_IMAGE = re.compile(r"!\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
_STRONG = re.compile(r"(\*\*|__|`)(?=\S)([^*_`\n]+?)(?<=\S)\1")
_OURS = re.compile(r"<!-- (\S*)((?: #\S+)*) -->")
_CLOZE = re.compile(r"==([^=\n]+)==")
_BRACKETS = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])+)\]")


def bank(data: bytes, losses: Losses) -> Bank:
    """The questions of a file; whatever else stands in it is no question, and let go. Raises NotReadable."""
    text = decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if any(len(line) > LONGEST for line in text.split("\n")):
        raise NotReadable(f"a line has more than {LONGEST:,} characters")
    titles = [line[2:] for line in text.split("\n")[:50] if line.startswith("# ")]
    items = collected(item for part in _RULE.split(text) for item in _part(part.strip("\n"), losses))
    return Bank("", _text(titles[0], losses) if titles else "", items)


def _part(part: str, losses: Losses) -> Iterator[Item]:
    """The questions between two rules: hashcards' if a line begins with Q: or C:, else Obsidian's."""
    if not re.search(r"(?m)^[QC]:", part):
        for paragraph in re.split(r"\n\s*\n", part):
            yield from _obsidian(paragraph.split("\n"), losses)
        return
    id_, labels, block = "", "", list[str]()
    for line in part.split("\n"):
        found = _OURS.fullmatch(line.strip())
        if found or line.startswith(("Q:", "C:")):
            yield from _hashcard(id_, labels, block, losses)
            block, id_ = [], "" if block else id_
        if found:
            id_, labels = clean_line(_unescaped(found[1])), found[2]
        else:
            block.append(line)
    yield from _hashcard(id_, labels, block, losses)


def _hashcard(id_: str, labels: str, lines: Sequence[str], losses: Losses) -> Iterator[Item]:
    """A question from its lines: `Q:` and `A:`, or `C:` with what is asked for in brackets."""
    text = "\n".join(lines).strip()
    topic, tags = tags_of([label.lstrip("#") for label in labels.split()], losses, id_)
    if text.startswith("C:"):
        said, quotes, why = _proof(text[2:].split("\n"), losses, id_)
        for item in _clozes(" ".join(said), _BRACKETS, id_, losses):
            yield replace(item, quotes=quotes, why=why, topic=topic, tags=tags)
        return
    if not text.startswith("Q:"):
        return
    ask, found, told = text[2:].partition("\nA:")
    if not found:
        losses.add("left out: no answer (A:)", id_ or clean_line(ask)[:40])
        return
    first, *rest = told.split("\n")
    listed = [line[2:] for line in rest if line.startswith("- ")]
    also = [line.removeprefix("also ") for line in listed if line.startswith("also ")]
    said, quotes, why = _proof(rest, losses, id_)
    more = [line for line in said if line.strip() and not line.startswith("- ")]
    options = [line[6:] for line in ask.split("\n") if line.startswith("- [ ] ")]
    ask = " ".join(line for line in ask.split("\n") if not line.startswith("- [ ] "))
    whole = " ".join([first, *more])
    answers = [whole] if whole.strip() else [line for line in listed if not line.startswith("also ")]
    yield Item(
        id=id_,
        ask=_text(ask, losses, id_),
        answers=_texts(answers, losses, id_),
        accept=_texts(also, losses, id_),
        options=_texts(options, losses, id_),
        quotes=quotes,
        why=why,
        topic=topic,
        tags=tags,
    )


def _proof(lines: Sequence[str], losses: Losses, id_: str) -> tuple[list[str], tuple[str, ...], str]:
    """The lines that are no proof, the quotes, and the explanation."""
    quotes = [line[1:].strip() for line in lines if line.startswith(">")]
    why = [line.removeprefix("Why? ") for line in lines if line.startswith("Why? ")]
    others = [line for line in lines if not line.startswith((">", "Why? "))]
    return others, _texts(quotes, losses, id_), _text(" ".join(why), losses, id_)


def _obsidian(lines: Sequence[str], losses: Losses) -> Iterator[Item]:
    """`question::answer` (`:::` both ways) on a line, a line `?` between the two (`??` both ways), or ==clozes==."""
    for sign in ("?", "??"):
        if sign in lines:
            place = lines.index(sign)
            yield from _pair(" ".join(lines[:place]), " ".join(lines[place + 1 :]), sign == "??", losses)
            return
    for line in lines:
        ask, sign, answer = line.partition(":::") if ":::" in line else line.partition("::")
        if sign and ask.strip() and answer.strip():
            yield from _pair(ask, answer, sign == ":::", losses)
    if _CLOZE.search(text := " ".join(lines)):
        yield from _clozes(text, _CLOZE, "", losses)


def _pair(one: str, other: str, both: bool, losses: Losses) -> Iterator[Item]:
    ask, answer = _text(one, losses), _text(re.sub(r"<!--SR:.*?-->", "", other), losses)
    if ask and answer:
        yield Item("", ask, (answer,))
        if both:
            yield Item("", answer, (ask,))


def _clozes(text: str, mark: re.Pattern[str], id_: str, losses: Losses) -> Iterator[Item]:
    """A question for each marked piece of a text, the others shown."""
    found = list(mark.finditer(text))[:100]
    for number, gap in enumerate(found):
        before, after = (mark.sub(r"\1", piece) for piece in (text[: gap.start()], text[gap.end() :]))
        name = card_name(id_, number) if id_ else ""
        yield Item(name, _text(before + GAP.replace("_", "\\_") + after, losses, name), (_text(gap[1], losses, name),))


def _texts(texts: Sequence[str], losses: Losses, item: str) -> tuple[str, ...]:
    return tuple(filter(None, (_text(text, losses, item) for text in texts)))


def _text(markdown: str, losses: Losses, item: str = "") -> str:
    """A piece of Markdown as plain text; pictures are losses."""
    kept = _PLAIN.sub(lambda found: _HIDE[found[1]], _CONTROLS.sub("\ufffd", markdown))
    if _IMAGE.search(kept):
        losses.add("a picture is left out", item)
        kept = _IMAGE.sub(" ", kept)
    kept = _STRONG.sub(r"\2", kept)
    return clean_line(kept.translate(_SHOW)).strip()


def _unescaped(text: str) -> str:
    return _PLAIN.sub(r"\1", text)


_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f]")
# An escaped sign is put out of the way while markup is taken off: as a control, which no text holds.
_SIGNS = "\\`*_{}[]<>#$~=|:()!-"
_HIDE = {sign: chr(place) for sign, place in zip(_SIGNS, (*range(1, 9), *range(14, 32)), strict=False)}
_SHOW = str.maketrans({hidden: sign for sign, hidden in _HIDE.items()})
