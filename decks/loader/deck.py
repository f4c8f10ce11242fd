"""The deck itself: its head, its source, its names; facts and cards are read by their own module."""

from pathlib import Path
from typing import Any

from decks.cards import make_cards
from decks.context import Context
from decks.loader.fact import read_facts
from decks.loader.names import read_names
from decks.model import FORM_NAMES, FORMAT, Deck, Source
from decks.parsing.fields import (
    Field,
    Reading,
    flag,
    identifier,
    identifiers,
    line,
    lines,
    partial_date,
    read_fields,
    scalar,
    words_of,
)
from decks.parsing.files import Unreadable, read_text
from decks.parsing.tree import Mapping, Node


def read_raw(node: Node, reading: Reading) -> Node:
    return node


FIELDS = (
    Field("format", line, "1", required=True),
    Field("deck", identifier, "the deck's id, which never changes", required=True),
    Field("title", line, "the deck's title", required=True),
    Field("language", line, "en"),
    Field("source", read_raw, "the article that the facts come from"),
    Field("topics", identifiers, "the topics, in the order of study"),
    Field("names", read_raw, "who and what is spoken of"),
    Field("facts", read_raw, "the facts"),
    Field("cards", read_raw, "hand-written cards"),
    Field("forms", words_of(*FORM_NAMES), "the only forms in which this deck is asked"),
    Field("attribute", flag, "yes to name the source in every question"),
    Field("ignore", lines, "codes of findings that do not count here"),
    Field("was", identifiers, "earlier ids of this deck"),
)
SOURCE_FIELDS = (
    Field("file", line, "the article's file, beside the deck"),
    Field("cite", line, "how a question names it: the article"),
    Field("title", line, "the article's title"),
    Field("published", partial_date, "when it was published"),
    Field("author", line, "who wrote it"),
    Field("url", line, "where it stands"),
)


def read_deck(tree: Mapping, path: Path, reading: Reading, like: Deck | None = None) -> Deck | None:
    """A deck from its tree; None if its head cannot be read. Problems go to `reading`; `like`: see `make_cards`."""
    if not _format_is_known(tree, reading):
        return None
    head = read_fields(tree, FIELDS, reading, "a deck")
    if head is None:
        return None
    source = _read_source(head.get("source"), path, reading)
    names = read_names(head.get("names"), reading)
    facts = read_facts(head.get("facts"), head.get("cards"), source.text, reading)
    if not facts and not reading.errors:
        reading.error(tree.place, "FD104", "the deck has no facts and no cards", "Add facts: with a first entry.")
    code = str(head.get("language", "en"))
    if code != "en":
        reading.error(tree.entries["language"].place, "FD106", f"the language “{code}” is not known", "Known: en.")
        return None
    context = Context(code, source.cite, names, tuple(fact.body for fact in facts))
    attribute = bool(head.get("attribute", False))
    return Deck(
        id=head["deck"],
        title=head["title"],
        path=str(path),
        source=source,
        facts=facts,
        cards=make_cards(head["deck"], facts, context, attribute_all=attribute, like=like),
        names=names,
        context=context,
        attribute_all=attribute,
        text=reading.text,
        tree=tree,
        **{key: head[key] for key in ("topics", "forms", "was", "ignore") if key in head},
    )


def _format_is_known(tree: Mapping, reading: Reading) -> bool:
    node = tree.entries.get("format")
    if node is None:
        return True
    text = scalar(node, reading, "the number of the format")
    if text == str(FORMAT):
        return True
    if text is not None and text.isdigit():
        message = f"this deck is in format {text}; this program reads format {FORMAT}"
        reading.error(node.place, "FD111", message, "Update Factdeck: pip install --upgrade factdeck.")
    elif text is not None:
        reading.error(node.place, "FD106", f"“{text[:20]}” is no format", f"Write format: {FORMAT}.")
    return False


def _read_source(node: Node | None, path: Path, reading: Reading) -> Source:
    if node is None:
        return Source(text=reading.article or "")
    if not isinstance(node, Mapping):
        reading.error(node.place, "FD105", "a source is a mapping with “file” and “cite”")
        return Source()
    values: dict[str, Any] = read_fields(node, SOURCE_FIELDS, reading, "a source") or {}
    text = reading.article
    if text is None:
        text = _source_text(node.entries["file"], values["file"], path, reading) if "file" in values else ""
    kept = {key: values[key] for key in ("file", "cite", "title", "published") if key in values}
    return Source(text=text, **kept)


def _source_text(node: Node, name: str, deck: Path, reading: Reading) -> str:
    """The article's text with its newlines as they are. Files outside the deck's folder are refused."""
    folder = deck.resolve().parent
    try:
        target = (folder / name).resolve()
        inside = target.is_relative_to(folder) and "\\" not in name and ":" not in name
    except (OSError, ValueError):
        inside = False
    if not inside:
        reading.error(node.place, "FD403", f"“{name}” is outside the deck's folder", "Put the article beside the deck.")
        return ""
    try:
        return read_text(target)
    except Unreadable as unreadable:
        message = f"the source “{name}” cannot be used: {unreadable.finding.message}"
        reading.error(node.place, "FD403", message, "Put the article's text beside the deck, as UTF-8.")
        return ""
