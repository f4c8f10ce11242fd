"""What a text has spoken of lately, and who or what of that a pronoun may mean."""

from dataclasses import dataclass, field

from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.persons import is_person, may_be
from decks.drafting.statements import Subject
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entities
from decks.drafting.words import listed

_OFTEN = 5
_TO_ANOTHER = ("to", "with", "like", "unlike", "against", "beside", "from")


@dataclass(slots=True)
class Memory:
    """What has been spoken of: the subjects of the last clauses, the newest last, and the persons named lately."""

    entities: Entities
    subjects: list[Subject] = field(default_factory=list)
    persons: list[tuple[int, str]] = field(default_factory=list)
    here: list[str] = field(default_factory=list)  # the persons that the paragraph names
    told: str = ""  # what somebody declared in the last sentence that tells so: what Aliyev said
    sentence: Sentence | None = None  # that is read now
    before: Sentence | None = None  # that was read last
    number: int = 0  # which one it is
    women: dict[str, bool] = field(default_factory=dict)  # whom “she” meant before, or “he”
    others: set[bool] = field(default_factory=set)  # whether the last sentence has “her”, or “him”, as an object
    heroes: dict[bool, str] = field(default_factory=dict)  # the woman and the man whom the text is about, once found

    def open(self, sentence: Sentence) -> None:
        """Begin a sentence."""
        self.number += 1
        if self.sentence is None or self.sentence.paragraph != sentence.paragraph:
            self.here.clear()
        self.before, self.sentence = self.sentence, sentence

    def close(self, sentence: Sentence) -> None:
        """Remember the persons that a sentence names."""
        for token in sentence.tokens:
            entity = self.entities.find(token.text) if token.tag == "NNP" else None
            if entity and entity.kind == PERSON:
                self.persons.append((self.number, entity.display))
                self.here.append(entity.display)
        self.others = {t.low == "her" for t in sentence.tokens if t.tag == "PRP" and t.low in ("him", "her")}
        del self.persons[:-20], self.subjects[:-6]

    def named_here(self, token: Token) -> Subject | None:
        """The only person that the sentence names before a pronoun, if it has no person as a subject yet."""
        if self.sentence is None or any(s.start >= self.sentence.start and s.person for s in self.subjects):
            return None
        if self.sentence.tokens[0].low in _TO_ANOTHER:
            return None  # to Roe, who had walked with her, she complained
        woman = token.low in ("she", "her", "herself")
        names = self._named_before(token)
        name = next(iter(names)) if len(names) == 1 else ""
        before = self.subjects[-1] if self.subjects else None
        if before and before.person and not before.plural and before.text != name and may_be(before.text, woman=woman):
            return None  # when Pell broke in, he said: who had spoken before, or Pell
        return Subject(name, token, token.start, False, True) if name and may_be(name, woman=woman) else None

    def _named_before(self, token: Token) -> set[str]:
        """The persons whom the sentence names before a word."""
        tokens = self.sentence.tokens if self.sentence else []
        found = [self.entities.find(t.text) for t in tokens if t.start < token.start and t.tag == "NNP"]
        return {entity.display for entity in found if entity and entity.kind == PERSON}

    def person(self, token: Token) -> Subject | None:
        """The last subject that is a person of that sex.

        Sure if it was the very last subject, or if nobody else who could be meant was named lately; not after “him”.
        """
        woman = token.low in ("she", "her", "herself")
        near = {name for number, name in self.persons if number >= self.number - 1 and may_be(name, woman=woman)}
        for back, subject in enumerate(reversed(self.subjects)):
            name = subject.text
            person = self.entities.kind(name) == PERSON or is_person(subject.head)
            if person and not subject.plural and may_be(name, woman=woman) and self.women.get(name, woman) == woman:
                sure = subject.sure and (back == 0 or not (near - {name} or self._passed(name, woman=woman)))
                sure = sure and not self._after_another(subject, woman=woman)
                sure = sure and not self._is_far(subject) and not self._has_rival(subject, back, token, woman=woman)
                hero = "" if sure else self._hero(woman=woman)
                if hero and not near - {hero}:
                    return Subject(hero, token, token.start, False, True)
                return Subject(name, token, token.start, False, sure)
        name = next(iter(near)) if len(near) == 1 else "" if near else self._hero(woman=woman)
        return Subject(name, token, token.start, False, True) if name else None

    def _after_another(self, subject: Subject, *, woman: bool) -> bool:
        """Whether the last sentence did something to somebody of that sex, who may be another: Otto Lind let him go."""
        return woman in self.others and self.sentence is not None and subject.start < self.sentence.start

    def _is_far(self, subject: Subject) -> bool:
        """Whether a subject is of another paragraph than the sentence, and not of the last sentence."""
        here, before = self.sentence, self.before
        return here is not None and before is not None and subject.start < min(here.paragraph, before.start)

    def _has_rival(self, subject: Subject, back: int, token: Token, *, woman: bool) -> bool:
        """Whether somebody else may be meant than a subject so many back: one named here, or a name of no kind since.

        Of somebody without a name (a judge) one knows too little.
        """
        others = {name for name in self._named_before(token) if may_be(name, woman=woman)} - {subject.text}
        since = self.subjects[len(self.subjects) - back :]
        unknown = any(one.head.tag == "NNP" and not one.plural and not self.entities.kind(one.text) for one in since)
        return bool(others) or unknown or subject.text.lower().startswith(("a ", "an "))

    def _hero(self, *, woman: bool) -> str:
        """The person whom the text is about: named at least twice as often as anybody else who could be meant."""
        if woman not in self.heroes:
            self.heroes[woman] = self._most_named(woman=woman)
        return self.heroes[woman]

    def _most_named(self, *, woman: bool) -> str:
        counts = sorted(
            (
                (entity.count, entity.display)
                for entity in self.entities.all
                if entity.kind == PERSON and may_be(entity.display, woman=woman)
            ),
            reverse=True,
        )
        if not counts or counts[0][0] < _OFTEN or (len(counts) > 1 and counts[0][0] < 2 * counts[1][0]):
            return ""
        return counts[0][1]

    def object(self, token: Token, subject: Subject | None) -> str:
        """Whom “him” or “her” means beside a subject, if nobody else can be meant; else empty."""
        woman = token.low in ("she", "her")
        other = subject.text if subject else ""
        here = {name for name in self._named_before(token) if may_be(name, woman=woman)} - {other}
        if here:
            return next(iter(here)) if len(here) == 1 else ""
        near = {name for number, name in self.persons if number >= self.number - 2 and may_be(name, woman=woman)} - {
            other
        }
        for known in reversed(self.subjects):
            fits = self.entities.kind(known.text) == PERSON and may_be(known.text, woman=woman)
            fits = fits and self.women.get(known.text, woman) == woman and not self._is_far(known)
            if fits and known.sure and known.text != other:
                passed = near - {known.text} or self._passed(known.text, woman=woman, beside=other)
                return "" if passed else known.text
        hero = self._hero(woman=woman)
        return next(iter(near)) if len(near) == 1 and hero in ("", other, *near) else ""

    def _passed(self, name: str, *, woman: bool, beside: str = "") -> bool:
        """Whether the paragraph has not named somebody yet, but others who may be meant."""
        others = {other for other in self.here if may_be(other, woman=woman)} - {beside}
        return bool(others) and name not in others and self.entities.kind(name) == PERSON

    def thing(self, token: Token, *, plural: bool) -> Subject | None:
        """The last subject that is no person, of the same number; sure only if it was the very last."""
        for back, subject in enumerate(reversed(self.subjects)):
            titled = subject.head.tag == "NNP" and subject.text.lower().split()[0] in listed("people", "nouns")
            person = self.entities.kind(subject.text) == PERSON or subject.person or titled
            whole = (
                subject.head.low not in ("each", "all", "neither", "none", "one", "both", "most")
                and len(subject.text.split()) < 9
            )
            if subject.plural == plural and (plural or not person) and whole:
                return Subject(subject.text, token, token.start, plural, subject.sure and back == 0)
            break
        return None
