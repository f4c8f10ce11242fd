"""Clauses as statements: a subject by name, a verb, and what follows, each with its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from decks.drafting.grammar.clause import MAIN, PAREN, PARTICIPLE, RELATIVE, SUBORDINATE, Clause
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import ADJ, ADV, CC, DATE, MARK, NP, REL, VG, P, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.wording import inside, words
from decks.drafting.words import listed

_OPENERS = (
    listed("closed", "prepositions")
    | listed("closed", "determiners")
    | listed("closed", "joined")
    | {"mid", "early", "late", "that", "later", "earlier"}
)
_LONG = 32
"""Words after the verb beyond which a statement is cut at its last addition."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a statement is about: its words, where they stand, and whether they are sure to be right."""

    text: str
    head: Token
    start: int
    plural: bool
    sure: bool = True
    several: tuple[str, ...] = ()
    person: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What one clause says. `rest` are the places of the phrases after the verb that belong to it."""

    sentence: Sentence
    clause: Clause
    subject: Subject
    verb: str
    rest: tuple[int, ...]
    said: tuple[int, ...] = ()  # those of the rest that stand before the subject

    @property
    def group(self) -> Phrase:
        return self.sentence.phrases[self.clause.verb]

    def phrase_tokens(self, places: Sequence[int]) -> list[Token]:
        """The tokens of phrases, without what stands in brackets."""
        phrases = [self.sentence.phrases[place] for place in places]
        first = self.sentence.tokens[0] if self.sentence.tokens else None
        return [
            _small(t, opens=t is first)
            for p in phrases
            if p.kind != PAREN
            for t in self.sentence.tokens[p.first : p.last]
        ]

    def did(self, without: Sequence[int] = ()) -> str:
        """The verb and what follows it, but for some phrases: refused to involve the CSTO."""
        return f"{self.verb} {self.after(without)}".strip()

    def after(self, without: Sequence[int] = ()) -> str:
        kept = [place for place in self.rest if place not in without]
        tokens = self.phrase_tokens(kept)
        whole = bool(kept) and self.sentence.phrases[kept[-1]].kind == P  # left there on purpose: waiting for
        return words(tokens if whole else _trimmed(tokens))

    @property
    def start(self) -> int:
        """Where its words begin in the article."""
        fronted = [self.sentence.tokens[self.sentence.phrases[at].first].start for at in self.said]
        return min([self.subject.start, self.sentence.tokens[self.group.first].start, *fronted])

    @property
    def end(self) -> int:
        last = max((*self.rest, self.clause.verb))
        return max(self.sentence.tokens[self.sentence.phrases[last].last - 1].end, self.subject.head.end)


def _small(token: Token, *, opens: bool) -> Token:
    """A word that stands inside a sentence here: without the capital of a sentence's first word."""
    opens = opens and token.tag not in ("NNP", "NNPS", "TITLE", "DATE", "JJ")
    opens = opens or (token.tag in ("IN", "TO", "DT", "DATE") and token.text.split()[0].lower() in _OPENERS)
    opens = opens or (token.tag == "DATE" and lexicon().tags(token.low.split()[0]) == ("CD",))
    small = token.text[:1].lower() + token.text[1:]
    return Token(small, token.start, token.end, token.tag, token.low) if opens and token.capital else token


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without the joints and marks at the end that lead on to something else."""
    while tokens and (
        (len(tokens) > 1 and tokens[-1].tag == "RB" and tokens[-2].tag == "CC")
        or tokens[-1].tag in ("CC", "IN", ",", ";", ":", "WP", "SUB", ".", "TO", "DT")
        or tokens[-1].text in (".", "?", "!")
        or tokens[-1].low in ("only", "just", "even", "not", "ever", "also", "until")
    ):
        tokens = tokens[:-1]
    return tokens


def rest_of(sentence: Sentence, clause: Clause, owner: Mapping[int, Clause]) -> tuple[int, ...]:
    """The phrases after a clause's verb that belong to what it says, up to the first addition."""
    out: list[int] = []
    phrases = sentence.phrases
    for at in range(clause.verb + 1, len(phrases)):
        own = owner.get(at)
        if at in clause.subject:
            continue
        if own is None or not (own is clause or _needed(own, clause, sentence)):
            break
        if own is not clause and _takes_sides(own, sentence):
            break
        word = sentence.tokens[phrases[at].first].text
        if word == "," and phrases[at].kind == MARK and not _goes_on(sentence, at, own, owner):
            break
        if phrases[at].kind == MARK and word in (".", "?", "!", "—", "–", "--"):
            break
        out.append(at)
    while out and phrases[out[-1]].kind in (CC, MARK, P, REL) and not _stranded(sentence, out[-1], owner):
        out.pop()
    return tuple(_short(sentence, out, clause, owner))


def _stranded(sentence: Sentence, at: int, owner: Mapping[int, Clause]) -> bool:
    """The name that they were waiting | for."""
    own = owner.get(at)
    apart = own is not None and own.kind == RELATIVE and own.object_gap
    return apart and sentence.phrases[at].kind == P and sentence.phrases[at - 1].kind == VG


def _after_name(clause: Clause, sentence: Sentence) -> bool:
    """Sergei Roe who noted that …: a name needs no telling apart."""
    at = clause.marker
    if clause.kind != RELATIVE or at < 1 or sentence.tokens[sentence.phrases[at].first].low != "who":
        return False
    before = sentence.phrases[at - 1]
    head = sentence.tokens[before.head]
    bare = not any(t.low in ("the", "a", "an", "that", "those") for t in sentence.tokens[before.first : before.last])
    return before.kind == NP and bare and head.tag == "NNP" and " " in head.text


def _takes_sides(clause: Clause, sentence: Sentence) -> bool:
    """Whether a relative clause or participle after a name takes sides: the Elban valleys that had been liberated."""
    verb, first = sentence.phrases[clause.verb], clause.marker if clause.marker >= 0 else clause.verb
    if clause.kind not in (RELATIVE, PARTICIPLE) or first < 1:
        return False
    before = sentence.phrases[first - 1]
    named = before.kind == NP and any(t.capital for t in sentence.tokens[before.first : before.last])
    return named and any(t.low in listed("stance", "partial") for t in sentence.tokens[verb.first : verb.last])


def _short(sentence: Sentence, out: list[int], clause: Clause, owner: Mapping[int, Clause]) -> list[int]:
    length = sum(sentence.phrases[at].last - sentence.phrases[at].first for at in out)
    if length <= _LONG:
        return out
    cut = next(
        (i for i, at in enumerate(out) if owner.get(at) is not clause and owner[at].kind in (RELATIVE, PARTICIPLE)),
        len(out),
    )
    return out[:cut] if cut >= 2 else out


def _needed(own: Clause, clause: Clause, sentence: Sentence) -> bool:
    """Whether a clause within another is one that its sense cannot miss."""
    while own is not clause:
        if (
            own.after_comma
            or _after_name(own, sentence)
            or own.kind in (SUBORDINATE, MAIN, "inserted")
            or own.parent is None
        ):
            return False
        own = own.parent
    return True


def _goes_on(sentence: Sentence, at: int, own: Clause, owner: Mapping[int, Clause]) -> bool:
    """Whether what follows a comma is still the same list, or only says when."""
    phrases, tokens = sentence.phrases, sentence.tokens
    following = at + 1
    if following >= len(phrases) or owner.get(following) is not own:
        return False
    dated = following + (phrases[following].kind == P)
    if dated < len(phrases) and phrases[dated].kind == DATE:
        return not (dated + 1 < len(phrases) and phrases[dated + 1].kind == NP)  # on 4 May | the people voted
    if phrases[following].kind == CC:
        return (
            following + 1 < len(phrases)
            and phrases[following + 1].kind in (NP, P, ADJ)
            and owner.get(following + 1) is own
            and _listed_before(sentence, at, own.verb)
        )
    if phrases[following].kind not in (NP, ADJ):
        return False
    for after in range(following + 1, min(following + 12, len(phrases))):
        if phrases[after].kind == CC and tokens[phrases[after].first].low in ("and", "or"):
            return True
        if phrases[after].kind not in (NP, P, MARK, ADJ, PAREN, ADV) or tokens[phrases[after].first].text in (";", "."):
            return False
    return False


def _listed_before(sentence: Sentence, at: int, verb: int) -> bool:
    return any(sentence.tokens[sentence.phrases[back].first].text == "," for back in range(max(0, at - 5, verb), at))


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
