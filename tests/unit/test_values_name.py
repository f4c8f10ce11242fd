"""Names: one thing has many spellings, but another thing is never taken for it."""

import pytest

from decks.languages import load
from decks.values.match import Match
from decks.values.name import compare_name

EN = load("en")


@pytest.mark.parametrize(
    ("expected", "typed", "kind"),
    [
        ("Sergei Shoigu", "sergei shoigu", ""),
        ("Sergei Shoigu", "Shoigu", "person"),
        ("Sergei Shoigu", "Shoigu Sergei", "person"),
        ("Sergei Shoigu", "Shoigu, Sergei", ""),
        ("Sergei Shoigu", "S. Shoigu", "person"),
        ("Sergei Shoigu", "Defense Minister Sergei Shoigu", "person"),
        ("Sergei Shoigu", "Shoigu's", "person"),
        ("Colonel-General Movses Hakobyan", "Hakobyan", "person"),
        ("Vincent van Gogh", "Gogh", "person"),
        ("Vincent van Gogh", "van Gogh", "person"),
        ("J. K. Rowling", "JK Rowling", "person"),
        ("Joanne Kathleen Rowling", "J.K. Rowling", "person"),
        ("John Fitzgerald Kennedy", "John F. Kennedy", "person"),
        ("Martin Luther King Jr.", "King", "person"),
        ("George H. W. Bush", "George Bush", "person"),
        ("Louis XIV", "Louis 14", "person"),
        ("the Iskander-M missile", "Iskander M", "weapon"),
        ("Iskander-M", "iskanderm", "weapon"),
        ("SS-26 Stone", "SS26 stone", "weapon"),
        ("U.S.", "US", "state"),
        ("Türkiye", "Turkiye", "state"),
        ("World War II", "world war two", ""),
        ("Second Karabakh War", "2nd Karabakh war", "event"),
        ("Eli Lilly and Company", "Eli Lilly & Company", "organization"),
    ],
)
def test_same(expected: str, typed: str, kind: str) -> None:
    assert compare_name([expected], typed, EN, kind=kind).match is Match.SAME


@pytest.mark.parametrize(
    ("expected", "typed", "kind"),
    [
        ("Sergei Shoigu", "Shiogu", "person"),
        ("Ilham Aliyev", "Ilham Alieyv", "person"),
        ("Iskander-M", "Iskandar-M", "weapon"),
        ("Turkey", "Turkay", "state"),
    ],
)
def test_slip(expected: str, typed: str, kind: str) -> None:
    assert compare_name([expected], typed, EN, kind=kind).match is Match.SLIP


@pytest.mark.parametrize(
    ("expected", "typed", "kind"),
    [
        ("Sergei Shoigu", "Sergei", "person"),
        ("Xi Jinping", "Xi", "person"),
        ("Sergei Shoigu", "Sergei Kuzhugetovich Shoigu", "person"),
        ("SS-26 Stone", "SS-26", "weapon"),
        ("Republic of Azerbaijan", "Azerbaijan", "state"),
        ("Mine Action Agency of the Republic of Azerbaijan", "Mine Action Agency", "organization"),
    ],
)
def test_close(expected: str, typed: str, kind: str) -> None:
    assert compare_name([expected], typed, EN, kind=kind).match is Match.CLOSE


@pytest.mark.parametrize(
    ("expected", "typed", "kind"),
    [
        ("Iskander-M", "Iskander-E", "weapon"),
        ("Iskander-M", "IskanderE", "weapon"),
        ("Iskander", "IskanderE", "weapon"),
        ("the Iskander-M missile", "Iskander", "weapon"),
        ("SS-26 Stone", "SS-25 Stone", "weapon"),
        ("SS-26 Stone", "Stone", "weapon"),
        ("B-52H", "B-52", "weapon"),
        ("Ilham Aliyev", "Heydar Aliyev", "person"),
        ("George H. W. Bush", "George W. Bush", "person"),
        ("George Bush", "George W. Bush", "person"),
        ("Louis XIV", "Louis XVI", "person"),
        ("Louis XIV", "Louis", "person"),
        ("U.S.", "USA", "state"),
        ("Iran", "Iraq", "state"),
        ("Niger", "Nigeria", "state"),
        ("Iskander-M of 2006", "Iskander-M of", "weapon"),
        ("New York", "New", "place"),
        ("Mexico City", "Mexico", "place"),
        ("General Motors", "Motors", "organization"),
        ("General Motors", "Motors", ""),
        ("Prince Edward Island", "King Edward Island", ""),
        ("Second Karabakh War", "First Karabakh War", "event"),
        ("Second Karabakh War", "Karabakh War", "event"),
        ("World War II", "World War I", "event"),
        ("Armenia", "Armenia or Azerbaijan", "state"),
        ("Armenia", "", "state"),
        ("Armenia", "the", "state"),
    ],
)
def test_different(expected: str, typed: str, kind: str) -> None:
    assert compare_name([expected], typed, EN, kind=kind).match is Match.DIFFERENT


def test_the_best_variant_counts() -> None:
    assert compare_name(["the Iskander-M missile", "SS-26 Stone"], "SS-26 Stone", EN).match is Match.SAME
    assert compare_name([], "anything", EN).match is Match.DIFFERENT


def test_strict_wants_every_letter() -> None:
    assert compare_name(["Türkiye"], "Turkiye", EN, strict=True).match is Match.DIFFERENT
    assert compare_name(["Sergei Shoigu"], "Shiogu", EN, kind="person", strict=True).match is Match.DIFFERENT
    assert compare_name(["Sergei Shoigu"], "Shoigu", EN, kind="person", strict=True).match is Match.SAME
