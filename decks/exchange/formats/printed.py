"""A quiz to print: the questions with room to answer, then the key on pages of its own, with its proof."""

from collections.abc import Iterator
from html import escape
from string import ascii_uppercase

from decks.exchange import html
from decks.exchange.bank import Bank, Format, Item, Losses

STYLE = """\
body { font: 12pt/1.4 serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
li { margin: 0 0 1em; break-inside: avoid; }
ol.options { list-style: none; padding-left: 0; }
ol.options li { margin: 0.2em 0; }
.line { border-bottom: 1px solid; height: 2em; }
.key { break-before: page; }
blockquote { margin: 0.2em 1em; font-style: italic; }
"""


def write(bank: Bank, losses: Losses) -> bytes:
    return document(bank, losses, key=True)


def document(bank: Bank, losses: Losses, *, key: bool) -> bytes:
    """One HTML document without scripts, pictures or anything from elsewhere; the `key` on pages of its own."""
    for item in bank.items:
        if item.topic or item.tags:
            losses.add("topic and tags are left out", item.id)
    title = escape(bank.title)
    head = (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n<style>\n{STYLE}</style>'
    )
    asked = "\n".join(f"<li>{_asked(item)}</li>" for item in bank.items)
    body = f"<h1>{title}</h1>\n<ol>\n{asked}\n</ol>"
    if key:
        answers = "\n".join(f"<li>{_key(item)}</li>" for item in bank.items)
        body += f'\n<section class="key">\n<h2>Key</h2>\n<ol>\n{answers}\n</ol>\n</section>'
    return f"{head}\n{body}\n</html>\n".encode()


def _asked(item: Item) -> str:
    if not item.options:
        return html.escape(item.ask) + '<div class="line"></div>' * len(item.answers)
    options = "".join(f"<li>{mark} {html.escape(option)}</li>" for mark, option in _marked(item))
    return f'{html.escape(item.ask)}<ol class="options">{options}</ol>'


def _marked(item: Item) -> Iterator[tuple[str, str]]:
    """The options with their letters; behind Z come numbers."""
    for place, option in enumerate(item.options):
        yield (f"{ascii_uppercase[place]})" if place < len(ascii_uppercase) else f"{place + 1})"), option


def _key(item: Item) -> str:
    marks = {option: f"{mark} " for mark, option in _marked(item)}
    answers = "; ".join(f"<b>{marks.get(answer, '')}{html.escape(answer)}</b>" for answer in item.answers)
    also = f" ({html.escape('; '.join(item.accept))})" if item.accept else ""
    return f"{answers}{also}{html.feedback(item)}"


FORMAT = Format(
    "print", ".html", "a quiz to print", write, next="Open it in a browser and print it; the key comes last."
)
