"""The plan for an exam."""
