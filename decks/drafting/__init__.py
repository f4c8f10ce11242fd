"""Drafting: from an article to a deck of typed, cited facts, offline and always the same.

drafted = draft(article, Head(name="harbor", title="The harbor"))
drafted.text        # the deck file
drafted.deck        # the same, read
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from decks.drafting.progress import Tell, silent
from decks.model import Deck
from decks.writer.data import Data

if TYPE_CHECKING:
    from decks.drafting.candidate import Candidate
    from decks.drafting.reply import Reply
    from decks.drafting.values.names import Entities
    from decks.drafting.values.timeline import DateMention

MAX_WORDS = 200_000
CHECKED = 400
"""Facts up to which the whole deck is checked once more before it is handed out."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a drafted deck's head says. `published` is a date of any precision, from which “last year” counts."""

    name: str = "draft"
    title: str = ""
    file: str = "article.txt"
    published: str = ""


@dataclass(frozen=True)
class Draft:
    """A drafted deck: the file's text, its entries as data, notes for the instructor, and the article."""

    text: str
    facts: tuple[dict[str, Data], ...]
    names: tuple[dict[str, Data], ...]
    notes: tuple[str, ...]
    file: str
    article: str

    @cached_property
    def deck(self) -> Deck:
        """The deck that the text reads as; read when it is asked for, since that takes long for a long article."""
        from decks.loader import load

        deck = load(Path("deck.yaml"), text=self.text, article=self.article).deck
        assert deck is not None  # it was written by us
        return deck


def year_of(published: str) -> int | None:
    """The year in which an article came out, if that is told. Raises ValueError for a text that is no date."""
    from decks.languages import load as load_language
    from decks.values import date as dates

    return dates.parse(published, load_language("en")).year if published else None


def draft(article: str, head: Head = Head(), *, reply: "str | Sequence[Reply]" = "", tell: Tell = silent) -> Draft:
    """The draft of an article, together with what an assistant answered to `quiz decks prompt`, if anything.

    `reply` is that answer, or several with the stretches of the article that they are for; `tell` hears how
    far it is.

    Raises ValueError, in words for the instructor, for an article that cannot be drafted, a date that is none, or a
    reply that holds no facts.
    """
    from decks.drafting.compose import deck_data, deck_text, fact_data, name_data
    from decks.drafting.language import refuse
    from decks.drafting.linting import linted, whole

    refuse(article, MAX_WORDS)
    candidates, entities, mentions = _candidates(article, head, tell)
    spans = [(candidate.start, candidate.end) for candidate in candidates]
    found = fact_data(candidates, article)
    del candidates  # tens of megabytes of a long article
    facts = linted(found, entities, article, spans, tell)
    own_names = name_data(facts, entities)
    names, notes = own_names, list[str]()
    if reply:
        from decks.drafting.reply import Reply, with_reply

        replies = [Reply(reply)] if isinstance(reply, str) else reply
        facts, names, notes = with_reply(replies, facts, own_names, article, mentions)
    source: Data = {
        "file": head.file,
        "cite": "the article",
        **({"published": head.published} if head.published else {}),
    }
    top: dict[str, Data] = {
        "format": "1",
        "deck": head.name,
        "title": head.title or head.name,
        "language": "en",
        "source": source,
    }
    tail: dict[str, Data] = {"x-drafted": [str(fact["id"]) for fact in facts]}
    codes = list[str]()
    if len(facts) <= CHECKED:
        codes, facts = whole(deck_data(top, names, facts, tail), facts, article)
    text = deck_text({**top, "ignore": list(codes)} if codes else top, names, facts, tail)
    return Draft(text, tuple(facts), tuple(names), tuple(notes), head.file, article)


def _candidates(article: str, head: Head, tell: Tell) -> "tuple[list[Candidate], Entities, tuple[DateMention, ...]]":
    """What the rules find worth a fact, in the article's order, with its names and dates."""
    from decks.drafting.compose import in_order
    from decks.drafting.dating import with_dates
    from decks.drafting.doubles import without_doubles, without_twins
    from decks.drafting.facts.amounts import as_quantities
    from decks.drafting.facts.bare_counts import with_bare_count
    from decks.drafting.facts.doers import not_who_or_what
    from decks.drafting.facts.moments import as_date
    from decks.drafting.finding import find_facts
    from decks.drafting.simple_past import in_simple_past
    from decks.drafting.text import plain
    from decks.drafting.worth import worthy

    found = find_facts(article, year_of(head.published), tell, own_words=True)
    worth = worthy(without_doubles(found.candidates), plain(article), found.entities)
    asked = as_quantities([as_date(fact) for fact in worth], found.entities)
    dated = [in_simple_past(fact) for fact in with_dates(asked, found.dates)]
    made = without_twins([with_bare_count(not_who_or_what(fact, found.entities)) for fact in dated])
    return in_order(made), found.entities, found.dates
