"""Clauses of documents: what a treaty, a law or a plan provides, each duty by itself."""

import re
from collections.abc import Iterator

from decks.drafting.asking import sentence
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.extent import noun_text
from decks.drafting.facts.events import dangling
from decks.drafting.facts.keys import best_key
from decks.drafting.facts.provision_asks import parts
from decks.drafting.grammar.clause import QUOTE
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.phrases import NP
from decks.drafting.reading import Text
from decks.drafting.statements import Statement
from decks.drafting.wording import words
from decks.drafting.words import listed

_DUTY = r"(?P<not>not )?to (?P<duty>[a-z]+\b.*)"
_BOUND = re.compile(rf"^(?P<party>(?:(?!\bto\b)[^,;:])+?) {_DUTY}$")
_VOWED = re.compile(
    r"^(?:(?:had|has|have|was|were|is|are) (?=(?:not )?to)|(?:undertakes?|undertook|agrees?|agreed|promised|pledged) )"
    rf"{_DUTY}$"
)
_MODAL = re.compile(r"^(?P<modal>must|may|shall|could|might)(?P<not> not)? (?P<duty>[a-z]+\b.*)$")
_NEXT = re.compile(r"(?:,? and|, ) (?=(?:not )?to [a-z]+ )")
_MOST_PARTY = 7
_PARTICLES = ("up", "down", "out", "on")
_OBLIGING = frozenset(["oblige", "require", "commit", "order", "bind", "compel"])
_WHICH = "which document is meant must be checked"
_LONGEST_QUOTED = 14


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """The clauses of a document that is the subject, or under which something must be, if that is what it tells."""
    under = _under(statement, text)
    if under:
        yield from _agreed(statement, under)
        return
    subject, group = statement.subject, statement.group
    if (
        not _is_document(subject.text, subject.head.low, text)
        or group.base not in listed("documents", "verbs")
        or group.passive
        or not statement.rest
        or dangling(statement, text)
    ):
        return
    act = past(group.base)
    bound = _BOUND.match(statement.after()) if group.base in listed("documents", "binding") else None
    if (
        bound
        and bound["party"] not in _PARTICLES
        and len(bound["party"].split()) <= _MOST_PARTY
        and (not bound["not"] or group.base in _OBLIGING)
    ):
        said = f"{bound['not'] or ''}to {bound['duty']}"
        yield from _duties(statement, (subject.text, act, bound["party"]), said, sure=subject.sure)
        return
    says, key = statement.did(), best_key(statement) or _quoted(statement)
    marked = says.replace(key, f"{{{key}}}") if key and says.count(key) == 1 else says
    tier = (CORE, "") if subject.sure else (MAYBE, _WHICH)
    yield Candidate(
        "clause", {"of": subject.text, "says": marked}, statement.start, statement.end, key or says, *tier,
        slug=sentence(statement), ask={},
    )  # fmt: skip


def _quoted(statement: Statement) -> str:
    """The words of a document that a clause quotes, without the marks, if they are few."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    for at in statement.rest:
        inner = words(tokens[phrases[at].first : phrases[at].last]).strip('" ')
        if phrases[at].kind == QUOTE and 1 < len(inner.split()) <= _LONGEST_QUOTED:
            return inner
    return ""


def _is_document(said: str, head_word: str, text: Text) -> bool:
    head = said.split(" of ")[0].split()[-1].lower()
    entity = text.entities.find(said)
    named = entity is not None and entity.kind in ("treaty", "agreement", "document")
    return named or bool({head, head_word.split()[-1]} & listed("documents", "nouns"))


def _under(statement: Statement, text: Text) -> str:
    """The document of “under the treaty, Germany had to …”."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    for at, after in zip(statement.said, statement.said[1:], strict=False):
        if tokens[phrases[at].first].low == "under" and phrases[after].kind == NP:
            said, head = noun_text(statement.sentence, after), tokens[phrases[after].head]
            return said if _is_document(said, head.low, text) else ""
    return ""


def _agreed(statement: Statement, of: str) -> Iterator[Candidate]:
    """Under the accord Velm was to leave: it obliged Velm to leave."""
    did = statement.did(statement.said)
    vowed, modal = _VOWED.match(did), _MODAL.match(did)
    found, party = vowed or modal, statement.subject.text
    if found is None or not statement.subject.sure or found["duty"].startswith(("be ", "have ")):
        return
    act = "allowed" if modal and modal["modal"] in ("may", "could", "might") else "obliged"
    yield from _duties(statement, (of, "forbade" if found["not"] else act, party), f"to {found['duty']}", sure=True)


def _duties(statement: Statement, bound: tuple[str, str, str], said: str, *, sure: bool) -> Iterator[Candidate]:
    """A clause for each thing that somebody is bound to: to reduce its army | and to abolish conscription."""
    of, act, party = bound
    for part in _NEXT.split(said):
        duty = part.removeprefix("not ").removeprefix("to ")
        how = "forbade" if part.startswith("not ") else act
        whole = f"{of} {how} {party} to {duty}"
        asks = parts(whole, duty, without=duty)
        yield Candidate(
            "clause", {"of": of, "party": party, "duty": duty, "act": how}, statement.start, statement.end, duty,
            *((CORE, "") if sure else (MAYBE, _WHICH)), slug=whole, ask=asks,
        )  # fmt: skip
