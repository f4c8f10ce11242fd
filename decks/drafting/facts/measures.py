"""Measures that hang on a noun: a missile, with a maximum range of 1,300 km and …; the 650 km range of the Velm-2."""

from collections.abc import Iterator

from decks.drafting.candidate import Candidate
from decks.drafting.extent import noun_text
from decks.drafting.grammar.phrases import CC, MARK, NP
from decks.drafting.parsing import Sentence
from decks.drafting.reading import Read, Text
from decks.drafting.wording import has_pronoun, inside, words
from decks.drafting.words import listed
from decks.values import quantity
from decks.values.quantity import Quantity


def in_sentence(read: Read, text: Text) -> Iterator[Candidate]:
    """The measures of a noun in a sentence, each with what it measures and of what."""
    sentence = read.sentence
    for at, phrase in enumerate(sentence.phrases):
        if phrase.kind != NP:
            continue
        thing = _owner(sentence, at)
        if thing >= 0:
            tokens = sentence.tokens[phrase.first : phrase.last]
            holder = sentence.phrases[at - 2]
            measure = words(sentence.tokens[holder.first + 1 : holder.last])
            yield from _measure(sentence, thing, at, measure, words(tokens), text)
        elif _word(sentence, at + 1) == "of" and at + 2 < len(sentence.phrases):
            value, measure = _before_noun(sentence, at)
            if value:
                yield from _measure(sentence, at + 2, at, measure, value, text)


def _measure(sentence: Sentence, thing: int, at: int, measure: str, value: str, text: Text) -> Iterator[Candidate]:
    phrase, own = sentence.phrases[thing], sentence.tokens[sentence.phrases[thing].first : sentence.phrases[thing].last]
    named = own[0].low in ("the", "its", "their") or any(t.tag in ("NNP", "NNPS") for t in own)
    parsed = _parsed(value, text)
    if phrase.kind != NP or not named or has_pronoun(own) or own[0].tag == "PRP$" or parsed is None:
        return
    of = noun_text(sentence, thing) if thing > at else inside(own, opens=phrase.first == 0)
    start = min(own[0].start, sentence.tokens[sentence.phrases[at].first].start)
    end = max(sentence.tokens[sentence.phrases[at].last - 1].end, own[-1].end)
    fields = {"of": of, "measure": measure, "value": value}
    yield Candidate("quantity", fields, start, end, value, slug=f"{of} {measure}")


def _owner(sentence: Sentence, at: int) -> int:
    """The place of the noun that “with a range of | 1,300 km” belongs to, through “and a warhead of”; -1 if none."""
    if at < 4 or _word(sentence, at - 1) != "of" or not _is_holder(sentence, at - 2):
        return -1
    before = sentence.phrases[at - 3]
    if before.kind == CC and at >= 6:
        return _owner(sentence, at - 4)
    if _word(sentence, at - 3) != "with" or sentence.phrases[at - 4].kind != MARK or at < 5:
        return _plain_owner(sentence, at)
    return at - 5 if _word(sentence, at - 4) == "," else -1


def _plain_owner(sentence: Sentence, at: int) -> int:
    """The same without a comma; only as the first of several, since a clause tells of one alone."""
    following = sentence.phrases[at + 1].kind if at + 1 < len(sentence.phrases) else ""
    return at - 4 if _word(sentence, at - 3) == "with" and following == CC else -1


def _is_holder(sentence: Sentence, at: int) -> bool:
    phrase = sentence.phrases[at]
    tokens = sentence.tokens[phrase.first : phrase.last]
    plain = phrase.kind == NP and tokens[0].low in ("a", "an", "the") and len(tokens) > 1 and tokens[-1].tag == "NN"
    return plain and tokens[-1].low in listed("measures", "nouns") and not any(t.tag in ("CD", "NNP") for t in tokens)


def _word(sentence: Sentence, at: int) -> str:
    return sentence.tokens[sentence.phrases[at].first].low if 0 <= at < len(sentence.phrases) else ""


def _before_noun(sentence: Sentence, at: int) -> tuple[str, str]:
    """Value and measure of “the 650 km range”."""
    phrase = sentence.phrases[at]
    tokens = sentence.tokens[phrase.first : phrase.last]
    if (
        len(tokens) < 4
        or tokens[0].low != "the"
        or tokens[1].tag != "CD"
        or tokens[-1].low not in listed("measures", "nouns")
    ):
        return "", ""
    return words(tokens[1:3]), words(tokens[3:])


def _parsed(value: str, text: Text) -> Quantity | None:
    try:
        found = quantity.parse(value, text.language)
    except ValueError:
        return None
    return found if found.unit.dimension not in ("", "ratio") else None
