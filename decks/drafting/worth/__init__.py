"""What is worth a card: the last look at the candidates, as a strict teacher reads them.

What is no sentence or not what the article says is dropped; what says too little, leans on another sentence or asks
what another fact asks waits for a judgement; of the rest the questions go whose answer nobody could know.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from decks.drafting.candidate import CORE, MAYBE, SLIGHT, Candidate
from decks.drafting.values.names import Entities
from decks.drafting.worth.broken import BROKEN
from decks.drafting.worth.described import DESCRIBED
from decks.drafting.worth.directions import to_skip
from decks.drafting.worth.gaps import GAPS
from decks.drafting.worth.mending import mended
from decks.drafting.worth.misread import MISREAD
from decks.drafting.worth.pointing import POINTING
from decks.drafting.worth.quoted import spoken
from decks.drafting.worth.repeated import ASKED, needed, repeated
from decks.drafting.worth.said import Around, blanks, gapped
from decks.drafting.worth.slight import DOUBTS
from decks.drafting.worth.untrue import UNTRUE
from decks.model import SKIP

WRONG = (*BROKEN, *MISREAD, *UNTRUE)


def worthy(candidates: Sequence[Candidate], text: str, entities: Entities) -> list[Candidate]:
    """The candidates that may stand, each with the tier and the questions that it deserves; `text` is plain."""
    around = Around(text, entities)
    sound = [fact for fact in map(mended, candidates) if not any(wrong(fact, around) for wrong in WRONG)]
    judged = [_doubted(spoken(fact, around), around) for fact in needed(sound)]
    twice = repeated(judged)
    return [replace(fact, tier=MAYBE, why=ASKED) if at in twice else _asked(fact) for at, fact in enumerate(judged)]


def _doubted(fact: Candidate, around: Around) -> Candidate:
    """The fact as a `maybe`, if something speaks against it."""
    if fact.tier != CORE:
        return fact
    doubts = GAPS if gapped(fact) else (*DOUBTS, *POINTING, *DESCRIBED)
    why = next((why for doubt in doubts if (why := doubt(fact, around))), "")
    return replace(fact, tier=MAYBE, why=why) if why else fact


def _asked(fact: Candidate) -> Candidate:
    """The fact without the questions that ask for nothing; as a `maybe`, with all of them, if it has no other."""
    skipped = set(to_skip(fact)) if fact.tier == CORE else set[str]()
    if not skipped:
        return fact
    if not _directions(fact) - skipped:
        return replace(fact, tier=MAYBE, why=fact.why or SLIGHT)
    asks = {key: value for key, value in fact.ask.items() if key not in skipped}
    return replace(fact, ask={**asks, **{key: SKIP for key in sorted(skipped) if not key.startswith("part-")}})


def _directions(fact: Candidate) -> set[str]:
    """What a fact asks for, of the two types whose questions are looked at."""
    if fact.type == "actor":
        return {"role", "name"} - {key for key, value in fact.ask.items() if value == SKIP}
    if fact.type == "clause":
        return {"says", "party", "duty"}
    own = {"by", *(["key"] if fact.fields.get("key") else [])} if fact.type == "claim" else {"who"}
    asked = own | {direction for direction, _, _ in blanks(fact)}
    skipped = {key for key, value in fact.ask.items() if value == SKIP or (isinstance(value, Mapping) and not value)}
    return asked - skipped
