"""Who and what is named in a text: names with their variants merged and their kinds guessed."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.values.name_kinds import COUNTRY, PERSON, PLACE, guess_kind
from decks.drafting.values.single_names import single_persons
from decks.drafting.words import listed, section

_OFTEN = 4  # a given name that stands alone so often is what a person is called


@dataclass(slots=True)
class Entity:
    """One named thing: the name to call it by, other names, its kind (empty if unknown), where it is named first."""

    name: str
    also: set[str] = field(default_factory=set)
    kind: str = ""
    first: int = 0
    count: int = 0
    article: str = ""

    @property
    def display(self) -> str:
        return f"the {self.name}" if self.article else self.name


class Entities:
    """All names of a text, found by any variant."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.all = sorted(entities, key=lambda entity: entity.first)
        self._by_name = {name: entity for entity in self.all for name in (entity.name, *entity.also)}

    def find(self, name: str) -> Entity | None:
        return self._by_name.get(name) or self._by_name.get(re.sub(r"^the ", "", name))

    def kind(self, name: str) -> str:
        found = self.find(name)
        return found.kind if found else ""


def find_names(sentences: Sequence[Sentence]) -> Entities:
    """The names of a text. Persons are merged with their surnames, long forms with the abbreviation behind them."""
    seen: dict[str, Entity] = {}
    titled: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    definite: Counter[str] = Counter()
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            if token.tag in ("NNP", "NNPS") and token.text[:1].isupper() and len(token.text) > 1:
                entity = seen.setdefault(token.text, Entity(token.text, first=token.start))
                entity.count += 1
                before = sentence.tokens[at - 1] if at else None
                titled[token.text] += before is not None and (before.tag == "TITLE" or _is_role(before, token))
                case = sentence.tokens[at + 1 : at + 2] and sentence.tokens[at + 1].low in ("v", "v.", "vs.")
                placed[token.text] += before is not None and before.low in ("in", "at", "near", "from") and not case
                definite[token.text] += before is not None and before.low == "the"
    classed = _classed(sentences)
    for entity in seen.values():
        guessed = guess_kind(entity.name, titled[entity.name], placed[entity.name], entity.count)
        entity.kind = classed.get(entity.name, guessed) if guessed in ("", PERSON, PLACE) else guessed
        entity.article = (
            "the" if definite[entity.name] * 2 > entity.count and entity.kind not in (PERSON, COUNTRY) else ""
        )
        if entity.kind == COUNTRY:
            entity.article = "the" if definite[entity.name] else ""
    for name in single_persons(sentences, _unknown(seen, placed), _persons(seen)):
        seen[name].kind = PERSON
    _merge_abbreviations(sentences, seen)
    _put_family_first(seen, titled)
    return Entities(_merged_persons(seen))


def _unknown(seen: Mapping[str, Entity], placed: Mapping[str, int]) -> frozenset[str]:
    """Single names that may be anything's, but are nowhere said to be a place, and are no words."""
    return frozenset(
        name
        for name, entity in seen.items()
        if not entity.kind and name.isalpha() and not name.isupper() and not placed[name] and not entity.article
        and not (lexicon().knows(name.lower()) and lexicon().is_noun(name.lower())) and name not in demonyms()
    )  # fmt: skip


def _persons(seen: Mapping[str, Entity]) -> frozenset[str]:
    return frozenset(name for name, entity in seen.items() if entity.kind == PERSON)


def _classed(sentences: Sequence[Sentence]) -> dict[str, str]:
    """The kinds of names that stand behind the noun for them: the cruisers Orm and Low; the liner, the Velm."""
    kinds = {noun: kind for kind in section("classes") for noun in listed("classes", kind)}
    found: dict[str, str] = {}
    for sentence in sentences:
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            kind = kinds.get(token.low) or (kinds.get(token.low.removesuffix("s")) if token.tag == "NNS" else "")
            if not kind or token.tag not in ("NN", "NNS"):
                continue
            for name in _behind(tokens, at + 1, several=token.tag == "NNS"):
                found.setdefault(name, kind)
    return found


def _behind(tokens: Sequence[Token], at: int, *, several: bool) -> list[str]:
    """The names that stand here, right behind a noun or after a comma: one, or a list."""
    at += several and at + 1 < len(tokens) and tokens[at].tag == "RB" and tokens[at + 1].text == ","
    comma = at < len(tokens) and tokens[at].text in (",", ":")
    at += comma
    article = at < len(tokens) and tokens[at].low == "the"
    at += article
    if comma and not several and not article:
        return []
    names: list[str] = []
    while at < len(tokens) and tokens[at].tag in ("NNP", "NNPS"):
        names.append(tokens[at].text)
        joint = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if not several or joint not in (",", "and"):
            break
        at += 2
    return names


def _put_family_first(seen: dict[str, Entity], titled: Counter[str]) -> None:
    """Admiral Orm Haruto, then only Orm: a person whose family name stands first, whatever else is called so."""
    for entity in list(seen.values()):
        first, _, last = entity.name.partition(" ")
        later = seen.get(first)
        given = first.lower() in listed("people", "men") | listed("people", "women")
        single = entity.kind == PERSON and titled[entity.name] and last and " " not in last and last not in seen
        if single and later is not None and later.first > entity.first and not given and later is not entity:
            entity.also.add(first)
            entity.count += later.count
            seen[first] = entity


def _is_role(before: Token, name: Token) -> bool:
    """Whether a name of several words follows a noun for a person: the laureate August Krogh."""
    return before.tag == "NN" and " " in name.text and before.low in listed("people", "nouns")


def _merge_abbreviations(sentences: Sequence[Sentence], seen: dict[str, Entity]) -> None:
    """Long form (ABBR): one thing."""
    for sentence in sentences:
        tokens = sentence.tokens
        for at in range(1, len(tokens) - 2):
            inner = tokens[at + 1]
            if tokens[at].text == "(" and tokens[at + 2].text == ")" and inner.text.isupper() and inner.text in seen:
                long = _name_before(tokens, at)
                if long and long in seen and seen[inner.text] is not seen[long]:
                    short = seen[inner.text]
                    seen[long].also.add(inner.text)
                    seen[long].count += short.count
                    seen[long].kind = seen[long].kind or short.kind or "organization"
                    seen[inner.text] = seen[long]


def _name_before(tokens: Sequence[Token], at: int) -> str:
    """The name before a bracket; of “the Agency of the Republic of Azerbaijan” the first."""
    found = ""
    for token in reversed(tokens[max(0, at - 8) : at]):
        if token.tag in ("NNP", "NNPS"):
            found = token.text
        elif token.low not in ("of", "the", "for", "and"):
            break
    return found


def _merged_persons(seen: dict[str, Entity]) -> list[Entity]:
    """Full names with the surnames, or given names, by which they are called later; one of two persons is nobody's."""
    persons = [
        entity for entity in {id(e): e for e in seen.values()}.values() if entity.kind == PERSON and " " in entity.name
    ]
    by_surname: dict[str, list[Entity]] = defaultdict(list)
    by_given: dict[str, list[Entity]] = defaultdict(list)
    for entity in persons:
        by_surname[entity.name.split()[-1]].append(entity)
        by_given[entity.name.split()[0]].append(entity)
    kept: dict[int, Entity] = {}
    for name, entity in seen.items():
        owners = by_surname.get(name, []) or (by_given.get(name, []) if entity.count >= _OFTEN else [])
        if " " not in name and len(owners) == 1 and owners[0] is not entity and owners[0].first < entity.first:
            owners[0].also.add(name)
            owners[0].count += entity.count
            continue
        if " " not in name and len(owners) > 1:
            entity.kind = PERSON
        kept[id(entity)] = entity
    return list(kept.values())
