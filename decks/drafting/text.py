"""An article made plain for reading by rules, character for character, so that every place stays what it was."""

import re
from itertools import pairwise

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛ʼ`´", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("\u00a0\u2009\u202f\u2002\u2003\t\r", " "),
    }
)
_BRITISH = re.compile(r"‘([^‘’\n]*(?:’[^\W\d_][^‘’\n]*)*)’(?![^\W\d_])")
"""A quotation in single marks; an apostrophe before a letter does not close it."""
_HEADING = re.compile(r"^[^\S\n]*(?:#{1,6}[^\S\n].*|.+\n[=-]{3,}[^\S\n]*)$", re.MULTILINE)
_NARROW, _WIDE = 45, 125
_CAPITALS = re.compile(r"^(?=.*[A-Z]{3})[^a-z\n]+$(?=\n|\Z)", re.MULTILINE)
_LINK = re.compile(r"(!?)\[([^\]\n]*)\]\(([^)\n]*)\)")
_MARKS = re.compile(
    r"\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=[\w.,;:!?])_{1,2}(?!\w)|^[^\S\n]*>[^\S\n]+(?=\S)|`|\[\^?\w{1,4}\](?!\()|</?[a-z][^>\n]*>",
    re.MULTILINE,
)
_BREAK = re.compile(r"(?<=\S)( ?)\n(?=[^\S\n\t]*[^\s])(?! *\t)")
_ITEM = re.compile(
    r"^[^\S\n]*(?:[-*+]|\d{1,2}\.|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}(?:\.\d{1,2})+\.?(?=[^\S\n]+[A-Z])"
    r"|(?:Article|ARTICLE|Section|SECTION)[^\S\n]+(?:[IVXLC]+|\d{1,3})\.(?=[^\S\n]+[A-Z]))[^\S\n]+(?=\S)",
    re.MULTILINE,
)
_ASKED = re.compile(r"\A\s*[^\n]{1,120}\?[^\S\n]*(?=\n[^\S\n]*\n)")
"""A heading that asks: nothing stands before it, and nothing beside it."""
_IN_WORD = re.compile(r"\w")
_LINE = re.compile(r"(?:^|(?<=\n\n))[^\n]{1,90}(?=\n[^\S\n]*\n|\Z)", re.MULTILINE)


def plain(article: str) -> str:
    """The article with straight quotes and without markup and headings, each character in its place.

    What is no running text becomes spaces: headings, markers of Markdown, addresses of links, footnote marks.
    """
    text = _BRITISH.sub(r'"\1"', article).translate(_ALIKE)
    text = _HEADING.sub(_blank, text)
    text = _ASKED.sub(_blank, _CAPITALS.sub(_blank, text))
    text = _LINK.sub(_linked, text)
    text = _ITEM.sub(_marked, text)
    text = _MARKS.sub(_blank, text)
    text = _LINE.sub(lambda found: found[0] if re.search(r"[.!?:;\"')]\s*$", found[0]) else _blank(found), text)
    return _BREAK.sub(r"\1 ", text) if _is_wrapped(text) else text


def _is_wrapped(text: str) -> bool:
    """Whether lines break inside sentences: a third of those that follow another begin small, or most, all of about
    one length, end without a mark."""
    begins = [found[1] for found in re.finditer(r"\S *\n(?! *\n)[^\S\n\t]*([^\W_])", text)]
    if begins and sum(begin.islower() for begin in begins) * 3 >= len(begins):
        return True
    pairs = pairwise(text.split("\n"))
    lines = [line.rstrip() for line, after in pairs if line.strip() and re.match(r"[^\S\t]*\w", after)]
    longest = max(map(len, lines), default=0)
    full = sum(len(line) * 10 >= longest * 7 for line in lines)
    open_ = sum(line[-1] not in ".!?:;\"')" for line in lines)
    return _NARROW < longest < _WIDE and full * 5 >= len(lines) * 4 and open_ * 5 >= len(lines) * 3


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _marked(found: re.Match[str]) -> str:
    """Blanks for the mark of a list's item; the tab tells that the line before is not to be joined with it."""
    return "\t" + _blank(found)[1:]


def _linked(found: re.Match[str]) -> str:
    if found[1]:
        return _blank(found)
    return " " + found[2] + " " * (len(found[0]) - len(found[2]) - 1)


def stands(phrase: str, text: str) -> bool:
    """Whether a phrase stands in a text as whole words."""
    at = text.find(phrase)
    while at >= 0:
        around = text[max(0, at - 1) : at] + text[at + len(phrase) : at + len(phrase) + 1]
        if not _IN_WORD.search(around):
            return True
        at = text.find(phrase, at + 1)
    return False


def one_line(text: str) -> str:
    """A stretch of an article on one line, as a reader would copy it."""
    return " ".join(text.split())
