from uuid import UUID

from progress.memory import State
from progress.queue import Candidate, build_queue
from progress.scheduling import Memory, Window

DAY = 739000


def card(name: str, order: int = 0, *, topic: str = "", fact: str = "", siblings: tuple[str, ...] = ()) -> Candidate:
    return Candidate(name, fact or name, frozenset(siblings), topic, order)


def seen(due: int, *, suspended: bool = False, answered_on: int = DAY - 5) -> State:
    return State(
        memory=Memory(5.0, 5.0, DAY - 5),
        last_event=UUID(int=1),
        window=Window(due, due, due),
        suspended=suspended,
        first_day=DAY - 5,
        answered_on=answered_on,
        answers=1,
        attempts=1,
    )


def test_due_cards_come_before_new_ones_and_the_longest_due_first() -> None:
    cards = [card("new"), card("today"), card("late"), card("later")]
    states = {"today": seen(DAY), "late": seen(DAY - 9), "later": seen(DAY + 1)}
    assert build_queue(cards, states, DAY, new_limit=5) == ["late", "today", "new"]


def test_cards_due_alike_are_shuffled_the_same_way_on_one_day() -> None:
    cards = [card(f"c{n:02}") for n in range(30)]
    states = {c.card: seen(DAY) for c in cards}
    queue = build_queue(cards, states, DAY, new_limit=0)
    assert queue == build_queue(cards[::-1], states, DAY, new_limit=0)
    assert sorted(queue) == [c.card for c in cards] != queue
    assert queue != build_queue(cards, states, DAY + 1, new_limit=0)
    assert queue != build_queue(cards, states, DAY, new_limit=0, seed=7)


def test_new_cards_keep_to_the_days_limit_less_those_introduced() -> None:
    cards = [card(f"c{n}", n) for n in range(9)]
    assert build_queue(cards, {}, DAY, new_limit=4) == ["c0", "c1", "c2", "c3"]
    assert build_queue(cards, {}, DAY, new_limit=4, introduced_today=3) == ["c0"]
    assert build_queue(cards, {}, DAY, new_limit=4, introduced_today=6) == []


def test_the_limit_is_for_all_cards_and_due_ones_have_it_first() -> None:
    cards = [card("due"), card("new1", 1), card("new2", 2)]
    states = {"due": seen(DAY)}
    assert build_queue(cards, states, DAY, new_limit=5, limit=2) == ["due", "new1"]
    assert build_queue(cards, states, DAY, new_limit=5, limit=1) == ["due"]
    assert build_queue(cards, states, DAY, new_limit=5, limit=0) == []


def test_new_cards_come_in_deck_order_with_topics_in_turn() -> None:
    cards = [card("a1", 1, topic="a"), card("a2", 2, topic="a"), card("a3", 3, topic="a"), card("b1", 4, topic="b")]
    assert build_queue(cards[::-1], {}, DAY, new_limit=9) == ["a1", "b1", "a2", "a3"]


def test_siblings_wait_for_another_day() -> None:
    cards = [
        card("war/from", 1, fact="war", siblings=("sentence 1",)),
        card("war/to", 2, fact="war", siblings=("sentence 1",)),
        card("accord/when", 3, fact="accord", siblings=("sentence 1",)),
        card("range/value", 4, fact="range", siblings=("sentence 2",)),
    ]
    assert build_queue(cards, {}, DAY, new_limit=9) == ["war/from", "range/value"]


def test_a_due_sibling_beats_a_new_one_and_the_longer_due_the_other() -> None:
    cards = [card("new", fact="f"), card("due", fact="f"), card("overdue", fact="f")]
    states = {"due": seen(DAY), "overdue": seen(DAY - 1)}
    assert build_queue(cards, states, DAY, new_limit=9) == ["overdue"]


def test_a_sibling_of_a_card_answered_today_waits_and_returns_tomorrow() -> None:
    cards = [card("answered", fact="f"), card("due", fact="f"), card("new", fact="f")]
    states = {"answered": seen(DAY + 3, answered_on=DAY), "due": seen(DAY)}
    assert build_queue(cards, states, DAY, new_limit=9) == []
    assert build_queue(cards, states, DAY + 1, new_limit=9) == ["due"]


def test_a_waiting_sibling_uses_up_no_place() -> None:
    cards = [card("a1", 1, fact="a"), card("a2", 2, fact="a"), card("b1", 3, fact="b")]
    assert build_queue(cards, {}, DAY, new_limit=2) == ["a1", "b1"]


def test_suspended_cards_never_come() -> None:
    cards = [card("due"), card("new")]
    states = {"due": seen(DAY, suspended=True), "new": State(suspended=True)}
    assert build_queue(cards, states, DAY, new_limit=9) == []


def test_states_of_cards_that_left_the_decks_are_left_alone() -> None:
    assert build_queue([card("here")], {"gone": seen(DAY)}, DAY, new_limit=9) == ["here"]
