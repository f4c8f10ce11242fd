"""`quiz progress …`: the commands for whoever reviews progress. A RecordError is told by `quiz.cli`."""

from progress.cli import (  # each adds its commands to the group
    cards,
    carry,
    classroom,
    items,
    learners,
    safety,
    settings,
    show,
)
from progress.cli.group import progress_group

__all__ = ["cards", "carry", "classroom", "items", "learners", "progress_group", "safety", "settings", "show"]
