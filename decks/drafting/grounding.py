"""Whether the article bears out what an assistant wrote: what it does not goes, with the reason told."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import Path

from decks.diagnostics import Finding
from decks.drafting.compose import deck_text
from decks.loader import load
from decks.model import CORE, MAYBE
from decks.rules import check
from decks.values.text import Haystack
from decks.writer.data import Data

Fact = Mapping[str, Data]
# A number, date, name or quotation that the article does not have at that place: invented, so the fact goes.
INVENTED = frozenset({"FD401", "FD407", "FD408", "FD409", "FD410", "FD413", "FD404", "FD405"})


def grounded(
    facts: Sequence[Fact], names: Sequence[Fact], article: str, own: Sequence[Fact]
) -> tuple[list[dict[str, Data]], list[str]]:
    """The facts that stand in the article, repaired where no guess is needed, and what was done with the others."""
    haystack = Haystack(article)
    kept: list[dict[str, Data]] = []
    notes: list[str] = []
    for fact in facts:
        quoted = _quoted(fact, haystack, article)
        if quoted is None:
            notes.append(f"dropped {fact['id']}: its quote is not in the article")
        else:
            kept.append(_tiered(quoted))
    for _ in range(3):
        found = _findings(kept, names, article)
        bad = {at: _worst(findings) for at, findings in found.items() if _worst(findings)}
        if not found:
            break
        notes += [f"dropped {kept[at]['id']}: {why}" for at, why in bad.items()]
        kept = [_marked(fact, found.get(at, [])) for at, fact in enumerate(kept) if at not in bad]
    return kept, notes


def _tiered(fact: Fact) -> dict[str, Data]:
    """The fact with a tier, its quote last."""
    rest = {key: value for key, value in fact.items() if key != "quote"}
    return {**rest, "draft": fact.get("draft", CORE), "quote": fact["quote"]}


def _worst(findings: Sequence[Finding]) -> str:
    return next((f.message for f in findings if f.severity == "error" or f.code in INVENTED), "")


def _marked(fact: Mapping[str, Data], findings: Sequence[Finding]) -> dict[str, Data]:
    """A fact that may stand: where its answer is worded otherwise than its quote, it is for the instructor to look at.

    What is only a matter of wording is left, and the check need not tell it again.
    """
    if not findings:
        return dict(fact)
    there = fact.get("ignore", [])
    codes = [there] if isinstance(there, str) else [str(code) for code in there]
    ungrounded = next((finding.message for finding in findings if finding.code.startswith("FD4")), "")
    marks: dict[str, Data] = {"draft": MAYBE, "doubt": ungrounded, "derived": "yes"} if ungrounded else {}
    rest = {key: value for key, value in fact.items() if key not in ("quote", "ignore")}
    fresh = [finding.code for finding in findings if not (ungrounded and finding.code == "FD406")]
    kept = list(dict.fromkeys([*codes, *fresh]))
    return {**rest, **marks, **({"ignore": kept} if kept else {}), "quote": fact["quote"]}


def _quoted(fact: Fact, haystack: Haystack, article: str) -> dict[str, Data] | None:
    """The fact with its quotes in the article's own letters; None if one is nowhere in it."""
    quote = fact.get("quote")
    parts = quote if isinstance(quote, list) else [quote]
    found: list[Data] = []
    for part in parts:
        text = str(part.get("text", "")) if isinstance(part, Mapping) else str(part or "")
        spans = _find(text, haystack)
        if not spans:
            return None
        raw = " ".join(article[spans[0][0] : spans[0][1]].split())
        nth = str(part.get("nth", "1")) if isinstance(part, Mapping) else "1"
        found.append({"text": raw, "nth": nth} if len(spans) > 1 else raw)
    return {
        **{key: value for key, value in fact.items() if key != "quote"},
        "quote": found[0] if len(found) == 1 else found,
    }


def _find(text: str, haystack: Haystack) -> list[tuple[int, int]]:
    """Where a quote stands: as it is, or without the marks and ellipses at its ends."""
    for variant in (text, text.strip(" .,;:…\"'“”"), re.sub(r"^\.{3}|\.{3}$", "", text).strip()):
        if variant and (spans := haystack.find(variant)):
            return spans
    return []


def _findings(facts: Sequence[Fact], names: Sequence[Fact], article: str) -> dict[int, list[Finding]]:
    """What the deck's checks say of each fact, by its place."""
    head: dict[str, Data] = {"format": "1", "deck": "reply", "title": "reply", "source": {"file": "article.txt"}}
    ordered = sorted(range(len(facts)), key=lambda at: facts[at]["type"] == "card")
    text = deck_text(head, names, facts)
    lines = [number for number, line in enumerate(text.split("\n"), 1) if line.startswith("- id: ")]
    starts = lines[len(lines) - len(ordered) :]
    found: dict[int, list[Finding]] = {}
    for finding in check(load(Path("deck.yaml"), text=text, article=article)):
        at = bisect_right(starts, finding.place.line) - 1
        if at >= 0:
            found.setdefault(ordered[at], []).append(finding)
    return found
