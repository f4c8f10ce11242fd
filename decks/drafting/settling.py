"""What the facts of one sentence are worth beside each other: a part of a claim is for the teacher to judge."""

import re
from collections.abc import Sequence
from dataclasses import replace

from decks.drafting.asking import blanked
from decks.drafting.candidate import CORE, MAYBE, Candidate, by_gap
from decks.drafting.facts.claim_acts import NOT_SPEAKER
from decks.drafting.worth.said import gapped
from decks.model import SKIP

_LONG_SUBJECT = 12  # words
PART_OF_CLAIM = "the claim that it is part of asks for it"


def settled(found: Sequence[Candidate]) -> list[Candidate]:
    """The facts of a sentence; an event that only repeats what a claim says, as a `maybe`."""
    found = _told_once(found)
    claims = [fact for fact in found if fact.type == "claim" and fact.tier == CORE]
    doubted = [fact for fact in found if fact.type == "claim" and fact.why == NOT_SPEAKER]
    found = [replace(fact, tier=MAYBE, why=NOT_SPEAKER) if _inside(fact, doubted) else fact for fact in found]
    return [replace(fact, tier=MAYBE, why=PART_OF_CLAIM) if _repeats(fact, claims) else fact for fact in found]


def _told_once(found: Sequence[Candidate]) -> list[Candidate]:
    """Two deeds of one subject that takes many words, as one fact: who reads the second has read it already."""
    out: list[Candidate] = []
    for fact in found:
        before = out[-1] if out else None
        if before is not None and _long_subject(fact) and fact.fields.get("who") == before.fields.get("who"):
            out[-1] = _both(before, fact)
        else:
            out.append(fact)
    return out


def _long_subject(fact: Candidate) -> bool:
    whole = fact.type == "event" and fact.tier == CORE and not fact.by and "{" in str(fact.fields["did"])
    return whole and len(str(fact.fields["who"]).split()) >= _LONG_SUBJECT


def _both(first: Candidate, second: Candidate) -> Candidate:
    """What was done, and what was done besides, with a gap for each."""
    who, did, besides = (str(value) for value in (*first.fields.values(), second.fields["did"]))
    plain = f"{did} and {besides}".replace("{", "").replace("}", "")
    gap = blanked(f"{who} {plain}", second.answer)
    asks = {"who": first.ask.get("who", ""), "part-1": {"gap": gap, "answer": second.answer} if gap else ""}
    return replace(
        first,
        fields={"who": who, "did": f"{did} and {besides}".replace(f"{{{second.answer}}}", second.answer)},
        end=max(first.end, second.end),
        stance=first.stance or second.stance,
        ask={key: value for key, value in asks.items() if value},
        slug=f"{who} {plain}",
    )


def of_claims(gap: Candidate, found: Sequence[Candidate]) -> Candidate:
    """A gap in what a claim says, as that claim with another key: whose word it is, is told once."""
    claim = next((fact for fact in found if fact.type == "claim" and _holds(fact, gap)), None)
    if claim is None:
        told = gap.type == "event" and gap.fields.get("who") in gap.by  # its sentence names who speaks
        return replace(gap, by=()) if told else gap
    if gap.fields.get("accept"):
        return replace(gap, by=gap.by or claim.by, stance="")
    fields = {**claim.fields, "key": gap.answer}
    asks = {"key": by_gap(gapped(gap)), "by": SKIP}
    return replace(gap, type="claim", fields=fields, ask=asks, by=claim.by, stance="")


def _holds(claim: Candidate, gap: Candidate) -> bool:
    """Whether an answer stands in what a claim says, and nowhere else in it."""
    says, act = str(claim.fields.get("says", "")), str(claim.fields.get("act", ""))
    found = re.findall(rf"(?<!\w){re.escape(gap.answer)}(?!\w)", says)
    once = len(found) == 1 and gap.answer not in act and gap.answer != claim.fields.get("key")
    return once and gap.answer not in claim.by


def without_bare_titles(found: Sequence[Candidate]) -> list[Candidate]:
    """The facts without “General”, of whoever is said to be the chief of staff as well."""
    known = {fact.fields["name"] for fact in found if fact.type == "actor" and not fact.fields.get("what")}
    return [fact for fact in found if not (fact.fields.get("what") == "title" and fact.fields.get("name") in known)]


def _repeats(fact: Candidate, claims: Sequence[Candidate]) -> bool:
    return fact.type == "event" and _inside(fact, claims)


def _inside(fact: Candidate, claims: Sequence[Candidate]) -> bool:
    """Whether a fact is a part of what one of the claims says."""
    if fact.type == "claim" or fact.tier != CORE or not fact.by:
        return False
    return any(claim.by == fact.by and claim.start <= fact.start and fact.end <= claim.end for claim in claims)
