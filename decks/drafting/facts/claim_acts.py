"""The claim of a clause of saying: its act, which is the verb with what stands between it and what was said."""

from collections.abc import Iterable, Sequence

from decks.drafting.candidate import CORE, MAYBE, Candidate
from decks.drafting.facts.claim_contents import places_of
from decks.drafting.facts.claim_objects import THAT_VERBS
from decks.drafting.grammar.clause import PARTICIPLE, Clause
from decks.drafting.grammar.forms import past
from decks.drafting.grammar.phrases import MARK, NP
from decks.drafting.grammar.row import particle
from decks.drafting.grammar.tokens import Token
from decks.drafting.parsing import Sentence
from decks.drafting.persons import PERSONAL, WOMAN, is_person, may_be
from decks.drafting.reading import Read
from decks.drafting.stance import stance_of
from decks.drafting.statements import Subject
from decks.drafting.wording import has_pronoun, words
from decks.drafting.words import listed

LEANS = "who or what is meant must be checked"
NOT_SPEAKER = "“he” or “she” may be somebody else than the speaker"


def claim_of(
    clause: Clause, speaker: Subject, read: Read, says: str, key: str, start: int, end: int, content: Clause | None
) -> Candidate:
    """What a speaker says, as a claim with the act of its clause, the part to ask for, and who else told it."""
    outer = stance_of(clause, read.sentence, read.subjects)
    by = (*outer.by, speaker.text)
    act, says = _act(clause, read, says, content)
    fields: dict[str, object] = {"act": act, "says": says}
    if key and says.count(key) == 1:
        fields["key"] = key
    leans = LEANS if not speaker.sure or _dangles(content, read) or _told_it(clause, read, says) else ""
    why = leans or _other_person(clause, speaker, content, read)
    tier = MAYBE if why else CORE
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
    if content is None and (whom := _object(clause, read)):
        between.append(words(whom))
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
        and (act in THAT_VERBS or content is None or content.marker < 0)
    )
    return act, says if says.startswith("“") or simple or not marker or clause.kind == "inserted" else f"that {says}"


def _object(clause: Clause, read: Read) -> Sequence[Token] | None:
    """The noun between a verb and the quotation that it brings: told the crew: “…”."""
    sentence, at = read.sentence, clause.verb + 1
    if at >= len(sentence.phrases) or sentence.phrases[at].kind != NP or at in clause.subject or at not in clause.own:
        return None
    phrase = sentence.phrases[at]
    quoted = any(t.text == '"' for t in sentence.tokens[phrase.first : phrase.last])
    counted = next((i for i in range(phrase.first, phrase.last) if sentence.tokens[i].tag == "CD"), phrase.last)
    aside = quoted or clause.kind == "inserted" or counted == phrase.first
    return None if aside else sentence.tokens[phrase.first : counted]


def _told_it(clause: Clause, read: Read, says: str) -> bool:
    """Judged it “the greatest of all”, told him: “…”: what and whom, only the sentence before says."""
    found = _object(clause, read) if says.startswith("“") else None
    return found is not None and found[-1].tag == "PRP"


def _other_person(clause: Clause, speaker: Subject, content: Clause | None, read: Read) -> str:
    """Mary Low said that he fell, his daughter that he jumped: “he” is not who speaks."""
    if content is None:
        return ""
    tokens = _tokens_at(places_of(content, read), read.sentence)
    at = next((i for i, t in enumerate(tokens) if t.low in PERSONAL and t.tag in ("PRP", "PRP$")), -1)
    if at < 0 or any(t.tag == "NNP" or is_person(t) for t in tokens[:at]):
        return ""
    woman = tokens[at].low in WOMAN
    places = range(max(0, min(clause.subject, default=0) - 3), max(clause.subject, default=-1) + 1)
    owners = [t.low for t in _tokens_at(places, read.sentence) if t.tag == "PRP$" and t.low in PERSONAL]
    owned = any((low in WOMAN) == woman for low in owners)
    if owned:
        return NOT_SPEAKER
    return "" if may_be(speaker.text, woman=woman) else LEANS


def _tokens_at(places: Iterable[int], sentence: Sentence) -> list[Token]:
    return [t for at in places for t in sentence.tokens[sentence.phrases[at].first : sentence.phrases[at].last]]


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
