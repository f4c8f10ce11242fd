"""Whatever a log holds: habits are chances, and the days ahead keep the limits that are set."""

from hypothesis import given, settings
from hypothesis import strategies as st

from progress.config import Settings
from progress.memory import History
from progress.planning import Candidate
from progress.rollups.tally import tally
from progress.workload.beginning import start
from progress.workload.habits import Habits, habits
from progress.workload.simulation import course
from tests.support.answers import MONDAY, Log, by_card

CARDS = [Candidate(f"d/f{n // 2}/x{n % 2}", f"d/f{n // 2}", order=n) for n in range(12)]
CHANCES = st.floats(0, 1)
answers = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.sampled_from(CARDS),
        st.sampled_from(["right", "wrong", "close", "dont-know"]),
        st.sampled_from(["typed", "choice"]),
        st.integers(0, 90_000),
        st.sampled_from(["study", "study", "cram"]),
    ),
    max_size=60,
)


def log_of(drawn) -> Log:
    log = Log()
    for day, card, grade, form, duration_ms, mode in sorted(drawn, key=lambda answer: answer[0]):
        options = ("a", "b", "c", "d") if form == "choice" else ()
        log.add(card.card, day, grade, form=form, options=options, duration_ms=duration_ms, mode=mode)
    return log


@given(answers, st.integers(0, 80))
def test_habits_are_chances_and_times(drawn, day):
    log = log_of(drawn)
    history = History(log.events)
    own = habits(tally(by_card(log.events), history.settings.parameters), history.states, MONDAY + day)
    assert 0 < own.seconds <= 60
    assert all(0 <= chance <= 1 for chance in (own.new_fails, own.new_chosen, own.repeat_fails, *own.studies))
    assert own.forgets > 0
    assert own.studied <= own.days


@settings(max_examples=60)
@given(
    answers,
    st.builds(Habits, new_fails=CHANCES, new_chosen=CHANCES, repeat_fails=CHANCES, studies=st.tuples(*[CHANCES] * 7)),
    st.builds(Settings, new_a_day=st.integers(0, 5), reviews_a_day=st.integers(0, 6), retention=st.floats(0.7, 0.99)),
    st.integers(1, 25),
)
def test_the_days_ahead_keep_the_limits(drawn, own, limits, days):
    states = History(log_of(drawn).events).states
    result = course(start(CARDS, states, MONDAY + 41, limits), own, limits, days, runs=2)
    assert len(result.days) == days
    assert result.cards == len(CARDS)
    assert 0 <= result.remembered <= len(CARDS) + 1e-9
    for day in result.days:
        assert day.new <= limits.new_a_day
        assert day.reviews + day.new <= limits.reviews_a_day
        assert day.answers >= day.reviews + day.new
    new = sum(states.get(card.card) is None or states[card.card].memory is None for card in CARDS)
    assert sum(day.new for day in result.days) <= new
