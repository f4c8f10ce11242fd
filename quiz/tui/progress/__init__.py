"""The screens of progress: the reports, with what to do next on top."""
