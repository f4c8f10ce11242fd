"""What is said of somebody: “is believed to have killed”, read as “killed”, with the mark that it is hearsay."""

from decks.drafting.grammar.forms import past
from decks.drafting.grammar.phrases import ADV, NP, VG, Phrase
from decks.drafting.grammar.tokens import Token
from decks.drafting.words import listed


def raise_hearsay(phrases: list[Phrase], tokens: list[Token]) -> None:
    """Make the infinitive after “is said” or “was believed by X” the finite verb.

    Its `told` is the place of X, or of “is said”.
    """
    for at, phrase in enumerate(phrases):
        if phrase.kind != VG or not phrase.passive or phrase.form != "finite" or phrase.negated:
            continue
        if phrase.base not in listed("speech", "hearsay"):
            continue
        agent, verb = _agent_and_verb(phrases, tokens, at)
        if verb and _finite(phrases[verb], tokens, tokens[phrase.first]):
            phrases[verb].told = agent or at
            phrase.kind = ADV
            if agent:
                phrases[agent - 1].kind = phrases[agent].kind = ADV


def _agent_and_verb(phrases: list[Phrase], tokens: list[Token], at: int) -> tuple[int, int]:
    """The places of X in “by X”, and of the infinitive; 0 for what is not there."""
    agent, place = 0, at + 1
    while place < len(phrases) and phrases[place].kind == ADV:
        place += 1
    if place + 2 < len(phrases) and tokens[phrases[place].first].low == "by" and phrases[place + 1].kind == NP:
        agent, place = place + 1, place + 2
    found = place < len(phrases) and phrases[place].kind == VG and phrases[place].form == "to"
    return agent, place if found else 0


def _finite(verb: Phrase, tokens: list[Token], auxiliary: Token) -> bool:
    """Turn “to have killed” into “killed”, “to be” into “is” or “was”; False if its form is not known."""
    inner = [at for at in range(verb.first, verb.last) if tokens[at].tag != "RB"]
    words = [tokens[at].low for at in inner]
    in_past = auxiliary.low in ("was", "were")
    many = auxiliary.low in ("were", "are")
    if words[1:3] == ["have", "been"]:
        _put(tokens[inner[2]], "were" if many else "was")
        verb.first = inner[2]
    elif words[1:2] == ["have"] and len(words) == 3:
        _put(tokens[inner[2]], past(verb.base))
        verb.first = inner[2]
    elif words[1:2] == ["be"]:
        _put(tokens[inner[1]], auxiliary.low)
        verb.first = inner[1]
    elif len(words) == 2 and (in_past or many):
        _put(tokens[inner[1]], past(verb.base) if in_past else verb.base)
        verb.first = inner[1]
    else:
        return False
    verb.form, verb.perfect = "finite", False
    return True


def _put(token: Token, word: str) -> None:
    token.text, token.low, token.tag = word, word, "VBD"
