"""The title of a drafted deck."""

import pytest

from decks.drafting import draft
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


@pytest.mark.parametrize(("times", "asked"), [(9, False), (3, True)])
def test_a_place_that_is_named_far_more_than_any_other_is_not_asked_for(times: int, asked: bool) -> None:
    told = " ".join(
        f"In {year} the crew of the mill at Velmar drilled for Otto Lind." for year in range(1900, 1900 + times)
    )
    drafted = draft(f"Snapshots of a lost world\n\n{told} In 1950 Jan Roe of Velmar opened the school at Bergen.")
    answers = {answer.text for card in drafted.deck.cards for answer in card.prompt.answers}
    assert ("Velmar" in answers) is asked
    assert "Bergen" in answers


def test_a_country_whose_name_ends_another_is_something_else() -> None:
    text = "The vote in Northern Ireland\n\nOn 22 May 1998 Northern Ireland voted. In June 1998 Ireland amended its constitution."
    drafted = draft(text)
    core = {fact["id"] for fact in drafted.facts if fact["draft"] == "core"}
    answers = {answer.text for card in drafted.deck.cards if card.fact.id in core for answer in card.prompt.answers}
    assert "Ireland" in answers
    assert "Northern Ireland" not in answers


def test_a_name_that_stands_in_the_title_is_not_asked_for() -> None:
    text = "The Ottawa Treaty\n\nThe conference of October 1996 was held in Ottawa by Otto Lind of Velm. In 1997 Otto Lind went to Oslo."
    drafted = draft(text)
    core = {fact["id"] for fact in drafted.facts if fact["draft"] == "core"}
    answers = {answer.text for card in drafted.deck.cards if card.fact.id in core for answer in card.prompt.answers}
    assert "Ottawa" not in answers
    assert "Oslo" in answers


def test_one_of_a_row_of_four_is_not_asked_for() -> None:
    text = "On 4 May 1990 Otto Lind of Velm met the mayors of Bergen, Oslo, Tromsen and Vardberg on the lake."
    core = [fact for fact in draft(text).facts if fact["draft"] == "core"]
    assert core
    assert not {"Bergen", "Oslo", "Tromsen", "Vardberg"} & {str(fact.get("answer")) for fact in core}
