"""The type of a gap: the event that its sentence tells, where the sentence is plain enough to say who did what."""

from decks.drafting.facts.events import did_so
from decks.drafting.facts.gap_sentence import Telling
from decks.drafting.grammar.clause import MAIN
from decks.drafting.reading import Read
from decks.drafting.statements import Statement
from decks.model import SKIP

_LONGEST = 45
_FRONTED = 10
Typed = tuple[str, dict[str, object], dict[str, object]]


def typed(read: Read, told: Telling, ask: str, answer: str) -> Typed | None:
    """The type, fields and questions of a gap in a sentence: who did what, with the answer in braces; else None."""
    statement = next((s for s, _ in read.statements if s.clause.kind == MAIN and not s.clause.shared), None)
    if statement is None or not told.whole or "…" in ask or _joined(statement) or statement.group.told:
        return None
    did = _did(statement, told)
    if not did or did_so(did) or did.count(answer) != 1 or answer in statement.subject.text or "{" in did:
        return None
    fields: dict[str, object] = {"who": statement.subject.text, "did": did.replace(answer, f"{{{answer}}}")}
    return "event", fields, {"who": SKIP, "did": {"gap": ask}}


def _joined(statement: Statement) -> bool:
    """Whether the sentence has another main clause with a subject of its own."""
    clauses = statement.sentence.clauses
    return any(c.kind == MAIN and not c.shared and c is not statement.clause for c in clauses)


def _did(statement: Statement, told: Telling) -> str:
    """The sentence from its verb on, and then what stands before its subject; empty if it is no plain sentence."""
    tokens = statement.sentence.tokens
    verb, subject = tokens[statement.group.first], statement.subject
    if verb.start < subject.start or statement.clause.verb < max(statement.clause.subject):
        return ""
    rest = told.said(verb.start, told.end).rstrip('.!" ')
    before = told.said(told.start, subject.start).strip(" ,")
    if before and tokens[0].tag in ("TITLE", "NNP", "NNPS"):
        return ""  # Lady Roe, the wife of the mayor, had
    apart = any(mark in f"{before} {rest}" for mark in (";", ": ", '"')) or _interrupted(statement)
    if (
        apart
        or len(before.split()) > _FRONTED
        or len(rest.split()) > _LONGEST
        or verb.low != statement.verb.split()[0].lower()
    ):
        return ""
    return f"{rest}, {before[:1].lower()}{before[1:]}" if before else rest


def _interrupted(statement: Statement) -> bool:
    """Whether something stands between subject and verb."""
    between = statement.sentence.phrases[max(statement.clause.subject) + 1 : statement.clause.verb]
    return any(phrase.kind in ("MARK", "PAREN") for phrase in between)
