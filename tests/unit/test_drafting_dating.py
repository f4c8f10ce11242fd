"""Questions whose dates lean on another sentence, told with dates of their own."""

from decks.drafting import draft


def asked(text: str) -> str:
    deck = draft(text).deck
    return " | ".join(f"{card.prompt.stem} {card.prompt.gap}" for card in deck.cards)


OPENING = "On 4 May 1908 Anders Holm opened the Velm Railway. "


def test_that_year_is_the_year() -> None:
    told = asked(OPENING + "Anna Lind and Carl Moe shared the Velm Medal that year.")
    assert "shared the Velm Medal in 1908" in told
    assert "that year" not in told


def test_the_following_month_and_day_are_told() -> None:
    told = asked(
        "The Velm Pact, concluded in December 1908, collapsed the following May under a strike led by Carl Moe."
    )
    assert "collapsed in May 1909 under a strike" in told
    told = asked(OPENING + "The following day Carl Moe rode to Bergen to see the Duke of Velm.")
    assert "on 5 May 1908" in told
    assert "following" not in told


def test_a_day_without_a_year_gets_it_outside_quotations() -> None:
    told = asked(OPENING + "On 1 July Anna Lind was chosen as Master of the Velm Railway.")
    assert "on 1 July 1908" in told
    told = asked(OPENING + 'Anna Lind said: "On 1 July the Velm Railway must be in Bergen."')
    assert "1 July 1908 the Velm" not in told


def test_a_time_that_nobody_can_tell_goes_or_stays_whole() -> None:
    told = asked(OPENING + "Six weeks later Anna Lind sold the Velm Railway to Carl Moe.")
    assert "weeks later" not in told
    told = asked(OPENING + "Anna Lind called it the Snake and, from the following March, the Velm Worm.")
    assert "from?" not in told


def test_a_day_that_a_clause_tells_is_not_the_last_one() -> None:
    told = draft(OPENING + "The same afternoon that the crew returned, Anna Lind appointed a board of inquiry.").facts
    assert not any(fact["type"] == "date" and "board" in str(fact["happened"]) for fact in told)
