"""What to do besides what is due."""
