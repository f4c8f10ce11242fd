"""What an article of a treaty or law provides: who is bound to what, allowed or forbidden it, or what shall be."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.facts.instrument import Provision
from decks.drafting.facts.provision_asks import marked, parts
from decks.drafting.facts.provision_words import (
    ABOUT_ITSELF,
    ASIDE,
    ASIDE_OF_RIGHT,
    BANNED,
    BE_TOLD,
    FRONTED,
    MODAL,
    NO_DUTY,
    RELATIVE,
    RIGHT,
    SELF,
    STATES,
    TOLD,
    by_name,
    is_anybody,
    is_bindable,
    is_verb,
    small,
)
from decks.model import SKIP

_LONGEST = 55


@dataclass(frozen=True, slots=True)
class _Said:
    """What a provision says: the clause's fields, all of it as a sentence, what is asked for, who is bound."""

    fields: dict[str, object]
    sentence: str
    asked: str
    party: str = ""

    @property
    def bound(self) -> tuple[str, str, str]:
        return str(self.fields["of"]), str(self.fields.get("act", "")), self.party


def of_instrument(found: Iterable[Provision]) -> Iterator[Candidate]:
    """The clauses of an instrument's provisions."""
    read = list(_read(found))
    several = Counter(said.bound for _, said, _ in read if said.party)
    for one, said, sure in read:
        yield _clause(one, said, sure=sure, alone=several[said.bound] < 2)


def of_rule(of: str, said: str, start: int, end: int) -> Candidate | None:
    """The clause of a sentence that tells what a document provides; None if it points at the sentence before."""
    text, sure = by_name(SELF.sub("the ", said).rstrip(".;: "), "")
    found = _said(of, text) if sure and len(said.split()) <= _LONGEST else None
    return _clause(Provision(of, said, start, end, start), found, sure=True, alone=False) if found else None


def _read(found: Iterable[Provision]) -> Iterator[tuple[Provision, _Said, bool]]:
    """What each provision says, and whether it is sure of whom; “it” is the subject of the sentence before."""
    before, paragraph = "", -1
    for one in found:
        text = SELF.sub("the ", one.text).rstrip(".;: ").replace("hereby ", "")
        text, sure = by_name(text, before if paragraph == one.paragraph else "")
        before, paragraph = (_subject(text) if sure else ""), one.paragraph
        for part in _duties(ASIDE_OF_RIGHT.sub("", text)):
            if said := _said(one.of, part):
                yield one, said, sure and len(part.split()) <= _LONGEST


def _duties(text: str) -> Iterator[str]:
    """A sentence for each of what somebody undertakes: not to receive …; not to make …; and not to seek …"""
    first, *more = re.split(r"; (?:and )?(?=(?:not )?(?:in any way )?to [a-z])", text)
    vow = MODAL.match(first)
    if not more or not vow or not vow["vow"]:
        yield text
        return
    yield first
    yield from (f"{vow['party']} {vow['vow']} {one}" for one in more)


def _clause(one: Provision, said: _Said, *, sure: bool, alone: bool) -> Candidate:
    """The clause. What somebody is bound to is asked for whole where it is the only thing (`alone`)."""
    asks: dict[str, object] = {"party": SKIP} if said.party and is_anybody(said.party) else {}
    asks |= {"duty": SKIP} if said.party and not alone else {}
    told = str(said.fields.get("duty") or said.fields["says"]).replace("{", "").replace("}", "")
    asks |= parts(said.sentence, told, said.asked, one="duty" in asks and "party" in asks)
    tier = (CORE, "") if sure and said.asked else (MAYBE, "what is meant must be checked")
    return Candidate(
        "clause", said.fields, one.start, one.end, said.asked or said.sentence, *tier,
        slug=f"{one.of.split(' of ')[0]} {said.sentence.removeprefix(one.of)}", ask=asks,
    )  # fmt: skip


def _said(of: str, text: str) -> _Said | None:
    front = found[0] if (found := FRONTED.match(text)) else ""
    bound, states = MODAL.match(text[len(front) :]), STATES.match(text[len(front) :])
    bound = bound or (TOLD.match(text[len(front) :]))
    if bound and not RELATIVE.search(bound["party"]):
        return _bound(of, bound, front)
    if states and (ban := BANNED.match(states["rest"])):
        return _banned(of, small(states["what"]), ban[1])
    return _provided(of, text) if states or bound else None


def _bound(of: str, found: re.Match[str], front: str) -> _Said:
    """Each Party shall not …; neither may …; all weapons shall be …"""
    text, party, rest = f"{front}{found[0]}", small(found["party"]), found["rest"]
    negated = bool(found["not"] or found["not_"])
    if ban := BANNED.match(rest):
        return _provided(of, text) if negated else _banned(of, party, ban[1])
    nobody = re.match(r"(?:no|neither) ", party)
    party = re.sub(r"^neither (?:of )?", "either ", re.sub(r"^no ", "any ", party))
    right = RIGHT.match(rest)
    told = BE_TOLD.match(rest) if not negated and not nobody else None
    rest = rest[right.end() :] if right else rest[told.end() :] if told else rest
    if NO_DUTY.match(rest) or ABOUT_ITSELF.search(party) or not is_bindable(party) or not is_verb(rest):
        return _provided(of, text)
    act = "obliged"
    if told:
        act = str(told.lastgroup)
    elif negated or nobody:
        act = "forbade"
    elif found["modal"] == "may" or right:
        act = "entitled" if right else "allowed"
    where = f", {front[:1].lower()}{front[1:].rstrip(', ')}" if front else ""
    duty = f"{rest}{where}{(found['aside'] or '').rstrip(',')}"
    return _Said({"of": of, "party": party, "duty": duty, "act": act}, f"{of} {act} {party} to {duty}", duty, party)


def _banned(of: str, what: str, how: str) -> _Said:
    act = "abolished" if how == "abolished" else "prohibited"
    return _Said({"of": of, "says": f"{act} {{{what}}}"}, f"{of} {act} {what}", what)


def _provided(of: str, text: str) -> _Said:
    says, asked = marked(f"provided that {small(text)}")
    return _Said({"of": of, "says": says}, f"{of} provided that {small(text)}", asked)


def _subject(text: str) -> str:
    main = text[found.end() :] if (found := FRONTED.match(text)) else text
    modal = MODAL.match(main) or STATES.match(main)
    return small(ASIDE.sub("", modal[1])) if modal and len(modal[1].split()) <= 8 else ""
