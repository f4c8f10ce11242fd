"""Actors: who holds an office or is what, from titles, appositions and “was a …”; and appositions of things."""

from collections.abc import Iterator, Sequence

from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.extent import extent
from decks.drafting.grammar.gazetteer import countries, demonyms
from decks.drafting.grammar.phrases import NP, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.persons import is_person
from decks.drafting.reading import Read, Text
from decks.drafting.statements import Statement
from decks.drafting.values.names import PERSON
from decks.drafting.wording import has_pronoun, inside, words
from decks.drafting.words import listed

_HONORS = frozenset(["sir", "dame", "lord", "lady", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."])
_QUOTED = 120  # characters that a quote may go on for
_SETTLEMENTS = frozenset(
    [
        "town",
        "city",
        "village",
        "port",
        "island",
        "suburb",
        "district",
        "hamlet",
        "airport",
        "resort",
        "harbor",
        "harbour",
    ]
)


def in_sentence(read: Read, text: Text) -> Iterator[Candidate]:
    """The offices and descriptions that a sentence gives beside names."""
    for at, phrase in enumerate(read.sentence.phrases):
        if phrase.kind == NP:
            yield from _titled(read, at, text)
            yield from _apposition(read, at, text)


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """X was a young surgeon."""
    if statement.group.base not in ("be", "become") or not statement.rest or statement.group.negated:
        return
    place = statement.rest[0]
    phrase = statement.sentence.phrases[place]
    head = statement.sentence.tokens[phrase.head]
    person = text.entities.kind(statement.subject.text) == PERSON
    if phrase.kind != NP or not person or not is_person(head) or has_pronoun(statement.phrase_tokens([place])):
        return
    role = words(statement.phrase_tokens(range(place, extent(statement.sentence, place, max(statement.rest)) + 1)))
    tier = (CORE, "") if statement.subject.sure else (MAYBE, "who is meant must be checked")
    yield _actor(statement.subject.text, role, statement.start, statement.end, tier)


def _titled(read: Read, at: int, text: Text) -> Iterator[Candidate]:
    """Armenian Prime Minister Nikol Pashinyan; President Ilham Aliyev of Azerbaijan; the historian Michael Bliss."""
    sentence = read.sentence
    phrase = sentence.phrases[at]
    tokens = sentence.tokens[phrase.first : phrase.last]
    name = tokens[-1]
    entity = text.entities.find(name.text) if name.tag == "NNP" else None
    if entity is None or entity.kind != PERSON or len(tokens) < 2 or " " not in entity.name:
        return
    before = [t for t in tokens[:-1] if t.tag != "DT" and t.low not in _HONORS]
    if not before or before[-1].tag not in ("TITLE", "NN") or has_pronoun(tokens) or not _is_role(before[-1]):
        return
    role = inside(before, opens=phrase.first == 0 and before[0] is tokens[0])
    last = phrase.last
    if at + 2 < len(sentence.phrases) and sentence.tokens[phrase.last].low == "of":
        place = sentence.phrases[at + 2]
        of = words(sentence.tokens[place.first : place.last])
        if of in countries() or of.removeprefix("the ") in countries():
            role, last = f"{role} of {of}", place.last
    rank = len(before) == 1 and last == phrase.last and not _is_office(before[0])
    if tokens[0].tag == "DT" and before[-1].tag == "NN":
        role = f"a {role}" if role[0].lower() not in "aeiou" else f"an {role}"
    tier = (MAYBE, "a bare title says little") if rank else (CORE, "")
    yield _actor(entity.name, role, tokens[0].start, sentence.tokens[last - 1].end, tier, what="title" if rank else "")


def _is_office(token: Token) -> bool:
    """Whether a title names an office and no mere rank: Secretary of State, Foreign Minister, Mayor."""
    words_ = token.low.split()
    return " of " in token.low or (len(words_) > 1 and words_[-1] in listed("people", "offices"))


def _is_role(token: Token) -> bool:
    return token.tag == "TITLE" or is_person(token)


def _apposition(read: Read, at: int, text: Text) -> Iterator[Candidate]:
    """NP, NP, where one is a name and the other says what it is."""
    sentence = read.sentence
    phrases, tokens = sentence.phrases, sentence.tokens
    comma = extent(sentence, at, len(phrases) - 1, of_only=True) + 1
    if comma < len(phrases) and phrases[comma].kind == "PAREN":
        comma += 1
    if comma + 1 >= len(phrases) or tokens[phrases[comma].first].text != "," or phrases[comma + 1].kind != NP:
        return
    second = comma + 1
    if comma > at + 1 and _hangs_on_last(tokens, phrases[at], phrases[comma - 1], phrases[second]):
        return
    fronted = at > 0 and phrases[at - 1].kind == "P" and any(second in clause.subject for clause in sentence.clauses)
    if fronted or tokens[phrases[second].head].low in listed("roles", "summaries"):
        return
    end = extent(sentence, second, len(phrases) - 1)
    if not _closes(sentence.tokens, phrases, end, at):
        return
    if (
        tokens[phrases[second].first].low in ("one", "others", "another", "each", "both", "all")
        or tokens[phrases[second].head].low == "other"
    ):
        return
    one = tokens[phrases[at].first : phrases[comma - 1].last]
    other = tokens[phrases[second].first : phrases[end].last]
    if (
        _owned(one)
        or _owned(other)
        or has_pronoun(one)
        or has_pronoun(tokens[phrases[second].first : phrases[second].last])
    ):
        return
    start, stop = one[0].start, other[-1].end
    whole = _whole_end(tokens, phrases[end].last)
    first_name, second_name = _sole_name(tokens, phrases[at]), _sole_name(tokens, phrases[second])
    opens = phrases[at].first == 0
    if first_name and not second_name:
        told_apart = end + 1 < len(phrases) and tokens[phrases[end + 1].first].tag in ("WP", "SUB")
        yield from _described(first_name, told_apart, other, tokens[phrases[second].head], start, stop, text)
        entity = text.entities.find(first_name)
        yield from _situated(entity.display if entity else first_name, other, start, whole)
    elif second_name and not first_name:
        yield from _named(one, tokens[phrases[at].head], _named_in_full(other, second_name), start, stop, text, opens)


def _hangs_on_last(tokens: Sequence[Token], one: Phrase, last: Phrase, other: Phrase) -> bool:
    """Whether it explains the last noun of a phrase, not what that noun hangs on: the pattern of a satellite, GEOS."""
    if last.kind == NP and _sole_name(tokens, last) and is_person(tokens[other.head]):
        return True
    return tokens[last.first].tag == "DT" and not is_person(tokens[one.head]) and bool(_sole_name(tokens, other))


def _named_in_full(tokens: Sequence[Token], name: str) -> str:
    """A name with its “of …” or “for …”, if that is a name too: the Max Planck Institute for Aeronomy."""
    parts = [t for t in tokens if t.tag not in ("DT", "IN")]
    joined = all(t.low in ("of", "for", "and") for t in tokens if t.tag == "IN")
    whole = joined and len(parts) > 1 and all(t.tag in ("NNP", "NNPS") for t in parts)
    return words(tokens).removeprefix("the ") if whole else name


def _owned(tokens: Sequence[Token]) -> bool:
    """Whether it begins with “his” or “its”, whoever that is."""
    return bool(tokens) and tokens[0].tag == "PRP$"


def _sole_name(tokens: Sequence[Token], phrase: Phrase) -> str:
    """The name that a noun phrase consists of, but for an article and titles."""
    found = [t for t in tokens[phrase.first : phrase.last] if t.tag not in ("DT", "TITLE", "JJ")]
    plain = (
        len(found) == 1
        and found[0].tag in ("NNP", "NNPS")
        and (found[0].text[0].isupper() or found[0].text[0].isdigit())
    )
    return found[0].text if plain else ""


def _closes(tokens: Sequence[Token], phrases: Sequence[Phrase], end: int, at: int) -> bool:
    """Whether the second noun phrase ends like an apposition, and is no member of a list."""
    after = tokens[phrases[end + 1].first] if end + 1 < len(phrases) else None
    if after is None or after.text in (".", ";", ":", ")", "?", "!", '"', "—"):
        return True
    if after.text != ",":
        return after.tag in ("WP", "SUB", "VBN") or (
            after.tag in ("VBD", "VBZ") and tokens[phrases[at].head].tag == "NN"
        )
    following = tokens[phrases[end + 2].first] if end + 2 < len(phrases) else None
    return following is None or not (
        following.tag == "CC" and following.low in ("and", "or") and _list_before(tokens, phrases, at)
    )


def _list_before(tokens: Sequence[Token], phrases: Sequence[Phrase], at: int) -> bool:
    return at > 0 and tokens[phrases[at - 1].first].text == ","


def _described(
    name: str, told_apart: bool, other: Sequence[Token], head: Token, start: int, stop: int, text: Text
) -> Iterator[Candidate]:
    """Name, description."""
    entity = text.entities.find(name)
    kind = entity.kind if entity else ""
    full = entity.name if entity else name
    if head.tag in ("NNP", "NNPS", "CD", "DATE") or head.low in ("years", "days"):
        return
    described = words(other)
    if any(t.tag == "PRP$" for t in other):
        return
    if (kind == PERSON or is_person(head)) and kind not in ("country", "place"):
        yield _actor(full, described, start, stop, (CORE, ""))
    elif told_apart:
        return  # the first probe | that it had sent
    elif other[0].low in ("a", "an", "the") or any(t.tag == "POS" for t in other):
        shown = entity.display if entity else full
        ask = {"term": {"q": f"What does the article describe as {described}?"}, "means": "skip"}
        fields = {"term": shown, "means": described}
        yield Candidate("term", fields, start, stop, described, CORE, slug=f"{full} is", ask=ask)


def _whole_end(tokens: Sequence[Token], at: int) -> int:
    """Where the description that goes on here ends: at the next comma or full stop."""
    closer = next((t for t in tokens[at:] if t.text in (",", ".", ";", ":", ")", "—", "–")), tokens[-1])
    return closer.start if closer.start - tokens[at - 1].end < _QUOTED else tokens[at - 1].end


def _situated(shown: str, other: Sequence[Token], start: int, stop: int) -> Iterator[Candidate]:
    """Shusha, a town in the Karabakh region: where it is."""
    near = next((at for at, t in enumerate(other) if t.low in ("in", "on", "near", "off")), 0)
    if not near or other[near - 1].low not in _SETTLEMENTS or other[-1].tag not in ("NNP", "NN", "NNPS"):
        return
    where = words(other[near + 1 :])
    if any(t.tag in ("NNP", "NNPS") for t in other[near + 1 :]):
        fields = {"of": shown, "where": where, **({"near": other[near].low} if other[near].low != "in" else {})}
        yield Candidate("place", fields, start, stop, where, CORE, slug=f"{shown} where")


def _named(
    one: Sequence[Token], head: Token, name: str, start: int, stop: int, text: Text, opens: bool
) -> Iterator[Candidate]:
    """Description, name."""
    entity = text.entities.find(name)
    described = inside(list(one), opens=opens)
    if entity and entity.kind == PERSON:
        if is_person(head):
            yield _actor(entity.name, described.removeprefix("the "), start, stop, (CORE, ""))
    elif head.tag in ("NN", "NNS") and name not in countries() and name not in demonyms():
        of = f"the {described.split(' ', 1)[1]}" if described.startswith(("a ", "an ")) else described
        if (one[0].tag == "NN" and len(one) == 1) or (head.tag == "NNS" and one[0].tag == "CD"):
            return  # whose firm, Kiddicraft: whose? 668 men of the battalion, the Parachute Regiment
        yield Candidate(
            "name",
            {"of": of, "name": name, "what": "name"},
            start,
            stop,
            name,
            CORE,
            slug=f"{of} name",
            ask={"of": "skip"},
        )


def _actor(name: str, role: str, start: int, end: int, tier: tuple[str, str], what: str = "") -> Candidate:
    fields = {"name": name, "role": role.removeprefix("the "), **({"what": what} if what else {})}
    return Candidate("actor", fields, start, end, name, *tier, slug=f"{name} role")
