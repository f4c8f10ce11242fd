"""A sentence told by itself, for a gap in it: with names in the place of pronouns, or after the sentence before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from decks.drafting.grammar.clause import MAIN
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.persons import is_person
from decks.drafting.reading import Read, Text
from decks.drafting.text import one_line, stands
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.wording import points
from decks.drafting.words import listed

_PERSONAL = ("he", "she")
_POINTING = ("he", "she", "it", "they", "this", "these", "that", "those", "him", "them")
_UNKNOWN = "…"
Names = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with the words that stand for its pronouns: (start, end, words). `whole`: all of them are known.

    It is told from where it `opens`: from its start, or after a `lead`, and then as it stands.
    """

    opens: int
    start: int
    end: int
    plain: str
    names: Sequence[Names]
    whole: bool
    verb: int = 0  # where its main verb stands
    lead: str = ""  # what is told before it
    little: bool = False  # it says too little alone
    alone: "Telling | None" = None  # the same without what is told before it, where it may stand so

    def asking(self, answer: str) -> "Telling":
        """The telling that does not give an answer away before its gap."""
        return self.alone if self.alone and stands(answer, self.lead) else self

    def said(self, start: int, end: int) -> str:
        """A stretch of it, on one line."""
        out, at = "", start
        for first, last, name in self.names:
            if start <= first and last <= end:
                out, at = f"{out}{self.plain[at:first]}{name}", last
        return one_line(out + self.plain[at:end])


def telling(read: Read, text: Text, before: Sequence[Sentence] = ()) -> Telling:
    """The sentence told by itself: he -> Charles Best; what cannot be known at its beginning is left out (…).

    `before` are the sentences before it: a name is sure that is the only one of a person there.
    """
    sentence = read.sentence
    names = list(_names(read, text))
    unknown = [at for at, (_, _, name) in enumerate(names) if name == _UNKNOWN]
    if unknown and not dangles(sentence.tokens):
        names = [name for name in names if name[2] != _UNKNOWN]  # he, after a name that it may not mean
    persons = {name.removesuffix("'s") for _, _, name in names if name not in (_UNKNOWN, "the", "The")}
    sure = not unknown and all(_is_only(name, before, text) for name in persons)
    verb = _main_verb(sentence)
    return Telling(sentence.start, sentence.start, sentence.end, text.plain, names, sure, verb)


def _names(read: Read, text: Text) -> Iterator[Names]:
    """What stands for the pronouns of a sentence that point out of it."""
    sentence = read.sentence
    meant = {s.start: s.text for s in read.subjects.values() if s and s.sure}
    opens, person, verb = dangles(sentence.tokens), False, _main_verb(sentence)
    for at, token in enumerate(sentence.tokens):
        if points(sentence.tokens, at):
            yield token.start, token.end, "The" if at == 0 else "the"
            continue
        said = text.plain[token.start : token.end].lower()
        personal = token.low in _PERSONAL and token.tag in ("PRP", "PRP$")
        first = opens and token.tag in ("PRP", "PRP$")
        if not first and token.low in ("it", "they") and token.start < verb and token.start in meant:
            yield token.start, token.end, meant[token.start]  # on the way it …
            continue
        if first or (personal and not person):
            name = _name(token, meant)
            yield (token.start, token.end, name) if name else (sentence.start, token.end, _UNKNOWN)
            opens, person = opens and not first, person or personal
        elif token.tag == "NNP" and said in ("him", "her") and not _named_before(token, sentence):
            yield token.start, token.end, token.text
        person = person or text.entities.kind(token.text) == PERSON or (token.tag[:2] == "NN" and is_person(token))


def _main_verb(sentence: Sentence) -> int:
    """Where the first verb of a main clause begins; the sentence's end if it has none."""
    verbs = [sentence.phrases[clause.verb].first for clause in sentence.clauses if clause.kind == MAIN]
    return sentence.tokens[min(verbs)].start if verbs else sentence.end


def _name(token: Token, meant: dict[int, str]) -> str:
    name = meant.get(token.start, "")
    if token.low in ("its", "their"):
        return ""  # their treaty: whose, and with whom
    if token.tag == "PRP$":
        return name[: name.find("'s ") + 2] if "'s " in name else ""
    return name


def _named_before(token: Token, sentence: Sentence) -> bool:
    """Whether whom “him” means is named earlier in the sentence."""
    return any(t.start < token.start and t.text.split()[-1] == token.text.split()[-1] for t in sentence.tokens)


def _is_only(name: str, before: Sequence[Sentence], text: Text) -> bool:
    """Whether a person is the only one of whom the text has spoken since naming that person; or a thing has a name."""
    entity = text.entities.find(name)
    if entity is None or entity.kind != PERSON:
        return entity is not None
    for sentence in reversed(before):
        named = [text.entities.find(t.text) for t in sentence.tokens if t.tag in ("NNP", "NNPS")]
        persons = [one for one in named if one is not None and one.kind == PERSON]
        if persons:
            return all(one is entity for one in persons)
    return False


def dangles(tokens: Sequence[Token]) -> bool:
    """Whether a pronoun comes before any noun that it could mean."""
    for token in tokens:
        if token.tag in ("NN", "NNS", "NNP", "NNPS") and token.low not in listed("dates", "times"):
            return False
        if token.tag == "PRP$" or (token.tag == "PRP" and token.low in _POINTING):
            return True
    return False
