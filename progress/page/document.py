"""The page: sections in, one HTML document out."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from decks.values.text import clean
from progress.page.blocks import Section


def document(title: str, about: str, sections: Sequence[Section]) -> str:
    """An HTML document. `title` and `about`, a line below it, are plain texts as all in the sections are.

    Its policy lets nothing be loaded and no script run; the style sheet is allowed by its hash.
    """
    style = (files("progress.page") / "templates/style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(f"\n{style}".encode()).digest()).decode()
    template = _environment().get_template("page.html.jinja")
    return template.render(
        title=title,
        about=about,
        sections=sections,
        style=Markup(f"\n{style}"),  # our own
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'",
    )


@cache
def _environment() -> Environment:
    """Every text that a template shows is cleaned and escaped."""
    return Environment(
        loader=PackageLoader("progress.page"),
        autoescape=True,
        finalize=_cleaned,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _cleaned(value: object) -> object:
    return clean(value) if type(value) is str else value
