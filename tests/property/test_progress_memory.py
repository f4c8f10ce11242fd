"""Replay: a set of events has one meaning, whatever order and however often they arrive in."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from progress.events import Event, Kind, Mode
from progress.memory import History, replay

LEARNER = UUID(int=1)
START_DAY = 739000
START_MS = 1_700_000_000_000
DAY_MS = 86_400_000
SKEW_MS = (0, -3 * 3_600_000, 5 * 3_600_000)  # three devices, two with wrong clocks
GRADES = ["right", "wrong", "close", "guessed", "easy", "a grade of the future"]


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    events: list[Event] = []
    for number in range(draw(st.integers(1, 25))):
        device = draw(st.integers(0, 2))
        day = draw(st.integers(0, 12))
        kinds = [Kind.REVIEW] * 6 + [Kind.UNDO] * 3 + [*Kind, "a kind of the future"]
        kind = draw(st.sampled_from(kinds))
        target = draw(st.sampled_from(events)) if events and kind in (Kind.UNDO, Kind.OVERRIDE) else None
        card = target.card if target else draw(st.sampled_from(["d/a/x", "d/b/x"]))
        events.append(
            Event(
                id=UUID(int=draw(st.integers(0, 2**32)) * 1000 + number),
                learner=LEARNER,
                device=UUID(int=10 + device),
                study_day=START_DAY + day,
                at_ms=START_MS + day * DAY_MS + draw(st.integers(0, 3)) * 3_600_000 + SKEW_MS[device],
                offset_min=0,
                kind=kind,
                target=target.id if target else None,
                card=card,
                mode=draw(st.sampled_from([Mode.STUDY, Mode.STUDY, Mode.STUDY, Mode.CRAM])),
                form=draw(st.sampled_from(["typed", "choice", "true-false"])),
                options=("a", "b", "c"),
                grade=draw(st.sampled_from(GRADES)),
            )
        )
    return events


@given(logs(), st.data())
def test_order_and_repetition_mean_nothing(events: list[Event], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(events + data.draw(st.lists(st.sampled_from(events), max_size=10))))
    assert replay(shuffled) == replay(events)


@given(logs(), st.data())
def test_taking_events_in_one_by_one_equals_a_replay_of_all(events: list[Event], data: st.DataObject) -> None:
    history = History()
    for event in data.draw(st.permutations(events)):
        history.add([event])
    assert history.states == replay(events)


@given(logs())
def test_undoing_everything_leaves_nothing(events: list[Event]) -> None:
    kept = [event for event in events if event.kind != Kind.UNDO]
    undos = [
        Event(
            UUID(int=event.id.int + 2**100), LEARNER, event.device, 0, 0, 0, Kind.UNDO, target=event.id, card=event.card
        )
        for event in kept
    ]
    assert replay(kept + undos) == {}


@given(logs())
def test_cram_and_unknown_kinds_change_nothing(events: list[Event]) -> None:
    def moves(event: Event) -> bool:
        return event.kind in list(Kind) and not (event.kind == Kind.REVIEW and event.mode == Mode.CRAM)

    assert replay(events) == replay([event for event in events if moves(event)])
