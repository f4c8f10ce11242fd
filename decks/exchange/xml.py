"""XML from anybody: read without entities and document types, and with no more elements than a deck needs."""

import re
import xml.etree.ElementTree as ElementTree
from xml.etree.ElementTree import Element, SubElement

from decks.exchange.bank import NotReadable
from decks.exchange.text import decoded

MOST_TAGS = 2_000_000
_PROLOG = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_ENCODING = re.compile(r"^(<\?xml[^>]*?)\s+encoding=[\"'][^\"']*[\"']")
_UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(data: bytes) -> Element:
    """The root of a document. Raises NotReadable."""
    text = decoded(data)
    prolog = _PROLOG.match(text)
    if prolog and text.startswith("<!", prolog.end()):
        raise NotReadable("it defines a document type, which no question bank needs")
    if text.count("<") > MOST_TAGS:
        raise NotReadable(f"it has more than {MOST_TAGS:,} tags")
    try:
        return ElementTree.fromstring(_ENCODING.sub(r"\1", text))
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        raise NotReadable(f"it is not XML: {error}") from None


def written(root: Element) -> bytes:
    """A document as UTF-8, an element a line."""
    ElementTree.indent(root)
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def add(parent: Element, name: str, text: str = "", /, **attributes: str) -> Element:
    """A new child with a text, in which what XML cannot hold is replaced."""
    child = SubElement(parent, name, attributes)
    if text:
        child.text = _UNFIT.sub("\ufffd", text)
    return child
