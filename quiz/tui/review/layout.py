"""The article broken into lines, each character knowing its place in the source."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from decks.values.text import clean

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article as shown: `at` is each character's offset in the source.

    `paragraph` counts from 0; it is -1 for the blank line between two. `first`: it begins a paragraph.
    """

    text: str = ""
    at: tuple[int, ...] = ()
    paragraph: int = -1
    first: bool = False

    def column(self, offset: int) -> int:
        """The first character that stands at an offset of the source or after it."""
        return bisect_left(self.at, offset)


def laid_out(source: str, paragraphs: Iterable[Span], width: int) -> list[Line]:
    """All lines, none wider than `width` cells; what is between two words of the source is one space."""
    lines: list[Line] = []
    for number, span in enumerate(paragraphs):
        if lines:
            lines.append(Line())
        for first, (text, at) in enumerate(_lines(source, span, max(width, 1))):
            lines.append(Line(text, tuple(at), number, first == 0))
    return lines


def line_of(lines: Sequence[Line], offset: int) -> int:
    """The number of the line that holds an offset of the source; 0 where none does."""
    filled = [number for number, line in enumerate(lines) if line.at]
    place = bisect_right(filled, offset, key=lambda number: lines[number].at[0]) - 1
    return filled[max(place, 0)] if filled else 0


def near(lines: Sequence[Line], offset: int, step: int) -> int:
    """The offset below (or above) one in the source, `step` lines of text away, as far as there are any."""
    number = line_of(lines, offset)
    column = lines[number].column(offset) if lines else 0
    filled = [n for n, line in enumerate(lines) if line.at]
    if not filled:
        return offset
    to = filled[min(max(filled.index(number) + step, 0), len(filled) - 1)]
    return lines[to].at[min(column, len(lines[to].at) - 1)]


def _lines(source: str, span: Span, width: int) -> Iterator[tuple[str, list[int]]]:
    text, at = "", list[int]()
    for word, places in _words(source, span, width):
        if text and cell_len(text) + 1 + cell_len(word) > width:
            yield text, at
            text, at = "", []
        if text:
            text, at = f"{text} ", [*at, at[-1] + 1]
        text, at = text + word, at + places
    if text:
        yield text, at


def _words(source: str, span: Span, width: int) -> Iterator[tuple[str, list[int]]]:
    """Each word, cleaned, with the offsets of its characters; one that is too wide in pieces."""
    start = span[0]
    for word in source[span[0] : span[1]].split():
        start = source.index(word, start)
        shown, end = clean(word), start + len(word)
        places = [min(start + n, end - 1) for n in range(len(shown))]
        while cell_len(shown) > width:
            cut = _fitting(shown, width)
            yield shown[:cut], places[:cut]
            shown, places = shown[cut:], places[cut:]
        if shown:
            yield shown, places
        start = end


def _fitting(text: str, width: int) -> int:
    """How many characters fit into a width; one at least."""
    count = 1
    while count < len(text) and cell_len(text[: count + 1]) <= width:
        count += 1
    return count


def breaks(text: str, width: int, indent: int) -> list[int]:
    """Where to break a text, between words, so that no part is wider than `width` cells; but for the first, with
    `indent` cells before them. A word that is too wide for a part is broken itself."""
    found: list[int] = []
    start, room = 0, width
    while cell_len(text[start:]) > room:
        end = start + _fitting(text[start:], room)
        space = end if text[end] == " " else text.rfind(" ", start, end)
        blank = text[start:space].isspace() or space < start  # nothing but the line's own indentation
        start = end if blank else space + 1
        start += len(text[start:]) - len(text[start:].lstrip(" "))
        found.append(start)
        room = max(width - indent, 1)
    return found
