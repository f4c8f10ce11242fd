"""What the screens about decks show, as plain words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from decks.coverage import Coverage, coverage
from decks.explain import speaker, statement
from decks.model import Deck
from decks.paths import LIBRARY
from progress.flags import open_flags
from quiz import words
from quiz.services import Study


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact for reading: what it says, and whose word it is."""

    statement: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class DeckPage:
    """What the page shows, in words. `topics` are pairs of a topic and the state of its cards.

    `to_review` says what waits for its author's judgement; it is empty where nothing does.
    """

    title: str
    state: str
    source: str
    coverage: str
    topics: Sequence[tuple[str, str]]
    facts: Sequence[FactLine]
    to_review: str = ""


def deck_page(deck: Deck, study: Study) -> DeckPage:
    """A deck's page: counts by topic, coverage of the article, facts with their speakers, what is to be judged."""
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
        to_review=_to_review(deck, study),
    )


def _to_review(deck: Deck, study: Study) -> str:
    """What of an own deck waits for its author: facts that nobody has looked at, and flags."""
    if Path(deck.path).is_relative_to(LIBRARY):
        return ""
    drafted = sum(bool(fact.draft) for fact in deck.facts)
    flags = sum(event.card.startswith(f"{deck.id}/") for event in open_flags(study.record.flags()))
    waits = [f"{words.count(drafted, 'fact')} to look at"] if drafted else []
    waits += [f"{words.count(flags, 'flag')} to answer"] if flags else []
    return f"For its author: {', '.join(waits)}." if waits else ""


def _covered(found: Coverage) -> str:
    if not found.sentences:
        return ""
    paragraphs = f"{found.covered_paragraphs} of {found.paragraphs} paragraphs"
    return f"Asks about {found.covered_sentences} of {found.sentences} sentences of the article, in {paragraphs}."
