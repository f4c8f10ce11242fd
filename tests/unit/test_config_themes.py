"""The contrast of the app's own themes (WCAG 2.2, 1.4.6: 7 to 1), and that they are the ones the file knows."""

from itertools import product

import pytest
from textual.color import Color

from quiz.config.tables import OWN_THEMES
from quiz.tui.themes import THEMES

TEXTS = (
    *("foreground", "text", "text-muted", "text-disabled", "text-primary", "text-secondary", "text-accent"),
    *("text-success", "text-warning", "text-error", "footer-foreground", "footer-key-foreground"),
    *("footer-description-foreground", "block-cursor-foreground", "block-cursor-blurred-foreground", "link-color"),
)
GROUNDS = ("background", "surface", "panel", "footer-background")
FOCUS_TINT = 0.05  # of the foreground, which Textual mixes into a list that has the focus


def luminance(color: Color) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_as_wcag_has_it():
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_stands_out_from_all_that_it_stands_on(theme):
    colors = theme.to_color_system().generate()
    text = {name: Color.parse(colors[name]) for name in TEXTS}
    ground = {name: Color.parse(colors[name]) for name in GROUNDS}
    ground |= {f"{name}, tinted": color.blend(text["foreground"], FOCUS_TINT) for name, color in ground.items()}
    ground["marked line"] = Color.parse(colors["block-cursor-background"])
    low = {
        (on, name): round(contrast(text[name], ground[on]), 2)
        for name, on in product(text, ground)
        if contrast(text[name], ground[on]) < 7
    }
    assert low == {}


def test_they_are_the_ones_that_the_file_knows():
    assert tuple(theme.name for theme in THEMES) == OWN_THEMES
