"""Whatever the cards, the days and the minutes: what a plan never does."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from progress.config import DaysOff
from progress.exam.plan import make_plan, todays_cards
from progress.exam.terms import Terms
from progress.planning import Candidate
from progress.scheduling import Memory
from progress.state import State
from tests.support.exams import DAY

STATES = st.builds(
    lambda stability, difficulty, ago, new: (
        State() if new else State(memory=Memory(stability, difficulty, DAY - ago), answered_on=DAY - ago, attempts=1)
    ),
    st.floats(0.01, 500),
    st.floats(1, 10),
    st.integers(0, 40),
    st.booleans(),
)


@st.composite
def all_terms(draw):
    states = {f"{'ab'[n % 2]}/f{n // 3}/c{n}": state for n, state in enumerate(draw(st.lists(STATES, max_size=30)))}
    cards = tuple(
        Candidate(card, card.rpartition("/")[0], frozenset({f"{card[0]}@{n // 5}"}), "xyz"[n % 3], n)
        for n, card in enumerate(states)
    )
    exams = {"a": DAY + draw(st.integers(1, 9)), "b": DAY + draw(st.integers(1, 9))}
    return Terms(
        cards,
        states,
        DAY,
        exams,
        minutes=draw(st.sampled_from([{}, {"a": 3}, {"a": 3, "b": 1}])),
        shared=draw(st.integers(0, 10)),
        days_off=DaysOff(frozenset({draw(st.integers(0, 6))})),
    )


@given(all_terms())
@settings(max_examples=100, deadline=None)
def test_a_plan_keeps_to_its_time_and_to_the_exams(terms):
    plan = make_plan(terms)
    assert list(plan.days[0].cards) == todays_cards(terms)
    assert set(plan.chances) == {card.card for card in terms.cards}
    assert all(0 <= chance <= 1 + 1e-9 for chance in plan.chances.values())
    for day in plan.days:
        assert max(Counter(day.cards).values(), default=1) == 1
        assert all(terms.exams[card[0]] > day.day for card in day.cards)
        assert len(day.cards) <= terms.answers_on(day.day) + 1
        assert len(day.cards) <= day.answers <= 2 * len(day.cards)
    assert not {card for card in plan.days[0].cards if terms.states[card].answered_on == DAY}
