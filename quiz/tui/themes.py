"""How the app looks: its own themes, and what the config file says of theme, motion, footer and keys.

In the three own themes all text has a contrast of 7:1 or more with all that it may stand on (WCAG 2.2, 1.4.6).
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual.theme import Theme

from quiz.config.keymap import textual_keymap
from quiz.config.reading import Config

if TYPE_CHECKING:
    from textual.app import App

CSS = "App.no-footer Footer { display: none; }"  # to be part of the app's own

MARKED = ("block-cursor-text-style", "block-cursor-blurred-text-style")
UNDERLINED = "bold underline"  # the marked line, where color alone would not tell it


def _theme(
    name: str,
    *,
    dark: bool,
    text: str,
    muted: str,
    ground: tuple[str, str, str],
    cursor: str,
    marked: str = "bold",
    **hue: str,
) -> Theme:
    """A theme whose text colors are fixed: Textual's own are mixed from the background, and come out fainter.

    `ground` is background, surface and panel; `cursor` is under the marked line, whatever the colors of its text.
    """
    fixed = {f"text-{role}": hue[role] for role in ("primary", "success", "warning", "error")}
    return Theme(
        name=name,
        dark=dark,
        primary=hue["primary"],
        secondary=hue["primary"],
        accent=hue["warning"],
        success=hue["success"],
        warning=hue["warning"],
        error=hue["error"],
        foreground=text,
        background=ground[0],
        surface=ground[1],
        panel=ground[2],
        variables={
            **fixed,
            "text": text,
            "text-muted": muted,
            "text-disabled": muted,
            "text-secondary": hue["primary"],
            "text-accent": hue["warning"],
            "border-blurred": muted,
            "footer-key-foreground": hue["warning"],
            "block-cursor-background": cursor,
            "block-cursor-foreground": text,
            "block-cursor-blurred-background": cursor,
            "block-hover-background": cursor,
            "input-selection-background": cursor,
            "link-color": hue["primary"],
            "button-color-foreground": ground[0],
            **dict.fromkeys(MARKED, marked),
        },
    )


THEMES = (
    _theme(
        "dark",
        dark=True,
        text="#e8ecf0",
        muted="#b9c2cc",
        ground=("#101418", "#151a20", "#1c232b"),
        cursor="#162f49",
        primary="#86c2ff",
        success="#7ee2a0",
        warning="#f2cc60",
        error="#ffb0a8",
    ),
    _theme(
        "light",
        dark=False,
        text="#14181c",
        muted="#363e46",
        ground=("#ffffff", "#f7f9fb", "#eaeef2"),
        cursor="#d3e5f8",
        primary="#0a3f7a",
        success="#08451d",
        warning="#523b00",
        error="#86101c",
    ),
    _theme(
        "high-contrast",
        dark=True,
        text="#ffffff",
        muted="#f0f0f0",
        ground=("#000000", "#000000", "#141414"),
        cursor="#00284f",
        marked=UNDERLINED,
        primary="#9ad1ff",
        success="#66ff99",
        warning="#ffe14d",
        error="#ffc2bb",
    ),
)


def dress(app: "App[Any]", config: Config) -> None:
    """Give an app the theme, motion, footer and keys that are set. To be called when it starts, and after changes."""
    for theme in THEMES:
        app.register_theme(theme)
    chosen = app.get_theme(config.quiz.theme)
    if app.no_color and chosen:
        app.register_theme(replace(chosen, variables=chosen.variables | dict.fromkeys(MARKED, UNDERLINED)))
    app.theme = config.quiz.theme
    app.animation_level = "full" if config.quiz.motion == "full" else "none"
    app.set_class(not config.quiz.footer, "no-footer")
    app.set_keymap(textual_keymap(config.keys))
