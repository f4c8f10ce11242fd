"""Claims without a verb of saying: the reason that somebody gives, the question that something raises for him."""

from collections.abc import Iterator

from decks.drafting.candidate import Candidate
from decks.drafting.facts.claim_contents import LONGEST, key_of, places_of
from decks.drafting.grammar.clause import Clause
from decks.drafting.reading import Read
from decks.drafting.stance import stance_of
from decks.drafting.wording import has_pronoun, words


def in_sentence(read: Read) -> Iterator[Candidate]:
    """The reasons and questions of a sentence."""
    for clause in read.sentence.clauses:
        yield from _reasons(clause, read)
        yield from _raised(clause, read)


def _reasons(clause: Clause, read: Read) -> Iterator[Candidate]:
    """Russia refused, on the ground that …: what it gave as its reason."""
    phrases, tokens = read.sentence.phrases, read.sentence.tokens
    marker = tokens[phrases[clause.marker].first].low if clause.marker >= 0 else ""
    speaker = read.subjects.get(clause.parent.verb) if clause.parent else None
    places = places_of(clause, read)[1:]
    if clause.shared or not marker.startswith("on the ground") or not speaker or not speaker.sure or not places:
        return
    inner = [t for at in places for t in tokens[phrases[at].first : phrases[at].last]]
    said = words(inner)
    if not has_pronoun(inner[:4]) and len(said.split()) <= LONGEST:
        key = key_of(clause, read, said)
        fields: dict[str, object] = {"act": "gave as the reason that", "says": said, **({"key": key} if key else {})}
        start, end = min(speaker.start, tokens[phrases[clause.marker].first].start), inner[-1].end
        yield Candidate(
            "claim", fields, start, end, key or speaker.text, slug=f"{speaker.text} {said}", by=(speaker.text,)
        )


def _raised(clause: Clause, read: Read) -> Iterator[Candidate]:
    """For the president, this raises the question whether …: what he asks."""
    sentence = read.sentence
    verb = sentence.phrases[clause.verb]
    asked = any(t.low == "question" for t in sentence.tokens[verb.last : verb.last + 3])
    by = stance_of(clause, sentence, read.subjects).by
    inner = next((c for c in sentence.clauses if c.parent is clause and c.marker > clause.verb), None)
    if verb.base not in ("beg", "raise", "pose") or not asked or inner is None or len(by) != 1:
        return
    tokens = [
        t
        for at in places_of(inner, read)
        for t in sentence.tokens[sentence.phrases[at].first : sentence.phrases[at].last]
    ]
    said = words(tokens)
    key = key_of(inner, read, said)
    if tokens and tokens[0].low in ("whether", "why", "how", "who", "what") and said.count(key) == 1:
        fields: dict[str, object] = {"act": "asked", "says": said, "key": key}
        start = min(sentence.tokens[sentence.phrases[at].first].start for at in (*clause.own, clause.verb))
        yield Candidate("claim", fields, start, tokens[-1].end, key, slug=f"{by[0]} asks {said}", by=by)
