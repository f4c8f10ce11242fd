"""What the review bench says of how far one is, and of what to do next."""

from decks.coverage import Coverage
from decks.model import Fact, Stance
from decks.review.bench import Bench
from decks.review.jumps import target
from decks.review.view import FactView
from decks.review.words import count
from quiz.config.keynames import spoken_key

SIGNS = {"bare": "–", "drafted": "○", "mixed": "◐", "done": "✓"}  # of a paragraph or fact, by its state


def header(bench: Bench, minutes: float | None) -> str:
    """How many facts were looked at, what waits, how long that takes, and how much of the article is covered."""
    counts = bench.counts
    parts = [f"{counts.looked_at}/{counts.total} looked at"]
    if counts.waiting:
        waits = f"{counts.core} core, {counts.maybe} maybe left" if counts.maybe else f"{counts.core} left"
        parts.append(f"{waits}, {max(round(minutes), 1)} min" if minutes is not None else waits)
    if bench.coverage.sentences:
        parts.append(covered(bench.looked_coverage, bench.coverage))
    return " · ".join(parts)


def covered(looked: Coverage, drafted: Coverage) -> str:
    """The share of the article's sentences that have a fact which was looked at, and that have any."""
    done = f"{looked.covered_sentences / drafted.sentences:.0%} covered"
    return done if looked == drafted else f"{done}, {drafted.covered_sentences / drafted.sentences:.0%} drafted"


def kind(view: FactView, place: int, total: int) -> str:
    """A fact's place and kind in a line: “12/130 date · core · claim by Shoigu · optional”."""
    marks = [view.tier or "looked at", _stance(view), view.topic, "optional" if view.optional else ""]
    return " · ".join([f"{place + 1}/{total} {view.type}", *filter(None, marks)])


def neighbours(view: FactView, bench: Bench) -> str:
    """The other facts that quote the same words, for they may say the same: “claim ✓, event ○”; empty without any."""
    found = [fact for fact in bench.deck.facts if fact.id != view.id and _overlap(fact, view)]
    return ", ".join(f"{fact.type} {SIGNS['drafted' if fact.draft else 'done']}" for fact in found)


def _overlap(fact: Fact, view: FactView) -> bool:
    return any(quote.start < end and start < quote.end for quote in fact.quotes for start, end in view.quotes)


def _stance(view: FactView) -> str:
    if view.stance is Stance.REPORTED:
        return ""
    said = "disputed claim" if view.stance is Stance.DISPUTED else str(view.stance)
    return f"{said} by {', '.join(view.by)}" if view.by else f"{said} of the article"


def next_step(bench: Bench, keys: "dict[str, str]") -> str:
    """What to do when nothing waits any more; empty before. `keys` are the user's, by the name of the action."""
    counts = bench.counts
    if counts.waiting or not counts.total:
        return "" if counts.total else f"There is no fact here. {shown(keys['add'])} adds one: select its words."
    if not bench.findings.whole:
        return "All looked at. Checking the deck …"
    found = bench.findings.count
    if found:
        go = f"{shown(keys['findings'])} lists them, {shown(keys['tidy'])} mends what may be mended safely"
        return f"All looked at. {count(found, 'finding')} left: {go}."
    if counts.flagged:
        return f"All looked at, no finding left. {count(counts.flagged, 'fact')} with flags: see “Go to”."
    return f"All looked at, no finding left. Study it: quiz study {bench.path}"


def none_there(bench: Bench, at: str, jump: str) -> str:
    """That a jump leads nowhere, and whether it would the other way."""
    back = jump.startswith("-")
    side, other = ("before", "after") if back else ("after", "before")
    there = target(bench.rows, bench.place(at), jump[1:] if back else f"-{jump}")
    return f"There is none {side} this one{f', but one {other} it' if there else ''}."


def shown(keys: str) -> str:
    """The first of some keys, as people say it."""
    return spoken_key(keys.split(",")[0])
