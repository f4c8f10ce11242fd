"""A text read for its statements: who is meant, who speaks, what each clause says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from decks.drafting.grammar.additions import named_whole
from decks.drafting.grammar.clause import CONTENT, INSERTED, PARTICIPLE, RELATIVE, Clause
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.gazetteer import demonyms
from decks.drafting.grammar.phrases import DATE, NP, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.reference import Referents
from decks.drafting.stance import Stance, stance_of
from decks.drafting.statements import Statement, Subject, rest_of
from decks.drafting.values.names import Entities
from decks.drafting.wording import POSSESSIVES, has_pronoun, words
from decks.drafting.words import listed
from decks.languages import Language

NOBODY = frozenset(
    [
        "what",
        "which",
        "who",
        "one",
        "such",
        "neither",
        "first",
        "second",
        "other",
        "itself",
        "this",
        "that",
        "nobody",
        "others",
        "some",
        "many",
        "none",
        "all",
        "both",
        "former",
        "latter",
        "rest",
        "two",
        "three",
        "half",
        "each",
        "another",
        "most",
        "few",
        "more",
        "those",
        "a",
        "an",
    ]
)


@dataclass(frozen=True, slots=True)
class Text:
    """What the passes share: the plain text, its names, and the language."""

    plain: str
    entities: Entities
    language: Language


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence with its statements, each with its stance."""

    sentence: Sentence
    statements: Sequence[tuple[Statement, Stance]]
    subjects: Mapping[int, Subject | None]
    owner: Mapping[int, Clause]


def read(sentences: Sequence[Sentence], entities: Entities) -> Iterator[Read]:
    """The statements of each sentence."""
    referents = Referents(entities)
    for sentence in sentences:
        referents.open(sentence)
        owner = sentence.owner()
        subjects = {clause.verb: referents.subject(sentence, clause, owner) for clause in _by_rank(sentence.clauses)}
        _name_objects(sentence, subjects, owner, referents)
        found = []
        for clause in sentence.clauses:
            subject = subjects[clause.verb]
            statement = _statement(sentence, clause, subject, owner) if subject and _says_who(subject) else None
            if statement:
                found.append((statement, stance_of(clause, sentence, subjects)))
        referents.memory.told = _told(sentence, subjects) or referents.memory.told
        referents.close(sentence)
        yield Read(sentence, found, subjects, owner)


def _told(sentence: Sentence, subjects: Mapping[int, Subject | None]) -> str:
    """What the last clause of saying in a sentence tells, as a noun: what Hakobyan declared."""
    for clause in reversed(sentence.clauses):
        speaker, verb = subjects.get(clause.verb), sentence.phrases[clause.verb]
        content = any(c.parent is clause and c.kind == CONTENT for c in sentence.clauses)
        if speaker and speaker.sure and content and verb.base in listed("speech", "assert"):
            return f"what {speaker.text} {words(sentence.tokens[verb.first : verb.last])}"
    return ""


def _name_objects(
    sentence: Sentence, subjects: Mapping[int, Subject | None], owner: Mapping[int, Clause], referents: Referents
) -> None:
    """Put names in the place of “him” and “her” after a verb, where nobody else can be meant."""
    for at, phrase in enumerate(sentence.phrases):
        token = sentence.tokens[phrase.first]
        if phrase.kind == NP and token.tag == "PRP" and token.low in ("him", "her"):
            clause = owner.get(at)
            name = referents.object(token, subjects.get(clause.verb)) if clause is not None else ""
            if name:
                sentence.tokens[phrase.first] = Token(name, token.start, token.end, "NNP")


def _by_rank(clauses: Sequence[Clause]) -> list[Clause]:
    """Main clauses first: a participle before its clause has the clause's subject."""
    return sorted(clauses, key=lambda clause: (clause.depth, clause.verb))


def _says_who(subject: Subject) -> bool:
    words_ = subject.text.lower().removeprefix("the ").split()
    return bool(words_) and not (words_[0] in NOBODY and len(words_) == 1) and words_[-1] not in ("what", "which")


def _statement(sentence: Sentence, clause: Clause, subject: Subject, owner: Mapping[int, Clause]) -> Statement | None:
    phrase = sentence.phrases[clause.verb]
    verb = words(sentence.tokens[phrase.first : phrase.last])
    verb = f"{phrase.helper} {verb}".strip()
    before = sentence.phrases[min(clause.subject)].first - 1 if clause.subject else -1
    asks = bool(clause.subject) and sentence.tokens[before + 1].low in ("what", "which")
    if (
        _of_none(clause, sentence, subject)
        or not verb
        or asks
        or (before >= 0 and sentence.tokens[before].low == "what")
    ):
        return None
    if clause.kind == PARTICIPLE and phrase.form != "finite":
        finite = _finite(clause, sentence, subject, verb)
        if finite is None:
            return None
        verb = finite
    elif clause.shared and phrase.form == "bare" and phrase.modal:
        verb = f"{phrase.modal} {verb}"
    elif clause.shared and phrase.form == "en" and phrase.perfect:
        verb = f"had {verb}"
    elif clause.shared and phrase.form == "en":
        verb = f"{'were' if subject.plural else 'was'} {verb}"
    rest = rest_of(sentence, clause, owner)
    if clause.kind == RELATIVE and clause.object_gap:
        rest = _with_antecedent(sentence, clause, rest)
        if not rest:
            return None
        if clause.marker >= 0 and sentence.tokens[sentence.phrases[clause.marker].first].low == "whose":
            return None
    fronted = _fronted(sentence, clause, person=subject.person)
    return Statement(sentence, clause, _lowered(subject), verb, (*rest, *fronted), fronted)


def _of_none(clause: Clause, sentence: Sentence, subject: Subject) -> bool:
    """Whether a clause tells of nothing by itself: what is inserted, no ship which landed, the other confined to."""
    verb = sentence.phrases[clause.verb]
    ever = any(t.low == "ever" for t in sentence.tokens[verb.first : verb.last])
    elided = clause.kind == PARTICIPLE and re.fullmatch(r"the \w+", subject.text) and subject.head.low in demonyms()
    denied = clause.kind in (RELATIVE, PARTICIPLE) and subject.text.lower().startswith("no ")
    return clause.kind == INSERTED or (ever and clause.kind == RELATIVE) or bool(elided) or denied


def _lowered(subject: Subject) -> Subject:
    return replace(subject, text=" ".join(subject.text.split()))


def _finite(clause: Clause, sentence: Sentence, subject: Subject, verb: str) -> str | None:
    """A participle as a finite verb: chaired by -> was chaired by; hosting -> hosted, beside a verb in the past."""
    phrase = sentence.phrases[clause.verb]
    tokens = sentence.tokens[phrase.first : phrase.last]
    if phrase.form == "en" and phrase.base in listed("closed", "intransitive"):
        return past(phrase.base)
    if phrase.form == "en" and phrase.passive:
        return f"{'were' if subject.plural else 'was'} {verb[:1].lower()}{verb[1:]}"
    above = sentence.phrases[clause.parent.verb] if clause.parent and clause.parent.verb >= 0 else None
    in_past = above is not None and sentence.tokens[above.head].tag in ("VBD", "VBN") and not above.modal
    same = clause.parent is not None and clause.subject == clause.parent.subject
    if phrase.form != "ing" or not clause.after_comma or not in_past or not same or phrase.negated:
        return None
    if tokens[0].low == "having":
        return f"had {words(tokens[1:])}" if len(tokens) > 1 else None
    return (
        past(phrase.base)
        if len(tokens) == 1 and phrase.base not in ("be", "accord", "include", "follow", "regard", "concern")
        else None
    )


def _with_antecedent(sentence: Sentence, clause: Clause, rest: tuple[int, ...]) -> tuple[int, ...]:
    """What follows the verb of a relative clause, with the noun that “which” stands for in its place."""
    at = clause.marker if clause.marker >= 0 else min(clause.subject, default=0)
    word = sentence.tokens[sentence.phrases[at].first].low
    if clause.marker >= 0 and word not in ("which", "that", "whom"):
        return rest
    if clause.after_comma and sentence.phrases[clause.verb].base in ("deny", "dispute", "reject", "confirm", "doubt"):
        return ()  # a weapon, which Putin denied: that there was one
    before = at - 1
    preposition = before if sentence.phrases[before].kind == P else -1
    before -= preposition >= 0
    while before >= 0 and sentence.phrases[before].kind not in (NP,):
        before -= 1
    before = named_whole(sentence.phrases, sentence.tokens, before)
    if (
        before < 0
        or sentence.tokens[sentence.phrases[before].head].tag == "CD"
        or has_pronoun(sentence.tokens[sentence.phrases[before].first : sentence.phrases[before].last])
    ):
        return ()
    if preposition < 0 and rest and sentence.phrases[rest[-1]].kind == P:
        return (*rest, before)  # were waiting for | the name
    return (*rest, preposition, before) if preposition >= 0 else (before, *rest)


def _is_span(sentence: Sentence, at: int) -> bool:
    """Whether a stretch of time with “before” or “after” begins here."""
    phrase = sentence.phrases[at]
    following = sentence.tokens[phrase.last].low if phrase.last < len(sentence.tokens) else ""
    span = sentence.tokens[phrase.last - 1].low in listed("closed", "spans")
    plain = all(t.tag != "CD" for t in sentence.tokens[phrase.first : phrase.last])
    return span and plain and following in ("before", "after") and sentence.phrases[at + 1].kind == P


def _headless(sentence: Sentence, at: int) -> bool:
    """In the second, …: which, only the sentence before says."""
    phrase = sentence.phrases[at]
    return phrase.kind == NP and sentence.tokens[phrase.head].tag in ("JJ", "JJR", "JJS", "DT")


def _fronted(sentence: Sentence, clause: Clause, *, person: bool) -> tuple[int, ...]:
    """The prepositional phrases and dates before a clause's subject that say when and where."""
    if not clause.subject or clause.shared:
        return ()
    before = [at for at in clause.own if at < min(clause.subject) and at < clause.verb]
    out: list[int] = []
    for at in before:
        phrase = sentence.phrases[at]
        token = sentence.tokens[phrase.first]
        if (
            phrase.kind == P
            and token.low in listed("speech", "according") | {"like", "unlike", "despite", "for", "of", "to"}
            and not out
        ):
            return ()
        own = person and token.low in ("his", "her")
        if not out and _is_span(sentence, at) and at + 1 not in clause.own:
            return ()  # less than a month | after it came into force
        if not out and _is_span(sentence, at):
            out.append(at)  # weeks | before the war
            continue
        if phrase.kind not in (P, NP, DATE) or (token.low in POSSESSIVES and not own) or token.tag == "PRP":
            break
        if sentence.tokens[phrase.first].low in ("this", "these", "those"):
            return ()
        if phrase.kind == NP and not (out and sentence.phrases[out[-1]].kind == P):
            break
        out.append(at)
    while out and (sentence.phrases[out[-1]].kind == P or _headless(sentence, out[-1])):
        out.pop()
    opinion = any(sentence.tokens[sentence.phrases[at].head].low in listed("stance", "opinion") for at in out)
    length = sum(sentence.phrases[at].last - sentence.phrases[at].first for at in out)
    return tuple(out) if length <= 14 and not opinion else ()
