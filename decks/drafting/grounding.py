"""Whether the article bears out what an assistant wrote: what it does not goes, with the reason told."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from decks.diagnostics import Finding
from decks.drafting.answered import PLAIN, UNSURE
from decks.drafting.compose import deck_text
from decks.drafting.repairing import Ground, repaired, with_quotes
from decks.drafting.values.timeline import DateMention
from decks.loader import load
from decks.model import CORE, MAYBE
from decks.rules import check
from decks.writer.data import Data

if TYPE_CHECKING:
    from decks.drafting.reply import Reply

Fact = Mapping[str, Data]
# A number, date, name or quotation that the article does not have at that place: invented, so the fact goes.
INVENTED = frozenset({"FD401", "FD407", "FD408", "FD409", "FD410", "FD413", "FD404", "FD405"})


def grounded(
    facts: Sequence[Fact],
    names: Sequence[Fact],
    article: str,
    origins: Mapping[str, "Reply"],
    dates: Sequence[DateMention] = (),
) -> tuple[list[dict[str, Data]], list[str]]:
    """The facts that stand in the article, repaired where no guess is needed, and what was done with the others.

    `origins` has the reply of each fact by its id: of a quote that stands several times, its stretch tells which.
    `dates` are those of the article, with the years that it leaves out.
    """
    ground = Ground(article, dates)
    typed, gone = _borne_out([_bare(fact) for fact in facts], names, ground, origins)
    chosen = {str(fact["id"]): fact for fact in typed}
    weak = gone.keys() | {name for name, fact in chosen.items() if _doubted(fact)}
    plain = [
        {**told, "id": fact["id"]} for fact in facts if fact["id"] in weak and isinstance(told := fact.get(PLAIN), dict)
    ]
    plainly, lost = _borne_out(plain, names, ground, origins)
    for fact in plainly:
        if fact["id"] in gone or not _doubted(fact):
            chosen[str(fact["id"])] = fact
    gone = {name: lost.get(name, why) for name, why in gone.items() if name not in chosen}
    order = [str(fact["id"]) for fact in facts]
    return [chosen[name] for name in order if name in chosen], [f"dropped {n}: {gone[n]}" for n in order if n in gone]


def _doubted(fact: Fact) -> bool:
    """Whether it was the article that raised a doubt."""
    return fact.get("doubt", UNSURE) != UNSURE


def _bare(fact: Fact) -> dict[str, Data]:
    return {key: value for key, value in fact.items() if key != PLAIN}


def _borne_out(
    facts: Sequence[Fact], names: Sequence[Fact], ground: Ground, origins: Mapping[str, "Reply"]
) -> tuple[list[dict[str, Data]], dict[str, str]]:
    """The facts that may stand, and why the others may not, by their ids."""
    kept: list[dict[str, Data]] = []
    gone: dict[str, str] = {}
    for fact in facts:
        quoted = with_quotes(fact, ground, origins[str(fact["id"])].start)
        if quoted is None:
            gone[str(fact["id"])] = "its quote is not in the article"
        else:
            kept.append(_tiered(quoted))
    for last in (False, False, False, True):
        found = _findings(kept, names, ground.article) if kept else {}
        if not found:
            break
        left = []
        for at, fact in enumerate(kept):
            findings = found.get(at, [])
            mended = None if last else repaired(fact, findings, ground)
            if mended is not None:
                left.append(mended)
            elif why := _worst(findings):
                gone[str(fact["id"])] = why
            else:
                left.append(_marked(fact, findings))
        kept = left
    return kept, gone


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
