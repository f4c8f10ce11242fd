"""An assistant's reply: read through its chatter, grounded, and joined with the offline draft."""

import json

import pytest

from decks.drafting import Draft, Head, draft

ARTICLE = (
    "The Harbor Accord was signed in Varn on 3 May 2019 by Mira Holt, the mayor of Sel. “It is a good day,” Holt said. "
    "The accord obliged the Board to repair 42 km of pipes."
)
FACT = """\
- id: accord-signed
  type: date
  event: the signing of the Harbor Accord
  when: 2019-05-03
  ask:
    when: On what date was the Harbor Accord signed?
  quote: The Harbor Accord was signed in Varn on 3 May 2019
"""


def answered(reply: str) -> Draft:
    return draft(ARTICLE, Head(name="accord", title="The accord"), reply=reply)


def ids(drafted: Draft) -> list[str]:
    return [fact.id for fact in drafted.deck.facts]


@pytest.mark.parametrize(
    "reply",
    [
        f"facts:\n{FACT}",
        f"Here is the deck!\n\n```yaml\nfacts:\n{FACT}```\n\nLet me know if you want more.",
        f"Sure:\n\nfacts:\n{FACT}\nI hope that helps.",
        FACT,
    ],
)
def test_the_facts_are_found_whatever_stands_around_them(reply: str) -> None:
    assert ids(answered(reply))[0] == "accord-signed"


def test_json_in_the_form_of_the_command_is_taken_too() -> None:
    fact = {
        "id": "c1",
        "type": "claim",
        "stance": "claim",
        "by": "Mira Holt",
        "statement": "Mira Holt said that it was a good day.",
        "answer": "a good day",
        "quote": "\"It is a good day,\" Holt said",
        "questions": [{"form": "typed", "stem": "What did Mira Holt say that it was?", "answer": "a good day"}],
    }  # fmt: skip
    drafted = answered(json.dumps({"facts": [fact]}))
    kept = next(one for one in drafted.deck.facts if one.id == "c1")
    assert kept.quotes[0].text == "“It is a good day,” Holt said"
    assert [thing.name for thing in kept.by] == ["Mira Holt"]


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("quote: The Harbor Accord was signed in Varn on 3 May 2019", "quote: The Harbor Accord was signed in Rome"),
        ("when: 2019-05-03", "when: 2019-05-04"),
    ],
)
def test_what_the_article_does_not_say_goes_and_is_told(line: str, instead: str) -> None:
    drafted = answered(f"facts:\n{FACT.replace(line, instead)}")
    assert "accord-signed" not in ids(drafted)
    assert any("accord-signed" in note for note in drafted.notes)


def test_one_fact_comes_once() -> None:
    alone = draft(ARTICLE, Head(name="accord", title="The accord"))
    both = answered(f"facts:\n{FACT}")
    signed = [fact for fact in both.deck.facts if fact.type == "date"]
    assert len(signed) == 1
    assert len(both.deck.facts) <= len(alone.deck.facts) + 1


@pytest.mark.parametrize("reply", ["", "I cannot help with that.", "```\nnothing\n```", '{"facts": []}'])
def test_a_reply_without_facts_is_refused(reply: str) -> None:
    if reply:
        with pytest.raises(ValueError, match="no facts"):
            answered(reply)


def test_a_list_that_breaks_off_gives_its_whole_entries() -> None:
    fact = {"id": "one", "type": "date", "event": "the signing of the Harbor Accord", "when": "2019-05-03"}
    fact["quote"] = "The Harbor Accord was signed in Varn on 3 May 2019"
    broken = '{"facts": [' + json.dumps(fact) + ', {"id": "two", "type": "da'
    assert "one" in ids(answered(broken))
