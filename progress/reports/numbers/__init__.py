"""Figures that say what they are based on, and how they are written in a terminal."""
