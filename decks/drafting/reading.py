"""A text read for its statements: who is meant, who speaks, what each clause says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from decks.drafting.grammar.clause import CONTENT, Clause
from decks.drafting.grammar.phrases import NP
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.reference import Referents
from decks.drafting.stance import Stance, stance_of
from decks.drafting.statements import Statement, Subject
from decks.drafting.stating import statement_of
from decks.drafting.text import stands
from decks.drafting.values.name_kinds import COUNTRY
from decks.drafting.values.names import Entities
from decks.drafting.wording import PRONOUNS, words
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
_SMALL = frozenset(["and", "to", "of", "the", "a", "on", "in"])


@dataclass(frozen=True, slots=True)
class Text:
    """What the passes share: the plain text, its names, the language, the title and the names of what it is about."""

    plain: str
    entities: Entities
    language: Language
    topic: frozenset[str] = frozenset()
    title: str = ""

    def is_topic(self, name: str) -> bool:
        """Whether a name is that of what the text is about, or the end of it; or the title has it, or a number."""
        bare = name.removeprefix("the ").removeprefix("The ")
        number = bare[:1].isdigit() or bare.casefold().split("-")[0] in self.language.numbers
        words = [word for word in bare.casefold().split() if word not in _SMALL]
        if (number or (bare[:1].isupper() and len(words) > 1)) and all(stands(word, self.title) for word in words):
            return True
        return not number and any(bare == one or self._ends(one, bare) for one in self.topic if bare)

    def _ends(self, whole: str, name: str) -> bool:
        """Whether a name is the end of another, and of nothing else: Waitangi; but Ireland is not Northern Ireland."""
        own = self.entities.find(name)
        return whole.endswith(f" {name}") and (own is None or own.kind != COUNTRY)


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
            statement = statement_of(sentence, clause, subject, owner) if subject and _says_who(subject) else None
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
            if at and sentence.tokens[sentence.phrases[at - 1].first].low in listed("speech", "according"):
                continue  # according to him, he had: one man
            clause = owner.get(at)
            name = referents.memory.object(token, subjects.get(clause.verb)) if clause is not None else ""
            if name:
                sentence.tokens[phrase.first] = Token(name, token.start, token.end, "NNP")


def _by_rank(clauses: Sequence[Clause]) -> list[Clause]:
    """Main clauses first: a participle before its clause has the clause's subject."""
    return sorted(clauses, key=lambda clause: (clause.depth, clause.verb))


def _says_who(subject: Subject) -> bool:
    words_ = subject.text.lower().removeprefix("the ").split()
    if words_ and words_[0].partition("'")[0] in PRONOUNS and "'" in words_[0]:
        return False  # he'd
    return bool(words_) and not (words_[0] in NOBODY and len(words_) == 1) and words_[-1] not in ("what", "which")
