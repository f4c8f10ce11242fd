"""The deck as a whole."""
