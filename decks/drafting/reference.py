"""Who is meant by a pronoun: found only where the text leaves little doubt, and marked where it leaves some."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from decks.drafting.grammar.clause import MAIN, PAREN, PARTICIPLE, QUOTE, RELATIVE, Clause
from decks.drafting.grammar.forms import singulars
from decks.drafting.grammar.phrases import CC, DATE, MARK, NP, REL, VG, P
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.statements import Subject, extent
from decks.drafting.values.names import PERSON, Entities
from decks.drafting.wording import PRONOUNS, inside
from decks.drafting.words import listed

_OFTEN = 5
_RESTRICTING = 9
_PERSONS = ("he", "she", "his", "her", "him", "himself", "herself")


def is_person(head: Token) -> bool:
    """Whether a noun is one for a person."""
    word = head.low.split()[-1].split("-")[-1]
    if re.search(
        r"(?:ologist|maker|monger|wright|keeper|woman|(?<!hu)man|smith|grapher|crat|ician|owner|leader|member|ist)s?$",
        word,
    ) and head.tag in ("NN", "NNS"):
        return True
    return (
        head.tag == "TITLE"
        or word in listed("people", "nouns")
        or any(base in listed("people", "nouns") for base in singulars(word))
    )


def _may_be(name: str, *, woman: bool) -> bool:
    """Whether a name may be a woman's, or a man's, by its first word; unknown ones may be either."""
    first = re.sub(r"^(?:the|a|an) ", "", name).split()[0].lower().strip(".")
    last = name.split()[-1].lower()
    if {first, last} & listed("people", "women"):
        return woman
    return not woman if {first, last} & listed("people", "men") else True


@dataclass(slots=True)
class Memory:
    """What has been spoken of: the subjects of the last clauses, the newest last, and the persons named lately."""

    subjects: list[Subject] = field(default_factory=list)
    persons: list[tuple[int, str]] = field(default_factory=list)
    here: list[str] = field(default_factory=list)  # the persons that the paragraph names
    told: str = ""  # what somebody declared in the last sentence that tells so: what Aliyev said


class Referents:
    """Subjects by name, sentence after sentence."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.memory = Memory()
        self.number = 0
        self.known: dict[int, Subject | None] = {}
        self.sentence: Sentence | None = None
        self.paragraph = -1

    def open(self, sentence: Sentence) -> None:
        """Begin a sentence."""
        self.number += 1
        self.known = {}
        self.sentence = sentence
        if self.paragraph != sentence.paragraph:
            self.memory.here.clear()
        self.paragraph = sentence.paragraph

    def close(self, sentence: Sentence) -> None:
        """Remember the persons that a sentence names."""
        for token in sentence.tokens:
            entity = self.entities.find(token.text) if token.tag == "NNP" else None
            if entity and entity.kind == PERSON:
                self.memory.persons.append((self.number, entity.display))
                self.memory.here.append(entity.display)
        del self.memory.persons[:-20], self.memory.subjects[:-6]

    def subject(self, sentence: Sentence, clause: Clause, owner: Mapping[int, Clause]) -> Subject | None:
        """The subject of a clause by name; None if it has none, or one that cannot be known."""
        if not clause.subject:
            return None
        first = sentence.phrases[clause.subject[0]]
        token = sentence.tokens[first.first]
        found = self._named(sentence, clause, owner)
        if token.low in PRONOUNS and first.last - first.first == 1 and token.tag in ("PRP", "DT", "EX"):
            judges = self._judges(sentence, clause, token)
            found = self._claim(sentence, clause, token) if judges else self._meant(token, clause)
        elif token.tag == "PRP$":
            owner_ = self._meant(token, clause)
            beside = found is not None and not found.text.lower().startswith(f"{token.low} ")
            found = found if beside else _possessed(owner_, found, token) if owner_ and found else None
        if found:
            found = replace(found, person=self.entities.kind(found.text) == PERSON or is_person(found.head))
        self.known[id(clause)] = found
        if found and clause.kind == MAIN:
            self.memory.subjects.append(found)
        return found

    def _named(self, sentence: Sentence, clause: Clause, owner: Mapping[int, Clause]) -> Subject | None:
        phrases, tokens = sentence.phrases, sentence.tokens
        stop = clause.verb - 1 if clause.subject[-1] < clause.verb else len(phrases) - 1
        home = owner.get(clause.subject[-1])
        last = extent(sentence, clause.subject[-1], stop)
        while last > clause.subject[-1] and owner.get(last) is not home:
            last -= 1
        last = max(last, _restricted(sentence, clause, last), _listed(sentence, clause, last))
        places = range(clause.subject[0], last + 1)
        found = [
            t for at in places if phrases[at].kind != "PAREN" for t in tokens[phrases[at].first : phrases[at].last]
        ]
        head = tokens[phrases[clause.subject[0]].head]
        text = self._explained(sentence, clause) or inside(found, opens=phrases[clause.subject[0]].first == 0)
        named = self.entities.find(head.text) if head.tag in ("NNP", "NNPS") else None
        beside = self._beside(sentence, last)
        if beside and len(clause.subject) == 1:
            text = beside
        elif named and named.kind == PERSON and last == clause.subject[0] and tokens[phrases[last].last - 1] is head:
            text = named.display
        several = tuple(
            inside(tokens[phrases[at].first : phrases[at].last], opens=phrases[at].first == 0) for at in clause.subject
        )
        plural = (
            len(clause.subject) > 1
            or head.tag in ("NNS", "NNPS")
            or head.low in ("people", "both", "several", "many", "others")
        )
        sure = found[0].low not in ("such", "other", "another") and head.low not in ("latter", "former")
        return Subject(self.full(text), head, found[0].start, plural, sure, several if len(several) > 1 else ())

    def _explained(self, sentence: Sentence, clause: Clause) -> str:
        """The person whose name the noun before “who” explains: Ferdinand de Lesseps, the man | who built it."""
        phrases, tokens, place = sentence.phrases, sentence.tokens, clause.subject[0]
        if (
            clause.kind != RELATIVE
            or len(clause.subject) > 1
            or place < 2
            or tokens[phrases[place - 1].first].text != ","
        ):
            return ""
        name = tokens[phrases[place - 2].head]
        entity = self.entities.find(name.text) if name.tag in ("NNP", "NNPS") else None
        noun = tokens[phrases[place].first]
        listed_ = place > 2 and tokens[phrases[place - 3].first].text == ","
        described = noun.tag == "DT" and not listed_ and phrases[place].last - phrases[place].first > 1
        return entity.display if entity and entity.kind == PERSON and described else ""

    def _beside(self, sentence: Sentence, last: int) -> str:
        """The person whose name stands after a description and a comma: the mayor, Otto Lind, denied it."""
        phrases, tokens = sentence.phrases, sentence.tokens
        if last + 2 >= len(phrases) or tokens[phrases[last + 1].first].text != "," or phrases[last + 2].kind != NP:
            return ""
        name = phrases[last + 2]
        entity = self.entities.find(tokens[name.head].text) if name.last - name.first == 1 else None
        closed = last + 3 < len(phrases) and tokens[phrases[last + 3].first].text == ","
        described = is_person(tokens[phrases[last].head]) or is_person(tokens[phrases[max(last - 2, 0)].head])
        return entity.display if entity and entity.kind == PERSON and closed and described else ""

    def full(self, text: str) -> str:
        """A name in full, with its article: Aliyev -> Ilham Aliyev."""
        entity = self.entities.find(text)
        counted = re.sub(r"^(?:later|then|now) (?=\d)", "", text)
        return entity.display if entity else re.sub(r"^a few ", "several ", counted)

    def _judges(self, sentence: Sentence, clause: Clause, token: Token) -> bool:
        """“It was splendid theatre”: the pronoun stands for a whole event."""
        verb = sentence.phrases[clause.verb]
        told = verb.passive and verb.base in listed("speech", "assert") | listed("speech", "think")
        empty = verb.base in (
            "be",
            "seem",
            "take",
            "mean",
            "appear",
            "happen",
            "turn",
            "go",
            "follow",
            "emerge",
            "transpire",
        )
        return token.low in ("it", "this", "that") and (told or empty)

    def _claim(self, sentence: Sentence, clause: Clause, token: Token) -> Subject | None:
        """“This was confirmed”: what somebody declared in the sentence before, if that is what it can be."""
        verb = sentence.phrases[clause.verb]
        answers = verb.passive and verb.base in ("confirm", "deny", "dispute", "reject", "repeat", "withdraw")
        if not answers or not self.memory.told or clause.kind != MAIN:
            return None
        return Subject(self.memory.told, token, token.start, False, True)

    def _meant(self, token: Token, clause: Clause) -> Subject | None:
        if token.low in _PERSONS:
            above = self.known.get(id(clause.parent)) if clause.parent and clause.kind != RELATIVE else None
            if above and not above.plural and (self.entities.kind(above.text) == PERSON or is_person(above.head)):
                woman = token.low in ("she", "her", "herself")
                return (
                    Subject(above.text, token, token.start, False, above.sure)
                    if _may_be(above.text, woman=woman)
                    else None
                )
            return self._named_here(token) or self._person(token)
        if token.low in ("it", "its", "they", "their", "them") and clause.kind == MAIN:
            return self._thing(token, plural=token.low.startswith("the"))
        return None

    def _named_here(self, token: Token) -> Subject | None:
        """The only person that the sentence names before a pronoun, if it has no person as a subject yet."""
        if self.sentence is None or any(s.start >= self.sentence.start and s.person for s in self.memory.subjects):
            return None
        woman = token.low in ("she", "her", "herself")
        found = [self.entities.find(t.text) for t in self.sentence.tokens if t.start < token.start and t.tag == "NNP"]
        names = {e.display for e in found if e and e.kind == PERSON}
        name = next(iter(names)) if len(names) == 1 else ""
        before = self.memory.subjects[-1] if self.memory.subjects else None
        if before and before.person and not before.plural and before.text != name and _may_be(before.text, woman=woman):
            return None  # when Pell broke in, he said: who had spoken before, or Pell
        return Subject(name, token, token.start, False, True) if name and _may_be(name, woman=woman) else None

    def _person(self, token: Token) -> Subject | None:
        """The last subject that is a person of that sex.

        Sure if it was the very last subject, or if nobody else who could be meant was named lately.
        """
        woman = token.low in ("she", "her", "herself")
        near = {
            name for number, name in self.memory.persons if number >= self.number - 1 and _may_be(name, woman=woman)
        }
        for back, subject in enumerate(reversed(self.memory.subjects)):
            name = subject.text
            person = self.entities.kind(name) == PERSON or is_person(subject.head)
            if person and not subject.plural and _may_be(name, woman=woman):
                sure = subject.sure and (back == 0 or not (near - {name} or self._passed(name, woman=woman)))
                hero = "" if sure else self._hero(woman=woman)
                if hero and not near - {hero}:
                    return Subject(hero, token, token.start, False, True)
                return Subject(name, token, token.start, False, sure)
        name = next(iter(near)) if len(near) == 1 else "" if near else self._hero(woman=woman)
        return Subject(name, token, token.start, False, True) if name else None

    def _hero(self, *, woman: bool) -> str:
        """The person whom the text is about: named at least twice as often as anybody else who could be meant."""
        counts = sorted(
            (
                (entity.count, entity.display)
                for entity in self.entities.all
                if entity.kind == PERSON and _may_be(entity.display, woman=woman)
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
        if self.sentence is not None:
            found = [
                self.entities.find(t.text) for t in self.sentence.tokens if t.start < token.start and t.tag == "NNP"
            ]
            here = {e.display for e in found if e and e.kind == PERSON and _may_be(e.display, woman=woman)} - {other}
            if here:
                return next(iter(here)) if len(here) == 1 else ""
        near = {
            name for number, name in self.memory.persons if number >= self.number - 2 and _may_be(name, woman=woman)
        } - {other}
        for known in reversed(self.memory.subjects):
            fits = self.entities.kind(known.text) == PERSON and _may_be(known.text, woman=woman)
            if fits and known.sure and known.text != other:
                passed = near - {known.text} or self._passed(known.text, woman=woman, beside=other)
                return "" if passed else known.text
        return next(iter(near)) if len(near) == 1 else ""

    def _passed(self, name: str, *, woman: bool, beside: str = "") -> bool:
        """Whether the paragraph has not named somebody yet, but others who may be meant."""
        others = {other for other in self.memory.here if _may_be(other, woman=woman)} - {beside}
        return bool(others) and name not in others and self.entities.kind(name) == PERSON

    def _thing(self, token: Token, *, plural: bool) -> Subject | None:
        """The last subject that is no person, of the same number; sure only if it was the very last."""
        for back, subject in enumerate(reversed(self.memory.subjects)):
            person = self.entities.kind(subject.text) == PERSON
            whole = (
                subject.head.low not in ("each", "all", "neither", "none", "one", "both", "most")
                and len(subject.text.split()) < 9
            )
            if subject.plural == plural and (plural or not person) and whole:
                return Subject(subject.text, token, token.start, plural, subject.sure and back == 0)
            break
        return None


def _restricted(sentence: Sentence, clause: Clause, last: int) -> int:
    """The end of the words between subject and verb that tell which: the man | chosen to clear up | was."""
    phrases, tokens = sentence.phrases, sentence.tokens
    between = range(last + 1, clause.verb)
    words = sum(phrases[at].last - phrases[at].first for at in between)
    plain = not any(phrases[at].kind in (MARK, PAREN, QUOTE, DATE, CC) for at in between)
    opens = last + 1 < len(phrases) and (phrases[last + 1].kind in (REL, VG) or phrases[last + 1].kind == NP)
    common = tokens[phrases[last].head].tag in ("NN", "NNS")
    whole = clause.kind not in (RELATIVE, PARTICIPLE)
    if (
        not whole
        or not between
        or not plain
        or not opens
        or words > _RESTRICTING
        or not common
        or clause.subject[-1] > clause.verb
    ):
        return last
    end = clause.verb - 1
    while end > last and phrases[end].kind == P:
        end -= 1
    return end


def _listed(sentence: Sentence, clause: Clause, last: int) -> int:
    """The end of a list after a preposition: the chiefs of the army | and the police | were."""
    phrases, tokens = sentence.phrases, sentence.tokens
    joined = last + 2 < len(phrases) and tokens[phrases[last + 1].first].low == "and" and phrases[last + 2].kind == NP
    if not joined or last == clause.subject[-1] or clause.subject[-1] > clause.verb:
        return last
    end = extent(sentence, last + 2, clause.verb - 1)
    return end if end == clause.verb - 1 else last


def _possessed(owner: Subject, thing: Subject, token: Token) -> Subject:
    """His remarks -> Nikol Pashinyan's remarks."""
    ending = "'" if owner.text.endswith("s") and owner.plural else "'s"
    rest = thing.text.split(" ", 1)[1] if " " in thing.text else thing.text
    return Subject(f"{owner.text}{ending} {rest}", thing.head, token.start, thing.plural, owner.sure)
