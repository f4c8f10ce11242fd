"""Who fought and who made what, as a noun phrase tells it: the war between X and Y, X-made missiles."""

from collections.abc import Iterator

from decks.drafting.candidate import CORE, MAYBE, SLIGHT, Candidate
from decks.drafting.grammar.gazetteer import countries
from decks.drafting.grammar.phrases import NP
from decks.drafting.reading import Read, Text
from decks.drafting.wording import words

_MADE = (
    "made",
    "built",
    "designed",
    "led",
    "backed",
    "brokered",
    "owned",
    "funded",
    "sponsored",
    "organized",
    "organised",
)


def fought(read: Read, text: Text) -> Iterator[Candidate]:
    """The War between X and Y."""
    phrases, tokens = read.sentence.phrases, read.sentence.tokens
    for at, phrase in enumerate(phrases[:-4]):
        name = tokens[phrase.head]
        if phrase.kind != NP or (
            text.entities.kind(name.text) not in ("war", "battle") and name.low not in ("war", "battle", "conflict")
        ):
            continue
        after = at + 2 if phrases[at + 1].kind == "PAREN" else at + 1
        if after + 3 >= len(phrases) or tokens[phrases[after].first].low != "between":
            continue
        sides = [phrases[after + 1], phrases[after + 3]]
        if phrases[after + 2].kind != "CC" or any(
            p.kind != NP or tokens[p.head].tag not in ("NNP", "NNPS") for p in sides
        ):
            continue
        who = [words(tokens[p.first : p.last]) for p in sides]
        war = words(tokens[phrase.first : phrase.last])
        war = war[:1].lower() + war[1:] if war.startswith("The ") else war
        yield Candidate(
            "event",
            {"who": who, "did": f"fought {war}"},
            tokens[phrase.first].start,
            tokens[sides[1].last - 1].end,
            " and ".join(who),
            CORE,
            slug=f"{war} fought",
        )


def made(read: Read, text: Text) -> Iterator[Candidate]:
    """Russia-made missiles: who made them."""
    for phrase in read.sentence.phrases:
        tokens = read.sentence.tokens[phrase.first : phrase.last]
        for at, token in enumerate(tokens[:-1]):
            who, _, verb = token.text.rpartition("-")
            named = text.entities.find(who) is not None or who in countries()
            if phrase.kind != NP or verb not in _MADE or not named:
                continue
            thing = words(tokens[at + 1 :])
            named = any(t.tag in ("NNP", "NNPS") for t in tokens[at + 1 :])
            yield Candidate(
                "event",
                {"who": who, "did": f"{verb} the {thing}"},
                token.start,
                tokens[-1].end,
                who,
                CORE if named else MAYBE,
                "" if named else SLIGHT,
                slug=f"{who} {verb} {thing}",
            )
