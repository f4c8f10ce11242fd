"""`quiz progress …`: the commands for whoever reviews progress. A RecordError is told by `quiz.cli`."""

from progress.cli import cards, carry, learners, safety, settings, show  # each adds its commands to the group
from progress.cli.group import progress_group

__all__ = ["cards", "carry", "learners", "progress_group", "safety", "settings", "show"]
