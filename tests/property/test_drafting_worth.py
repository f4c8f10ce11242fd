"""Whatever the text, the last look only takes away: no new facts, no fact made surer, no fact without a question."""

from hypothesis import given, settings
from hypothesis import strategies as st

from decks.drafting.doubles import without_doubles
from decks.drafting.finding import find_facts
from decks.drafting.text import plain
from decks.drafting.worth import worthy

WORDS = st.sampled_from(
    [
        "The", "letter", "found", "on", "Ida Roe", "was", "never", "said", "that", "it", "and", ",", ";", ".", "A", "wave", "swept",
        "away", "40 men", "of", "Velm", "in May 1920", "half", "One", "two", "called", "named", '"', "her", "whom", "US$4 billion",
        "came", "the", "judge", "had", "chosen", "more than", "which", "saying", "by", "six", "to", "(1905)", "'s", "____", "{", "}",
    ]
)  # fmt: skip


@given(st.lists(WORDS, max_size=50).map(" ".join))
@settings(max_examples=120)
def test_the_last_look_only_takes_away(article: str) -> None:
    found = find_facts(article)
    before = without_doubles(found.candidates)
    after = worthy(before, plain(article), found.entities)
    core = {(fact.start, fact.end, fact.type, fact.slug) for fact in before if fact.tier == "core"}
    assert len(after) <= len(before)
    for fact in after:
        assert fact.tier == "maybe" or (fact.start, fact.end, fact.type, fact.slug) in core
        assert fact.tier == "core" or fact.why
