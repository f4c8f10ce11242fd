"""Whether a sentence tells a fact in plain words."""

import pytest

from decks.drafting.candidate import Candidate
from decks.drafting.plainly import Told, told_plainly


def event(who: str, did: str, sentence: str) -> Told:
    return told_plainly(Candidate("event", {"who": who, "did": did}, 0, len(sentence), ""), sentence)


def dated(happened: str, date: str, sentence: str) -> Told:
    return told_plainly(Candidate("date", {"happened": happened}, 0, len(sentence), date), sentence)


@pytest.mark.parametrize(
    ("who", "did", "sentence"),
    [
        ("Ida Roe", "sold {the Velm mill}", "Roe sold the Velm mill."),
        ("Ida Roe", "sold {the Velm mill}", "The British miller Ida Roe sold the Velm mill, which had burned twice."),
        ("Ida Roe", "sold {the mill}", "Nobody believed it; Roe sold the mill and left."),
        ("Ida Roe", "sold {the mill}", "Ida Roe, mayor of Velm, sold the mill."),
        ("the council", "met {Ida Roe} on 10 April 1936", "On 10 April 1936 the council met Ida Roe."),
    ],
)
def test_the_whole_clause_side_by_side(who: str, did: str, sentence: str) -> None:
    assert event(who, did, sentence) is Told.WHOLE


@pytest.mark.parametrize(
    ("who", "did", "sentence"),
    [
        ("the accords", "ended {the war}", "To their defenders the accords ended the war."),
        ("the council", "met {Ida Roe} in Velm", "In Velm the council met Ida Roe."),
    ],
)
def test_what_opens_the_sentence_is_left_out(who: str, did: str, sentence: str) -> None:
    assert event(who, did, sentence) is Told.PARTLY


@pytest.mark.parametrize(
    ("who", "did", "sentence"),
    [
        ("the mill's owners", "was a wreck", "The boat, the mill's owners had found, was a wreck."),
        ("Ost", "would begin {in May}", "Talks among Velm, Roe and Ost would begin in May."),
        ("Ida Roe", "led {the council}", "The council, over which Roe presided, led the town."),
        ("the crust", "moved mainly {up}", "The crust moved mainly up and down."),
        ("Ida Roe", "declared that a new mill", "Ida Roe declared that a new mill would open."),
        ("Ida Roe", "sold {the mill}", "It was believed that if Ida Roe sold the mill, all was lost."),
    ],
)
def test_what_is_read_off_an_involved_sentence(who: str, did: str, sentence: str) -> None:
    assert event(who, did, sentence) is Told.OTHERWISE


@pytest.mark.parametrize(
    ("happened", "date", "sentence", "how"),
    [
        ("Ida Roe died", "August 1952", "Roe died in August 1952, never having left Velm.", Told.WHOLE),
        ("Ida Roe was sacked", "July 1975", "Ida Roe had already been sacked in July 1975.", Told.WHOLE),
        ("Ida Roe left Velm", "4 May 1908", "On 4 May 1908 Ida Roe left Velm.", Told.WHOLE),
        ("the wind blows", "4 May 1908", "She left the belt that the wind blows around on 4 May 1908.", Told.OTHERWISE),
    ],
)
def test_a_date_is_left_out(happened: str, date: str, sentence: str, how: Told) -> None:
    assert dated(happened, date, sentence) is how
