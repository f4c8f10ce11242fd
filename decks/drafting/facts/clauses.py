"""Clauses of documents: what a treaty, a law or a plan provides."""

from collections.abc import Iterator

from decks.drafting.asking import sentence
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.facts.events import best_key, dangling
from decks.drafting.grammar.clause import QUOTE
from decks.drafting.reading import Text
from decks.drafting.statements import Statement
from decks.drafting.wording import words
from decks.drafting.words import listed

_LONGEST_QUOTED = 14


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """The clause as a document's, if its subject is one and its verb is what documents do."""
    head = statement.subject.text.split(" of ")[0].split()[-1].lower()
    head_word = statement.subject.head.low.split()[-1]
    entity = text.entities.find(statement.subject.text)
    is_document = bool({head, head_word} & listed("documents", "nouns")) or (
        entity is not None and entity.kind in ("treaty", "document")
    )
    if (
        not is_document
        or statement.group.base not in listed("documents", "verbs")
        or statement.group.passive
        or not statement.rest
    ):
        return
    if dangling(statement, text):
        return
    says, key = statement.did(), best_key(statement) or _quoted(statement)
    marked = says.replace(key, f"{{{key}}}") if key and says.count(key) == 1 else says
    tier = (CORE, "") if statement.subject.sure else (MAYBE, "which document is meant must be checked")
    yield Candidate(
        "clause", {"of": statement.subject.text, "says": marked}, statement.start, statement.end, key or says, *tier,
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
