"""Questions whose dates lean on another sentence, told with dates of their own."""

from decks.drafting import draft


def asked(text: str) -> str:
    deck = draft(text).deck
    return " | ".join(f"{card.prompt.stem} {card.prompt.gap}" for card in deck.cards)


LEFT = "On 25 March 1908 Anders Holm set a deadline of midnight on Thursday 9 April."
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
    assert "the following May" not in told
    told = asked(OPENING + "The following day Carl Moe rode to Bergen to see the Duke of Velm.")
    assert "On 5 May 1908 ____ rode" in told
    assert "following" not in told


def test_a_day_without_a_year_gets_it_outside_quotations() -> None:
    told = asked(OPENING + "On 1 July Anna Lind was chosen as Master of the Velm Railway.")
    assert "On 1 July 1908 ____ was chosen" in told
    assert "on 8 May 1908" in asked(OPENING + "Anna Lind left the Velm Railway to Carl Moe on the 8th.")
    told = asked(OPENING + 'Anna Lind said: "On 1 July the Velm Railway must be in Bergen."')
    assert "1 July 1908 the Velm" not in told


def test_a_time_that_nobody_can_tell_goes_or_stays_whole() -> None:
    told = asked(OPENING + "Six weeks later Anna Lind sold the Velm Railway to Carl Moe.")
    assert OPENING + "Six weeks later ____ sold the Velm Railway" in told  # after the day from which it counts
    told = asked(OPENING + "Anna Lind called it the Snake and, from the following March, the Velm Worm.")
    assert "from?" not in told


def test_a_day_that_a_clause_tells_is_not_the_last_one() -> None:
    told = draft(OPENING + "The same afternoon that the crew returned, Anna Lind appointed a board of inquiry.").facts
    assert not any(fact["type"] == "date" and "board" in str(fact["happened"]) for fact in told)


def test_what_had_happened_on_a_day_happened_on_it() -> None:
    told = asked("News came that Bergen had fallen to Carl Moe on 2 May 1908.")
    assert "Who or what had fallen" not in told
    assert "On ____, Bergen fell to Carl Moe" in told
    told = asked("News came that Bergen had known of the wreck that was found on 2 May 1908.")
    assert "Bergen knew" not in told


def test_what_opens_a_sentence_is_not_told_where_it_would_be_read_with_other_words() -> None:
    told = asked("From Velm, on the coast, Anders Holm put to sea in the Marten within two hours.")
    assert "two hours from Velm" not in told
    told = asked(LEFT)
    assert "9 April 1908 on 25 March" not in told
    assert "9 April on 25 March" not in told
    dates = [fact for fact in draft(LEFT).facts if str(fact.get("happened")).startswith("Anders")]
    assert [(fact["when"], fact["draft"]) for fact in dates] == [("1908-03-25", "core")]
    told = asked("In May 1908 Anders Holm sold the Velm Railway to Carl Moe.")
    assert "Who sold the Velm Railway to Carl Moe in May 1908?" in told
