"""Names: what something is called, with those in brackets."""

from collections.abc import Iterator

from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.extent import extent
from decks.drafting.facts.brackets import in_brackets
from decks.drafting.grammar.clause import Clause
from decks.drafting.grammar.lexicon import lexicon
from decks.drafting.grammar.phrases import NP
from decks.drafting.reading import Read, Text
from decks.drafting.wording import has_pronoun, inside, words
from decks.drafting.words import section
from decks.model import SKIP


def in_sentence(read: Read, text: Text) -> Iterator[Candidate]:
    """The names that a sentence gives to things."""
    yield from in_brackets(read, text)
    for clause in read.sentence.clauses:
        yield from _called(clause, read, text)


def _called(clause: Clause, read: Read, text: Text) -> Iterator[Candidate]:
    """Known as, called, nicknamed, renamed …, in the passive or in the active with an object."""
    sentence = read.sentence
    verb = sentence.phrases[clause.verb]
    naming = section("naming")["verbs"]
    following = sentence.tokens[verb.last] if verb.last < len(sentence.tokens) else None
    main = sentence.tokens[verb.head].low
    base = next((b for b in (main, verb.base) if b in naming), "")
    if verb.base == "become" and following and following.low == "known":
        base = "know"
    subject = read.subjects.get(clause.verb)
    active = not (verb.passive or verb.base == "become")
    if not base or (subject is None and not active):
        return
    places = list(range(clause.verb + 1, len(sentence.phrases)))
    as_at = next((at for at in places[:8] if sentence.tokens[sentence.phrases[at].first].low == "as"), None)
    if base in ("know", "register") and as_at is None:
        return
    named = _name_at(
        read, (as_at if as_at is not None and base in ("know", "describe", "refer", "register") else clause.verb) + 1
    )
    if subject is not None and not active:
        of, sure = subject.text, subject.sure
    else:
        of, sure, named = _object_named(clause, read)
    if not named or not of or of.lower() == named[0].lower():
        return
    name, last = named
    if base == "register" and not any(char.isupper() or char.isdigit() for char in name):
        return  # registered as a trade mark
    start = min(subject.start if subject else len(text.plain), sentence.tokens[verb.first].start)
    what = naming[base]
    between = sentence.tokens[verb.last : sentence.phrases[as_at].first] if as_at is not None else []
    if between and between[0].low in ("to", "in", "by", "among") and len(between) < 5:
        by_name = any(t.tag == "NNP" for t in between)
        what = f"{words(between[1:])} name" if by_name and between[0].low == "to" else f"name {words(between)}"
        what = what.replace("name to ", "name among ").replace("name by ", "name among ")
    if what == "name" and all(word[0].isupper() for word in of.split() if word not in ("the", "of", "and")):
        what = "other name"
    tier = (CORE, "") if sure else (MAYBE, "what is meant must be checked")
    fields, end = {"of": of, "name": name, "what": what}, sentence.tokens[sentence.phrases[last].last - 1].end
    yield Candidate("name", fields, start, end, name, *tier, slug=f"{of} {what}", ask={"of": SKIP})


def _name_at(read: Read, at: int) -> tuple[str, int] | None:
    """The name that stands here: a noun phrase, in quotation marks or not."""
    phrases, tokens = read.sentence.phrases, read.sentence.tokens
    while at + 1 < len(phrases) and (
        (phrases[at + 1].kind == "QUOTE" and tokens[phrases[at].first].tag == "DT")
        or tokens[phrases[at].first].text in ('"', "(")
        or tokens[phrases[at].first].low in ("as", "officially", "simply", "also")
    ):
        at += 1
    if (
        at >= len(phrases)
        or phrases[at].kind not in (NP, "QUOTE", "ADJ")
        or has_pronoun(tokens[phrases[at].first : phrases[at].last])
    ):
        return None
    last = extent(read.sentence, at, len(phrases) - 1, of_only=True) if phrases[at].kind == NP else at
    name = words([t for p in range(at, last + 1) for t in tokens[phrases[p].first : phrases[p].last]]).strip('" ,.')
    if phrases[at].kind == NP and not any(
        t.tag in ("NNP", "NNPS") for t in tokens[phrases[at].first : phrases[at].last]
    ):
        name = inside(tokens[phrases[at].first : phrases[last].last], opens=False).strip('" ,.')
    return (name, last) if name and len(name.split()) < 9 else None


def _object_named(clause: Clause, read: Read) -> tuple[str, bool, tuple[str, int] | None]:
    """They called the stuff isletin: object and name, which stand side by side."""
    phrases, tokens = read.sentence.phrases, read.sentence.tokens
    at = clause.verb + 1
    if at >= len(phrases) or phrases[at].kind != NP or has_pronoun(tokens[phrases[at].first : phrases[at].last]):
        return "", False, None
    last = extent(read.sentence, at, len(phrases) - 1, of_only=True)
    of = inside(tokens[phrases[at].first : phrases[last].last], opens=False)
    named = last + 1 < len(phrases) and any(
        t.tag in ("NNP", "NNPS") for t in tokens[phrases[last + 1].first : phrases[last + 1].last]
    )
    quoted = last + 1 < len(phrases) and (
        tokens[phrases[last + 1].first].text.startswith('"') or (phrases[last + 1].kind == "QUOTE" or named)
    )
    inner = list(tokens[phrases[at].first : phrases[at].last])
    if (
        not quoted
        and len(inner) >= 3
        and inner[0].tag == "DT"
        and inner[-1].tag in ("NN", "NNP")
        and inner[-2].tag == "NN"
        and not lexicon().knows(inner[-1].low)
    ):
        return words(inner[:-1]), True, (inner[-1].text, at)  # the stuff isletin
    return of, True, _name_at(read, last + 1) if quoted else None
