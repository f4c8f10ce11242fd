"""HTML from anybody as plain texts, sorted by what they stand in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape

from decks.exchange.bank import Losses
from decks.exchange.html import ALSO, JOINER
from decks.values.text import clean_line

LONGEST = 200_000  # characters of HTML; a deck's texts end at 65,536
_BREAKS = frozenset(
    ("address", "article", "br", "div", "dd", "dl", "dt", "p", "pre", "section", "table", "td", "th", "tr")
)
_BREAKS |= {f"h{level}" for level in range(1, 7)}
_UNSEEN = frozenset(("script", "style", "head", "title"))
_MEDIA = {"img": "a picture", "audio": "a sound", "video": "a film", "object": "an object", "svg": "a picture"}
_MARKED = re.compile(r"<|\[(?:sound|anki):")
_INLINE = re.compile(r"</?(?:b|i|u|s|em|strong|sub|sup|span|font|code)\b[^<>]*>", re.IGNORECASE)  # say nothing here
_SOUND = re.compile(r"\[(?:sound|anki:play):[^\[\]]*\]")
_TAG = re.compile(r"<(?:(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>[^<>]*)|[!?][^<>]*)>")
_IS_ALSO = re.compile(rf"\bclass=[\"']?{ALSO}\b")


@dataclass(slots=True)
class Section:
    """What stands between two rules (`<hr>`): text, numbered lists, lists with bullets, block quotes.

    `also` is a list that we wrote ourselves: other ways to say the answer.
    """

    texts: list[str] = field(default_factory=list)
    numbered: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)

    def entries(self, tag: str) -> list[str]:
        return {"ol": self.numbered, ALSO: self.also}.get(tag, self.bullets)

    @property
    def lists(self) -> list[str]:
        return [*self.numbered, *self.bullets]

    @property
    def text(self) -> str:
        return _line(self.texts)

    @property
    def whole(self) -> str:
        """All of it as one text."""
        if not (self.numbered or self.bullets or self.also or self.quotes):
            return self.text
        return " ".join(filter(None, [self.text, "; ".join([*self.lists, *self.also]), *self.quotes]))


def _line(pieces: Sequence[str]) -> str:
    return clean_line("".join(pieces).replace(JOINER, ""))


class _Sorter:
    """Sorts the text of a page by what it stands in; of an unclosed or crossed tag nothing is lost but the sorting."""

    def __init__(self) -> None:
        self.sections = [Section()]
        self.media: list[str] = []
        self._lists: list[str] = []
        self._unseen = 0
        self._quoted = 0

    def start(self, tag: str, attributes: str) -> None:
        section = self.sections[-1]
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _MEDIA:
            self.media.append(_MEDIA[tag])
        elif tag == "hr":
            self.sections.append(Section())
        elif tag in ("ol", "ul"):
            self._lists.append(ALSO if _IS_ALSO.search(attributes) else tag)
        elif tag == "li":
            self._lists = self._lists or ["ul"]
            section.entries(self._lists[-1]).append("")
        elif tag == "blockquote":
            self._quoted += 1
            section.quotes.append("")
        elif tag in _BREAKS:
            self.text("\n")

    def end(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        elif tag == "blockquote":
            self._quoted = max(0, self._quoted - 1)
        elif tag in _BREAKS:
            self.text("\n")

    def text(self, text: str) -> None:
        if self._unseen:
            return
        section = self.sections[-1]
        place = section.texts
        if self._quoted:
            place = section.quotes
        elif self._lists:
            place = section.entries(self._lists[-1])
        if place is section.texts or not place:
            section.texts.append(text)
        else:
            place[-1] += text


def _sorted(html: str) -> _Sorter:
    """The page's texts and tags one after another. Python's own parser takes time in the square of the length."""
    found, at = _Sorter(), 0
    html = _without_comments(html)
    for tag in _TAG.finditer(html):
        found.text(unescape(html[at : tag.start()]))
        at = tag.end()
        if tag["name"]:
            name = tag["name"].lower()
            if tag["end"]:
                found.end(name)
            else:
                found.start(name, tag["attributes"])
    found.text(unescape(html[at:]))
    return found


def _without_comments(html: str) -> str:
    kept, at = [], 0
    while (start := html.find("<!--", at)) >= 0 and (end := html.find("-->", start)) >= 0:
        kept.append(html[at:start])
        at = end + 3
    return "".join([*kept, html[at:]])


def read(html: str, losses: Losses, item: str = "") -> list[Section]:
    """The sections of a piece of HTML, as plain texts. Pictures, sounds and the like are losses."""
    bare = _INLINE.sub("", html) if "<" in html else html
    if not _MARKED.search(bare):  # as most are
        return [Section([unescape(bare)])]
    if len(html) > LONGEST:
        losses.add(f"a text of more than {LONGEST:,} characters is cut", item)
        html = html[:LONGEST]
    if _SOUND.search(html):
        losses.add("a sound is left out", item)
        html = _SOUND.sub(" ", html)
    reader = _sorted(html)
    for medium in dict.fromkeys(reader.media):
        losses.add(f"{medium} is left out", item)
    for section in reader.sections:
        for texts in (section.numbered, section.bullets, section.also, section.quotes):
            texts[:] = filter(None, (_line([text]) for text in texts))
    return reader.sections


def plain(html: str, losses: Losses, item: str = "") -> str:
    """A piece of HTML as one plain text."""
    return clean_line(" ".join(section.whole for section in read(html, losses, item)))


def read_feedback(html: str, losses: Losses, item: str = "") -> tuple[tuple[str, ...], str]:
    """The quotes and the other words of a feedback."""
    sections = read(html, losses, item)
    quotes = tuple(quote for section in sections for quote in section.quotes)
    for section in sections:
        section.quotes.clear()
    return quotes, clean_line(" ".join(section.whole for section in sections))
