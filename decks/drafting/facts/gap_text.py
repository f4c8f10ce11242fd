"""A sentence with a gap, as a card asks it: whole or cut, with names in the place of pronouns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from decks.context import capital
from decks.drafting.asking import GAP
from decks.drafting.grammar.clause import MAIN
from decks.drafting.grammar.tokens import Token
from decks.drafting.persons import is_person
from decks.drafting.reading import Read, Text
from decks.drafting.text import one_line, stands
from decks.drafting.values.names import PERSON

SHORT = 45
_BESIDE = 18
_OPENING = re.compile(
    r"^(?:Yet|But|And|So(?! (?:did|do|does|was|were|is|are|had|has))|However|Nevertheless|Hence|Thus|Then|Meanwhile"
    r"|Still|Moreover|Therefore|Indeed|Instead)\b,? ?"
)
_CLOSING = re.compile(r"[,.;:)'%?!-]")
_POINTING = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Tt]hose) (?!who|whom|that|which|of|in|with|under|from|is|was|were)(?=[a-z])"
)
_PERSONAL = ("he", "she")


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with the names that stand for its pronouns: (start, end, name). `whole`: all of them are known."""

    start: int
    end: int
    plain: str
    names: Sequence[tuple[int, int, str]]
    whole: bool

    def said(self, start: int, end: int) -> str:
        """A stretch of it, on one line."""
        out, at = "", start
        for first, last, name in self.names:
            if start <= first and last <= end:
                out, at = f"{out}{self.plain[at:first]}{name}", last
        return one_line(out + self.plain[at:end])


def telling(read: Read, text: Text) -> Telling:
    """The sentence told by itself: he -> Charles Best; what cannot be known at its beginning is left out (…)."""
    sentence = read.sentence
    meant = {s.start: s.text for s in read.subjects.values() if s and s.sure}
    names: list[tuple[int, int, str]] = []
    opens, person, whole = dangles(sentence.tokens), False, True
    verb = min(
        (sentence.tokens[sentence.phrases[c.verb].first].start for c in sentence.clauses if c.kind == MAIN),
        default=sentence.end,
    )
    for token in sentence.tokens:
        said = text.plain[token.start : token.end]
        personal = token.low in _PERSONAL and token.tag in ("PRP", "PRP$")
        first = opens and token.tag in ("PRP", "PRP$")
        if not first and token.low in ("it", "they") and token.start < verb and token.start in meant:
            names.append((token.start, token.end, meant[token.start]))  # on the way it …
            continue
        if first or (personal and not person):
            name = _name(token, meant)
            names.append((token.start, token.end, name) if name else (sentence.start, token.end, "…"))
            opens = opens and not first
            person = person or personal
            if not name:
                names = names if first else names[:-1]
                whole = False
        elif token.tag == "NNP" and said.lower() in ("him", "her"):
            names.append((token.start, token.end, token.text))
        person = person or text.entities.kind(token.text) == PERSON or (token.tag[:2] == "NN" and is_person(token))
    return Telling(sentence.start, sentence.end, text.plain, names, whole)


def _name(token: Token, meant: dict[int, str]) -> str:
    name = meant.get(token.start, "")
    if token.tag == "PRP$":
        return name[: name.find("'s ") + 2] if "'s " in name else ""
    return name


def gapped(told: Telling, at: int, answer: str) -> str:
    """The sentence with a gap; of a long one the stretch around the gap. Empty if the answer stands there twice."""
    plain = told.plain
    length = next((n for n in range(len(answer), len(answer) + 12) if one_line(plain[at : at + n]) == answer), 0)
    before, after = told.said(told.start, at), told.said(at + length, told.end)
    if len(before.split()) + len(after.split()) > SHORT - 8:
        before, after = _tail(before), _head_of(after)
    if not length or stands(answer, f"{before} {after}"):
        return ""
    joint = "" if before.endswith(("(", '"', "-")) else " "
    quoted = before.endswith('"') and after.startswith('"')
    close = "" if quoted or _CLOSING.match(after) else " "
    stop = "." if after in ("", '"') and plain[told.end - 1] == "." else ""  # that of p.m. ends the sentence too
    text = f"{before}{joint}{GAP}{close}{after}".strip() + stop
    return capital(_OPENING.sub("", _POINTING.sub("the ", text)))


def _tail(before: str) -> str:
    """The end of what stands before a gap, from the start of a clause where one is near."""
    words = before.split()
    if len(words) <= _BESIDE:
        return before
    kept = words[-_BESIDE:]
    cut = next((at for at, word in enumerate(kept[:-5]) if word.endswith((",", ";", ":"))), -1)
    return "… " + " ".join(kept[cut + 1 :])


def _head_of(after: str) -> str:
    words = after.split()
    if len(words) <= _BESIDE:
        return after
    kept = words[:_BESIDE]
    cut = next((at for at in range(len(kept) - 1, 5, -1) if kept[at].endswith((",", ";", ":"))), len(kept) - 1)
    return " ".join(kept[: cut + 1]).rstrip(",;:") + " …"


def dangles(tokens: Sequence[Token]) -> bool:
    """Whether a pronoun comes before any noun that it could mean."""
    for token in tokens:
        if token.tag in ("NN", "NNS", "NNP", "NNPS"):
            return False
        if token.tag == "PRP$" or (
            token.tag == "PRP"
            and token.low in ("he", "she", "it", "they", "this", "these", "that", "those", "him", "them")
        ):
            return True
    return False
