"""Whatever the text, drafting ends, quotes the article letter by letter, and answers with words of its own finding only."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from decks.drafting.answered import read_reply
from decks.drafting.finding import find_facts
from decks.drafting.text import plain

WORDS = st.sampled_from(
    [
        "The", "treaty", "was", "signed", "by", "Harold Macmillan", ",", "and", "Russia", "said", "that", "it", "who", "which",
        "had", "been", "(", ")", '"', "“", "”", "on", "29 November 1962", "In", "May", "the", "next day", "1,400", "troops", ".",
        "Mr.", "NATO", "(NATO)", "known", "as", "he", "she", "its", "of", "to", "withdraw", "from", "because", "if", "not", ";",
        ":", "—", "more than", "10 %", "£70 million", "\n", "\n\n", "# Heading", "- item", "[link](x)", "would", "Hosting", "war",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=200))


@given(TEXTS)
@settings(max_examples=150)
def test_any_text_can_be_read(article: str) -> None:
    text = plain(article)
    assert len(text) == len(article)
    for fact in find_facts(article).candidates:
        assert 0 <= fact.start < fact.end <= len(article)
        assert fact.tier in ("core", "maybe")


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(
            st.sampled_from(["facts:", "- id: a", "  type: date", "```yaml", "```", "{", "[", '"', "quote: x", "\n"]),
            max_size=30,
        ).map("\n".join),
    )
)
def test_any_reply_is_read_or_refused(reply: str) -> None:
    with suppress(ValueError):
        facts, _ = read_reply(reply)
        assert facts
