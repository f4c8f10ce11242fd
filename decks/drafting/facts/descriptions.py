"""What a description beside a name tells: somebody's role, what a thing is, where it is, what it is called."""

import re
from collections.abc import Iterator, Sequence

from decks.drafting.candidate import CORE, Candidate
from decks.drafting.grammar.gazetteer import countries, demonyms
from decks.drafting.grammar.tokens import Token
from decks.drafting.persons import is_person
from decks.drafting.reading import Text
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.wording import inside, words
from decks.drafting.words import listed
from decks.model import SKIP

_POINTING = ("that", "this", "those", "these")
_AGE = re.compile(r"\b\d+-year-old ")
_WHEN = re.compile(
    r" for (?:less than |more than |about |nearly )?[\w-]+ (?:days|weeks|months|years)$"
    r"| (?:in|since|from|until) (?:\d{4}|the (?:previous|following) \w+|[A-Z]\w+ \d{4})$"
)
_MOST = re.compile(r"(?:most|least|first|last|only|\w+est) ")
_HANGING = re.compile(r",? (?:of|in|at|for|to|from|on|with|who|and)\b|, ")
_TRADE = re.compile(r"(?:ologist|[cgmst]ist|ician|maker|monger|wright|smith|grapher)$")
SETTLEMENTS = frozenset(
    [
        "town",
        "city",
        "village",
        "port",
        "island",
        "suburb",
        "district",
        "hamlet",
        "airport",
        "resort",
        "harbor",
        "harbour",
    ]
)


def after_name(
    name: str, told_apart: bool, other: Sequence[Token], head: Token, start: int, stop: int, text: Text
) -> Iterator[Candidate]:
    """Name, description."""
    entity = text.entities.find(name)
    kind = entity.kind if entity else ""
    full = entity.name if entity else name
    if head.tag in ("NNP", "NNPS", "CD", "DATE") or head.low in ("years", "days"):
        return
    described = words(other)
    if other[0].tag == "CD" or any(t.tag == "PRP$" or t.low in _POINTING for t in other):
        return  # the chief engineer on that side
    if (kind == PERSON or is_person(head)) and kind not in ("country", "place"):
        yield actor(full, described, start, stop, (CORE, ""))
    elif told_apart:
        return  # the first probe | that it had sent
    elif other[0].low in ("a", "an", "the") or any(t.tag == "POS" for t in other):
        shown = entity.display if entity else full
        ask = {"term": {"q": f"What does the article describe as {described}?"}, "means": SKIP}
        fields = {"term": shown, "means": described}
        yield Candidate("term", fields, start, stop, described, CORE, slug=f"{full} is", ask=ask)


def situated(shown: str, other: Sequence[Token], start: int, stop: int) -> Iterator[Candidate]:
    """Shusha, a town in the Karabakh region: where it is."""
    near = next((at for at, t in enumerate(other) if t.low in ("in", "on", "near", "off")), 0)
    if not near or other[near - 1].low not in SETTLEMENTS or other[-1].tag not in ("NNP", "NN", "NNPS"):
        return
    where = words(other[near + 1 :])
    if any(t.tag in ("NNP", "NNPS") for t in other[near + 1 :]):
        fields = {"of": shown, "where": where, **({"near": other[near].low} if other[near].low != "in" else {})}
        yield Candidate("place", fields, start, stop, where, CORE, slug=f"{shown} where")


def before_name(
    one: Sequence[Token], head: Token, name: str, start: int, stop: int, text: Text, opens: bool
) -> Iterator[Candidate]:
    """Description, name."""
    entity = text.entities.find(name)
    described = inside(list(one), opens=opens)
    if entity and entity.kind == PERSON:
        if is_person(head):
            yield actor(entity.name, described.removeprefix("the "), start, stop, (CORE, ""))
    elif head.tag in ("NN", "NNS") and name not in countries() and name not in demonyms():
        of = f"the {described.split(' ', 1)[1]}" if described.startswith(("a ", "an ")) else described
        if (one[0].tag == "NN" and len(one) == 1) or (head.tag == "NNS" and one[0].tag == "CD"):
            return  # whose firm, Kiddicraft: whose? 668 men of the battalion, the Parachute Regiment
        yield Candidate(
            "name",
            {"of": of, "name": name, "what": "name"},
            start,
            stop,
            name,
            CORE,
            slug=f"{of} name",
            ask={"of": SKIP},
        )


def actor(name: str, role: str, start: int, end: int, tier: tuple[str, str], what: str = "") -> Candidate:
    """Who is what, or has that title; of a profession, a relation and what is no office, asked as such."""
    definite = role.startswith("the ")
    role = _WHEN.sub("", _AGE.sub("", role.removeprefix("the ")))
    kind, ask = _asked(name, role, definite=definite)
    what = what or kind
    fields = {"name": name, "role": role, **({"what": what} if what else {})}
    return Candidate("actor", fields, start, end, name, *tier, slug=f"{name} role", ask=ask)


def _asked(name: str, role: str, *, definite: bool) -> tuple[str, dict[str, object]]:
    """Which kind of role it is (empty: a position), and the questions of our own for it."""
    noun = _HANGING.split(role)[0].split()[-1].lower()
    owned = re.fullmatch(r"([A-Z][\w. -]*)'s? ([a-z]+)", role)
    if owned and noun in listed("people", "relations") and owned[1] not in demonyms() | dict.fromkeys(countries()):
        return "", {"role": SKIP, "name": {"q": f"Who was {_owner(role)}?"}}
    if _MOST.match(role):
        return "", {"role": SKIP, "name": {"q": f"Whom does the article describe as the {role}?"}}
    if noun in listed("people", "no_office"):
        return "", {"role": SKIP}
    trade = noun in listed("people", "professions") or bool(_TRADE.search(noun))
    if trade and " " not in re.sub("^an? ", "", role):
        return "profession", _with_article(role, definite=False)
    held = noun in listed("people", "offices") and (" of " in role or not trade)
    if held or (not trade and (owned or role[:1].isupper())):
        told_apart = definite or role.split()[0] in demonyms()
        return "", {"name": {"q": f"Whom does the article describe as the {role}?"}} if told_apart else {}
    return "", {"role": {"q": f"How does the article describe {name}?"}, **_with_article(role, definite=definite)}


def _owner(role: str) -> str:
    """Orm's successor; but: the board's chief."""
    return role if all(word[:1].isupper() for word in role.split("'")[0].split()) else f"the {role}"


def _with_article(role: str, *, definite: bool) -> dict[str, object]:
    """The question for who is what, with the article that an apposition may leave out: a Dutch chemist."""
    named = " of " in role or ("'" in role and role[0].isupper())
    if role.split()[0].lower() in ("a", "an", "the") or (named and not definite):
        return {}
    article = "the" if "'" in role or definite else "an" if role[0].lower() in "aeio" else "a"
    return {"name": {"q": f"Whom does the article describe as {article} {role}?"}}
