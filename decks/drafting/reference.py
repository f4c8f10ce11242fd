"""Who is meant by a pronoun: found only where the text leaves little doubt, and marked where it leaves some."""

from collections.abc import Mapping
from dataclasses import replace

from decks.drafting.grammar.clause import MAIN, RELATIVE, Clause
from decks.drafting.grammar.tokens import Token
from decks.drafting.memory import Memory
from decks.drafting.named import named
from decks.drafting.parsing import Sentence
from decks.drafting.persons import is_person, may_be
from decks.drafting.statements import Subject
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entities
from decks.drafting.wording import PRONOUNS
from decks.drafting.words import listed

_PERSONS = ("he", "she", "his", "her", "him", "himself", "herself")


class Referents:
    """Subjects by name, sentence after sentence."""

    def __init__(self, entities: Entities) -> None:
        self.entities = entities
        self.memory = Memory(entities)
        self.known: dict[int, Subject | None] = {}

    def open(self, sentence: Sentence) -> None:
        """Begin a sentence."""
        self.known = {}
        self.memory.open(sentence)

    def close(self, sentence: Sentence) -> None:
        """End it: what it names is remembered."""
        self.memory.close(sentence)

    def subject(self, sentence: Sentence, clause: Clause, owner: Mapping[int, Clause]) -> Subject | None:
        """The subject of a clause by name; None if it has none, or one that cannot be known."""
        if not clause.subject:
            return None
        first = sentence.phrases[clause.subject[0]]
        token = sentence.tokens[first.first]
        own = named(sentence, clause, owner, self.entities)
        found: Subject | None = own
        if token.low in PRONOUNS and first.last - first.first == 1 and token.tag in ("PRP", "DT", "EX"):
            judges = self._judges(sentence, clause, token)
            found = self._claim(sentence, clause, token) if judges else self._meant(token, clause)
        elif token.tag == "PRP$":
            owner_ = self._meant(token, clause)
            beside = not own.text.lower().startswith(f"{token.low} ")
            found = own if beside else _possessed(owner_, own, token) if owner_ else None
        if found:
            found = replace(found, person=self.entities.kind(found.text) == PERSON or is_person(found.head))
        self.known[id(clause)] = found
        if found and clause.kind == MAIN and clause.marker < 0:
            self.memory.subjects.append(self._identified(sentence, clause, found) or found)
        return found

    def _identified(self, sentence: Sentence, clause: Clause, subject: Subject) -> Subject | None:
        """The person who the subject is said to be: the first patient was | Otto Lind."""
        phrases = sentence.phrases
        named_ = clause.verb + 1 < len(phrases) and phrases[clause.verb].base == "be" and not subject.plural
        token = sentence.tokens[phrases[clause.verb + 1].head] if named_ else None
        entity = self.entities.find(token.text) if token and token.tag == "NNP" else None
        if not token or not entity or entity.kind != PERSON or self.entities.kind(subject.text) == PERSON:
            return None
        return Subject(entity.display, token, token.start, False, True, (), True)

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
                    if may_be(above.text, woman=woman)
                    else None
                )
            found = self.memory.named_here(token) or self.memory.person(token)
            if found and found.sure:
                self.memory.women.setdefault(found.text, token.low in ("she", "her", "herself"))
            return found
        if token.low in ("it", "its", "they", "their", "them") and clause.kind == MAIN:
            return self.memory.thing(token, plural=token.low.startswith("the"))
        return None


def _possessed(owner: Subject, thing: Subject, token: Token) -> Subject:
    """His remarks -> Nikol Pashinyan's remarks."""
    ending = "'" if owner.text.endswith("s") and owner.plural else "'s"
    rest = thing.text.split(" ", 1)[1] if " " in thing.text else thing.text
    return Subject(f"{owner.text}{ending} {rest}", thing.head, token.start, thing.plural, owner.sure)
