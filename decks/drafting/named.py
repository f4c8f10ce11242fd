"""Subjects by their own words: how far they reach, and the person whom they describe."""

import re
from collections.abc import Mapping

from decks.drafting.extent import extent
from decks.drafting.grammar.clause import PAREN, PARTICIPLE, QUOTE, RELATIVE, Clause
from decks.drafting.grammar.phrases import CC, DATE, MARK, NP, REL, VG, P
from decks.drafting.parsing import Sentence
from decks.drafting.persons import is_person
from decks.drafting.statements import Subject
from decks.drafting.values.clocks import is_clock
from decks.drafting.values.name_kinds import PERSON
from decks.drafting.values.names import Entities
from decks.drafting.wording import inside
from decks.drafting.words import listed

_RESTRICTING = 9


def named(sentence: Sentence, clause: Clause, owner: Mapping[int, Clause], entities: Entities) -> Subject:
    """The subject of a clause as its words name it, persons in full; the clause has one."""
    phrases, tokens = sentence.phrases, sentence.tokens
    after = phrases[clause.verb + 1].first if clause.verb + 1 < len(phrases) else 0
    telling = phrases[clause.verb].base in listed("speech", "assert") and not phrases[clause.verb].passive
    tells = telling or tokens[after].low == "that"
    stop = clause.verb - 1 if clause.subject[-1] < clause.verb else len(phrases) - 1
    home = owner.get(clause.subject[-1])
    last = extent(sentence, clause.subject[-1], stop)
    while last > clause.subject[-1] and owner.get(last) is not home:
        last -= 1
    last = max(last, _restricted(sentence, clause, last), _listed(sentence, clause, last))
    places = range(clause.subject[0], last + 1)
    found = [t for at in places if phrases[at].kind != "PAREN" for t in tokens[phrases[at].first : phrases[at].last]]
    head = tokens[phrases[clause.subject[0]].head]
    text = _explained(sentence, clause, entities) or inside(found, opens=phrases[clause.subject[0]].first == 0)
    named = entities.find(head.text) if head.tag in ("NNP", "NNPS") else None
    beside = _beside(sentence, last, entities, tells=tells)
    if beside and len(clause.subject) == 1:
        text = beside
    elif named and named.kind == PERSON and last == clause.subject[0] and tokens[phrases[last].last - 1] is head:
        text = named.display
    several = tuple(
        inside(tokens[phrases[at].first : phrases[at].last], opens=phrases[at].first == 0) for at in clause.subject
    )
    plural = (
        len(clause.subject) > 1
        or head.tag in ("NNS", "NNPS")
        or head.low in ("people", "both", "several", "many", "others")
    )
    sure = found[0].low not in ("such", "other", "another") and head.low not in ("latter", "former")
    sure = sure and not _is_sent_to(sentence, clause)
    return Subject(_full(text, entities), head, found[0].start, plural, sure, several if len(several) > 1 else ())


def _is_sent_to(sentence: Sentence, clause: Clause) -> bool:
    """Whether a participle may belong to what is sent and not to whom: a letter to the Times | arguing that."""
    phrases, place = sentence.phrases, clause.subject[0]
    after_to = place > 1 and sentence.tokens[phrases[place - 1].first].low == "to" and phrases[place - 2].kind == NP
    return after_to and clause.kind == PARTICIPLE and not clause.after_comma and clause.verb == place + 1


def _explained(sentence: Sentence, clause: Clause, entities: Entities) -> str:
    """The person whose name the noun before “who” explains: Ferdinand de Lesseps, the man | who built it."""
    phrases, tokens, place = sentence.phrases, sentence.tokens, clause.subject[0]
    if clause.kind != RELATIVE or len(clause.subject) > 1 or place < 2 or tokens[phrases[place - 1].first].text != ",":
        return ""
    name = tokens[phrases[place - 2].head]
    entity = entities.find(name.text) if name.tag in ("NNP", "NNPS") else None
    noun = tokens[phrases[place].first]
    listed_ = place > 2 and tokens[phrases[place - 3].first].text == ","
    described = noun.tag == "DT" and not listed_ and phrases[place].last - phrases[place].first > 1
    return entity.display if entity and entity.kind == PERSON and described else ""


def _beside(sentence: Sentence, last: int, entities: Entities, *, tells: bool) -> str:
    """The person whose name stands after a description and a comma: the mayor, Otto Lind, denied it."""
    phrases, tokens = sentence.phrases, sentence.tokens
    if last + 2 >= len(phrases) or tokens[phrases[last + 1].first].text != "," or phrases[last + 2].kind != NP:
        return ""
    name = phrases[last + 2]
    entity = entities.find(tokens[name.head].text) if name.last - name.first == 1 else None
    closed = last + 3 < len(phrases) and tokens[phrases[last + 3].first].text == ","
    described = is_person(tokens[phrases[last].head]) or is_person(tokens[phrases[max(last - 2, 0)].head])
    return entity.display if entity and entity.kind == PERSON and closed and (described or tells) else ""


def _full(text: str, entities: Entities) -> str:
    """A name in full, with its article: Aliyev -> Ilham Aliyev."""
    entity = entities.find(text)
    counted = re.sub(r"^(?:later|then|now) (?=\d)", "", text)
    return entity.display if entity else re.sub(r"^a few ", "several ", counted)


def _restricted(sentence: Sentence, clause: Clause, last: int) -> int:
    """The end of the words between subject and verb that tell which: the man | chosen to clear up | was."""
    phrases, tokens = sentence.phrases, sentence.tokens
    between = range(last + 1, clause.verb)
    words = sum(phrases[at].last - phrases[at].first for at in between)
    kinds = [phrases[at].kind for at in between if not is_clock(tokens[phrases[at].first])]
    plain = not any(kind in (MARK, PAREN, QUOTE, DATE, CC) for kind in kinds)
    opens = last + 1 < len(phrases) and (phrases[last + 1].kind in (REL, VG) or phrases[last + 1].kind == NP)
    common = tokens[phrases[last].head].tag in ("NN", "NNS")
    whole = clause.kind not in (RELATIVE, PARTICIPLE)
    if (
        not whole
        or not between
        or not plain
        or not opens
        or words > _RESTRICTING
        or not common
        or clause.subject[-1] > clause.verb
    ):
        return last
    end = clause.verb - 1
    while end > last and phrases[end].kind == P:
        end -= 1
    return end


def _listed(sentence: Sentence, clause: Clause, last: int) -> int:
    """The end of a list after a preposition: the chiefs of the army | and the police | were."""
    phrases, tokens = sentence.phrases, sentence.tokens
    joined = last + 2 < len(phrases) and tokens[phrases[last + 1].first].low == "and" and phrases[last + 2].kind == NP
    if not joined or last == clause.subject[-1] or clause.subject[-1] > clause.verb:
        return last
    end = extent(sentence, last + 2, clause.verb - 1)
    return end if end == clause.verb - 1 else last
