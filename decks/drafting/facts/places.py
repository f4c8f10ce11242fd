"""Places: where something stands or happened."""

from collections.abc import Iterator, Sequence

from decks.context import capital
from decks.drafting.asking import GAP, inverted, sentence
from decks.drafting.candidate import CORE, MAYBE, SLIGHT, WHO_IS_MEANT, Candidate
from decks.drafting.extent import extent
from decks.drafting.facts.events import dangling
from decks.drafting.grammar.gazetteer import countries
from decks.drafting.grammar.phrases import ADV, MARK, NP, P, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.naming import nominal
from decks.drafting.reading import Read, Text
from decks.drafting.statements import Statement
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.wording import words
from decks.drafting.words import listed

_WHERE = ("in", "at", "near", "off", "outside", "aboard", "on", "across", "over", "beside", "around")
_COMMAS = 4  # marks and no more between a clause and the place that goes on with it
_LASTING = frozenset(["stand", "lie", "stay", "be", "remain", "live", "hang"])


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """The named places of a clause, after a preposition of place."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    is_something = statement.group.base == "be" and bool(statement.rest) and phrases[statement.rest[0]].kind == NP
    for place in () if is_something or _shared_out(statement) else statement.clause.own:
        phrase = phrases[place]
        if phrase.kind != NP or place == 0 or phrases[place - 1].kind != P:
            continue
        near = tokens[phrases[place - 1].first].low
        inside = tokens[phrase.first : phrase.last]
        if (
            near not in _WHERE
            or tokens[phrase.head].tag not in ("NNP", "NNPS")
            or not _is_place(words(inside), near, text)
        ):
            continue
        if place - 1 not in statement.rest and not _goes_on(statement, place - 1):
            continue
        if _stands_there(tokens, phrases, place):
            continue
        last = extent(statement.sentence, place, len(phrases) - 1, of_only=True)
        where = words([t for at in range(place, last + 1) for t in tokens[phrases[at].first : phrases[at].last]])
        without = tuple(range(place - 1, last + 1))
        if any(char.isdigit() for char in where) or " v. " in where:
            continue
        happened = sentence(statement, without)
        if happened.count(where) or (dangling(statement, text)):
            continue
        lasting = statement.group.base in _LASTING and not statement.after(without)
        fields: dict[str, object] = {"where": where}
        fields |= (
            {"of": statement.subject.text} if lasting else {"event": nominal(statement, without), "happened": happened}
        )
        fields |= {"near": near} if near != "in" else {}
        end = max(tokens[phrases[last].last - 1].end, statement.end)
        start = min(statement.start, tokens[phrases[place - 1].first].start)
        tier = _tier(statement, happened, near, where, text)
        asked = f"Where {inverted(statement, without)}?"
        gap = f"{capital(happened)} {near} {GAP}."
        yield Candidate(
            "place", fields, start, end, where, *tier, slug=f"{happened} where", ask={"where": {"q": asked, "gap": gap}}
        )


def of_nouns(read: Read, text: Text) -> Iterator[Candidate]:
    """The firm's plant in Dresden: where something stands that is known to be there, whoever speaks of it."""
    phrases, tokens = read.sentence.phrases, read.sentence.tokens
    for at in range(len(phrases) - 2):
        thing, near, place = phrases[at : at + 3]
        owned = any(t.tag == "POS" for t in tokens[thing.first : thing.last])
        word = tokens[near.first].low
        standing = thing.kind == NP and owned and tokens[thing.head].low in listed("places", "standing")
        if not standing or near.kind != P or word not in ("in", "at", "near") or place.kind != NP:
            continue
        of, where = words(tokens[thing.first : thing.last]), words(tokens[place.first : place.last])
        if tokens[place.head].tag not in ("NNP", "NNPS") or not _is_place(where, word, text):
            continue
        end = _with_country(tokens, place.last)
        fields = {"of": of, "where": where, **({"near": word} if word != "in" else {})}
        yield Candidate("place", fields, tokens[thing.first].start, end, where, CORE, slug=f"{of} where")


def _with_country(tokens: Sequence[Token], at: int) -> int:
    """Where a place ends with the country that stands after its comma: Dresden, Germany."""
    country = tokens[at + 1] if at + 1 < len(tokens) and tokens[at].text == "," else None
    return country.end if country is not None and country.text in countries() else tokens[at - 1].end


def _tier(statement: Statement, happened: str, near: str, where: str, text: Text) -> tuple[str, str]:
    if not statement.subject.sure:
        return MAYBE, WHO_IS_MEANT
    plain = near in ("in", "at", "near") and len(happened.split()) > 2 and not statement.group.modal
    return (
        (CORE, "")
        if plain and text.entities.kind(where) in ("place", "country", "city", "region", "")
        else (MAYBE, SLIGHT)
    )


def _stands_there(tokens: Sequence[Token], phrases: Sequence[Phrase], place: int) -> bool:
    """Whether a place only tells where the thing before it stands: materials for the firm's plant in Dresden."""
    before = phrases[place - 2] if place > 1 else phrases[place]
    owned = any(t.tag == "POS" for t in tokens[before.first : before.last])
    return before.kind == NP and owned and tokens[before.head].low in listed("places", "standing")


def _goes_on(statement: Statement, place: int) -> bool:
    """Whether a preposition after a comma goes on with what the statement says: at the hotel, on the lake."""
    after = [at for at in statement.rest if at > statement.clause.verb]
    comma = statement.sentence.tokens[statement.sentence.phrases[place - 1].first].text == ","
    if not comma or not after or after[-1] > place:
        return False
    between = [at for at in range(after[-1] + 1, place - 1) if at in statement.clause.own]
    return all(statement.sentence.phrases[at].kind in (MARK, ADV) for at in between) and len(between) < _COMMAS


def _shared_out(statement: Statement) -> bool:
    """Whether each place has a number of its own: 498 in San Francisco, 64 in Santa Rosa."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    return any(
        phrases[at].kind == NP
        and all(t.tag in ("CD", "QB") for t in tokens[phrases[at].first : phrases[at].last])
        and phrases[at + 1].kind == P
        for at in statement.rest[:-1]
        if at + 1 < len(phrases)
    )


def _is_place(where: str, near: str, text: Text) -> bool:
    entity = text.entities.find(where)
    kind = entity.kind if entity else ""
    if kind in (
        PERSON,
        "war",
        "treaty",
        "agreement",
        "document",
        "flight",
        "operation",
        "prize",
        "organization",
        "company",
    ) or where in listed("places", "adjectives"):
        return False
    return kind != "" or near in ("in", "at", "near", "off")
