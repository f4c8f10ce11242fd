"""What a claim says: the phrases of its clause, and the short part of them to ask for."""

from decks.drafting.extent import extent
from decks.drafting.grammar.clause import CONTENT, SUBORDINATE, Clause
from decks.drafting.grammar.phrases import MARK, NP, SUB, P
from decks.drafting.parsing import Sentence
from decks.drafting.reading import Read
from decks.drafting.telling import is_own_remark
from decks.drafting.wording import has_pronoun, words
from decks.drafting.words import listed

LONGEST = 45
_WIDEST = 6


def places_of(content: Clause, read: Read) -> list[int]:
    """The phrases of what is said, without the “that” before it."""
    sentence, owner = read.sentence, read.owner
    first = min([*content.own, *(content.subject or ())], default=content.verb)
    out: list[int] = []
    for at in range(first, len(sentence.phrases)):
        own: Clause | None = owner.get(at)
        inside_ = own is not None and _within(own, content, sentence)
        if (not inside_ and out) or _is_comment(sentence, at):
            break
        phrase = sentence.phrases[at]
        if inside_ and not (
            phrase.kind == SUB and at == content.marker and sentence.tokens[phrase.first].low == "that"
        ):
            out.append(at)
    while out and sentence.phrases[out[-1]].kind in (MARK, "CC"):
        out.pop()
    return out


def _is_comment(sentence: Sentence, at: int) -> bool:
    """…, a charge that the firm denied: the article's word for what was said, and no more of it."""
    phrase = sentence.phrases[at]
    opens = phrase.kind == NP and at > 0 and sentence.tokens[sentence.phrases[at - 1].first].text == ","
    indefinite = sentence.tokens[phrase.first].low in ("a", "an", "something")
    return opens and indefinite and sentence.tokens[phrase.head].low in listed("speech", "comments")


def _within(own: Clause, content: Clause, sentence: Sentence) -> bool:
    walk: Clause | None = own
    while walk is not None:
        twin = walk.shared and walk.kind == content.kind and walk.parent is content.parent
        if walk is content or (twin and content.kind in (CONTENT, SUBORDINATE)):
            return True
        if walk.kind == "inserted" or is_own_remark(walk, sentence):
            return False
        walk = walk.parent
    return False


def key_of(content: Clause, read: Read, said: str) -> str:
    """The short part to ask for: the last noun phrase that is named, counted or an object, else the subject."""
    sentence = read.sentence
    nouns = [at for at in places_of(content, read) if sentence.phrases[at].kind == NP]
    best = ""
    for at in nouns:
        last = extent(sentence, at, nouns[-1], of_only=True)
        tokens = [
            t
            for p in range(at, last + 1)
            for t in sentence.tokens[sentence.phrases[p].first : sentence.phrases[p].last]
        ]
        text = words(tokens)
        if has_pronoun(tokens) or len(text.split()) > 7 or said.count(text) != 1:
            continue
        content_words = [t for t in tokens if t.tag in ("NN", "NNS", "JJ", "NNP", "NNPS", "CD", "DATE", "VBN", "VBG")]
        if best and len(content_words) < 2 and not any(t.tag in ("NNP", "CD", "DATE") for t in tokens):
            continue
        if (at > content.verb and (not best or any(t.tag in ("NNP", "CD", "DATE") for t in tokens))) or (
            not best and at > content.verb
        ):
            best = text
    best = _widened(best, nouns, content, sentence, said)
    return best or next((t for at in content.subject if (t := _plain(at, read)) and said.count(t) == 1), "")


def _widened(best: str, nouns: list[int], content: Clause, sentence: Sentence, said: str) -> str:
    """The object with the name that hangs on it, if that is short: military warehouses in Armenia."""
    at = content.verb + 1
    if not best or at not in nouns or at + 2 not in nouns or sentence.phrases[at + 1].kind != P:
        return best
    tokens = sentence.tokens[sentence.phrases[at].first : sentence.phrases[at + 2].last]
    whole = words(tokens)
    ends = words(sentence.tokens[sentence.phrases[at + 2].first : sentence.phrases[at + 2].last]) == best
    return (
        whole if ends and said.count(whole) == 1 and len(whole.split()) <= _WIDEST and not has_pronoun(tokens) else best
    )


def _plain(at: int, read: Read) -> str:
    phrase = read.sentence.phrases[at]
    tokens = read.sentence.tokens[phrase.first : phrase.last]
    return "" if has_pronoun(tokens) else words(tokens)
