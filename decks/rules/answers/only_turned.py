"""A card can only be turned over.

Its answer is too long to be typed (more than six words or 45 characters), and there are too few wrong options for a
choice. Shorten the answer, mark a short part of it, or write wrong options. If turning over is what you want, say so:
`forms: [flip]`.

Bad:

    cards:
    - id: works
      ask: What did the engineer say of the bridge?
      answer: it was not safe for heavy trams and would have to be closed

Good:

    cards:
    - id: works
      ask: What did the engineer say of the bridge?
      answer: it was not safe
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Card, Deck

CODE = "FD210"
SEVERITY: Severity = "warning"
LONG = 20  # characters; what is shorter can be typed, and the forms need not be asked


def find(deck: Deck) -> Iterator[Finding]:
    for card in deck.cards:
        answers, free = card.prompt.answers, not (card.prompt.forms or deck.forms)
        long = any(len(answer.text) > LONG for answer in answers)
        if free and long and not _asked(card, deck):
            text = deck.context.join([answer.text for answer in answers])
            message = f"“{card.fact.id}” can only be turned over: “{text[:60]}” is too long to type"
            yield Finding(card.fact.place, CODE, message, "Shorten the answer, or write wrong options.", SEVERITY)


def _asked(card: Card, deck: Deck) -> bool:
    from decks.forms import FORMS
    from decks.forms.question import Turn

    forms = [form for name, form in FORMS.items() if name != "flip"]
    return any(form.make(card, deck, Turn()) for form in reversed(forms))  # a choice, which weighs the whole deck, last
