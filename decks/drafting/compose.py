"""From candidates to a deck: names, ids, quotes, and the file's text in the house style."""

from collections.abc import Iterable, Mapping, Sequence

from decks.drafting.candidate import MAYBE, Candidate
from decks.drafting.ids import Ids, slug
from decks.drafting.text import one_line
from decks.drafting.values.names import Entities, Entity
from decks.values.text import Haystack, haystack_of
from decks.writer.data import Data, texts
from decks.writer.emit import item, pair

_TOLD = ("claim", "event")
_THINGS = ("who", "by", "of", "name", "where", "party", "than", "against")


def in_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates as the article tells them; of what begins at one place first what was done or said."""

    def place(fact: Candidate) -> tuple[int, int, int]:
        return (fact.start, 0, -fact.end) if fact.type in _TOLD else (fact.start, 1, fact.end)

    return sorted(candidates, key=place)


def fact_data(candidates: Iterable[Candidate], article: str, taken: set[str] | None = None) -> list[dict[str, Data]]:
    """Each candidate as an entry of `facts`."""
    ids, haystack = Ids(taken), haystack_of(article)
    return [_fact(candidate, article, haystack, ids) for candidate in candidates]


def _fact(candidate: Candidate, article: str, haystack: Haystack, ids: Ids) -> dict[str, Data]:
    fact: dict[str, Data] = {"id": ids.new(candidate.slug, "fact"), "type": candidate.type}
    if candidate.by:
        fact["by"] = candidate.by[0] if len(candidate.by) == 1 else list(candidate.by)
    if candidate.stance:
        fact["stance"] = candidate.stance
    fact.update(_data(candidate.fields))
    ask = {key: value for key, value in _data(candidate.ask).items() if value}
    if ask:
        fact["ask"] = ask
    quote = one_line(article[candidate.start : candidate.end])
    if candidate.answer and candidate.answer.casefold() not in quote.casefold():
        fact["derived"] = "yes"
    fact["draft"] = candidate.tier
    if candidate.tier == MAYBE:
        fact["doubt"] = candidate.why or "it is for you to judge"
    spans = haystack.find(quote)
    nth = next((number for number, span in enumerate(spans, 1) if span[0] >= candidate.start), 1)
    fact["quote"] = {"text": quote, "nth": str(nth)} if len(spans) > 1 else quote
    return fact


def _data(fields: Mapping[str, object]) -> dict[str, Data]:
    return {key: _plain(value) for key, value in fields.items()}


def _plain(value: object) -> Data:
    if isinstance(value, Mapping):
        return _data({key: inner for key, inner in value.items() if inner})
    return [str(part) for part in value] if isinstance(value, (list, tuple)) else str(value)


def name_data(
    facts: Sequence[Mapping[str, Data]], entities: Entities, taken: set[str] | None = None
) -> list[dict[str, Data]]:
    """The names that the facts use, as entries of `names`; a variant belongs to one of them only."""
    used = {text for fact in facts for key in _THINGS for text in texts(fact.get(key))}
    ids, said, out = Ids(taken), set[str](), []
    for entity in entities.all:
        telling = bool(entity.kind or entity.also)
        out += [_name(entity, ids, said)] if telling and {entity.display, entity.name, *entity.also} & used else []
    return out


def _name(entity: Entity, ids: Ids, said: set[str]) -> dict[str, Data]:
    entry: dict[str, Data] = {"id": ids.new(slug(entity.name), "name"), "name": entity.display}
    also = sorted(
        name
        for name in {*entity.also, *([entity.name] if entity.article else [])}
        if name.casefold() not in said and name != entity.display
    )
    said.update(name.casefold() for name in (entity.display, *also))
    if also:
        entry["also"] = list(also)
    if entity.kind:
        entry["kind"] = entity.kind
    return entry


def parted(facts: Iterable[Mapping[str, Data]]) -> tuple[list[Mapping[str, Data]], list[Mapping[str, Data]]]:
    """Typed facts, and those that are hand-written cards, as they stand under `cards`."""
    typed: list[Mapping[str, Data]] = []
    cards: list[Mapping[str, Data]] = []
    for fact in facts:
        if fact["type"] == "card":
            cards.append({key: value for key, value in fact.items() if key != "type"})
        else:
            typed.append(fact)
    return typed, cards


def _entries(facts: Sequence[Mapping[str, Data]]) -> list[str]:
    lines: list[str] = []
    for fact in facts:
        lines += item(dict(fact), 0)
    return lines


def deck_data(
    head: Mapping[str, Data],
    names: Sequence[Mapping[str, Data]],
    facts: Sequence[Mapping[str, Data]],
    tail: Mapping[str, Data] | None = None,
) -> dict[str, Data]:
    """The deck as data: head, names, facts, cards, and the keys of `tail`."""
    typed, cards = parted(facts)
    parts: dict[str, Data] = {"names": list(names), "facts": typed, "cards": cards}
    kept = {key: part for key, part in parts.items() if part or key == "facts"}
    return {**head, **kept, **(tail or {})}


def deck_text(
    head: Mapping[str, Data],
    names: Sequence[Mapping[str, Data]],
    facts: Sequence[Mapping[str, Data]],
    tail: Mapping[str, Data] | None = None,
) -> str:
    """The deck file: head, names, facts, cards, and the keys of `tail`."""
    lines = [line for key, value in head.items() for line in pair(key, value, 0)]
    typed, cards = parted(facts)
    if names:
        lines += ["", "names:", *_entries(names)]
    lines += ["", "facts:"] if typed else ["", "facts: []"]
    lines += _entries(typed)
    if cards:
        lines += ["", "cards:", *_entries(cards)]
    for key, value in (tail or {}).items():
        lines += ["", *pair(key, value, 0)]
    return "\n".join(lines) + "\n"
