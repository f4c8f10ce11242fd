"""Clauses: subjects, verbs and what hangs on what."""

import pytest

from tests.support.grammar import clauses


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The sites were photographed by Major Heyser.", ("main", "The sites", "were photographed")),
        ("Armenia and Azerbaijan signed the accord.", ("main", "Armenia & Azerbaijan", "signed")),
        ("Concorde 216, registered G-BOAF, stands at Filton.", ("part", "Concorde 216", "registered")),
        ("The ships carrying it turned back.", ("main", "The ships", "turned")),
        ("Any missile launched from Cuba would be met.", ("part", "Any missile", "launched")),
        ("The BEA, France's bureau, concluded that a tyre had burst.", ("that", "a tyre", "had burst")),
        ("The committee, chaired by Morgan, met in London.", ("main", "The committee", "met")),
        ("Lucien Servanty, who led the design, agreed.", ("rel", "Lucien Servanty", "led")),
        ("When the war ended, Russia sent peacekeepers.", ("sub", "the war", "ended")),
        ("Weber, several historians believe, was overlooked.", ("inserted", "several historians", "believe")),
        ("It sought a session of the CSTO that was not held.", ("rel", "a session", "was not held")),
    ],
)
def test_a_clause_has_its_subject_and_verb(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in clauses(text)


def test_verbs_joined_by_and_share_their_subject() -> None:
    found = clauses("The accord committed Armenia to withdraw, brought peacekeepers and established a center.")
    assert [(subject, verb) for kind, subject, verb in found if kind == "main"] == [
        ("The accord", "committed"),
        ("The accord", "brought"),
        ("The accord", "established"),
    ]


def test_a_new_subject_after_and_opens_a_new_clause() -> None:
    found = clauses("Compression heated the nose, and the fuselage grew.")
    assert [(subject, verb) for _, subject, verb in found] == [("Compression", "heated"), ("the fuselage", "grew")]
