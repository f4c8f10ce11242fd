"""What templates need of a deck's words: a plural, an article, a verb after “did”. The rules are the language's."""

import re
from collections.abc import Sequence

from decks.context import Context
from decks.model import Thing


def plural(noun: str, context: Context) -> str:
    """The plural of a noun that a question asks with: “country” -> “countries”."""
    return _first_fit(context.words("grammar")["plural"], noun)


def with_article(noun: str, context: Context) -> str:
    """A noun with its indefinite article, if it is one thing: “a maximum range”, “losses”."""
    return noun if is_plural(noun, context) else _first_fit(context.words("grammar")["article"], noun)


def _first_fit(rules: Sequence[Sequence[str]], noun: str) -> str:
    pattern, ending = next((rule for rule in rules if re.search(rule[0], noun)), ("", ""))
    return re.sub(pattern, ending, noun, count=1)


def is_plural(noun: str, context: Context) -> bool:
    """Whether a noun takes “are”, judged by the last word before a preposition; names count as singular."""
    grammar = context.words("grammar")
    head = re.split(grammar["head"], noun)[0].split()[-1:]
    return bool(head and re.search(grammar["many"], head[0]))


def to_be(noun: str, context: Context, *, past: bool = False) -> str:
    """“is” or “are”, “was” or “were”, as the noun wants it."""
    return str(context.words("grammar")["been" if past else "be"][is_plural(noun, context)])


def which(things: Sequence[Thing], context: Context, *, as_object: bool = False, unknown: str = "") -> str:
    """What asks for things: “which country”, “which two towns”, “who”; `unknown` is the kind of what has none."""
    kinds = {thing.kind or unknown for thing in things}
    kind = kinds.pop() if len(kinds) == 1 else ""
    if kind and len(things) > 1:
        return context.fill("which", "several", number=_number(len(things), context), kinds=plural(kind, context))
    if kind not in ("", "person"):
        return context.fill("which", "one", kind=kind)
    return context.fill("which", (kind or "unknown") + ("-object" if as_object else ""))


def _number(count: int, context: Context) -> str:
    return next((word for word, number in context.language.numbers.items() if number == count), str(count))


def after_did(sentence: str, context: Context) -> str:
    """A sentence in the past as it follows “did”: “ANAMA reported a find” -> “ANAMA report a find”.

    Only where that is certain: one of the deck's names, then a verb that the language lists. Else empty.
    """
    sentence = context.lower(sentence)
    names = [name for thing in context.names.values() for name in thing.variants if sentence.startswith(f"{name} ")]
    subject = max(names, key=len, default="")
    verb, _, rest = sentence.removeprefix(subject).strip().partition(" ")
    base = context.words("verbs").get(verb, "")
    return f"{subject} {base} {rest}".strip() if subject and base else ""
