"""Claims: what somebody said, asked, hoped or thought, in a clause or in quotation marks."""

from collections.abc import Iterator

from decks.drafting.candidate import Candidate
from decks.drafting.facts.claim_acts import claim_of
from decks.drafting.facts.claim_contents import LONGEST, key_of, places_of
from decks.drafting.facts.quotations import quotations
from decks.drafting.grammar.clause import CONTENT, Clause
from decks.drafting.reading import NOBODY, Read
from decks.drafting.statements import Subject
from decks.drafting.telling import is_result, is_telling
from decks.drafting.wording import words


def in_sentence(read: Read) -> Iterator[Candidate]:
    """What the clauses of saying and thinking in a sentence tell."""
    for clause in read.sentence.clauses:
        speaker = read.subjects.get(clause.verb)
        if not speaker or speaker.text.lower() in NOBODY or not is_telling(clause, read.sentence):
            continue
        yield from _contents(clause, speaker, read)
        yield from quotations(clause, speaker, read)


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
            yield claim_of(
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
        yield claim_of(
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
            yield claim_of(clause, speaker, read, said, key, start, end, None)
