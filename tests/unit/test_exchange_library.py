"""The decks that ship, through every format that is written and read: what comes back is what went out."""

from dataclasses import replace

import pytest

from decks.exchange import Losses, all_formats, format_named
from decks.exchange.from_deck import as_bank
from decks.exchange.to_deck import updated
from decks.loader import load
from decks.paths import LIBRARY
from decks.values.text import clean_line

NAMES = sorted(path.name for path in LIBRARY.iterdir() if (path / "deck.yaml").exists())
TWO_WAY = [known.name for known in all_formats() if known.read and known.write]


def essence(item, told):
    """What docs/exchange.md promises to bring back: all but the order of options and answers, and the losses told.

    The speaker comes back as a part of `why`; that a question needs its options, as `forms`.
    """
    return replace(
        item,
        answers=tuple(sorted(item.answers)),
        options=tuple(sorted(item.options)),
        accept=() if item.id in told else item.accept,
        why=clean_line(f"{item.speaker} {item.why}"),
        speaker="",
        number=None,
        only_choice=False,
        valued=False,
    )


def through(name, deck):
    """A deck's questions, what came back of them, and the losses of writing."""
    losses, missed = Losses(), Losses()
    known = format_named(name)
    bank = as_bank(load(LIBRARY / deck / "deck.yaml").deck, Losses(), 9, groups=known.groups)
    back = known.read(known.write(bank, losses), missed)
    assert missed.found == {}
    return bank, back, losses


@pytest.mark.parametrize("deck", NAMES)
@pytest.mark.parametrize("name", [name for name in TWO_WAY if name != "aiken"])
def test_every_card_comes_back(name, deck):
    bank, back, losses = through(name, deck)
    told = {item for what, items in losses.found.items() for item in items if "other ways" in what}
    assert [essence(item, told) for item in back.items] == [essence(item, told) for item in bank.items]


@pytest.mark.parametrize("deck", NAMES)
@pytest.mark.parametrize("name", [name for name in TWO_WAY if name != "aiken"])
def test_taken_into_the_deck_itself_it_changes_nothing(name, deck):
    bank, back, _ = through(name, deck)
    text = (LIBRARY / deck / "deck.yaml").read_text(encoding="utf-8")
    made = updated(text, bank.items, back, losses := Losses())
    assert (made.new, made.changed, made.text) == (0, 0, text), losses.lines()


@pytest.mark.parametrize("deck", NAMES)
def test_of_aiken_the_choices_come_back(deck):
    bank, back, losses = through("aiken", deck)
    left = set(losses.found.get("left out: no choice of one right option", ()))
    choices = [item for item in bank.items if item.id not in left]
    assert [(item.ask, item.answers, set(item.options)) for item in back.items] == [
        (item.ask, item.answers, set(item.options)) for item in choices
    ]
