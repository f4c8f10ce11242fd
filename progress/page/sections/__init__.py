"""The sections of the page: for each report on a learner a module of its name, and the questions and the class.

A report without a module here is shown as in the terminal.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from progress.page.blocks import Block, Lines, Section
from progress.reports.learner import MODULES, report
from progress.reports.material import Material


def learner_sections(given: Material) -> list[Section]:
    """All reports on a learner, in their order."""
    found = []
    for name, file in MODULES.items():
        module = report(name)
        figures = module.figures(given)
        if find_spec(f"{__name__}.{file}"):
            blocks: Callable[[Any], Iterable[Block]] = import_module(f"{__name__}.{file}").blocks
            found.append(Section(name, module.TITLE, tuple(blocks(figures))))
        else:
            found.append(Section(name, module.TITLE, (Lines(tuple(module.lines(figures))),)))
    return found
