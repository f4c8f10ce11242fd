"""Any sequence of decisions leaves a readable deck, and, undone, gives back the file byte for byte."""

import contextlib
import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from decks.loader import load
from decks.review.bench import Bench
from decks.review.decisions import (
    Accept,
    ChangeType,
    Drop,
    Edit,
    Merge,
    MustKnow,
    Options,
    Requote,
    Restance,
    Reword,
    Split,
    Why,
)
from decks.review.desk import Desk
from decks.review.proposing import propose
from decks.review.script import Script
from decks.writer import Refused, read_data
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD, write_deck

DRAFTED = "# My deck\n" + re.sub(
    "^  quote:", "  draft: core  # new\n  doubt: look at it\n  quote:", HEAD + FACTS + CARDS, flags=re.MULTILINE
)
WORDS = st.sampled_from(
    ["Russia", "44 days", "2020", "x: y", "it's # so", "- dash", "a\nb", "“q” é😀", "", "skip", "?"]
)
KEYS = st.sampled_from(["of", "value", "says", "quote", "topic", "accept", "why", "when", "stance", "ask", "forms"])
TYPES = st.sampled_from(["date", "event", "claim", "quantity", "card", "term", "name"])
DIRECTIONS = st.sampled_from(["value", "of", "key", "who", "answer", "from", "role"])
MOVES = st.one_of(
    st.tuples(st.sampled_from([Accept, Drop, Split, MustKnow])),
    st.tuples(st.just(Edit), KEYS, WORDS),
    st.tuples(st.just(Why), WORDS),
    st.tuples(st.just(Reword), DIRECTIONS, WORDS),
    st.tuples(st.just(Options), DIRECTIONS, st.lists(WORDS, max_size=3).map(tuple)),
    st.tuples(st.just(Restance), st.sampled_from(["claim", "view", "reported", "disputed"]), st.just(("shoigu",))),
    st.tuples(st.just(ChangeType), TYPES, st.dictionaries(KEYS, WORDS, max_size=2)),
    st.tuples(st.just(Requote), st.just(("lasted 44 days",))),
    st.tuples(st.just("merge"), st.integers(0, 20)),
    st.tuples(st.just("add"), st.integers(0, len(ARTICLE) - 20)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def make(desk, fact, move):
    what, *rest = move
    if what == "merge":
        return Merge(fact, desk.bench.rows[rest[0] % len(desk.bench.rows)].id)
    if what == "add":
        return propose(desk.bench, rest[0], rest[0] + 15)[-1].decision(fact)
    return what(fact, *rest)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 20), MOVES), max_size=8), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_decisions_undone_give_the_file_byte_for_byte(moves, newline, ended):
    with tempfile.TemporaryDirectory() as folder:
        text = DRAFTED.replace("\n", newline)
        path = write_deck(Path(folder) / "deck", "")
        path.write_bytes((text if ended else text.rstrip()).encode())
        before = path.read_bytes()
        desk = Desk(path, journals=Path(folder) / "journals")
        for number, move in moves:
            with contextlib.suppress(Refused):
                if move[0] == "undo":
                    desk.undo()
                elif move[0] == "redo":
                    desk.redo()
                else:
                    fact = desk.bench.rows[number % len(desk.bench.rows)].id
                    desk.decide(make(desk, fact, move))
            assert path.read_bytes().decode() == desk.bench.text
            assert not load(path).errors
            assert desk.at in desk.bench.facts
            assert desk.view.id == desk.at
        again = Desk(path, journals=Path(folder) / "journals")  # after a restart
        while again.can_undo:
            again.undo()
        assert path.read_bytes() == before


@given(st.integers(0, 20), MOVES)
def test_a_change_to_one_entry_leaves_the_others_as_they_were(number, move):
    script = Script.of(DRAFTED)
    fact = script.ids[number % len(script.ids)]
    if move[0] in ("merge", "add", "undo", "redo"):
        return
    try:
        text = make(None, fact, move).made(script)
    except Refused:
        return
    after = Script.of(text)
    for other in script.ids:
        if other != fact:
            assert after.entry(other) == script.entry(other)
    heads = [
        {key: value for key, value in read_data(one).items() if key not in ("facts", "cards")}
        for one in (DRAFTED, text)
    ]
    assert heads[0] == heads[1]


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 20), MOVES), max_size=5))
def test_a_bench_after_decisions_is_the_bench_of_its_text(moves):
    """What is taken over from the deck before is what reading it anew gives."""
    bench = Bench.read(Path("deck.yaml"), DRAFTED, ARTICLE)
    for number, move in moves:
        if move[0] not in ("merge", "add", "undo", "redo"):
            with contextlib.suppress(Refused):
                bench = bench.after(make(None, bench.rows[number % len(bench.rows)].id, move))
    anew = Bench.read(Path("deck.yaml"), bench.text, ARTICLE)
    assert [(card.id, card.prompt) for card in bench.deck.cards] == [(card.id, card.prompt) for card in anew.deck.cards]
    assert all(card.fact in bench.deck.facts for card in bench.deck.cards)
