"""The words of a review, for every way of doing it."""

from collections.abc import Iterator, Sequence

from decks.model import Fact, Stance
from decks.preview import question_lines
from decks.review.bench import Bench, Counts
from decks.review.desk import Desk
from decks.review.view import CardView, FactView


def count(number: int, noun: str) -> str:
    """“1 fact”, “2 facts”."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "–"


def standing(counts: Counts) -> str:
    """How far one is: “12 of 130 looked at; to judge: 99 core, 19 maybe; 3 dropped”."""
    parts = [f"{counts.looked_at} of {counts.total} looked at"]
    if counts.waiting:
        tiers = ", ".join(f"{n} {name}" for n, name in ((counts.core, "core"), (counts.maybe, "maybe")) if n)
        parts.append(f"to judge: {tiers}")
    if counts.dropped:
        parts.append(f"{counts.dropped} dropped")
    return "; ".join(parts)


def covered(bench: Bench) -> str:
    """How much of the article has facts: “66 % of the sentences have a fact, 12 % one that is looked at”."""
    every, looked = bench.coverage, bench.looked_coverage
    if not every.sentences:
        return "no article to cover"
    return (
        f"{share(every.covered_sentences, every.sentences)} of the sentences have a fact, "
        f"{share(looked.covered_sentences, looked.sentences)} one that is looked at"
    )


def left(desk: Desk) -> str:
    """The time that is left at this pace; empty where nothing waits."""
    if not desk.bench.counts.waiting:
        return ""
    minutes = desk.minutes_left
    if minutes is None:
        return "too few decisions yet to say how long it takes"
    return f"about {count(max(1, round(minutes)), 'minute')} left at this pace"


def whose(fact: FactView | Fact) -> str:
    """“claim by Shoigu”, “view of the article”, “reported”."""
    names = [by if isinstance(by, str) else by.name for by in fact.by]
    if names:
        return f"{fact.stance} by {', '.join(names)}"
    return "the article's view" if fact.stance is Stance.VIEW else str(fact.stance)


def questions(card: CardView) -> Iterator[str]:
    """A card's questions, each wording once with the forms that have it; then the options of a choice."""
    forms: dict[str, list[str]] = {}
    for question in card.questions:
        forms.setdefault(question.stem, []).append(question.form)
    for stem, names in forms.items():
        yield f"({', '.join(names)}) {stem}"
    options: Sequence[str] = next((tuple(question_lines(q))[1:] for q in card.questions if q.form == "choice"), ())
    if options:
        yield "  ".join(option.strip() for option in options)
