"""Drafting again over an edited deck."""

from decks.drafting import Draft, Head, draft
from decks.drafting.redraft import KEY, merged
from decks.writer import read_data

ARTICLE = (
    "The treaty was signed in London on 29 November 1962. Air France withdrew its fleet on 31 May 2003. "
    "British Airways left for Bahrain on 21 January 1976."
)
MORE = ARTICLE + " Mach 2 was reached by Brian Trubshaw on 4 November 1970."


def drafted(article: str) -> Draft:
    return draft(article, Head(name="concorde", title="Concorde"))


def test_nothing_new_leaves_every_byte() -> None:
    first = drafted(ARTICLE)
    assert merged(first.text, drafted(ARTICLE)) == (first.text, 0)


def test_edits_comments_and_dropped_facts_stay() -> None:
    first = drafted(ARTICLE)
    facts = [str(fact["id"]) for fact in first.facts]
    begin = first.text.index(f"- id: {facts[0]}\n")
    end = first.text.index(f"- id: {facts[1]}\n")
    edited = (
        first.text[:begin] + "# mine\n" + first.text[end:].replace("withdrew its fleet", "withdrew its whole fleet", 1)
    )
    text, count = merged(edited, drafted(MORE))
    assert count > 0
    assert "# mine" in text
    assert "withdrew its whole fleet" in text
    assert f"- id: {facts[0]}\n" not in text
    assert "Mach 2" in text


def test_what_was_drafted_is_remembered() -> None:
    text, _ = merged(drafted(ARTICLE).text, drafted(MORE))
    remembered = read_data(text)[KEY]
    assert {str(fact["id"]) for fact in drafted(MORE).facts} <= set(remembered)
