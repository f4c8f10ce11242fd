"""A card accepts very many answers.

More than forty-five ways to say an answer are a sign that the question is open: many things are right. Ask more
narrowly, or offer options.

Bad:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      accept: [lime, olive, mint, jade, moss, pea, fern, pine, leaf, sage, teal, kelly, army, sea, apple, bottle,
        emerald, forest, grass, avocado, basil, pear, celery, clover, pistachio, seaweed, shamrock, parakeet, pickle,
        tea, juniper, cucumber, lettuce, spinach, kale, cabbage, sprout, clay, dill, chive, olivine, beryl, malachite,
        patina, pond, glass]

Good:

    cards:
    - id: color
      ask: Which color are the trams?
      answer: green
      accept:
      - light green
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Deck
from decks.rules.written import accepted_node, rows

CODE = "FD208"
SEVERITY: Severity = "warning"
MOST = 45


def find(deck: Deck) -> Iterator[Finding]:
    for card in deck.cards:
        accepted = rows(accepted_node(card, deck))
        if len(accepted) > MOST:
            message = f"“{card.fact.id}” accepts {len(accepted)} answers besides “{card.prompt.answers[0].text}”"
            yield Finding(accepted[0].place, CODE, message, "Ask more narrowly, or offer options.", SEVERITY)
