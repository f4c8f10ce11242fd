"""Participles and finite verbs that look alike, and whose each is; beside each kind, what must stay as it is."""

import pytest

from tests.support.grammar import clauses, read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Marsh had described the effect in a paper submitted in Turin.", ("part", "a paper", "submitted")),
        ("The kiln fired plates, bowls and some 40 jars made to her design.", ("part", "some 40 jars", "made")),
        ("The bridge is the only bridge built in Tarn.", ("part", "the only bridge", "built")),
        (
            "A charge placed in the tunnel by the guild, a secret society, injured nine people.",
            ("main", "A charge", "injured"),
        ),
        (
            "In May a council headed by Ada Pell, a former judge of the high court, proposed that rents be cut.",
            ("main", "a council", "proposed"),
        ),
        (
            "The dam had held, but the valves ordered from Lind, the owner of the mill, were never fitted.",
            ("main", "the valves", "were never fitted"),
        ),
        ("The Maria, her mast broken, drifted ashore.", ("main", "The Maria", "drifted")),
        ("He closed in, and at 6.30 reported by telegraph that the town was quiet.", ("main", "He", "reported")),
        ("On the morning of the 19th Roe, with two guides and a boy, was seen.", ("main", "Roe", "was seen")),
        ("Talks opened in Geneva.", ("main", "Talks", "opened")),
        ("Ms Falk had already, in 1911, patented a lamp.", ("main", "Ms Falk", "patented")),
        ("Otto Lind had on May 4, 1911, become the first mayor.", ("main", "Otto Lind", "become")),
        ("The gauge could read no higher than 80.", ("main", "The gauge", "could read")),
        # as they were
        ("The painter moved to a house in Turin.", ("main", "The painter", "moved")),
        ("The paper appeared in a journal.", ("main", "The paper", "appeared")),
        ("The ship made for Lisbon.", ("main", "The ship", "made")),
        ("The crew of the ship reached for the ropes.", ("main", "The crew", "reached")),
        ("The bomb the group planted in Hull failed.", ("main", "the group", "planted")),
        ("The treaty was proposed by Lind.", ("main", "The treaty", "was proposed")),
        ("The pact limits deployed warheads.", ("main", "The pact", "limits")),
    ],
)
def test_a_verb_is_told_from_a_participle(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in clauses(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The firm moved its shop to a mill in Hull, opened on May 1.", ("part", "a mill", "opened")),
        (
            "The Fifth Column under General Otto Roe, made up of clerks, came late.",
            ("part", "The Fifth Column", "made"),
        ),
        ("They crossed the channel between Lund and Tarn, divided by a reef.", ("part", "the channel", "divided")),
        ("The law set up a Court of Claims, comprising nine judges.", ("part", "a Court", "comprising")),
        ("It was held by a majority of 70 per cent that included all islands.", ("rel", "a majority", "included")),
        # as they were
        ("The prize went to Otto Lind, born in Hull.", ("part", "Otto Lind", "born")),
        ("The ship sank in the gulf, hit by two shells.", ("part", "The ship", "hit")),
    ],
)
def test_a_participle_after_a_comma_has_its_noun(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in clauses(text)


def test_what_only_counts_out_leaves_the_participle_open() -> None:
    found = clauses("The act created a board of nine members, three from each of the towns, elected by lot.")
    assert not [clause for clause in found if clause[2] == "elected"]


def test_a_verb_after_a_long_content_goes_back_to_the_teller() -> None:
    found = clauses("The pact held that the isle would stay free as long as its people wished, and bound both kings.")
    assert ("main", "The pact", "bound") in found
    found = clauses("She said that the isle was free when the war ended, and that the king agreed.")
    assert ("that", "the king", "agreed") in found


def test_while_after_a_comma_sets_another_statement_beside() -> None:
    found = clauses("The mayor stated that rents were fair, while the judge, Ada Pell, admitted that they rose.")
    assert ("main", "the judge", "admitted") in found
    found = clauses("The road, while it was narrow, served the town.")
    assert ("sub", "it", "was") in found


def test_places_in_two_words_are_no_subject() -> None:
    found = clauses("They went to Tarn, Ohio, to a mill where Otto Lind found that glue, a paste of bones, would hold.")
    assert ("that", "glue", "would hold") in found
    assert ("main", "Ohio", "would hold") not in found


def test_an_auxiliary_before_its_subject_takes_its_participle() -> None:
    found = clauses("Not until five o'clock was he taken off by a tug.")
    assert ("main", "he", "taken") in found


def test_a_plural_that_no_list_knows_opens_a_sentence() -> None:
    assert read("Stokehoppers hired from a firm kept it moving.").tokens[0].tag == "NNS"
    assert read("Rogers went home.").tokens[0].tag == "NNP"


def test_ships_are_hired_though_the_lexicon_knows_an_adjective_only() -> None:
    assert ("part", "Barges", "chartered") in clauses("Barges chartered from the line kept it moving.")


def test_should_after_a_noun_opens_a_condition() -> None:
    found = clauses("The pact bound them to leave the isle should voters ask for it.")
    assert ("sub", "voters", "ask") in found


def test_what_is_named_after_somebody_is_not_who_made_it() -> None:
    found = clauses("The council adopted nine rules of trade and shipping, later named after Otto Lind.")
    assert not [clause for clause in found if clause[2] == "named"]
    assert ("part", "The hall", "named") in clauses("The hall, named after Otto Lind, burned down.")
