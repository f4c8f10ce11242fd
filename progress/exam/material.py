"""The terms of a plan, the trust in it and today's part of it, from what reports are made from."""

from progress.agenda import Limits, todays_queue
from progress.candidates import candidates
from progress.exam.outlook import Outlook, Trust, outlook, trust_from
from progress.exam.plan import make_plan
from progress.exam.terms import Terms, terms_of
from progress.exam.today import exam_day
from progress.reports.learner.forecast import pace
from progress.reports.material import Material
from progress.rollups.measures import MILLION, Measure


def terms_from(given: Material) -> Terms:
    """The terms of all exams to come of the decks that are given."""
    return terms_of(candidates(given.decks.values()), given.states, given.day, given.settings, seconds_of(given))


def seconds_of(given: Material) -> float:
    """What today's work and a plan take an answer to last."""
    return pace(given) if given.seconds is None else given.seconds


def planned_decks(given: Material) -> frozenset[str]:
    """The decks that go by the plan for an exam today."""
    return frozenset(deck for deck in given.decks if given.settings.exam_of(deck, given.day + 1) is not None)


def session_of(given: Material) -> tuple[str, ...]:
    """The cards that a session over these decks asks now, in order."""
    if given.session is not None:
        return given.session
    cards = candidates(given.decks.values())
    states = {card.card: given.state(card.card) for card in cards}
    exam = exam_day(terms_from(given))
    return tuple(todays_queue(cards, states, given.day, given.settings, exam, Limits()))


def trust_of(given: Material) -> Trust:
    """How far predictions were off in the trials of these decks."""
    tally = given.tally
    trials = sum(tally.by_x(Measure.TRIALS).values())
    predicted = sum(tally.by_x(Measure.PREDICTED).values()) / MILLION
    recalled = sum(tally.by_x(Measure.TRIALS_PASSED).values())
    return trust_from(trials, predicted, recalled, tally.total(Measure.ERROR) / MILLION)


def outlooks(terms: Terms, given: Material) -> list[Outlook]:
    """The outlook of each deck with an exam, the next exam first, without advice."""
    plan, trust = make_plan(terms), trust_of(given)
    decks = sorted(terms.exams, key=lambda deck: (terms.exams[deck], deck))
    return [outlook(deck, given.settings.retention_of(deck), terms, plan, trust) for deck in decks]
