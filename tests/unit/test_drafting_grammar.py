"""Turns of English that were once misread, each with the reading that it wants."""

import pytest

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.parsing import parse
from decks.languages import load
from tests.support.grammar import clauses, read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("After the flood Marlow bought a second mill.", ("main", "Marlow", "bought")),
        ("Ada Pell, a foreman hired from Bristol, pushed into ropes.", ("main", "Ada Pell", "pushed")),
        ("The bell, conceived by the founder Otto Lind, was cast.", ("part", "The bell", "conceived")),
        ("Otto Lind, of the Marine Institute, set forth the theory.", ("main", "Otto Lind", "set")),
        ("Ada Pell, minister of the colony, proposed that the tax be ended.", ("main", "Ada Pell", "proposed")),
        ("Otto Lind, on leave from the College of Bergen, who found it, left.", ("rel", "Otto Lind", "found")),
        ("By the time the judges were content, the ship was sunk.", ("sub", "the judges", "were")),
        (
            "All had ships, but after Pell and Lind sold theirs only the two ferries remained.",
            ("main", "the two ferries", "remained"),
        ),
        ("Sales grew until, in the autumn, came the first loss.", ("main", "Sales", "grew")),
        ("The tariff, wrote Judge Otto Lind, should not stand.", ("inserted", "Judge Otto Lind", "wrote")),
        ("The alloy, Ada Pell, the head of works, told the Times, would bend.", ("main", "The alloy", "would bend")),
        ("The alloy, Ada Pell, the head of works, told the Times, would bend.", ("inserted", "Ada Pell", "told")),
        ('Pell said that they "should talk to Shell", and then announced it.', ("main", "Pell", "announced")),
        ("He lent money from a plank laid across two barrels.", ("part", "a plank", "laid")),
        ("The balance Norway has kept with its neighbor is broken.", ("rel", "Norway", "has kept")),
        ("Water can't have filled them.", ("main", "Water", "can't have filled")),
        ("The uproar in the town raises eyebrows.", ("main", "The uproar", "raises")),
        ("For the mayor, this begs the question.", ("main", "this", "begs")),
        ("A signed and sealed treaty was lost.", ("main", "A signed and sealed treaty", "was lost")),
        ("A flood, fed by rain, rose fast, swept away the mill and left the barge dry.", ("main", "A flood", "swept")),
        ("A flood, fed by rain, rose fast, swept away the mill and left the barge dry.", ("main", "A flood", "left")),
        ("Two sheds were put up, painted green and let for a shilling.", ("part", "Two sheds", "let")),
        ("Ada Pell, the owners contended, had sold the mill.", ("inserted", "the owners", "contended")),
        ("Pell was blamed, and with Lind and Otto Berg he named a clerk.", ("rel", "he", "named")),
    ],
)
def test_who_does_what(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in clauses(text)


def test_a_shared_participle_stays_passive_without_an_object() -> None:
    tags = {
        token.low: token.tag for token in read("Two sheds were put up, painted green and let for a shilling.").tokens
    }
    assert (tags["painted"], tags["let"]) == ("VBN", "VBN")


def test_a_sentence_ends_after_the_hour() -> None:
    text = "The bill passed at 2:24 p.m. Within the hour Pell left. He spoke at 3 p.m. EST in the hall."
    assert [text[one.start : one.end] for one in parse(text, [], load("en"))] == [
        "The bill passed at 2:24 p.m.",
        "Within the hour Pell left.",
        "He spoke at 3 p.m. EST in the hall.",
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The Convention Regarding the Use of the Canals was signed.", "Convention Regarding the Use of the Canals"),
        ("It was sold to Otto Lind and Company in Oslo.", "Otto Lind and Company"),
        ("A probe was built to visit 46P/Wirtanen.", "46P/Wirtanen"),
        ("The Tu-144, nicknamed \"Concordski,\" crashed.", "Concordski"),
    ],
)  # fmt: skip
def test_a_name_stays_whole(text: str, whole: str) -> None:
    assert any(whole in token.text for token in read(text).tokens if token.tag in ("NNP", "NNPS"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Thirty-one months of silence followed.", "Thirty-one"),
        ("It killed about three in ten of those who caught it.", "three in ten"),
        ("Fewer than one in a hundred died.", "one in a hundred"),
    ],
)
def test_a_number_stays_whole(text: str, number: str) -> None:
    assert number in [token.text for token in read(text).tokens if token.tag == "CD"]


def test_few_words_in_quotes_are_part_of_their_sentence() -> None:
    assert ("main", 'a direct "hotline"', "was agreed") in clauses('In June a direct "hotline" was agreed.')


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The stone is believed to have killed two men.", "killed"),
        ("The name is said to have been suggested by a child.", "was suggested"),
        ("The bricks were said by the firm to combine in six ways.", "combined"),
        ("He was believed to be dead.", "was"),
    ],
)
def test_hearsay_is_read_as_what_is_heard(text: str, verb: str) -> None:
    assert clauses(text)[0][2] == verb


@pytest.mark.parametrize(("form", "base"), [("died", "die"), ("tied", "tie"), ("carried", "carry"), ("didn't", "do")])
def test_bases(form: str, base: str) -> None:
    assert lexicon().base(form) == base
