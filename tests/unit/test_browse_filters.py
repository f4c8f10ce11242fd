"""The filter language: what each key lets through, and what is said of a filter that cannot be read."""

from pathlib import Path

import pytest

from progress.scheduling import Memory, Window
from progress.state import State
from quiz.browse.filters import FilterError, matching, parse
from quiz.browse.keys import KEYS, STANCE_TESTS, STATE_TESTS, TYPE_TESTS
from quiz.browse.rows import Known, make_rows
from tests.support.decks import HEAD, read_deck

TODAY = 738_000
FACTS = """\
topics: [war, accord]
facts:
- id: war
  type: date
  event: the Second Karabakh War
  from: 2020-09-27
  to: 2020-11-10
  topic: war
  tags: [exam, year]
  quote: The Second Karabakh War (September 27 - November 10, 2020)
- id: range
  type: quantity
  of: iskander-m
  measure: maximum range
  value: 500 km
  quote: Iskander-M with a maximum range of 500 km
- id: construction
  type: claim
  by: shoigu
  act: noted
  about: the shipments to Armenia
  says: contained construction materials
  key: construction materials
  topic: accord
  disputed:
    by: azerbaijan
    quote: Baku disputed the clarification
  quote: the shipments contained construction materials
cards:
- id: army
  ask: For which country's army is the Iskander-M?
  answer: turkey
"""
STATES = {
    # recall today: 98 %, 83 %, 90 %
    "small/war/from": State(
        Memory(40.0, 5.0, TODAY - 5, 3, 0), answers=3, answered_on=TODAY - 5, window=Window(0, TODAY + 30, 0)
    ),
    "small/war/to": State(
        Memory(5.0, 8.0, TODAY - 12, 9, 3), answers=9, answered_on=TODAY, window=Window(0, TODAY - 2, 0)
    ),
    "small/range/value": State(
        Memory(29.6, 6.0, TODAY - 29, 2, 1),
        answers=2,
        answered_on=TODAY - 6,
        window=Window(0, TODAY, 0),
        suspended=True,
    ),
}


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    deck = read_deck(tmp_path_factory.mktemp("deck"), HEAD + FACTS)
    flags = {"small/range/value": ["it is unclear"]}
    known = Known(TODAY, flags=lambda card: flags.get(card, ()), leeches=lambda: {"small/war/to"})
    return make_rows([deck], STATES, known)


def found(rows, text):
    return {row.id.removeprefix("small/") for row in matching(rows, text)}


WAR = {"war/from", "war/to"}
RANGE = {"range/value"}
CLAIM = {"construction/key", "construction/by"}
ARMY = {"army/answer"}
ALL = WAR | RANGE | CLAIM | ARMY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ALL),
        ("  ", ALL),
        ("karabakh", WAR),
        ("KARABAKH", WAR),
        ("Kárabäkh", WAR),
        ("begin", {"war/from"}),
        ('"maximum range"', RANGE),
        ('"range maximum"', set()),
        ("range maximum", RANGE),
        ("turkiye", ARMY),
        ("Türkiye", ARMY),
        ('"September 27 - November"', WAR),
        ("small", set()),
        ("small/war/from", {"war/from"}),
        ("construction/", CLAIM),
    ],
)
def test_words_search_the_text_without_case_accents_and_typography(rows, text, expected):
    assert found(rows, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("type:date", WAR),
        ("type:CARD", ARMY),
        ("deck:small", ALL),
        ("deck:=small", ALL),
        ("deck:=smal", set()),
        ('deck:"small deck"', ALL),
        ("topic:war", WAR),
        ("topic:", WAR | CLAIM),
        ("-topic:", RANGE | ARMY),
        ("tag:exam", WAR),
        ("tag:exa", WAR),
        ("tag:=exa", set()),
        ("by:shoigu", CLAIM),
        ('by:"sergei shoigu"', CLAIM),
        ("by:Baku", set()),
        ("stance:claim", CLAIM),
        ("stance:disputed", CLAIM),
        ("stance:reported", WAR | RANGE | ARMY),
        ("is:new", CLAIM | ARMY),
        ("is:due", {"war/to"}),
        ("is:learned", WAR | RANGE),
        ("is:leech", {"war/to"}),
        ("is:suspended", RANGE),
        ("is:flagged", RANGE),
        ("flag:", RANGE),
        ("flag:unclear", RANGE),
        ("flag:wrong", set()),
    ],
)
def test_keys_for_what_a_card_is(rows, text, expected):
    assert found(rows, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("due:<3", {"war/to"}),
        ("due:-2", {"war/to"}),
        ("due:=30", {"war/from"}),
        ("due:>=30", {"war/from"}),
        ("due:-5..40", WAR),
        ("due:..0", {"war/to"}),
        ("due:0..", {"war/from"}),
        ("interval:35", {"war/from"}),
        ("stability:>30", {"war/from"}),
        ("stability:30", RANGE),
        ("stability:30.0", set()),
        ("difficulty:>=8", {"war/to"}),
        ("recall:<0.9", {"war/to"}),
        ("recall:<90%", {"war/to"}),
        ("recall:90%", RANGE),
        ("recall:85%..1", {"war/from", "range/value"}),
        ("lapses:>2", {"war/to"}),
        ("lapses:0", ALL - {"war/to", "range/value"}),
        ("answers:>=3", WAR),
        ("rated:1", {"war/to"}),
        ("rated:6", WAR),
        ("rated:7", WAR | RANGE),
    ],
)
def test_keys_for_how_a_card_stands(rows, text, expected):
    assert found(rows, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-type:date", ALL - WAR),
        ("--type:date", WAR),
        ("is:due or is:new", {"war/to"} | CLAIM | ARMY),
        ("is:due OR is:new", {"war/to"} | CLAIM | ARMY),
        ("type:date and is:due", {"war/to"}),
        ("type:date is:due or type:card", {"war/to"} | ARMY),
        ("type:date (is:due or type:card)", {"war/to"}),
        ("-(type:date or is:new)", RANGE),
        ('type:"date"', WAR),
        ('"or"', {"army/answer", "construction/key"}),
        ("TYPE:date", WAR),
    ],
)
def test_joining(rows, text, expected):
    assert found(rows, text) == expected


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("type:xyz", 6, "type: takes one of date, actor,"),
        ("type:dat", 6, "type: takes no “dat”. Did you mean “date”?"),
        ("ceasefire typ:date", 11, "there is no key “typ:”. Did you mean “type”?"),
        ("is:", 4, "is: takes one of due, new"),
        ("due:soon", 5, "due: takes a number of days, as in 3, <3"),
        ("due:", 5, "due: takes a number of days"),
        ("due:..", 5, "due: takes a number of days"),
        ("recall:<90", 8, "recall: takes a share from 0 to 1"),
        ("rated:0", 7, "rated: takes a number of days"),
        ('war "open', 5, "this quotation mark is never closed"),
        ('by:"open', 4, "this quotation mark is never closed"),
        ("(war", 1, "this parenthesis is never closed"),
        ("war)", 4, "this parenthesis closes none that is open"),
        ("war or", 7, "after “or”, something to look for is missing"),
        ("or war", 1, 'before “or”, something to look for is missing; to look for the word itself, write "or"'),
        ("war -", 6, "after “-”, something to look for is missing"),
        ("()", 2, "after “(”, something to look for is missing"),
        ("(" * 51 + "a" + ")" * 51, 51, "parentheses are nested more than 50 deep"),
        ("a" * 1001, 1001, "longer than 1000 characters"),
    ],
)
def test_what_is_said_of_a_filter_that_cannot_be_read(text, column, words):
    with pytest.raises(FilterError) as told:
        parse(text)
    assert told.value.column == column
    assert words in str(told.value)
    assert str(told.value).startswith(f"column {column}: ")


def test_leeches_are_looked_for_only_where_a_filter_asks(tmp_path):
    def never():
        raise AssertionError

    rows = make_rows([read_deck(tmp_path)], {}, Known(TODAY, leeches=never))
    assert matching(rows, "war is:new -type:claim")
    with pytest.raises(AssertionError):
        matching(rows, "is:leech")


def test_the_documentation_has_every_key_with_its_example_and_its_values():
    text = (Path(__file__).parents[2] / "docs/browse.md").read_text(encoding="utf-8")
    rows = {line.split("`")[1].partition(":")[0]: line for line in text.splitlines() if line.startswith("| `")}
    assert [key.example for key in KEYS.values() if f"| `{key.example}` | " not in text] == []
    for name, tests in (("type", TYPE_TESTS), ("stance", STANCE_TESTS), ("is", STATE_TESTS)):
        assert [value for value in tests if f"`{value}`" not in rows[name]] == []


@pytest.mark.parametrize("key", KEYS.values(), ids=lambda key: key.name)
def test_every_key_takes_its_example(key):
    parse(key.example)
