"""Claims in direct speech: “…,” X said; X said: “…”."""

from collections.abc import Iterator

from decks.drafting.candidate import Candidate
from decks.drafting.facts.claim_acts import claim_of
from decks.drafting.facts.claim_contents import LONGEST
from decks.drafting.grammar.clause import CONTENT, QUOTE, Clause
from decks.drafting.grammar.phrases import NP
from decks.drafting.parsing import Sentence
from decks.drafting.reading import Read
from decks.drafting.statements import Subject
from decks.drafting.wording import has_pronoun, words
from decks.drafting.words import listed


def names_it(clause: Clause, sentence: Sentence) -> bool:
    """Whether what is quoted is what something is called: called the tunnel "a hole"."""
    after = sentence.phrases[clause.verb + 1] if clause.verb + 1 < len(sentence.phrases) else None
    calling = listed("speech", "calling") | {"call"}
    named = after is not None and after.kind == NP and not has_pronoun(sentence.tokens[after.first : after.last])
    return named and sentence.phrases[clause.verb].base in calling


def quotations(clause: Clause, speaker: Subject, read: Read) -> Iterator[Candidate]:
    """“…,” X said; X said: “…”."""
    sentence = read.sentence
    if names_it(clause, sentence):
        return
    for at, phrase in enumerate(sentence.phrases):
        if phrase.kind != QUOTE or phrase.last - phrase.first < 5:
            continue
        begun = at == clause.verb + 2 and sentence.tokens[sentence.phrases[at - 1].first].low == "that"
        near = (
            begun
            or at in clause.own
            or (at < clause.verb and not any(at in other.own for other in sentence.clauses if other is not clause))
        )
        attached = clause.verb + 3 >= at if at > clause.verb else True
        inner = any(c.parent is clause and c.kind == CONTENT and c.verb < at for c in sentence.clauses)
        if not near or not attached or inner:
            continue
        tokens = sentence.tokens[phrase.first : phrase.last]
        said = words(tokens).strip('" ')
        if len(said.split()) > LONGEST + 20:
            continue
        said = said.rstrip(",. ")
        start, end = (
            min(tokens[0].start, speaker.start),
            max(tokens[-1].end, speaker.head.end, sentence.tokens[sentence.phrases[clause.verb].last - 1].end),
        )
        yield claim_of(clause, speaker, read, f"“{said}”", _last_words(said), start, end, None)


def _last_words(said: str) -> str:
    """The last two or three words of a quotation."""
    parts = said.split()
    return " ".join(parts[-2:]).strip('.,?!"') if len(parts) > 4 else ""
