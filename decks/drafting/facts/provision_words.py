"""The language of treaties and laws: who shall, may, undertakes; who can be bound; who “it” is."""

import re

from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.words import listed

MODAL = re.compile(
    r"^(?P<party>[^;]+?),? (?:(?P<modal>shall|may|must)(?P<not> not)?"
    r"|(?P<vow>(?:hereby )?(?:undertakes?|agrees?|pledges?))(?P<not_> not)?(?: in any way)? to)"
    r"(?P<aside>, [^,]+,)? (?P<rest>(?!only\b).+)$"
)
_TOLD = r"forbidden|prohibited|required|obliged|bound|allowed|permitted|free|entitled"
TOLD = re.compile(
    r"^(?P<party>[^;]+?) (?P<modal>)(?P<not_>)(?P<aside>)"
    rf"(?:(?:is|are)(?P<not> not)? (?=(?:{_TOLD}) to )|(?=ha(?:s|ve) the right to ))(?P<rest>.+)$"
)
STATES = re.compile(
    r"^(?P<what>[^;]+?) (?P<verb>is|are|shall|may|must|will|consists? of|comprises?|has|have|requires?"
    r"|(?:acknowledge|recogni[sz]e|accept|renounce|affirm|declare|cede|confirm|reaffirm|condemn|guarantee)s?)"
    r" (?P<rest>.+)$"
)
RIGHT = re.compile(r"^ha(?:ve|s) the right(?: not)? to (?=[a-z])")
BE_TOLD = re.compile(
    r"^(?:be )?(?:(?P<forbade>forbidden|prohibited)|(?P<obliged>required|obliged|bound)"
    r"|(?P<allowed>allowed|permitted|free)|(?P<entitled>entitled)) to (?=[a-z]+\b)"
)
ASIDE_OF_RIGHT = re.compile(r"(?<=\bshall),? in \w+ing [\w ]+?,?(?= have the right to\b)")
BANNED = re.compile(r"^(?:be |hereby )*(prohibited|forbidden|banned|abolished)$")
RELATIVE = re.compile(r"\b(?:which|who|if|when|where|unless|until|consisting|composed)\b")
FRONTED = re.compile(
    r"^(?:In|On|At|After|Before|Within|During|For|Upon|Under|By|If|When|Where|Unless|Pending|Subject|Without|From|Until|Beginning|Starting|As|Notwithstanding|Except"
    r"|(?:\w+ ){1,3}(?:after|before|from))\b[^,;]*, (?=\S)"
)
NO_DUTY = re.compile(
    r"^(?:be|remain|enter into force|come into|take effect|take place|apply|cease to be|lapse|expire|consist|include"
    r"|mean|have|bear the date|become|prevail|continue|extend)\b"
)
ABOUT_ITSELF = re.compile(r"^(?:the|the present) (?:[A-Z]\w+ )?(?:Treaty|Agreement|Convention|Protocol|Charter)\b")
ASIDE = re.compile(r",.*$")
SELF = re.compile(
    r"\b(?:[Tt]he present|[Tt]his|[Tt]hese|[Tt]hose) "
    r"(?=[A-Z]|(?!is|are|was|were|of|in|who|which|that|shall|may|must)[a-z]+\b)"
)
_POINTING = re.compile(r"^(?:It|They|He|She|Its|Their|His|Such|This) ")
_ANYBODY = re.compile(
    r"(?:(?:each|any|every|either|both|all|the|states?|contracting|high|an?)\b.*\bpart(?:y|ies)\b"
    r"|(?:any|every|each|all) )",
    re.IGNORECASE,
)


def is_bindable(party: str) -> bool:
    """Whether somebody can be bound: a party, a state, an office, a body, a person."""
    party = re.sub(r"^(?:each|any|all|either|one|none) of ", "", party)
    head = re.split(r" (?:of|to|that|in|for|with)\b|,", party)[0].split()
    last = head[-1] if head else ""
    forms = {
        last.lower(),
        lexicon().base(last.lower()),
        last.lower().removesuffix("s"),
        re.sub("ies$", "y", last.lower()),
    }
    if forms & (listed("documents", "bound") | listed("people", "nouns")):
        return True
    return last[:1].isupper() and not forms & listed("documents", "nouns") and not lexicon().knows(last.lower())


def is_anybody(party: str) -> bool:
    """The Parties, any State: whoever is bound by all of it, so that it cannot be asked for."""
    return bool(_ANYBODY.match(party))


def is_verb(rest: str) -> bool:
    """Whether a duty begins with a verb, or an adverb and a verb."""
    words = [word.strip(",").lower() for word in rest.split()]
    word = words[1] if words[0].endswith("ly") and len(words) > 1 else words[0]
    return word in lexicon().verbs or lexicon().tags(word)[0] in ("VB", "VBP")


def by_name(text: str, before: str) -> tuple[str, bool]:
    """The text with the subject of the sentence before for “it”; and whether it is sure who is meant."""
    if not _POINTING.match(text):
        return text, True
    first, _, rest = text.partition(" ")
    plural = before.endswith("s") or " and " in before
    if not before or first in ("Such", "He", "She", "His", "This") or (first in ("They", "Their")) != plural:
        return text, False
    before = re.sub(r"^(?:no|neither|any) ", "each ", before)
    owner = f"{before}'" if before.endswith("s") else f"{before}'s"
    return f"{before if first in ('It', 'They') else owner} {rest}", True


def small(text: str) -> str:
    """Without the capital that only begins a sentence; States Parties keep theirs."""
    words = text.split(" ", 2)
    opens = lexicon().knows(words[0].lower().split("-")[0]) and (len(words[0]) == 1 or not words[0].isupper())
    named = len(words) > 1 and words[1][:1].isupper() and lexicon().tags(words[0].lower())[0] in ("NNS", "NN", "JJ")
    return text[:1].lower() + text[1:] if opens and not named else text
