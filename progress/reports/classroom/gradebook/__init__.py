"""An instructor's own gradebook, as Canvas or Moodle exports it, with one column filled from the class."""

from progress.reports.classroom.gradebook.file import Gradebook, NoGradebook, read, safe, write
from progress.reports.classroom.gradebook.filling import Filled, fill

__all__ = ["Filled", "Gradebook", "NoGradebook", "fill", "read", "safe", "write"]
