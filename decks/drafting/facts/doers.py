"""Who or what did something, as a question: “Who …?”, “Which fault …?”, “What …?”."""

from dataclasses import replace

from decks.drafting.candidate import Candidate
from decks.drafting.grammar.forms import singulars
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.persons import is_person
from decks.drafting.reading import Text
from decks.drafting.statements import Statement, Subject
from decks.drafting.values.names import Entities
from decks.drafting.wording import POSSESSIVES
from decks.drafting.words import listed
from decks.model import SKIP

_NOBODY = ("no", "nobody", "nothing", "none", "neither", "few", "little", "some", "other", "others", "several", "many")
_ACTING = frozenset().union(
    *(listed("kinds", kind) for kind in ("organization", "ministry", "university", "treaty", "agreement"))
)
_AFTER_WHAT = {"were": "was", "are": "is", "have": "has", "do": "does", "weren't": "wasn't"}


def ask_who(statement: Statement, did: str, text: Text) -> dict[str, object]:
    """A question of our own for the subject, where the template's “who or what” is needlessly wide."""
    subject = statement.subject
    named = text.entities.find(subject.text)
    kind = "" if named and named.kind else _kind_in(subject)
    if subject.several or (named and not kind):
        return {}
    if len(did.split()) < 3 or subject.text.startswith("what ") or subject.text.split()[0].lower() in _NOBODY:
        return {"who": SKIP}
    if is_person(subject.head) or _of_persons(subject):
        return {"who": {"q": f"Who {did}?"}}
    return {"who": {"q": f"Which {kind} {did}?" if kind else f"What {_singular(did)}?"}}


def not_who_or_what(fact: Candidate, entities: Entities) -> Candidate:
    """The event with a gap for its subject, where nothing tells whether that is a “who” or a “what”."""
    who = fact.fields.get("who")
    named = entities.find(who) if isinstance(who, str) else None
    if fact.type != "event" or named is None or named.kind or "who" in fact.ask:
        return fact
    return replace(fact, ask={**fact.ask, "who": {"forms": ["cloze"]}})


def _of_persons(subject: Subject) -> bool:
    """A group of senior officials, thousands of refugees: nouns for persons after a noun for many."""
    head, _, of = subject.text.partition(" of ")
    return " of " in subject.text and head.split()[-1] in listed("people", "groups") and _person_in(of)


def _person_in(said: str) -> bool:
    return any(word in listed("people", "nouns") for end in said.split() for word in (end, *singulars(end)))


def _singular(did: str) -> str:
    """A plural verb as it follows “what”: were introduced -> was introduced."""
    verb, _, rest = did.partition(" ")
    return f"{_AFTER_WHAT.get(verb, verb)} {rest}"


def _kind_in(subject: Subject) -> str:
    """The noun that says what kind of thing a subject is, where other words tell which: the San Andreas fault."""
    said = subject.text.split()
    last = subject.head.low.split()[-1]
    others = [word for word in said if word.lower() not in (last, "the", "a", "an")]
    owned = any(word.lower() in POSSESSIVES or '"' in word for word in said)
    if owned or not any(word[0].isupper() for word in others):
        return ""
    if last in _ACTING:
        return last
    common = subject.head.tag in ("NN", "NNS") and lexicon().is_noun(last) and lexicon().knows(last)
    return last if common and said[-1].lower() == last and "'" not in subject.text else ""
