"""How drafted facts are held against gold facts: by place, by answer, by what is said.

A drafted fact matches a gold fact when both stand at the same place of the text and either one of its answers matches a
gold answer (token F1 of 0.6 or more) with half of the gold quote's other words in what it says, or its statement covers
three quarters of the gold quote and little else. “Typed” also asks for a type that can say the same. Precision counts
true facts that the gold list lacks as errors, so the unmatched are to be read before a figure is mourned.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

ALIKE = str.maketrans("’‘“”–—\u00a0", "''\"\"-- ")
STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "by",
        "with",
        "was",
        "were",
        "is",
        "are",
        "that",
        "had",
        "has",
        "have",
        "be",
        "been",
        "its",
        "it",
        "as",
        "from",
        "which",
        "who",
        "did",
        "does",
        "do",
        "what",
        "when",
        "where",
    ]
)
COMPATIBLE = {
    "date": {"date", "event"},
    "quantity": {"quantity"},
    "name": {"name", "term", "event"},
    "actor": {"actor", "event", "clause", "claim", "name"},
    "place": {"place", "event", "name"},
    "clause": {"clause", "event", "claim"},
    "claim": {"claim", "event", "clause"},
    "event": {"event", "clause", "actor", "claim", "name", "date"},
    "term": {"term", "name"},
}
Facts = Sequence[Mapping[str, Any]]


@dataclass(slots=True)
class Score:
    """The figures of one text. `by_type` maps a gold type to (found, all)."""

    facts: int
    recall: float
    recall_core: float
    precision: float
    stance: float
    dates: tuple[int, int]
    by_type: dict[str, tuple[int, int]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    unmatched: list[int] = field(default_factory=list)


def words(text: str) -> list[str]:
    """The words that count, small; numbers whole."""
    found = re.findall(r"[a-z0-9]+(?:[.,]\d+)*", text.translate(ALIKE).lower().replace("'s", ""))
    return [word for word in found if word not in STOP]


def answer_score(answer: str, golds: Sequence[str]) -> float:
    """How well an answer fits the best of the gold answers, from 0 to 1."""
    return max((_overlap(words(answer), words(gold)) for gold in golds), default=0.0)


def _overlap(found: list[str], gold: list[str]) -> float:
    common = sum((Counter(found) & Counter(gold)).values())
    if not common:
        return 0.0
    if found == gold:
        return 1.0
    precision, recall = common / len(found), common / len(gold)
    if recall == 1 and len(found) <= 2.5 * len(gold) + 2:
        return max(2 * precision / (precision + 1), 0.75)
    if precision == 1 and len(found) >= 0.5 * len(gold):
        return max(2 * recall / (1 + recall), 0.7)
    return 2 * precision * recall / (precision + recall)


def answers_of(fact: Mapping[str, Any]) -> list[str]:
    """A drafted fact's own answer and those of its questions."""
    return [fact.get("answer") or "", *(question.get("answer") or "" for question in fact.get("questions", ()))]


def match_score(fact: Mapping[str, Any], gold: Mapping[str, Any], *, typed: bool) -> float:
    """How well a drafted fact fits a gold fact; 0 if not at all."""
    if typed and fact["type"] not in COMPATIBLE[gold["type"]]:
        return 0.0
    if min(fact["end"], gold["end"]) <= max(fact["start"], gold["start"]):
        return 0.0
    golds = [gold["answer"], *gold.get("match_any", ())]
    answer = max(answer_score(text, golds) for text in answers_of(fact))
    stems = " ".join(question.get("stem") or "" for question in fact.get("questions", ()))
    said = set(words(" ".join([fact["statement"], fact.get("answer") or "", stems, fact.get("quote") or ""])))
    quote = set(words(gold["evidence"]))
    rest = quote - set(words(gold["answer"]))
    context = len(rest & said) / len(rest) if rest else 1.0
    if answer >= 0.6 and context >= 0.5:
        return answer + context
    if fact["type"] in ("date", "quantity", "place") and fact["type"] != gold["type"]:
        return 0.0
    statement = set(words(fact["statement"]))
    common = len(quote & statement)
    if quote and statement and common / len(quote) >= 0.75 and common / len(statement) >= 0.45:
        return 0.5 + common / len(quote)
    return 0.0


def score(facts: Facts, gold: Facts, *, typed: bool) -> Score:
    """The figures for the facts of one text."""
    hits: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for at, fact in enumerate(facts):
        for wanted in gold:
            fit = match_score(fact, wanted, typed=typed)
            if fit:
                hits[wanted["id"]].append((fit, at))
    matched = {at for found in hits.values() for _, at in found}
    core = [wanted["id"] for wanted in gold if wanted["tier"] == "core"]
    types = {wanted["type"]: [g["id"] for g in gold if g["type"] == wanted["type"]] for wanted in gold}
    return Score(
        facts=len(facts),
        recall=len(hits) / max(1, len(gold)),
        recall_core=sum(id_ in hits for id_ in core) / max(1, len(core)),
        precision=len(matched) / max(1, len(facts)),
        stance=_stances(facts, gold, hits) / max(1, len(hits)),
        dates=_dates(facts, gold, hits),
        by_type={type_: (sum(id_ in hits for id_ in ids), len(ids)) for type_, ids in types.items()},
        missed=[wanted["id"] for wanted in gold if wanted["id"] not in hits],
        unmatched=[at for at in range(len(facts)) if at not in matched],
    )


def _stances(facts: Facts, gold: Facts, hits: Mapping[str, list[tuple[float, int]]]) -> int:
    """How many matched gold facts are told apart rightly: reported, or somebody's word."""
    best = {wanted["id"]: facts[max(hits[wanted["id"]])[1]] for wanted in gold if wanted["id"] in hits}
    return sum(
        (wanted["stance"] != "reported") == (best[wanted["id"]].get("stance", "reported") != "reported")
        for wanted in gold
        if wanted["id"] in best
    )


def _dates(facts: Facts, gold: Facts, hits: Mapping[str, list[tuple[float, int]]]) -> tuple[int, int]:
    """How many matched dates have the right ISO value, of how many; of a span of years the decade is enough."""
    right = total = 0
    for wanted in gold:
        if wanted["type"] != "date" or not wanted.get("normalized") or wanted["id"] not in hits:
            continue
        iso = str(wanted["normalized"]).split(" ")[0]
        iso = iso[:3] if "/" in iso else iso
        total += 1
        right += any(iso in str(facts[at].get("normalized") or "") for _, at in hits[wanted["id"]])
    return right, total
