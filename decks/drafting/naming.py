"""A statement as a noun: the signing of the treaty, ANAMA's reporting of the find."""

from decks.drafting.grammar.forms import gerund
from decks.drafting.grammar.phrases import NP
from decks.drafting.statements import Statement


def nominal(statement: Statement, without: tuple[int, ...] = ()) -> str:
    """What a statement tells, as a noun phrase that can stand before “took place”."""
    subject, group = statement.subject.text, statement.group
    after = statement.after(without)
    if group.passive:
        return " ".join(f"the {gerund(group.base)} of {subject} {after}".split())
    rest = [place for place in statement.rest if place not in without]
    takes_object = bool(rest) and statement.sentence.phrases[rest[0]].kind == NP
    person = takes_object and group.base == "be"
    owner = f"{subject}'" if subject.endswith("s") else f"{subject}'s"
    if person:
        return " ".join(f"{owner} time as {after}".split())
    return " ".join(f"{owner} {gerund(group.base)} {'of ' if takes_object else ''}{after}".split())
