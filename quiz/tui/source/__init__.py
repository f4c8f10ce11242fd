"""The source between questions."""
