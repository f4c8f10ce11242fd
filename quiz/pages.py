"""What the screens about decks show, as plain words."""

from collections.abc import Sequence
from dataclasses import dataclass

from decks.coverage import Coverage, coverage
from decks.explain import speaker, statement
from decks.model import Deck
from quiz import words
from quiz.services import Study


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact for reading: what it says, and whose word it is."""

    statement: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class DeckPage:
    """What the page shows, in words. `topics` are pairs of a topic and the state of its cards."""

    title: str
    state: str
    source: str
    coverage: str
    topics: Sequence[tuple[str, str]]
    facts: Sequence[FactLine]


def deck_page(deck: Deck, study: Study) -> DeckPage:
    """A deck's page: counts by topic, coverage of the article, and every fact with its speaker."""
    topics = [
        (topic, words.state(study.count(card for card in deck.cards if card.fact.topic == topic)))
        for topic in deck.topics
    ]
    return DeckPage(
        title=deck.title,
        state=words.state(study.count(deck.cards)),
        source=deck.source.title,
        coverage=_covered(coverage(deck)),
        topics=topics,
        facts=[FactLine(statement(fact, deck), speaker(fact, deck)) for fact in deck.facts],
    )


def _covered(found: Coverage) -> str:
    if not found.sentences:
        return ""
    paragraphs = f"{found.covered_paragraphs} of {found.paragraphs} paragraphs"
    return f"Asks about {found.covered_sentences} of {found.sentences} sentences of the article, in {paragraphs}."
