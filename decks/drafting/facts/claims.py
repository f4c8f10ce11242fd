"""Claims: what somebody said, asked, hoped or thought, in a clause or in quotation marks."""

from collections.abc import Iterator

from decks.context import templates
from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.extent import extent
from decks.drafting.facts.events import dangling
from decks.drafting.facts.keys import best_key, fullest
from decks.drafting.grammar.clause import CONTENT, PARTICIPLE, QUOTE, SUBORDINATE, Clause
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.phrases import ADJ, MARK, NP, SUB, P
from decks.drafting.grammar.row import particle
from decks.drafting.parsing import Sentence
from decks.drafting.reading import NOBODY, Read, Text
from decks.drafting.stance import stance_of
from decks.drafting.statements import Statement, Subject
from decks.drafting.telling import is_own_remark, is_result, is_telling
from decks.drafting.wording import has_pronoun, words
from decks.drafting.words import listed

LONGEST = 45
_WIDEST = 6
# Verbs after which the deck's templates put a “that”: not for a noun.
THAT_VERBS = frozenset(templates("en")["claim"]["link"]["verbs"])


def in_sentence(read: Read) -> Iterator[Candidate]:
    """What the clauses of saying and thinking in a sentence tell."""
    for clause in read.sentence.clauses:
        speaker = read.subjects.get(clause.verb)
        if not speaker or speaker.text.lower() in NOBODY or not is_telling(clause, read.sentence):
            continue
        yield from _contents(clause, speaker, read)
        yield from _quotations(clause, speaker, read)


def _contents(clause: Clause, speaker: Subject, read: Read) -> Iterator[Candidate]:
    sentence = read.sentence
    if clause.kind == "inserted":
        yield from _around(clause, speaker, read)
        return
    contents = [c for c in sentence.clauses if c.kind == CONTENT and c.parent is clause]
    for content in contents:
        places = places_of(content, read)
        joined = content.shared and any(not other.shared for other in contents)  # the one before has it
        if not places or joined or is_result(content, sentence):
            continue
        tokens = [t for at in places for t in sentence.tokens[sentence.phrases[at].first : sentence.phrases[at].last]]
        said, event = words(tokens), _event_meant(content, read)
        if not said or len(said.split()) > LONGEST or len(said.split()) < 3:
            continue
        if event:
            yield _claim(
                clause,
                speaker,
                read,
                f"{event} {said.split(' ', 1)[1]}",
                "",
                min(speaker.start, tokens[0].start),
                tokens[-1].end,
                None,
            )
            continue
        start = min(speaker.start, tokens[0].start)
        yield _claim(
            clause,
            speaker,
            read,
            said,
            key_of(content, read, said),
            start,
            max(tokens[-1].end, speaker.head.end),
            content,
        )


def _event_meant(content: Clause, read: Read) -> str:
    """A session failed as the office declared that it would not take place: only an event takes place."""
    verb, telling = read.sentence.phrases[content.verb], content.parent
    after = read.sentence.tokens[verb.last].low if verb.last < len(read.sentence.tokens) else ""
    happens = verb.base in ("happen", "occur") or (verb.base, after) == ("take", "place")
    places = [read.sentence.tokens[read.sentence.phrases[at].first].low for at in content.subject]
    above = telling.parent if telling is not None else None
    meant = read.subjects.get(above.verb) if above is not None and places == ["it"] and happens else None
    return meant.text if meant is not None and meant.sure and not meant.person else ""


def _around(clause: Clause, speaker: Subject, read: Read) -> Iterator[Candidate]:
    """Weber, several historians believe, was overlooked: the clause in which the speaker's stands."""
    for statement, _ in read.statements:
        if statement.clause is clause.parent:
            said = f"{statement.subject.text} {statement.did()}"
            key = key_of(statement.clause, read, said)
            start, end = min(statement.start, speaker.start), max(statement.end, speaker.head.end)
            yield _claim(clause, speaker, read, said, key, start, end, None)


def places_of(content: Clause, read: Read) -> list[int]:
    """The phrases of what is said, without the “that” before it."""
    sentence, owner = read.sentence, read.owner
    first = min([*content.own, *(content.subject or ())], default=content.verb)
    out: list[int] = []
    for at in range(first, len(sentence.phrases)):
        own: Clause | None = owner.get(at)
        inside_ = own is not None and _within(own, content, sentence)
        if (not inside_ and out) or _is_comment(sentence, at):
            break
        phrase = sentence.phrases[at]
        if inside_ and not (
            phrase.kind == SUB and at == content.marker and sentence.tokens[phrase.first].low == "that"
        ):
            out.append(at)
    while out and sentence.phrases[out[-1]].kind in (MARK, "CC"):
        out.pop()
    return out


def _is_comment(sentence: Sentence, at: int) -> bool:
    """…, a charge that the firm denied: the article's word for what was said, and no more of it."""
    phrase = sentence.phrases[at]
    opens = phrase.kind == NP and at > 0 and sentence.tokens[sentence.phrases[at - 1].first].text == ","
    indefinite = sentence.tokens[phrase.first].low in ("a", "an", "something")
    return opens and indefinite and sentence.tokens[phrase.head].low in listed("speech", "comments")


def _within(own: Clause, content: Clause, sentence: Sentence) -> bool:
    walk: Clause | None = own
    while walk is not None:
        twin = walk.shared and walk.kind == content.kind and walk.parent is content.parent
        if walk is content or (twin and content.kind in (CONTENT, SUBORDINATE)):
            return True
        if walk.kind == "inserted" or is_own_remark(walk, sentence):
            return False
        walk = walk.parent
    return False


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
    tier = (CORE, "") if statement.subject.sure else (MAYBE, "who is meant must be checked")
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


def names_it(clause: Clause, sentence: Sentence) -> bool:
    """Whether what is quoted is what something is called: called the tunnel "a hole"."""
    after = sentence.phrases[clause.verb + 1] if clause.verb + 1 < len(sentence.phrases) else None
    calling = listed("speech", "calling") | {"call"}
    named = after is not None and after.kind == NP and not has_pronoun(sentence.tokens[after.first : after.last])
    return named and sentence.phrases[clause.verb].base in calling


def _quotations(clause: Clause, speaker: Subject, read: Read) -> Iterator[Candidate]:
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
            said = said[: said.find(". ") + 1] or said
            continue
        said = said.rstrip(",. ")
        start, end = (
            min(tokens[0].start, speaker.start),
            max(tokens[-1].end, speaker.head.end, sentence.tokens[sentence.phrases[clause.verb].last - 1].end),
        )
        yield _claim(clause, speaker, read, f"“{said}”", _last_words(said), start, end, None)


def _claim(
    clause: Clause, speaker: Subject, read: Read, says: str, key: str, start: int, end: int, content: Clause | None
) -> Candidate:
    outer = stance_of(clause, read.sentence, read.subjects)
    by = (*outer.by, speaker.text)
    act, says = _act(clause, read, says, content)
    fields: dict[str, object] = {"act": act, "says": says}
    if key and says.count(key) == 1:
        fields["key"] = key
    tier, why = (
        (CORE, "") if speaker.sure and not _dangles(content, read) else (MAYBE, "who or what is meant must be checked")
    )
    return Candidate(
        "claim", fields, start, end, key or speaker.text, tier, why, slug=f"{speaker.text} {act} {says}", by=by
    )


def _act(clause: Clause, read: Read, says: str, content: Clause | None) -> tuple[str, str]:
    """The verb with what stands between it and what was said: told the president."""
    sentence = read.sentence
    phrase = sentence.phrases[clause.verb]
    verb = f"{phrase.helper} {words(sentence.tokens[phrase.first : phrase.last])}".strip()
    if clause.kind == PARTICIPLE and phrase.form == "ing" and phrase.last - phrase.first == 1:
        verb = _asking(clause, sentence) or past(phrase.base)
    between: list[str] = []
    if clause.kind == "inserted":
        verb = f"{verb} {particle(phrase, sentence.tokens)}".strip()
    if clause.kind == "inserted" and phrase.base == "tell":
        told = [at for at in clause.own if at > clause.verb and sentence.phrases[at].kind != MARK]
        between = [
            words([t for at in told for t in sentence.tokens[sentence.phrases[at].first : sentence.phrases[at].last]])
        ]
        return f"{verb} {between[0]}".strip(), f"that {says}"
    marker = ""
    if content is not None and clause.kind != "inserted":
        first = min([*content.own, *content.subject], default=content.verb)
        for at in range(clause.verb + 1, first):
            if sentence.phrases[at].kind == MARK:
                break
            between.append(words(sentence.tokens[sentence.phrases[at].first : sentence.phrases[at].last]))
        marker = (
            "that"
            if content.marker < 0 or sentence.tokens[sentence.phrases[content.marker].first].low == "that"
            else ""
        )
    act = " ".join([verb, *between]).strip()
    simple = (
        not between
        and phrase.last - phrase.first == 1
        and phrase.base in listed("speech", "assert") | listed("speech", "think")
    )
    return act, says if says.startswith("“") or simple or not marker or clause.kind == "inserted" else f"that {says}"


def _asking(clause: Clause, sentence: Sentence) -> str:
    """Wrote to the bank asking: how somebody turned to whom he asks."""
    main = clause.parent
    if main is None or sentence.phrases[main.verb].base not in listed("speech", "addressing"):
        return ""
    first, last = sentence.phrases[main.verb].first, sentence.phrases[clause.verb].last
    tokens = sentence.tokens[first:last]
    return "" if any(t.text == "," for t in tokens) or has_pronoun(tokens) else words(tokens)


def _dangles(content: Clause | None, read: Read) -> bool:
    """Whether what is said holds a pronoun that need not mean its speaker."""
    if content is None:
        return False
    tokens = [
        t
        for at in places_of(content, read)
        for t in read.sentence.tokens[read.sentence.phrases[at].first : read.sentence.phrases[at].last]
    ]
    return any(t.low in ("it", "this", "these") and t.tag in ("PRP",) for t in tokens[:4])


def key_of(content: Clause, read: Read, said: str) -> str:
    """The short part to ask for: the last noun phrase that is named, counted or an object, else the subject."""
    sentence = read.sentence
    nouns = [at for at in places_of(content, read) if sentence.phrases[at].kind == NP]
    best = ""
    for at in nouns:
        last = extent(sentence, at, nouns[-1], of_only=True)
        tokens = [
            t
            for p in range(at, last + 1)
            for t in sentence.tokens[sentence.phrases[p].first : sentence.phrases[p].last]
        ]
        text = words(tokens)
        if has_pronoun(tokens) or len(text.split()) > 7 or said.count(text) != 1:
            continue
        content_words = [t for t in tokens if t.tag in ("NN", "NNS", "JJ", "NNP", "NNPS", "CD", "DATE", "VBN", "VBG")]
        if best and len(content_words) < 2 and not any(t.tag in ("NNP", "CD", "DATE") for t in tokens):
            continue
        if (at > content.verb and (not best or any(t.tag in ("NNP", "CD", "DATE") for t in tokens))) or (
            not best and at > content.verb
        ):
            best = text
    best = _widened(best, nouns, content, sentence, said)
    return best or next((t for at in content.subject if (t := _plain(at, read)) and said.count(t) == 1), "")


def _widened(best: str, nouns: list[int], content: Clause, sentence: Sentence, said: str) -> str:
    """The object with the name that hangs on it, if that is short: military warehouses in Armenia."""
    at = content.verb + 1
    if not best or at not in nouns or at + 2 not in nouns or sentence.phrases[at + 1].kind != P:
        return best
    tokens = sentence.tokens[sentence.phrases[at].first : sentence.phrases[at + 2].last]
    whole = words(tokens)
    ends = words(sentence.tokens[sentence.phrases[at + 2].first : sentence.phrases[at + 2].last]) == best
    return (
        whole if ends and said.count(whole) == 1 and len(whole.split()) <= _WIDEST and not has_pronoun(tokens) else best
    )


def _plain(at: int, read: Read) -> str:
    phrase = read.sentence.phrases[at]
    tokens = read.sentence.tokens[phrase.first : phrase.last]
    return "" if has_pronoun(tokens) else words(tokens)


def _last_words(said: str) -> str:
    """The last two or three words of a quotation."""
    parts = said.split()
    return " ".join(parts[-2:]).strip('.,?!"') if len(parts) > 4 else ""
