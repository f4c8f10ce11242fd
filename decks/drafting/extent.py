"""Noun phrases with what hangs on them."""

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import CC, DATE, NP, P
from decks.drafting.parsing import Sentence
from decks.drafting.wording import inside


def extent(sentence: Sentence, place: int, stop: int, *, of_only: bool = False) -> int:
    """The last phrase of a noun phrase with the prepositional phrases that hang on it."""
    phrases, tokens = sentence.phrases, sentence.tokens
    last = place
    while last + 2 < len(phrases) and last + 2 <= stop:
        nearer = phrases[last + 1]
        if (
            nearer.kind != P
            or phrases[last + 2].kind not in (NP, DATE)
            or (of_only and tokens[nearer.first].low != "of" and not _in_name(sentence, last))
        ):
            break
        last += 2
        pair = tokens[nearer.first].low == "between" and last + 2 <= min(stop, len(phrases) - 1)
        if pair and phrases[last + 1].kind == CC and phrases[last + 2].kind == NP:
            last += 2  # between Velmland | and | Ostria
    return last


def _in_name(sentence: Sentence, at: int) -> bool:
    """Whether a name goes on after “for”: the National Endowment | for Democracy."""
    phrases, tokens = sentence.phrases, sentence.tokens
    first, second = tokens[phrases[at].head], tokens[phrases[at + 2].head]
    last = first.low.split()[-1]
    common = lexicon().is_noun(last) and lexicon().knows(last)
    named = first.tag in ("NNP", "NNPS") and second.tag in ("NNP", "NNPS")
    return named and common and tokens[phrases[at + 1].first].low in ("for", "on")


def noun_text(sentence: Sentence, place: int, *, of_only: bool = True, stop: int | None = None) -> str:
    """A noun phrase with what hangs on it, as it stands inside a sentence."""
    last = extent(sentence, place, stop if stop is not None else len(sentence.phrases) - 1, of_only=of_only)
    tokens = [
        t
        for at in range(place, last + 1)
        for t in sentence.tokens[sentence.phrases[at].first : sentence.phrases[at].last]
    ]
    return inside(
        tokens,
        opens=sentence.phrases[place].first == 0 or sentence.tokens[sentence.phrases[place].first - 1].text == '"',
    )
