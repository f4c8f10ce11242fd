"""Asking a server as `quiz decks draft --llm` does: what it takes is told, what it answers can be kept."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from decks.cli.files import failure, tell
from decks.drafting import Head
from decks.drafting.llm import answers
from decks.drafting.llm.cost import read_price, spent
from decks.drafting.llm.parts import split
from decks.drafting.llm.retries import Clock
from decks.drafting.llm.server import Server
from decks.drafting.reply import Reply
from decks.drafting.showing import shown_parts
from decks.prompt import prompt
from decks.values.text import clean

CHARS_OF_TOKEN = 4


def ask_server(text: str, head: Head, server: Server, price: str | None, keep: Path | None) -> Sequence[Reply]:
    """The server's answers for an article. Raises Failed if there is none."""
    parts = split(text)
    kept = _free(keep, len(parts)) if keep else []
    try:
        from decks.drafting.llm.client import ask
    except ModuleNotFoundError as error:
        if error.name not in ("openai", "httpx2"):
            raise
        raise failure("--llm needs the package openai; install it with: pip install 'factdeck[llm]'") from None
    try:
        priced = read_price(price) if price else None
    except ValueError as error:
        raise click.UsageError(f"--price: {error}") from None

    def written(part: str, before: str) -> str:
        return clean(prompt(part, name=head.name, title=head.title or head.name, file=head.file, before=before))

    sent = sum(len(written(part.text, part.before)) for part in parts)
    in_parts = f"{len(parts)} parts" if len(parts) > 1 else "one part"
    tell(f"Asking {server.model} in {in_parts}: about {sent // CHARS_OF_TOKEN:,} tokens are sent.")
    with shown_parts(f"Asking {server.model[:20]}", parts) as watched:
        answered = answers(watched, len(parts), server, written, ask, Clock())
    for note in answered.notes:
        tell(note)
    tell(spent(answered.usage, priced))
    if keep:
        _keep(kept, answered.replies)
    return answered.replies


def _free(path: Path, count: int) -> list[Path]:
    """A file for each answer, none of which is there yet."""
    paths = [path if n == 1 else path.with_stem(f"{path.stem}-{n}") for n in range(1, count + 1)]
    for there in filter(os.path.lexists, paths):
        raise click.UsageError(f"{there} is there already; name another file to keep the answer in")
    return paths


def _keep(paths: Sequence[Path], replies: Sequence[Reply]) -> None:
    """Write the answers down, a file each, to be drafted from again without asking: `--from`."""
    try:
        for to, reply in zip(paths, replies, strict=False):  # the last parts may have no answer
            to.write_text(reply.text, encoding="utf-8", newline="")
    except OSError as error:
        tell(f"{error.filename}: the answer could not be kept: {error.strerror}")
