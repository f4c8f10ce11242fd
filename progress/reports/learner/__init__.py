"""Reports on one learner: one module each, with a NAME, a TITLE, `figures` (aggregates in, figures out) and `lines`."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Protocol, cast

from progress.reports.material import Material
from progress.reports.rows import Row, plain, wrapped

MODULES = {  # by the names of their reports, in the order in which they are shown
    "today": "today",
    "next": "next_steps",
    "calendar": "calendar",
    "forecast": "forecast",
    "readiness": "readiness",
    "workload": "workload",
    "retention": "retention",
    "calibration": "calibration",
    "knowledge": "knowledge",
    "growth": "growth",
    "forms": "forms",
    "pace": "pace",
    "hours": "hours",
    "hardest": "hardest",
    "leeches": "leeches",
    "confusions": "confusions",
    "coverage": "coverage",
}


class Report(Protocol):
    """A module of this folder. `lines` writes its figures for a terminal of 80 columns, or for another width.

    A module some of whose lines open something has `rows` too, with what each opens.
    """

    NAME: str
    TITLE: str
    figures: Callable[[Material], Any]
    lines: Callable[..., Sequence[str]]


def report(name: str) -> Report:
    """The report of a name. Raises KeyError for any other."""
    return cast(Report, import_module(f"{__name__}.{MODULES[name]}"))


def rows(name: str, found: Any, given: Material, width: int) -> Sequence[Row]:
    """A report for a screen of some width; coverage is told on the article's own text."""
    module: Any = report(name)
    if name == "coverage":
        made = module.on_text(found, given, width)
    else:
        made = module.rows(found, width) if hasattr(module, "rows") else plain(module.lines(found, width))
    return wrapped(made, width)
