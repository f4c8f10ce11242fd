"""Questions about a statement: what comes after “did”, and a sentence with a gap."""

from decks.context import capital
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.statements import Statement
from decks.drafting.wording import words

GAP = "____"
AUXILIARIES = (
    "was",
    "were",
    "is",
    "are",
    "had",
    "has",
    "have",
    "will",
    "would",
    "could",
    "should",
    "can",
    "may",
    "might",
    "must",
    "did",
    "does",
    "do",
)


def inverted(statement: Statement, without: tuple[int, ...] = ()) -> str:
    """“did ANAMA report the find”, “was the treaty signed”: the statement as it follows a question word."""
    agent = _agent(statement) if statement.subject.text.startswith("what ") else ()
    if agent:
        by = words(statement.phrase_tokens(agent[1:]))
        rest = statement.after((*without, *agent))
        return " ".join(f"did {by} {statement.group.base} {statement.subject.text} {rest}".split())
    tokens = statement.sentence.tokens[statement.group.first : statement.group.last]
    subject, after = statement.subject.text, statement.after(without)
    lead = tokens[0].low if tokens else ""
    auxiliary = statement.verb.split(" ", 1)
    if auxiliary[0].lower() in AUXILIARIES and (
        len(auxiliary) > 1 or auxiliary[0].lower() not in ("had", "has", "have", "did", "does", "do")
    ):
        rest = auxiliary[1] if len(auxiliary) > 1 else ""
        return " ".join(f"{auxiliary[0].lower()} {subject} {rest} {after}".split())
    base = lexicon().base(lead)
    tail = words(tokens[1:])
    helper = "do" if statement.subject.plural else "does"
    past = bool(tokens) and tokens[-1].tag in ("VBD", "VBN", "VBG")
    did = "did" if past else helper
    adverbs = [t for t in tokens if t.tag == "RB"]
    if adverbs and tokens[0].tag == "RB":
        base, tail = f"{words(adverbs)} {statement.group.base}", ""
    return " ".join(f"{did} {subject} {base} {tail} {after}".split())


def _agent(statement: Statement) -> tuple[int, ...]:
    """The places of “by X” in a passive."""
    phrases, tokens = statement.sentence.phrases, statement.sentence.tokens
    for at in statement.rest[:-1]:
        if tokens[phrases[at].first].low == "by" and at + 1 in statement.rest:
            return (at, at + 1)
    return ()


def sentence(statement: Statement, without: tuple[int, ...] = ()) -> str:
    """Subject, verb and what follows: a sentence without its capital and full stop."""
    return f"{statement.subject.text} {statement.did(without)}".strip()


def blanked(text: str, answer: str) -> str:
    """A sentence with a gap for the answer; empty if it does not stand there once."""
    at = text.find(answer) if answer else -1
    if at < 0 or text.count(answer) > 1:
        return ""
    gapped = text[:at] + GAP + text[at + len(answer) :]
    return f"{capital(gapped)}."
