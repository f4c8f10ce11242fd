"""Numbered lines with signs before them, as the answers draw them."""

from collections.abc import Sequence

from textual.content import Content

BLANK, MARK, LIFTED, RIGHT, WRONG = "  ", "▸ ", "↕ ", "✓ ", "✗ "
STEPS = {"down": 1, "j": 1, "up": -1, "k": -1}
STYLES = {MARK: "bold", LIFTED: "bold reverse", RIGHT: "bold $text-success", WRONG: "$text-error"}


def drawn(rows: Sequence[tuple[str, str]]) -> Content:
    """Lines of text, each with its sign, in the sign's style."""
    return Content("\n").join([Content.styled(f"{sign}{text}", STYLES.get(sign, "")) for sign, text in rows])


def moved(mark: int | None, step: int, count: int) -> int:
    """The next line in a direction, going round; from nowhere, the first or the last."""
    if mark is None:
        return 0 if step > 0 else count - 1
    return (mark + step) % count
