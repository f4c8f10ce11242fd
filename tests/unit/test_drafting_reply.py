"""An assistant's reply: read through its chatter, grounded, and joined with the offline draft."""

import json

import pytest

from decks.drafting import Draft, Head, draft
from decks.drafting.reply import Reply
from tests.support.accord import ARTICLE, FACT


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


@pytest.mark.parametrize(
    "quote",
    [
        "the harbor accord was SIGNED in Varn on 3 May 2019",
        "The Harbor Accord -- was signed in Varn, on 3 May 2019 …",
        "**The Harbor Accord** was signed in Varn on 3 May 2019",
        "The Harbor Accord was signed … on 3 May 2019 by Mira Holt",
    ],
)
def test_a_quote_of_the_same_words_is_set_right(quote: str) -> None:
    drafted = answered(f"facts:\n{FACT.replace('The Harbor Accord was signed in Varn on 3 May 2019', repr(quote))}")
    kept = next(fact for fact in drafted.deck.facts if fact.id == "accord-signed")
    assert all(quote.text in ARTICLE for quote in kept.quotes)


@pytest.mark.parametrize(
    "quote",
    [
        "The Harbor Accord was not signed in Varn on 3 May 2019",
        "on 3 May 2019 … The Harbor Accord was signed",
        "The Harbor Accord was signed … in Rome",
        "the … of",
    ],
)
def test_a_quote_of_other_words_is_not(quote: str) -> None:
    drafted = answered(f"facts:\n{FACT.replace('The Harbor Accord was signed in Varn on 3 May 2019', quote)}")
    assert "accord-signed" not in ids(drafted)


def test_a_year_that_the_article_tells_elsewhere_is_inferred() -> None:
    article = f"{ARTICLE} On 9 June the pipes burst."
    fact = FACT.replace("accord-signed", "burst").replace("2019-05-03", "2019-06-09")
    fact = fact.replace("The Harbor Accord was signed in Varn on 3 May 2019", "On 9 June the pipes burst")
    told = draft(article, Head(), reply=f"facts:\n{fact}")
    wrong = draft(article, Head(), reply=f"facts:\n{fact.replace('2019-06', '2018-06')}")
    kept = next(fact for fact in told.facts if fact["id"] == "burst")
    assert (kept["inferred"], kept["draft"]) == ("year", "core")
    assert "burst" not in ids(wrong)


def test_a_name_need_not_say_which_it_is_and_a_key_must_be_there() -> None:
    drafted = answered(
        "facts:\n- id: accord\n  type: name\n  of: the Harbor Accord\n  name: the accord\n  quote: The accord obliged the Board\n"
        "- id: good\n  type: claim\n  by: Mira Holt\n  says: it is a good day\n  key: a bad day\n  quote: It is a good day\n"
    )
    facts = {str(fact["id"]): fact for fact in drafted.facts}
    assert facts["accord"]["what"] == "other name"
    assert "key" not in facts["good"]
    assert facts["good"]["draft"] == "maybe"


def told(type_: str, statement: str, answer: str, stem: str, quote: str, **more: object) -> dict[str, object]:
    question = {"form": "typed", "stem": stem, "answer": answer, "accept": [answer]}
    return {
        "id": "told",
        "type": type_,
        "statement": statement,
        "answer": answer,
        "quote": quote,
        "questions": [question],
        **more,
    }


@pytest.mark.parametrize(
    ("fact", "type_"),
    [
        (told("quantity", "The accord obliged the Board to repair 42 km of pipes.", "42 km of pipes", "What was to be repaired?", "to repair 42 km of pipes"), "card"),
        (told("actor", "Mira Holt was the mayor of Sel.", "Mira Holt", "Who was the mayor of Sel?", "Mira Holt, the mayor of Sel"), "actor"),
        (told("claim", "Mira Holt said that it was a good day.", "a good day", "What did Holt call it?", "“It is a good day,” Holt said", by="Mira Holt", stance="claim"), "claim"),
        (told("term", "Nobody knows.", "a good day", "What was it?", "It is a good day"), "card"),
    ],
)  # fmt: skip
def test_a_told_fact_gets_its_type_where_its_statement_says_enough(fact: dict[str, object], type_: str) -> None:
    drafted = answered(json.dumps({"facts": [fact]}))
    kept = next(one for one in drafted.facts if one["id"] == "told")
    stems = [card.prompt.stem for card in drafted.deck.cards if card.fact.id == "told"]
    assert kept["type"] == type_
    assert fact["questions"][0]["stem"] in stems


def test_the_replies_of_several_parts_become_one_deck() -> None:
    again = FACT.replace("2019-05-03", "2019-05").replace("the signing", "the first signing")
    names = "names:\n- id: {}\n  name: Mira Holt\n  also: Holt\n  kind: person\n"
    claim = (
        "- id: good\n  type: claim\n  by: {}\n  says: it is a good day\n  key: a good day\n  quote: It is a good day\n"
    )
    replies = [
        Reply(f"{names.format('holt')}facts:\n{FACT}"),
        Reply("I cannot help with that."),
        Reply(f"{names.format('m-holt')}facts:\n{again}{claim.format('m-holt')}"),
    ]
    drafted = draft(ARTICLE, Head(), reply=replies)
    assert ids(drafted)[:3] == ["accord-signed", "accord-signed-2", "good"]
    assert next(fact for fact in drafted.facts if fact["id"] == "good")["by"] == "holt"
    assert [name["id"] for name in drafted.names].count("holt") == 1
    assert any(note.startswith("reply 2:") for note in drafted.notes)


def test_a_quote_that_stands_twice_is_meant_in_its_own_part() -> None:
    article = "The bridge opened on 3 May 2019. It was closed.\n\nLater the bridge opened on 3 May 2020. The bridge opened on 3 May."
    fact = "- id: later\n  type: date\n  event: the second opening\n  when: 2020-05-03\n  quote: the bridge opened on 3 May\n"
    drafted = draft(article, Head(), reply=[Reply("none"), Reply(f"facts:\n{fact}", start=50)])
    quote = next(one for one in drafted.facts if one["id"] == "later")["quote"]
    assert article.index("Later") < drafted.deck.facts[0].quotes[0].start, quote
