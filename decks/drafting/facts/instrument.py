"""A text that is itself a treaty, a law or an accord: its articles, paragraphs and lists as provisions."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from decks.drafting.candidate import Candidate
from decks.drafting.text import one_line
from decks.drafting.words import listed
from decks.languages import Language
from decks.values.text import sentences

_ARTICLE = re.compile(
    r"^[ \t#*_]*(?P<kind>article|section|clause|rule|regulation)[ \t]+(?P<number>[IVXLC]+|\d{1,3}[A-Za-z]?)\b"
    r"(?!,| of | and |[a-z])[ \t]*[.:)—–-]?[ \t*_]*",
    re.MULTILINE | re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"^[ \t]*(?P<kind>)(?P<number>\d{1,2})\.[ \t]+(?=[A-Z])", re.MULTILINE)
_MARK = re.compile(
    r"^[ \t]*(?:(?P<item>\(?(?:[a-z]|[ivx]{1,4})\)|[-*•])|\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?)[ \t]+"
    r"(?=[A-Za-z\"“‘])",
    re.MULTILINE,
)
_LIST = re.compile(r"(?<=:)[ \t]*\n(?=(?:[ \t]*[^\n:]{3,80}[,;]\n){1,30})")
_BINDING = re.compile(
    r"\b(?:shall|undertakes?|may|must|will|is|are|has|have|consists?|comprises?|requires?"
    r"|(?:acknowledge|recogni[sz]e|accept|renounce|affirm|declare|cede|confirm|condemn|guarantee)s?)\b"
)
_SURE = re.compile(r"\b(?:shall|undertakes?|must)\b")
_LAST = re.compile(
    r"^[ \t]*(?:Done|DONE|In witness whereof|IN WITNESS WHEREOF|Signed)\b|(?<=[.;] )Done (?:at|in)\b", re.MULTILINE
)
_SMALL = re.compile(r"(?<=\s)(?:Of|The|On|And|For|In|To|With)\b")
_FEWEST_ARTICLES, _FEWEST_BINDING = 3, 3
_LONGEST_TITLE = 7


@dataclass(frozen=True, slots=True)
class Provision:
    """One sentence of an instrument: which article says it, its words on one line, its place and its paragraph."""

    of: str
    text: str
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty or law: its name, its provisions, and the stretches of it that they and the articles' marks take."""

    name: str = ""
    provisions: tuple[Provision, ...] = ()
    marks: tuple[tuple[int, int], ...] = ()
    signed: tuple[int, int] = (0, 0)

    def untold(self, facts: Iterable[Candidate]) -> list[Candidate]:
        """The facts that stand outside what its provisions tell; names and terms wherever they stand."""
        told = sorted([*self.marks, self.signed, *((one.start, one.end) for one in self.provisions)])
        starts, ends = [start for start, _ in told], list(accumulate((end for _, end in told), max))

        def inside(fact: Candidate) -> bool:
            at = bisect_left(starts, fact.end)
            return at > 0 and ends[at - 1] > fact.start

        return [fact for fact in facts if fact.type in ("name", "term") or not inside(fact)]


def read_instrument(article: str, plain: str, language: Language) -> Instrument:
    """The instrument that an article is; an empty one if it is none."""
    marks = list(_ARTICLE.finditer(article))
    marks = marks if len(marks) >= _FEWEST_ARTICLES else list(_PARAGRAPH.finditer(article))
    if len(marks) < _FEWEST_ARTICLES:
        return Instrument()
    last = _LAST.search(article, marks[-1].end())
    end = last.start() if last else len(article)
    stops = [*(mark.start() for mark in marks[1:]), end]
    name = _title(article[: marks[0].start()])
    found: list[Provision] = []
    for mark, stop in zip(marks, stops, strict=True):
        of = f"{(mark['kind'] or 'paragraph').capitalize()} {mark['number']} of {name}"
        found += _of_article(of, article, plain, (mark.end(), stop), language)
    if sum(bool(_SURE.search(one.text)) for one in found) < _FEWEST_BINDING:
        return Instrument()
    return Instrument(name, tuple(found), tuple(mark.span() for mark in marks), (end, len(article)))


def _title(head: str) -> str:
    """The instrument's name: all of its heading, if short, else its kind: the Agreement."""
    for line in (one_line(line.strip("#*_ \t")) for line in head.split("\n")):
        nouns = [word for word in re.findall(r"[A-Za-z]+", line) if word.lower() in listed("documents", "nouns")]
        if nouns and not line.endswith((".", ",", ":")):
            plain = _SMALL.sub(lambda word: word[0].lower(), line.title()) if line.isupper() else line
            short = len(plain.split()) <= _LONGEST_TITLE
            return f"the {(plain if short else nouns[0].capitalize()).removeprefix('The ')}"
    return "the text"


def _of_article(of: str, article: str, plain: str, span: tuple[int, int], language: Language) -> Iterator[Provision]:
    """The sentences of an article; of a list, each item with the words that lead to it."""
    marks = list(_MARK.finditer(article, *span))
    starts, items = [span[0], *(mark.end() for mark in marks)], [False, *(bool(mark["item"]) for mark in marks)]
    stops = [*(mark.start() for mark in marks), span[1]]
    lead: tuple[str, int] | None = None
    for first, stop, item in zip(starts, stops, items, strict=True):
        if item and lead:
            yield from _item(of, lead, plain, first, stop)
            continue
        lead = None
        colon = _LIST.search(article, first, stop)
        for at, to in sentences(plain[first : colon.end() if colon else stop], language):
            text = one_line(plain[first + at : first + to])
            if text.endswith((":", "—")):
                lead = (text.rstrip(":— "), first + at)
            elif len(text.split()) > 2 and _BINDING.search(text):
                yield Provision(of, text, first + at, first + to, first)
        if colon and lead:
            for line in re.finditer(r"[^\n]*\S", article[colon.end() : stop]):
                yield from _item(of, lead, plain, colon.end() + line.start(), colon.end() + line.end())


def _item(of: str, lead: tuple[str, int], plain: str, start: int, stop: int) -> Iterator[Provision]:
    """An item of a list, as the sentence that its lead begins."""
    text = re.sub(r"[;,]? (?:and|or)$", "", one_line(plain[start:stop]).rstrip(" ;,.")).rstrip(" ;,")
    if text:
        yield Provision(of, f"{lead[0]} {text}.", lead[1], start + len(plain[start:stop].rstrip()), start)
