"""Reports on one learner: one module each, with a NAME, a TITLE, `figures` (aggregates in, figures out) and `lines`."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Protocol, cast

from progress.reports.material import Material

MODULES = {  # by the names of their reports, in the order in which they are shown
    "today": "today",
    "next": "next_steps",
    "calendar": "calendar",
    "forecast": "forecast",
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
    """A module of this folder. `lines` writes its figures for a terminal of 80 columns."""

    NAME: str
    TITLE: str
    figures: Callable[[Material], Any]
    lines: Callable[[Any], Sequence[str]]


def report(name: str) -> Report:
    """The report of a name. Raises KeyError for any other."""
    return cast(Report, import_module(f"{__name__}.{MODULES[name]}"))
