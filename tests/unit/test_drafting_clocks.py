"""Times of day in running text, and dates that lean on what stands near them."""

from decks.drafting import draft
from decks.drafting.grammar.tokens import tokenize
from decks.drafting.values.clocks import is_clock, mark_clocks
from decks.drafting.values.dates import find_dates
from decks.drafting.values.timeline import place_dates
from decks.languages import load

ENGLISH = load("en")


def clocks(text: str) -> list[str]:
    return [token.text for token in mark_clocks(tokenize(text)) if is_clock(token)]


def placed(text: str) -> list[str]:
    return [str(mention.value) for mention in place_dates(find_dates(text, ENGLISH), text, None)]


def facts(text: str) -> list[dict[str, object]]:
    return [dict(fact) for fact in draft(text).facts]


def test_a_time_with_a_point_is_no_count() -> None:
    assert clocks("At 2.50 Marten left the harbour; at 7:20 she was back.") == ["2.50", "7:20"]
    assert clocks("About 2.50 Marten left, and they met at about 1.40 p.m. GMT.") == ["2.50", "about 1.40 p.m. GMT"]
    assert clocks("It stood at 4.25 metres, at 3.15 per cent, and cost 2.50 crowns.") == []


def test_what_was_done_at_a_time_was_done_by_the_subject_before() -> None:
    told = facts("The ferry Marten turned in 1908, and at 4.45 reported by lamp that the Danes were off Velm.")
    assert not any("4.45" in str(fact.get("who")) for fact in told)


def test_the_day_is_asked_without_the_hour() -> None:
    told = facts("The ferry Marten left Velm at 5:12 a.m. on 3 May 1908.")
    asked = [fact["happened"] for fact in told if fact["type"] == "date"]
    assert asked == ["the ferry Marten left Velm", "The ferry Marten left Velm at 5:12 a.m. on ____"]


def test_a_day_of_the_month_stands_before_a_name() -> None:
    text = "On 27 May 1908 they met. On the morning of the 28th Anders Holm gave up."
    assert placed(text) == ["1908-05-27", "1908-05-28"]
    assert placed("On 27 May 1908 they met. On the 28th Division fell all the fire.") == ["1908-05-27"]


def test_a_second_calendar_in_brackets_is_the_same_day() -> None:
    text = "On 27 May 1908 (14 May by the old calendar) she sailed. That evening Holm saw her."
    assert placed(text)[-1] == "1908-05-27"


def test_a_telling_goes_on_from_the_year_that_it_waits_for() -> None:
    text = "Talks opened on 10 June 1908. Little was done until 1909, when the king fell. The court met in July."
    assert placed(text)[-1] == "1909-07"
    ahead = "Talks opened on 10 June 1908. He edited it until 1935, when Holm took over. The court met in July."
    assert placed(ahead)[-1] == "1908-07"


def test_a_month_after_an_unsure_one_is_unsure() -> None:
    text = "He came home on 3 September 1908. Anna waited. It grew cold. It rained. He wrote the following March."
    text += " It was so. Holm wrote a song on 28 July."
    assert [m.sure for m in place_dates(find_dates(text, ENGLISH), text, None)] == [True, False, False]


def test_the_season_that_limits_keeps_its_article() -> None:
    told = facts("The last prisoners had been released by the summer of 1920.")
    assert [fact["when"] for fact in told if fact["type"] == "date"] == ["summer-1920"]
    assert "by when" in str([f["ask"] for f in told if f["type"] == "date"]).lower()


def test_what_is_found_has_its_dates_and_not_the_finding() -> None:
    found = "Anna Holm found a cold spell between 3 July 1908 and 9 August 1908."
    assert not any("did Anna Holm find" in str(fact.get("ask")) for fact in facts(found))
    fought = "Anna Holm fought a libel suit between 3 July 1908 and 9 August 1908."
    assert any(
        "Anna Holm fought a libel suit between" in str(fact) or "did Anna Holm fight" in str(fact)
        for fact in facts(fought)
    )


def test_years_that_are_counted_are_no_year() -> None:
    told = facts("Velm gave Holm a seat, the first in its 800 years to go to someone who was not a burgher of Velm.")
    assert not any(fact["type"] == "date" for fact in told)


def test_a_year_is_not_asked_when_it_was() -> None:
    assert not any(fact["type"] == "date" for fact in facts("The year 1908 brought two other bridges to Velm."))


def test_a_number_with_its_half_is_one() -> None:
    told = facts("Five and a half hours after the storm Anders Holm left Velm with the Marten.")
    assert not any(str(fact.get("value", "")).startswith("a half") for fact in told)
