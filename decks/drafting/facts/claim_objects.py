"""Claims with an object instead of a clause: warned against the plans, asked for an explanation."""

from collections.abc import Iterator

from decks.context import templates
from decks.drafting.candidate import CORE, MAYBE, WHO_IS_MEANT, Candidate
from decks.drafting.facts.events import dangling
from decks.drafting.facts.keys import best_key, fullest
from decks.drafting.grammar.clause import QUOTE
from decks.drafting.grammar.phrases import ADJ, NP, P
from decks.drafting.reading import Text
from decks.drafting.statements import Statement
from decks.drafting.wording import words
from decks.drafting.words import listed

# Verbs after which the deck's templates put a “that”: not for a noun.
THAT_VERBS = frozenset(templates("en")["claim"]["link"]["verbs"])


def in_statement(statement: Statement, text: Text) -> Iterator[Candidate]:
    """Saying with an object instead of a clause: warned against the plans, asked for an explanation."""
    if not statement.rest or statement.group.passive or dangling(statement, text):
        return
    last = _act_until(statement)
    if last is None:
        return
    places = [at for at in statement.rest if statement.clause.verb < at <= last]
    act = " ".join([statement.verb, words(statement.phrase_tokens(places))]).strip()
    says = statement.after(places)
    if places and says.count('"') == 2 and says.startswith('"') and says.endswith('"'):
        says = says.strip('"')  # spoke of “a big step”: no colon comes between
    key = best_key(statement)
    after = [at for at in statement.rest if at > last]
    if places and len(after) > 1:
        key = fullest(statement, after[0]) or key
    short = len(says.split()) < 2 and not any(char.isdigit() for char in says)
    if not says or short or act in THAT_VERBS:
        return
    fields = {"act": act, "says": says, **({"key": key} if key and says.count(key) == 1 else {})}
    tier = (CORE, "") if statement.subject.sure else (MAYBE, WHO_IS_MEANT)
    yield Candidate(
        "claim",
        fields,
        statement.start,
        statement.end,
        key or statement.subject.text,
        *tier,
        slug=f"{statement.subject.text} {act} {says}",
        by=(statement.subject.text,),
    )


def _act_until(statement: Statement) -> int | None:
    """The last place of the rest that still belongs to the act, or that of the verb; None if it is no saying."""
    phrases, tokens, base = statement.sentence.phrases, statement.sentence.tokens, statement.group.base
    first, verb = statement.rest[0], statement.clause.verb
    word = tokens[phrases[first].first].low
    if _is_source(statement) and base in listed("speech", "putting") and phrases[first].kind == NP:
        return verb
    if _is_source(statement) and base == "arrive":
        return next(
            (at for at in statement.rest if tokens[phrases[at].first].low == "at" and _counts(statement, at + 1)), None
        )
    loose = listed("speech", "clausal") | listed("speech", "loose")
    strong = base in (listed("speech", "assert") | listed("speech", "ask")) - loose
    if phrases[first].kind == NP:
        known = (strong or base in ("denounce", "condemn", "demand")) and base not in ("dispute", "reject")
        return verb if known or _calls(statement) else None
    if phrases[first].kind != P or word not in ("against", "for", "about", "of", "upon", "on"):
        return None
    return first if strong or (base, word) in (("speak", "of"), ("alarm", "against")) else None


def _is_source(statement: Statement) -> bool:
    """Whether an estimate, a count or the like is the subject."""
    return statement.subject.head.low in listed("speech", "sources")


def _counts(statement: Statement, at: int) -> bool:
    """Whether a noun phrase of the rest begins with a number."""
    phrase = statement.sentence.phrases[at] if at in statement.rest else None
    return phrase is not None and phrase.kind == NP and statement.sentence.tokens[phrase.first].tag in ("CD", "QB")


def _calls(statement: Statement) -> bool:
    """Described the fighting as a war; called the plan "a gamble", called it rash."""
    phrases, tokens, rest = statement.sentence.phrases, statement.sentence.tokens, statement.rest
    after = [at for at in rest[1:] if at > rest[0]]
    if statement.group.base in listed("speech", "calling"):
        return any(tokens[phrases[at].first].low == "as" for at in after)
    marked = any(phrases[at].kind in (QUOTE, ADJ) or tokens[phrases[at].first].text.startswith('"') for at in after)
    return statement.group.base == "call" and marked
