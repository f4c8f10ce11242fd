"""Right answers and wrong options."""
