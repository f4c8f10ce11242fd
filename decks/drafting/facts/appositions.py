"""Appositions: NP, NP, where one is a name and the other says what it is."""

from collections.abc import Iterator, Sequence

from decks.drafting.candidate import Candidate
from decks.drafting.extent import extent
from decks.drafting.facts.descriptions import SETTLEMENTS, after_name, before_name, situated
from decks.drafting.grammar.phrases import FINITE, NP, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.persons import is_person
from decks.drafting.reading import Read, Text
from decks.drafting.wording import has_pronoun, words
from decks.drafting.words import listed

_QUOTED = 120  # characters that a quote may go on for


def apposition(read: Read, at: int, text: Text) -> Iterator[Candidate]:
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
    fronted = fronted or (at > 1 and tokens[phrases[at - 2].head].low in SETTLEMENTS)  # in the town of Velm, the mayor
    being = at > 0 and phrases[at - 1].kind == "VG" and tokens[phrases[at - 1].last - 1].low == "being"
    counted = tokens[phrases[second].last].tag == "CD" if phrases[second].last < len(tokens) else False
    if (
        fronted
        or being
        or counted
        or _leaves_verb_out(tokens, phrases[at], phrases[second])
        or tokens[phrases[second].head].low in listed("roles", "summaries")
    ):
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
        yield from after_name(first_name, told_apart, other, tokens[phrases[second].head], start, stop, text)
        entity = text.entities.find(first_name)
        yield from situated(entity.display if entity else first_name, other, start, whole)
    elif second_name and not first_name:
        yield from before_name(
            one, tokens[phrases[at].head], _named_in_full(other, second_name), start, stop, text, opens
        )


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


def _leaves_verb_out(tokens: Sequence[Token], one: Phrase, other: Phrase) -> bool:
    """Ida Roe had the cameras; | Otto Lind, the engines; Jon Berg, an oven: a part without a verb describes nobody."""
    first = next((back for back in range(one.first - 1, -1, -1) if tokens[back].text == ";"), -1)
    last = next((on for on in range(one.first, len(tokens)) if tokens[on].text == ";"), len(tokens))
    verbless = first >= 0 and not any(token.tag in FINITE for token in tokens[first:last])
    return verbless and not is_person(tokens[other.head])


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


def _whole_end(tokens: Sequence[Token], at: int) -> int:
    """Where the description that goes on here ends: at the next comma or full stop."""
    closer = next((t for t in tokens[at:] if t.text in (",", ".", ";", ":", ")", "—", "–")), tokens[-1])
    return closer.start if closer.start - tokens[at - 1].end < _QUOTED else tokens[at - 1].end
