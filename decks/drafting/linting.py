"""The deck's own checks as an editor: what they find in drafted facts is mended, marked, or taken out."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from decks.diagnostics import Finding
from decks.drafting.asking import GAP
from decks.drafting.compose import deck_data, name_data
from decks.drafting.progress import READ, Tell, silent
from decks.drafting.values.names import Entities
from decks.loader import load_data
from decks.model import SKIP, Deck
from decks.parsing.tree import Listing
from decks.rules import WARNINGS, check, run
from decks.writer.data import Data

RULES = (*WARNINGS, "balance.same_question")
UNUSED = "FD127"  # ignored for nothing
REPEATED = "FD402"  # a quote that stands several times: drafting numbers it itself
_MARGIN = 400
BATCH = 200
"""Facts that are checked together; a bound, so that the time grows with the text and no faster."""
ROUNDS = 6
Fact = Mapping[str, Data]
Prompts: TypeAlias = "list[tuple[str, str]]"
"""The directions of a fact with all that each says."""


def linted(
    facts: Sequence[dict[str, Data]],
    entities: Entities,
    article: str,
    spans: Sequence[tuple[int, int]],
    tell: Tell = silent,
) -> list[dict[str, Data]]:
    """The facts that pass the checks, mended where that is possible without guessing.

    `spans` are their places in the article: of a long one, each batch is checked against its own stretch.
    """
    out: list[dict[str, Data]] = []
    for start in range(0, len(facts), BATCH):
        batch = list(facts[start : start + BATCH])
        stretch = article if len(facts) <= BATCH else _stretch(article, spans[start : start + BATCH])
        deck: Deck | None = None
        for _ in range(ROUNDS):
            deck, found, raised = _findings(batch, entities, stretch, deck)
            if not found:
                batch = [_unignored(fact, raised[str(fact["id"])]) for fact in batch]
                break
            prompts = _prompts(deck)
            mended = [
                _mended(fact, found.get(at, []), prompts.get(str(fact["id"]), [])) for at, fact in enumerate(batch)
            ]
            batch = [fact for fact in mended if fact is not None]
        out += batch
        tell(READ + (1 - READ) * min(1.0, (start + BATCH) / len(facts)))
    return out


def _stretch(article: str, spans: Sequence[tuple[int, int]]) -> str:
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    return article[max(0, first - _MARGIN) : last + _MARGIN]


def whole(
    data: Mapping[str, Data], facts: Sequence[dict[str, Data]], article: str
) -> tuple[list[str], list[dict[str, Data]]]:
    """The codes of what the checks find in the deck as a whole: a draft need not be balanced before it is edited.

    And the facts without what they ignore for nothing beside all others.
    """
    loaded = load_data(data, article=article)
    found = check(loaded)
    ordered, starts = _in_file(facts), _starts(loaded.deck)
    unused: dict[str, set[str]] = defaultdict(set)
    for finding in found:
        at = bisect_right(starts, finding.place.line) - 1
        if finding.code == UNUSED and at >= 0:
            unused[str(ordered[at]["id"])].add(finding.message.split(" ", 1)[0])
    kept = [_unignored(fact, _codes(fact) - unused[str(fact["id"])]) for fact in facts]
    return sorted({finding.code for finding in found} - {UNUSED}), kept


def _in_file(facts: Sequence[Fact]) -> list[Fact]:
    """The facts as they stand in a deck: those that are cards last."""
    return [fact for fact in facts if fact["type"] != "card"] + [fact for fact in facts if fact["type"] == "card"]


def _codes(fact: Fact) -> set[str]:
    """What a fact ignores."""
    there = fact.get("ignore", ())
    return {there} if isinstance(there, str) else {str(code) for code in there}


def _findings(
    facts: Sequence[Fact], entities: Entities, article: str, like: Deck | None
) -> tuple[Deck | None, dict[int, list[Finding]], dict[str, set[str]]]:
    """The facts as a deck, and what the checks find, by the place of the fact in the list; `like` is the last deck.

    With the codes of all that they find in each fact, of what it ignores too.
    """
    head: dict[str, Data] = {"format": "1", "deck": "draft", "title": "draft", "source": {"file": "article.txt"}}
    ordered = _in_file(facts)
    places = {str(fact["id"]): at for at, fact in enumerate(facts)}
    data = deck_data(head, name_data(facts, entities), [_unnumbered(fact) for fact in facts])
    found: dict[int, list[Finding]] = defaultdict(list)
    raised: dict[str, set[str]] = defaultdict(set)
    loaded = load_data(data, article=article, like=like)
    starts = _starts(loaded.deck)
    warnings = run(loaded.deck, RULES) if loaded.deck else ()
    ignored = {str(fact["id"]): fact.get("ignore", ()) for fact in facts}
    for finding in [*loaded.findings, *warnings]:
        at = bisect_right(starts, finding.place.line) - 1
        name = str(ordered[at]["id"]) if at >= 0 else ""
        raised[name].add(finding.code)
        if name and finding.code not in ignored[name] and finding.code != REPEATED:
            found[places[name]].append(finding)
    return loaded.deck, found, raised


def _prompts(deck: Deck | None) -> "dict[str, Prompts]":
    """The prompts of each fact, by its id."""
    prompts: dict[str, Prompts] = defaultdict(list)
    for card in deck.cards if deck else ():
        said = " ".join([card.prompt.stem, card.prompt.gap, *(answer.text for answer in card.prompt.answers)])
        prompts[card.fact.id].append((card.prompt.direction, said))
    return prompts


def _starts(deck: Deck | None) -> list[int]:
    """The lines on which the facts begin, as they are ordered in the deck."""
    tops = [deck.tree.entries.get(key) for key in ("facts", "cards")] if deck and deck.tree else []
    return [item.place.line for top in tops if isinstance(top, Listing) for item in top.items]


def _unnumbered(fact: Fact) -> Fact:
    """The fact without the number of its quote, which counts in the whole article."""
    quote = fact["quote"]
    return {**fact, "quote": quote["text"]} if isinstance(quote, Mapping) else fact


def _mended(fact: dict[str, Data], findings: Sequence[Finding], prompts: "Prompts") -> dict[str, Data] | None:
    """The fact after all that was found in it; None if it must go."""
    current: dict[str, Data] | None = fact
    for finding in findings:
        if current is not None and finding.code in OF_DIRECTIONS:
            current = _without_direction(current, finding, prompts)
        elif current is not None:
            current = MENDERS.get(finding.code, _drop if finding.severity == "error" else _ignore)(current, finding)
    return current


def _drop(fact: dict[str, Data], finding: Finding) -> None:
    """It cannot stand: a double, a question that points at nothing, a fact that makes no card."""


def _ignore(fact: dict[str, Data], finding: Finding) -> dict[str, Data]:
    """A matter of taste: the instructor may look at it, the check need not tell it again."""
    there = fact.get("ignore")
    codes = [there] if isinstance(there, str) else [str(code) for code in there or ()]
    return _with(fact, "ignore", [*dict.fromkeys([*codes, finding.code])])


def _derived(fact: dict[str, Data], finding: Finding) -> dict[str, Data] | None:
    """The answer is a name in full, or a date worked out: worded otherwise than the quote."""
    return _with(fact, "derived", "yes") if fact.get("derived") != "yes" else _ignore(fact, finding)


def _unignored(fact: dict[str, Data], raised: set[str]) -> dict[str, Data]:
    """The fact without what it ignores for nothing, since the question is gone of which it was found."""
    left = list[Data](sorted(_codes(fact) & raised))
    if len(left) == len(_codes(fact)):
        return fact
    rest = {key: value for key, value in fact.items() if key != "ignore"}
    return _with(rest, "ignore", left) if left else rest


def _judged(fact: dict[str, Data], finding: Finding) -> dict[str, Data] | None:
    """A word that takes sides is the article's own, but for one in a name: the Regime of the Straits."""
    word = re.search("“([^”]+)”", finding.message)
    if word and word[1][:1].isupper() and not any(str(value).startswith(word[1]) for value in fact.values()):
        return _ignore(fact, finding)
    return _with(fact, "stance", "view") if "stance" not in fact and "by" not in fact else _ignore(fact, finding)


def _without_name(fact: dict[str, Data], finding: Finding) -> dict[str, Data] | None:
    """Several persons hold what is asked for: it is asked of each, but not the other way round."""
    there = fact.get("ask")
    asks = dict(there) if isinstance(there, Mapping) else {}
    direction = "name" if fact["type"] in ("actor", "name") else "who"
    return None if asks.get(direction) == SKIP else _with(fact, "ask", {**asks, direction: SKIP})


def _without_direction(fact: dict[str, Data], finding: Finding, prompts: "Prompts") -> dict[str, Data] | None:
    """The fact without the question that a finding quotes; None if it has no other."""
    quoted = [text.strip(" …")[:60] for text in re.findall("“([^”]+)”?", finding.message)]
    guilty = dict.fromkeys(direction for direction, said in prompts if quoted and quoted[-1] in said)  # in their order
    left = [direction for direction, _ in prompts if direction not in guilty]
    there = fact.get("ask")
    asks = dict(there) if isinstance(there, Mapping) else {}
    gap = finding.code in OF_SENTENCE and _is_sentence(fact, asks)
    if gap or (not left and finding.code == "FD210"):
        return _ignore(fact, finding)
    if not guilty or not left or fact["type"] == "card":
        return None
    kept = {direction: value for direction, value in asks.items() if direction not in guilty}
    skipped = {direction: SKIP for direction in guilty if not direction.startswith("part-")}
    return _with(fact, "ask", {**kept, **skipped})


def _is_sentence(fact: Fact, asks: Fact) -> bool:
    """Whether a fact is asked by a gap in the article's own sentence."""
    told = str(fact.get("happened") or fact.get("did") or "")
    own = any(isinstance(asked, Mapping) and asked.get("q") == SKIP for asked in asks.values())
    return fact["type"] == "card" or GAP in told or own


def _with(fact: dict[str, Data], key: str, value: Data) -> dict[str, Data]:
    quote = fact["quote"]
    return {**{name: old for name, old in fact.items() if name not in (key, "quote")}, key: value, "quote": quote}


MENDERS: Mapping[str, Callable[[dict[str, Data], Finding], dict[str, Data] | None]] = {
    "FD201": _drop,  # makes no card
    "FD209": _without_name,  # one question, two answers
    "FD406": _derived,
    "FD407": _derived,
    "FD408": _derived,
    "FD412": _judged,
}
OF_SENTENCE = ("FD502", "FD504", "FD602")
"""What may be said of the article's own sentence with a gap: that it negates twice, is long, or has another gap."""
OF_DIRECTIONS = frozenset(
    {
        "FD210",  # too long to type
        "FD307",  # the answer stands in the question
        "FD502",  # two negations
        "FD504",  # a question that is too long
        "FD509",  # a pronoun that points at nothing
        "FD511",  # true only when the article was written
        "FD602",  # asked already
    }
)
