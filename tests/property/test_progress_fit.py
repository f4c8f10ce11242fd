"""Whatever a log holds, fitting sees the answers that replay counts, and no others."""

from hypothesis import given
from hypothesis import strategies as st

from progress.entries import entry_of
from progress.events import Kind
from progress.fit.heldout import score
from progress.fit.lives import before, counted, lives
from progress.fit.trainer import packed
from progress.rating import Guessable
from progress.replay import folded
from progress.scheduling import DEFAULT_PARAMETERS, model
from tests.support.answers import Log, by_card

CARD = "d/f/x"
things = st.lists(
    st.tuples(
        st.integers(0, 60),
        st.sampled_from(["right", "wrong", "close", "easy", "unheard-of", "reset", "undo", "cram"]),
        st.sampled_from(["typed", "choice", "order"]),
    ),
    max_size=25,
)


def log_of(drawn) -> Log:
    log = Log()
    for day, what, form in drawn:  # clocks may go back
        if what == "reset":
            log.add(CARD, day, "", kind=Kind.RESET.value)
        elif what == "undo":
            if log.events:
                log.add(CARD, day, "", kind=Kind.UNDO.value, target=log.events[-1].id)
        else:
            grade, mode = ("right", "cram") if what == "cram" else (what, "study")
            log.add(CARD, day, grade, form=form, options=("a", "b", "c") if form == "choice" else (), mode=mode)
    return log


@given(things)
def test_the_last_life_moves_memory_as_replay_does(drawn):
    entries = [entry_of(event) for event in log_of(drawn).events]
    replayed = folded(entries, DEFAULT_PARAMETERS).memory
    found = list(lives(entries))
    fsrs, memory = model(DEFAULT_PARAMETERS), None
    for entry in found[-1] if found else ():
        outcome = entry.what.outcome
        if isinstance(outcome, Guessable):
            memory = fsrs.guessed_step(memory, entry.day, outcome.options)
        else:
            memory = fsrs.step(memory, entry.day, outcome)
    newest = max(entries, default=None)
    if found and replayed and newest and found[-1][-1].at_ms >= _begun(entries):
        assert memory[:3] == replayed[:3]


def _begun(entries):
    """When the last life began that replay knows, whether fitting takes it or not."""
    resets = [entry.at_ms for entry in entries if entry.what.kind == Kind.RESET]
    return max(resets, default=0)


@given(things)
def test_all_that_counts_is_sent_and_scored(drawn):
    found = [life for entries in by_card(log_of(drawn).events).values() for life in lives(entries)]
    n = len(counted(found))
    assert f'"targets": {n}}}'.encode() in packed(found).partition(b"\n")[0]
    assert score(found, (0, 2**62), DEFAULT_PARAMETERS)[0] == n


@given(things, st.integers(0, 60))
def test_the_past_and_what_came_after_make_up_all(drawn, day):
    found = [life for entries in by_card(log_of(drawn).events).values() for life in lives(entries)]
    times = counted(found)
    cut = times[day * len(times) // 61] if times else 0
    past = len(counted(before(found, cut)))
    assert past + score(found, (cut, 2**62), DEFAULT_PARAMETERS)[0] == len(times)
