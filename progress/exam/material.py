"""The terms of a plan and the trust in it, from what reports are made from."""

from progress.candidates import candidates
from progress.exam.outlook import Outlook, Trust, outlook, trust_from
from progress.exam.plan import make_plan
from progress.exam.terms import Terms, terms_of
from progress.reports.learner.forecast import pace
from progress.reports.material import Material
from progress.rollups.measures import MILLION, Measure


def terms_from(given: Material) -> Terms:
    """The terms of all exams to come of the decks that are given."""
    return terms_of(candidates(given.decks.values()), given.states, given.day, given.settings, pace(given))


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
