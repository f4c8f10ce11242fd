"""Whatever is done to a deck's file, reading, checking and showing it never raises; fixes leave what they need not touch."""

import random
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decks.diagnostics import Edit, Finding
from decks.loader import load
from decks.rules import check
from tests.faults.mutations import mutated, originals, try_deck
from tests.support.decks import write_deck

TEXTS = originals(size=1)
TOGETHER = 10  # decks an example, for hypothesis takes as long for one as they do
MANY = settings(max_examples=2_000 // TOGETHER, deadline=None, suppress_health_check=list(HealthCheck), database=None)
FEW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
OPENING = {"FD103", "FD106", "FD112", "FD121"}  # once these are mended, the rest of their fact is read


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return write_deck(tmp_path_factory.mktemp("mutated"), *TEXTS[0])


@MANY
@given(seeds=st.lists(st.integers(0, 2**32), min_size=TOGETHER, max_size=TOGETHER))
def test_no_mutated_deck_raises(seeds, path):
    for seed in seeds:
        try_deck(path, mutated(TEXTS[seed % len(TEXTS)][0], random.Random(seed)))


@FEW
@given(text=st.text(max_size=300))
def test_no_text_raises(text, path):
    try_deck(path, text.encode("utf-8", "surrogatepass"))


def applied(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def overlapping(edits: list[Edit]) -> bool:
    spans = sorted((edit.start, edit.end) for edit in edits)
    return any(first[1] > second[0] for first, second in pairwise(spans))


@FEW
@given(seed=st.integers(0, 2**32))
def test_every_fix_mends_its_finding_and_makes_no_other(seed, path):
    text = mutated(TEXTS[seed % 2][0], random.Random(seed)).decode("utf-8", "replace")
    path.write_text(text, encoding="utf-8", newline="")
    found = check(load(path, "d"))
    errors = sum(finding.severity == "error" for finding in found)
    for finding in (one for one in found if one.fix):
        assert not overlapping(list(finding.fix))
        path.write_text(applied(text, list(finding.fix)), encoding="utf-8", newline="")
        after = check(load(path, "d"))
        assert count(after, finding) < count(found, finding), (finding, text)
        if finding.code not in OPENING:
            assert sum(one.severity == "error" for one in after) <= errors, (finding, text)


def count(found: list[Finding], finding: Finding) -> int:
    return sum((one.code, one.message) == (finding.code, finding.message) for one in found)
