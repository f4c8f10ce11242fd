"""What `quiz decks draft` shows: what is wrong with a file, and how far a long draft is."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from decks.drafting.progress import Tell, silent
from decks.parsing.files import MAX_BYTES, Unreadable, read_text

Item = TypeVar("Item")
LONG = 30_000
"""Characters from which on drafting takes long enough to be watched."""
_STEPS = 1000
_SNIFFED = 1024
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an archive, as Word, LibreOffice and EPUB write them"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a document in RTF"),
)
_AS_TEXT = "Save its text as a plain text file in UTF-8, and draft from that."


def read_article(path: Path) -> str:
    """The article's text; a file that is none, or too large, is misuse, told without reading it whole."""
    name, size, head = str(path), 0, b""
    try:
        if path.is_file():
            with path.open("rb") as file:
                head, size = file.read(_SNIFFED), path.stat().st_size
    except OSError as error:
        raise click.UsageError(f"the article {name}: it cannot be read: {error.strerror}") from None
    kind = next((kind for start, kind in _KINDS if head.startswith(start)), "")
    if kind:
        raise click.UsageError(f"the article {name}: this is {kind}. {_AS_TEXT}")
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise click.UsageError(f"the article {name}: this is no text: it holds binary data. {_AS_TEXT}")
    if size > MAX_BYTES:
        most = MAX_BYTES // 1_000_000
        raise click.UsageError(
            f"the article {name}: the file has {size / 1e6:,.1f} MB; at most {most} MB are drafted. Split it up."
        )
    try:
        return read_text(path)
    except Unreadable as unreadable:
        help_ = unreadable.finding.help.replace("Name the deck's YAML file.", "Name a text file.")
        raise click.UsageError(f"the article {name}: {unreadable.finding.message}. {help_}".rstrip()) from None


@contextmanager
def shown_progress(text: str) -> Iterator[Tell]:
    """A bar with the time that is left, at a terminal, for a text that takes long."""
    if not (sys.stderr.isatty() and len(text) >= LONG):
        yield silent
        return
    with click.progressbar(length=_STEPS, label="Drafting", file=sys.stderr, show_percent=True) as bar:
        yield lambda share: bar.update(max(0, int(share * _STEPS) - bar.pos))


@contextmanager
def shown_parts(label: str, parts: Sequence[Item]) -> Iterator[Iterator[Item]]:
    """The parts one by one, with a bar at a terminal."""
    if not sys.stderr.isatty():
        yield iter(parts)
        return
    with click.progressbar(parts, label=label, file=sys.stderr, show_pos=True) as bar:
        yield iter(bar)
