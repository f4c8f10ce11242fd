"""The study screen."""
