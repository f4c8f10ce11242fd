"""The title of a drafted deck."""

import pytest

from decks.drafting.titles import title_of


@pytest.mark.parametrize(
    ("article", "title"),
    [
        ("# From ladders to *bricks*: ninety years in Billund\n\nOle was a carpenter.", "From ladders to bricks: ninety years in Billund"),
        ("\n\nThe Harbor Bridge\n=================\nIt was built in 1931.", "The Harbor Bridge"),
        ("Who sank the Falk?\n\nIn 1911 the tug went down.", "Who sank the Falk?"),
        ("## The bridge ##\nIt was built in 1931.", "The bridge"),
        ("The bridge was built in 1931.\n\nIt fell in 1934.", ""),
        ("The bridge was built in 1931,\nand fell.\n\nIt was sold.", ""),
        ("---\n\nText.", ""),
        ("", ""),
        (f"{'long ' * 30}\n\nText.", ""),
    ],
)  # fmt: skip
def test_the_heading_is_the_title(article: str, title: str) -> None:
    assert title_of(article) == title
