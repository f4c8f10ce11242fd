"""What next: up to three suggestions, by rules, the first that hold.

The rules, in this order; none is offered twice and each names the decks or cards that it is about:

1. `exam`: an exam is set, and by the plan for it less will be recalled than is set, or cards be left unseen: more
   minutes a day.
2. `review`: cards are to be studied today: those due, begun and not yet right, or planned for an exam.
3. `tell-apart`: two cards were taken for each other twice or more: drill the most frequent pair.
4. `missed`: three cards or more failed last, today or yesterday: practise them.
5. `mend`: there are leeches: reword, split or put aside the least likely one.
6. `weak`: a topic with five cards or more in memory, whose mean recall is 5 points or more below what is set.
7. `type`: five cards or more are recognised and were never recalled: practise them typed.
8. `retention`: what was asked again this month was remembered less than is set, beyond chance: fewer new cards a day.
9. `new`: today's session has new cards only: learn them.
10. `rest`: nothing of all this: come back on the day on which cards fall due, or the plan for an exam goes on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from progress.exam.material import planned_decks, seconds_of, session_of
from progress.reports.learner import confusions, forms, knowledge, leeches, readiness, retention
from progress.reports.material import Material
from progress.reports.numbers.drawing import WIDTH, about, clipped, counted, day_name

NAME, TITLE = "next", "What next"
MOST = 3
PAIR_FROM, MISSED_FROM, TOPIC_FROM, TYPE_FROM = 2, 3, 5, 5
BELOW = 0.05
SHORT = 24  # characters of an answer


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to do: its rule (`kind`), one sentence, and the decks and cards that it is about."""

    kind: str
    words: str
    decks: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NextSteps:
    """At most three suggestions, the most useful first."""

    steps: tuple[Suggestion, ...]


def figures(given: Material) -> NextSteps:
    """The first three rules that hold."""
    found = islice((step for rule in RULES for step in rule(given)), MOST)
    return NextSteps(tuple(found) or tuple(_rest(given)))


def _exam(given: Material) -> Iterator[Suggestion]:
    for exam in readiness.figures(given).exams:
        if not exam.on_track:
            deck = exam.expected.deck
            words = (
                f"Take more minutes a day for the exam in {exam.title} on {day_name(exam.expected.exam)}: "
                f"with {exam.minutes}, expect to recall {exam.expected.recall:.0%}, of {exam.target:.0%}."
            )
            yield Suggestion("exam", words, (deck,), _new(given, deck))


def _review(given: Material) -> Iterator[Suggestion]:
    session, by_plan = session_of(given), planned_decks(given)
    planned = [card for card in session if _deck(card) in by_plan]
    known = tuple(card for card in session if _deck(card) in by_plan or given.state(card).memory)
    if not known:
        return
    took, cards = about(len(known) * seconds_of(given)), counted(len(known), "card")
    if not planned:
        words = f"Study the {cards} due ({took})."
    elif len(planned) == len(known):
        words = f"Study the {cards} planned today for the exam ({took})."
    else:
        words = f"Study the {cards} due or planned for the exam ({took})."
    yield Suggestion("review", words, _decks(known), known)


def _tell_apart(given: Material) -> Iterator[Suggestion]:
    for pair in confusions.figures(given).pairs:
        if pair.other_card and pair.count >= PAIR_FROM:
            both = f"{_short(pair.one_says)} and {_short(pair.other_says)}"
            words = f"Drill {both}: taken for each other {pair.count} times."
            yield Suggestion("tell-apart", words, _decks([pair.card]), (pair.card, pair.other_card))
            return


def _missed(given: Material) -> Iterator[Suggestion]:
    days = (given.day - 1, given.day)
    missed = tuple(
        card.id for card in given.cards() if (s := given.state(card.id)).failed_on in days and not s.suspended
    )
    if len(missed) >= MISSED_FROM:
        yield Suggestion("missed", f"Practise the {len(missed)} cards missed lately.", _decks(missed), missed)


def _mend(given: Material) -> Iterator[Suggestion]:
    for leech in leeches.figures(given).cards[:1]:
        words = f"Reword, split or put aside {leech.card}: it failed {leech.lapses} times of {leech.reviews}."
        yield Suggestion("mend", words, _decks([leech.card]), (leech.card,))


def _weak(given: Material) -> Iterator[Suggestion]:
    limit = given.settings.retention - BELOW
    topics = knowledge.figures(given).topics.items()
    weak = [(each.mean, name, each.n) for name, each in topics if each.mean is not None and each.n >= TOPIC_FROM]
    for mean, topic, n in sorted(weak)[:1]:
        if mean < limit:
            cards = tuple(c.id for c in given.cards() if c.fact.topic == topic and given.recall(c.id) is not None)
            words = f"Go over {topic}: of {n} cards learned, {mean:.0%} would be recalled now."
            yield Suggestion("weak", words, _decks(cards), cards)


def _type(given: Material) -> Iterator[Suggestion]:
    cards = forms.figures(given).recognised
    if len(cards) >= TYPE_FROM:
        words = f"Answer {len(cards)} cards from memory that you have only recognised so far."
        yield Suggestion("type", words, _decks(cards), cards)


def _retention(given: Material) -> Iterator[Suggestion]:
    found = retention.figures(given)
    month = next(period for period in found.periods if period.name == "month").all
    if month.enough and month.share is not None and month.high < found.desired and given.settings.new_a_day > 1:
        fewer = given.settings.new_a_day // 2
        words = (
            f"Learn {fewer} new cards a day for a while: {month.share:.0%} stuck this month, of {found.desired:.0%}."
        )
        yield Suggestion("retention", words, tuple(given.decks))


def _learn(given: Material) -> Iterator[Suggestion]:
    by_plan, new = planned_decks(given), session_of(given)
    if new and all(given.state(card).memory is None and _deck(card) not in by_plan for card in new):
        yield Suggestion("new", f"Learn {counted(len(new), 'new card')}.", _decks(new), new)


def _rest(given: Material) -> Iterator[Suggestion]:
    if planned_decks(given):
        yield Suggestion("rest", "Nothing to do: today's part of the plan for the exam is done.")
        return
    states = [given.state(card.id) for card in given.cards()]
    tomorrow = given.day + 1  # what is due and has no place today comes then
    windows = [max(s.window.day, tomorrow) for s in states if s.window and not s.suspended]
    if windows:
        day = min(windows)
        falls = "card falls" if windows.count(day) == 1 else "cards fall"
        words = f"Nothing to do: {windows.count(day)} {falls} due on {day_name(day)}."
        yield Suggestion("rest", words)


RULES = (_exam, _review, _tell_apart, _missed, _mend, _weak, _type, _retention, _learn)


def _new(given: Material, deck: str = "") -> tuple[str, ...]:
    cards = (card.id for card in given.cards() if not deck or card.id.startswith(f"{deck}/"))
    return tuple(card for card in cards if (s := given.state(card)).memory is None and not s.suspended)


def _short(answer: str) -> str:
    return clipped(answer, SHORT)


def _decks(cards: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_deck, cards)))


def _deck(card: str) -> str:
    return card.partition("/")[0]


def lines(found: NextSteps, width: int = WIDTH) -> Sequence[str]:
    return [f"{n}. {step.words}" for n, step in enumerate(found.steps, 1)] or ["Nothing to do."]
