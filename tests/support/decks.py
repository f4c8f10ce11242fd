"""Decks for tests."""

from collections.abc import Sequence
from pathlib import Path

from decks.loader import load
from decks.model import Deck

ARTICLE = """\
The Second Karabakh War (September 27 – November 10, 2020) lasted 44 days. Iskander-M with a maximum range of 500 km is for
the Russian army. Russia’s Defense Minister Sergei Shoigu noted that the shipments contained construction materials.

The accord established a center led jointly by Russia and Turkey. It committed Armenia to withdraw from the region.
The Iskander-M is also known as SS-26 Stone. Baku disputed the clarification.
"""
HEAD = """\
format: 1
deck: small
title: A small deck
source:
  file: article.txt
  cite: the article
names:
- id: iskander-m
  name: the Iskander-M missile
  also: [SS-26 Stone]
  kind: weapon
- id: shoigu
  name: Sergei Shoigu
  also: [Shoigu]
  kind: person
  of: russia
- id: accord
  name: the trilateral ceasefire accord
  kind: document
- id: russia
  name: Russia
  kind: country
- id: turkey
  name: Turkey
  also: [Türkiye]
  kind: country
- id: armenia
  name: Armenia
  kind: country
- id: azerbaijan
  name: Azerbaijan
  also: [Baku]
  kind: country
"""
FACTS = """\
facts:
- id: war
  type: date
  event: the Second Karabakh War
  from: 2020-09-27
  to: 2020-11-10
  quote: The Second Karabakh War (September 27 - November 10, 2020)
- id: length
  type: quantity
  of: the Second Karabakh War
  measure: duration
  value: 44 days
  quote: lasted 44 days
- id: range
  type: quantity
  of: iskander-m
  measure: maximum range
  value: 500 km
  quote: Iskander-M with a maximum range of 500 km
- id: reporting-name
  type: name
  of: iskander-m
  name: SS-26 Stone
  what: reporting name
  quote: also known as SS-26 Stone
- id: minister
  type: actor
  name: shoigu
  role: Russia's Defense Minister
  accept: [Defence Minister of Russia]
  ask:
    role:
      not:
      - Russia's Foreign Minister
      - Russia's Prime Minister
      - Russia's ambassador to Armenia
  quote: Russia's Defense Minister Sergei Shoigu
- id: construction
  type: claim
  by: shoigu
  act: noted
  about: the shipments to Armenia
  says: contained construction materials
  key: construction materials
  disputed:
    by: azerbaijan
    quote: Baku disputed the clarification
  why: Azerbaijan did not believe it.
  quote: the shipments contained construction materials
- id: center
  type: clause
  of: accord
  says: established a center led jointly by {Russia} and {Turkey}
  quote: established a center led jointly by Russia and Turkey
- id: withdrawal
  type: clause
  of: accord
  party: armenia
  duty: withdraw from the region
  quote: committed Armenia to withdraw from the region
"""
CARDS = """\
cards:
- id: army
  ask: For which country's army is the Iskander-M?
  answer: russia
  quote: for the Russian army
"""


def write_deck(folder: Path, text: str = HEAD + FACTS + CARDS, article: str | None = ARTICLE) -> Path:
    """Write a deck and its article into a folder; returns the deck's file."""
    folder.mkdir(parents=True, exist_ok=True)
    if article is not None:
        (folder / "article.txt").write_text(article, encoding="utf-8")
    path = folder / "deck.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def read_deck(folder: Path, text: str = HEAD + FACTS + CARDS, article: str | None = ARTICLE) -> Deck:
    """A deck that must be free of errors."""
    loaded = load(write_deck(folder, text, article))
    assert not loaded.errors, [str(finding) for finding in loaded.errors]
    assert loaded.deck is not None
    return loaded.deck


def findings(folder: Path, text: str, article: str | None = ARTICLE) -> list[str]:
    """The findings on a deck, errors and warnings, as `line:column: CODE message`."""
    from decks.rules import check

    found = check(load(write_deck(folder, text, article), "d"))
    return [str(finding).partition("deck.yaml:")[2] or str(finding).removeprefix("d:") for finding in found]


def plain_deck(folder: Path, name: str, facts: Sequence[str]) -> Deck:
    """A deck of hand-written cards, each asking for its own name: `name/fact/answer`."""
    cards = "".join(f"- id: {fact}\n  ask: What is {fact} called?\n  answer: {fact} itself\n" for fact in facts)
    head = f"format: 1\ndeck: {name}\ntitle: The deck {name}\nsource: {{cite: the article}}\n"
    return read_deck(folder / name, f"{head}cards:\n{cards}", article=None)
