"""Nouns with their dates: the war (1914–1918), the epidemic of 1721, the Treaty of Velm (1923)."""

from collections.abc import Iterator

from decks.context import GAP, capital
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.facts.dates import is_moment
from decks.drafting.grammar.phrases import DATE, NP, P
from decks.drafting.parsing import Sentence
from decks.drafting.reading import Text
from decks.drafting.values.name_kinds import COUNTRY, PERSON, PLACE
from decks.drafting.values.timeline import DateMention
from decks.drafting.wording import has_pronoun, inside
from decks.drafting.words import listed
from decks.model import SKIP
from decks.values.date import Precision

_BARE = "the noun alone may not say what happened"


def of_nouns(sentence_: Sentence, text: Text) -> Iterator[Candidate]:
    """The War (1914-1918); the First Karabakh War of the early 1990s."""
    phrases, tokens = sentence_.phrases, sentence_.tokens
    for place, phrase in enumerate(phrases):
        inner = tokens[phrase.first : phrase.last]
        bare = phrase.kind != NP or has_pronoun(inner) or inner[0].low in ("a", "an")
        mention = None if bare or is_moment(tokens[phrase.head]) else _date_of(sentence_, place)
        if mention is None:
            continue
        first = _whole(sentence_, place)
        inner = tokens[phrases[first].first : phrase.last]
        event = inside(inner, opens=inner[0] is tokens[0])
        span = {"from": str(mention.value), "to": str(mention.to)} if mention.to else {"when": str(mention.value)}
        fields = {"event": event, **span, **({"inferred": mention.inferred} if mention.inferred else {})}
        end = mention.end + (phrases[place + 1].kind == "PAREN")
        named = any(t.tag in ("NNP", "NNPS") for t in inner)
        if _someone(sentence_, place, event, text) or not (named or takes_place(event, text)):
            continue
        ask = {} if takes_place(event, text) else _of_when(event, mention)
        fields |= {"happened": f"{event} came about"} if ask else {}
        yield Candidate(
            "date", fields, inner[0].start, end, mention.text, *_tier(sentence_, place, mention, text, event),
            slug=event, ask=ask,
        )  # fmt: skip


def _whole(sentence_: Sentence, place: int) -> int:
    """Where a noun phrase begins that ends here with “of …”: the Edict | of | Fontainebleau."""
    phrases, tokens = sentence_.phrases, sentence_.tokens
    while place > 1 and tokens[phrases[place - 1].first].low == "of" and phrases[place - 2].kind == NP:
        place -= 2
    return place


def _date_of(sentence_: Sentence, place: int) -> DateMention | None:
    """The date that a noun phrase has: alone in brackets behind it, or after “of”."""
    phrases, tokens = sentence_.phrases, sentence_.tokens
    governed = place > 0 and phrases[place - 1].kind == P
    if place + 1 >= len(phrases):
        return None
    after = phrases[place + 1]
    governed = governed and _whole(sentence_, place) == place
    if after.kind == "PAREN" and not governed and after.last - after.first == 3:
        return sentence_.dates.get(tokens[after.first + 1].start)
    of = after.kind == P and tokens[after.first].low == "of" and place + 2 < len(phrases)
    dated = of and phrases[place + 2].kind == DATE
    return sentence_.dates.get(tokens[phrases[place + 2].first].start) if dated else None


def _tier(sentence_: Sentence, place: int, mention: DateMention, text: Text, event: str) -> tuple[str, str]:
    """How far a noun with its date is worth a card, and why not; a person or a place is none."""
    phrase = sentence_.phrases[place]
    head = sentence_.tokens[phrase.head]
    named = (
        any(t.tag in ("NNP", "NNPS") for t in sentence_.tokens[phrase.first : phrase.last]) and "day" not in head.low
    )
    if takes_place(event, text):
        return (CORE, "") if named else (MAYBE, _BARE)
    return (CORE, "") if named and not mention.to and len(event.split()) > 2 else (MAYBE, _BARE)


def takes_place(event: str, text: Text) -> bool:
    """Whether a noun is something that happens: a war, an epidemic; not a law, a ship, a person."""
    head = event.split(" of ")[0].split()[-1].lower()
    return head in listed("dates", "events") or text.entities.kind(event) in ("war", "battle", "operation")


def _of_when(event: str, mention: DateMention) -> dict[str, object]:
    """What asks for the date of a law or a work, which does not take place."""
    ask = {Precision.DAY: "what date", Precision.MONTH: "which month and year", Precision.YEAR: "which year"}
    words = ask.get(mention.value.precision)
    if mention.to or not words:
        return {}
    plural = event[0].islower() and event.split(" of ")[0].endswith("s")
    asked = f"From {words} {'do' if plural else 'does'} {event} date?"
    gap = f"{capital(event)} {'date' if plural else 'dates'} from {GAP}."
    return {"when": {"q": asked, "gap": gap}, "event": SKIP}


def _someone(sentence_: Sentence, place: int, event: str, text: Text) -> bool:
    """Whether a date in brackets is that of a person or place, or of the end of a title."""
    after = sentence_.phrases[place + 1].first
    quoted = sentence_.tokens[after - 1].text.endswith('"') or sentence_.tokens[after - 1].text == "'"
    return quoted or text.entities.kind(event) in (PERSON, COUNTRY, PLACE)
