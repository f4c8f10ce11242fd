"""Every fact type in every variation of its fields, as sentences that a person can read through.

Read the page after each change of a template: no broken English in it, no speaker missing or named twice.
"""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from decks.cards import make_cards
from decks.context import GAP
from decks.explain import speaker, statement
from decks.facts import TYPES
from decks.loader import load
from decks.model import Card, Deck, Stance
from decks.paths import deck_files
from decks.rules import check

SPECIMENS = Path(__file__).parent / "specimens/deck.yaml"


class Page(SingleFileSnapshotExtension):
    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.fixture(scope="module")
def deck() -> Deck:
    loaded = load(SPECIMENS)
    assert loaded.deck is not None
    assert check(loaded) == []
    return loaded.deck


@pytest.fixture(scope="module")
def attributed(deck) -> Deck:
    """The same with `attribute: yes`."""
    cards = make_cards(deck.id, deck.facts, deck.context, attribute_all=True)
    return replace(deck, cards=cards, attribute_all=True)


def page(deck: Deck) -> str:
    """Each fact as it is stated, whose word it is, and for each direction question, gap and answer."""
    lines = []
    for fact in deck.facts:
        lines.append(
            f"{fact.id}  ({fact.type}{'' if fact.stance in (Stance.REPORTED, fact.type) else f', {fact.stance}'})"
        )
        lines.extend(f"  {text}" for text in (statement(fact, deck), speaker(fact, deck)) if text)
        for card in deck.cards:
            if card.fact is fact:
                prompt = card.prompt
                answer = " | ".join(answer.text for answer in prompt.answers)
                lines.extend(f"    {prompt.direction:10} {text}" for text in (prompt.stem, prompt.gap) if text)
                lines.append(f"    {'':10} = {answer}")
        lines.append("")
    return "\n".join(lines)


def test_the_specimens(deck, snapshot):
    assert page(deck) == snapshot.use_extension(Page)


def test_the_specimens_with_everything_attributed_to_the_article(attributed, snapshot):
    assert page(attributed) == snapshot.use_extension(Page)


def test_the_specimens_have_every_type_and_direction(deck):
    made = {f"{card.fact.type}/{card.prompt.direction}" for card in deck.cards}
    wanted = {f"{name}/{way}" for name, module in TYPES.items() for way in module.DIRECTIONS if "<" not in way}
    assert wanted - made == set()
    assert {"actor/role-mayor", "actor/name-mayor"} <= made


def texts(card: Card) -> list[str]:
    return [text for text in (card.prompt.stem, card.prompt.gap) if text]


def every_text(deck: Deck) -> list[tuple[str, str]]:
    asked = [(card.id, text) for card in deck.cards for text in texts(card)]
    return [*asked, *((fact.id, statement(fact, deck)) for fact in deck.facts)]


LIBRARY = {file.id: file.path for file in deck_files() if file.shipped}


@pytest.fixture(params=["specimens", "attributed", *LIBRARY])
def any_deck(request, deck, attributed) -> Deck:
    if request.param in LIBRARY:
        loaded = load(LIBRARY[request.param]).deck
        assert loaded is not None
        return loaded
    return attributed if request.param == "attributed" else deck


def test_sentences_begin_with_a_capital_and_end_with_one_mark(any_deck):
    for where, text in every_text(any_deck):
        first = text.removeprefix("“")[0]
        assert first in GAP or not first.islower(), (where, text)
        assert text.rstrip("”").endswith((".", "?", "!")) or " — " in text, (where, text)
        assert not text.endswith(("..", "??", ".”.", "?”?")), (where, text)


def test_no_sentence_has_a_word_twice_a_slot_left_or_spaces_amiss(any_deck):
    for where, text in every_text(any_deck):
        words = [word.casefold() for word in text.split()]
        doubled = [one for one, other in pairwise(words) if one == other and one != GAP]
        assert not doubled, (where, text)
        assert "{" not in text and "  " not in text and " ," not in text and " ." not in text, (where, text)


def test_every_question_has_a_gap_for_each_answer(any_deck):
    for card in any_deck.cards:
        if card.prompt.gap:
            assert card.prompt.gap.count(GAP) == len(card.prompt.answers), card.id


def test_whoever_vouches_for_a_fact_is_named_in_each_of_its_sentences(any_deck):
    """But where the speaker is what is asked for; and nobody twice as “according to”."""
    for card in any_deck.cards:
        fact, context = card.fact, any_deck.context
        if fact.stance is Stance.REPORTED:
            continue
        speakers = fact.by[:-1] if card.prompt.direction == "by" else fact.by
        names = [thing.variants for thing in speakers] or [(context.cite,) if not fact.by else ("",)]
        for text in texts(card):
            folded = text.casefold()
            assert all(any(name.casefold() in folded for name in variants) for variants in names), (card.id, text)
            assert folded.count("according to") <= 1, (card.id, text)


def test_a_deck_that_attributes_everything_names_the_article_in_every_sentence(attributed):
    for card in attributed.cards:
        assert all("article" in text for text in texts(card)), (card.id, texts(card))
