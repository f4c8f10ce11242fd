"""Facts told as statements with questions, as `--json` prints them, made typed facts where the statements say enough.

A statement is drafted like an article of one sentence. What comes of it counts if it asks for what the assistant asked.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from decks.drafting.compose import deck_text, fact_data
from decks.drafting.finding import find_facts
from decks.languages import Language
from decks.languages import load as load_language
from decks.loader import load
from decks.model import Card
from decks.values.text import fold
from decks.writer.data import Data

Entry = dict[str, Data]
GAP = "____"
# What may tell what else: who did something is an event as well as an actor; a name may be told as a term.
_ALSO = {
    "actor": ("actor", "event"),
    "clause": ("clause", "event", "claim"),
    "claim": ("claim",),
    "event": ("event", "clause"),
    "term": ("name", "term"),
    "name": ("name", "term"),
}
_OF_DRAFT = frozenset({"id", "quote", "draft", "doubt", "derived", "by", "stance", "ask"})
_LONGEST = 600
_WORD = re.compile(r"\w+")
_SMALL = frozenset(
    ["the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "was", "were", "is", "are", "had", "been"]
)
AUTHORS = frozenset(
    {"the author", "author", "the article", "article", "the writer", "writer", "narrator", "the narrator"}
)
_TOLD = r"(?:[\w.’' -]{{0,60}} )?{who} (?P<act>[a-z]+)(?: [\w’' ]{{1,40}}?)?,? that (?P<says>.{{5,}})"
_QUOTED = r"(?:[\w.’' -]{{0,60}} )?{who} (?P<act>[a-z]+)[:,] [\"“](?P<says>[^\"”]{{5,}})[\"”]"
_NAMED = re.compile(r"(?P<whose>[\w. -]{2,30})['’]s name for (?P<of>.{2,60}?) (?:was|is) (?P<name>.{2,60})")
_COVERED = 0.6
"""The share of a statement's words that a typed fact must tell to stand for it."""


def typed(told: Sequence[Entry], shared: Sequence[Entry]) -> list[Entry | None]:
    """For each fact in the form of `--json` a typed fact, or None. `shared` is what it has whatever its type."""
    language = load_language("en")
    options = [list(_options(fact, kept)) for fact, kept in zip(told, shared, strict=True)]
    asked = _asked([option for several in options for option in several])
    return [
        next((found for option in several if (found := _worded(option, fact, kept, asked, language))), None)
        for fact, kept, several in zip(told, shared, options, strict=True)
    ]


def _options(fact: Entry, shared: Entry) -> Iterator[Entry]:
    """What the rules make of a statement, of the types that may tell it, the likeliest first."""
    statement, type_ = str(fact.get("statement", "")), str(fact.get("type", ""))
    wanted = _ALSO.get(type_, (type_,))
    if len(statement) > _LONGEST:
        return
    by = shared.get("by", ())
    speakers = {by} if isinstance(by, str) else {text for text in by if isinstance(text, str)}
    if type_ == "claim":
        yield from _claim(fact)
    elif type_ in ("name", "term"):
        yield from _name(fact)
    found = [one for one in find_facts(statement).candidates if one.type in wanted and set(one.by) <= speakers]
    found.sort(key=lambda one: wanted.index(one.type))
    for number, entry in enumerate(fact_data(found, statement), 1):
        dated = type_ == "date" and entry.get("when") == str(fact.get("normalized", "")).split(" ")[0]
        if dated or (type_ != "date" and _covers(entry, fact)):
            yield {**entry, "id": f"{fact.get('id', 'fact')}--{number}", "quote": ""}


def _claim(fact: Entry) -> Iterator[Entry]:
    """“X insisted in his memoirs that Y” as X's claim of Y, with the answer as its key."""
    statement = str(fact.get("statement", "")).rstrip(".")
    speaker = fact.get("by", "")
    if not isinstance(speaker, str) or not speaker.split():
        return
    who = f"(?:{re.escape(speaker)}|{re.escape(speaker.split()[-1])})"
    found = next(
        (m for form in (_TOLD, _QUOTED) if (m := re.match(form.format(who=who), statement, re.IGNORECASE))), None
    )
    if found is None:
        return
    says = found["says"].strip()
    keys = [text for text in _answers(fact) if text != says and says.count(text) == 1]
    key: Entry = {"key": keys[0]} if keys else {}
    own = speaker.casefold() in AUTHORS
    act: Entry = {} if own else {"act": found["act"]}
    yield {"id": f"{fact.get('id', 'fact')}--0", "type": "claim", **act, "says": says, **key, "quote": ""}


def _name(fact: Entry) -> Iterator[Entry]:
    """“NATO's name for X was Y” as X's NATO name."""
    found = _NAMED.match(str(fact.get("statement", "")).rstrip("."))
    if found:
        yield {
            "id": f"{fact.get('id', 'fact')}--0",
            "type": "name",
            "of": found["of"],
            "name": found["name"],
            "what": f"{found['whose']} name",
            "quote": "",
        }


def _answers(fact: Entry) -> list[str]:
    """What the first question of a fact asks for, then the fact's own answer."""
    questions = fact.get("questions")
    first = questions[0] if isinstance(questions, list) and questions else {}
    given = (first.get("answer") if isinstance(first, Mapping) else None, fact.get("answer"))
    return [text for text in given if isinstance(text, str) and text]


def _covers(option: Entry, fact: Entry) -> bool:
    """Whether an option tells most of what the statement tells."""
    texts = [str(value) for key, value in option.items() if key not in _OF_DRAFT and key != "type"]
    asks = option.get("ask")
    texts += [str(value) for value in asks.values()] if isinstance(asks, Mapping) else []
    texts += [str(fact.get("by", ""))]
    said = set(_WORD.findall(" ".join(texts).casefold()))
    told = set(_WORD.findall(str(fact.get("statement", "")).casefold())) - _SMALL
    return len(told & said) >= _COVERED * len(told)


def _asked(options: Sequence[Entry]) -> Mapping[str, list[Card]]:
    """The cards of all options by their ids."""
    head: dict[str, Data] = {"format": "1", "deck": "told", "title": "told"}
    named = [
        {**{key: option[key] for key in option if key != "quote"}, "id": f"f-{n}"} for n, option in enumerate(options)
    ]
    deck = load(Path("deck.yaml"), text=deck_text(head, (), named), article="").deck if named else None
    cards: dict[str, list[Card]] = defaultdict(list)
    for card in deck.cards if deck else ():
        cards[str(options[int(card.fact.id.removeprefix("f-"))]["id"])].append(card)
    return cards


def _worded(
    option: Entry, fact: Entry, shared: Entry, asked: Mapping[str, list[Card]], language: Language
) -> Entry | None:
    """The option with the assistant's questions in the place of its own; None if it does not ask the first of them."""
    there = option.get("ask")
    asks: dict[str, Data] = dict(there) if isinstance(there, Mapping) else {}
    questions = fact.get("questions")
    for number, question in enumerate(questions if isinstance(questions, list) else ()):
        if not isinstance(question, Mapping) or not question.get("stem"):
            continue
        direction = _direction(question, asked[str(option["id"])], language)
        if direction:
            asks[direction] = _ask(question, asks.get(direction), language)
        elif number == 0:
            return None
    kept = {key: value for key, value in option.items() if key not in _OF_DRAFT}
    return {**shared, **kept, **({"ask": asks} if asks else {})}


def _direction(question: Mapping[str, Data], cards: Sequence[Card], language: Language) -> str:
    """The direction that asks for a question's answer."""
    accept = question.get("accept")
    texts = [question.get("answer"), *(accept if isinstance(accept, list) else ())]
    wanted = {fold(text, language) for text in texts if isinstance(text, str)}
    for card in cards:
        for answer in card.prompt.answers:
            said = {fold(text, language) for text in answer.variants}
            counted = answer.quantity and any(
                set(text.split()) <= set(full.split()) for text in wanted for full in said
            )
            if said & wanted or counted:
                return card.prompt.direction
    return ""


def _ask(question: Mapping[str, Data], there: "Data | None", language: Language) -> Data:
    stem, accept = str(question["stem"]), question.get("accept")
    asked: dict[str, Data] = dict(there) if isinstance(there, Mapping) else {}
    asked = {key: value for key, value in asked.items() if key not in ("q", "gap")}
    asked["gap" if GAP in stem else "q"] = stem
    if isinstance(accept, list) and accept:
        asked["accept"] = list(accept)
    return asked
