"""An answer is not in its quote, nor in the quote's sentence.

What the quote does not say, it does not prove. Quote the words that do; or, if the answer is worded otherwise than
the article on purpose, add `derived: yes`.

Bad:

    cards:
    - id: makers
      ask: In which town are the trams made?
      answer: Holm
      quote: The trams are made in Ost

Good:

    cards:
    - id: makers
      ask: In which town are the trams made?
      answer: Ost
      quote: The trams are made in Ost
"""

from collections.abc import Iterator

from decks.diagnostics import Finding, Severity
from decks.model import Answer, Deck
from decks.rules.proof import proofs
from decks.rules.words import telling
from decks.values.text import fold

CODE = "FD406"
SEVERITY: Severity = "warning"


def find(deck: Deck) -> Iterator[Finding]:
    for card, answer, quotes in proofs(deck):
        worded = answer.date or answer.quantity or answer.kind == "happening"
        if worded or any(_says(text, answer, deck) for text in quotes()):
            continue
        message = f"the answer “{answer.text[:60]}” of “{card.fact.id}” ({card.prompt.direction}) is not in its quote"
        help_ = "Quote the words that say so, or add derived: yes."
        yield Finding(card.fact.quotes[0].place, CODE, message, help_, SEVERITY)


def _says(text: str, answer: Answer, deck: Deck) -> bool:
    """Whether a text has one of an answer's wordings, or all words of one, whatever their endings."""
    language, code = deck.context.language, deck.context.code
    said, stems = f" {fold(text, language)} ", {word[:4] for word in telling(text, code)}
    for wording in answer.variants:
        wanted = {word[:4] for word in telling(wording, code)}
        if f" {fold(wording, language)} " in said or (wanted and wanted <= stems):
            return True
    return False
