"""Questions over several cards: what they are made of, and the credit for each card."""

import pytest

from decks.forms import match, multi, order
from decks.forms.question import Turn, chosen
from progress.events import Event, Kind
from tests.support.decks import read_deck
from tests.support.fakes import DEVICE, LEARNER, MemoryRecord, StillClock, start

NAMES = "".join(
    f"- id: {name}\n  name: {full}\n  kind: {kind}\n"
    for name, full, kind in [
        ("ann", "Ann Lee", "person"),
        ("bob", "Bob Ray", "person"),
        ("cat", "Cat Fox", "person"),
        ("pact", "the pact", "document"),
        ("plan", "the plan", "document"),
    ]
)
DATES = "".join(
    f"- id: {name}\n  type: date\n  event: the {name}\n  when: {when}\n"
    for name, when in [("flood", "2019-05-01"), ("strike", "2020-03-02"), ("vote", "2021-07-09"), ("fire", "2021-07")]
)
ROLES = "".join(
    f"- id: {name}\n  type: actor\n  name: {name}\n  role: {role}\n"
    for name, role in [("ann", "the mayor"), ("bob", "the clerk"), ("cat", "the judge")]
)
CLAUSES = "".join(
    f"- id: c{number}\n  type: clause\n  of: {of}\n  says: {says}\n"
    for number, (of, says) in enumerate(
        [
            ("pact", "ended the {strike}"),
            ("pact", "set up a {court}"),
            ("plan", "opened a {bridge}"),
            ("plan", "closed a {road}"),
        ]
    )
)
TEXT = f"format: 1\ndeck: d\ntitle: t\nnames:\n{NAMES}facts:\n{DATES}{ROLES}{CLAUSES}"
TURN = Turn(day=5)


@pytest.fixture
def deck(tmp_path):
    return read_deck(tmp_path, TEXT, None)


def cards(deck, *names):
    return [deck.card(f"d/{name}") for name in names]


def numbers(question, *refs):
    """The raw answer that names options by their references."""
    places = {option.ref: place for place, option in enumerate(question.options, 1)}
    return " ".join(str(places[ref]) for ref in refs)


def test_an_order_leaves_out_what_has_no_certain_place(deck):
    question = order.make(cards(deck, "vote/when", "fire/when", "flood/when", "strike/when"), deck, TURN)
    assert set(question.cards) == {"d/vote/when", "d/flood/when", "d/strike/when"}
    assert [answer.text for answer in question.key] == ["The flood", "The strike", "The vote"]
    assert [option.text for option in question.options] != ["The flood", "The strike", "The vote"]


def test_an_order_of_two_is_none(deck):
    assert order.make(cards(deck, "vote/when", "flood/when"), deck, TURN) is None


def test_an_event_that_need_not_move_is_right(deck):
    question = order.make(cards(deck, "vote/when", "flood/when", "strike/when"), deck, TURN)
    verdict = order.grade(question, numbers(question, "vote/when", "flood/when", "strike/when"), deck)
    assert verdict.grade == "close"
    assert {card: grade.value for card, grade in verdict.parts.items()} == {
        "d/vote/when": "wrong",
        "d/flood/when": "right",
        "d/strike/when": "right",
    }
    right = order.grade(question, numbers(question, "flood/when", "strike/when", "vote/when"), deck)
    assert right.grade == "right"


@pytest.mark.parametrize("raw", ["", "1", "1 2", "1 1 2", "1 2 4", "a b c"])
def test_an_order_takes_all_numbers_once(deck, raw):
    question = order.make(cards(deck, "vote/when", "flood/when", "strike/when"), deck, TURN)
    with pytest.raises(ValueError, match="number"):
        order.grade(question, raw, deck)


def test_a_match_gives_each_line_its_own_grade(deck):
    question = match.make(cards(deck, "ann/role", "bob/role", "cat/role"), deck, TURN)
    assert sorted(question.left) == ["Ann Lee", "Bob Ray", "Cat Fox"]
    refs = {"Ann Lee": "bob/role", "Bob Ray": "ann/role", "Cat Fox": "cat/role"}
    verdict = match.grade(question, numbers(question, *(refs[left] for left in question.left)), deck)
    assert {card for card, grade in verdict.parts.items() if grade == "right"} == {"d/cat/role"}
    assert match.make(cards(deck, "ann/role", "flood/when", "bob/role"), deck, TURN) is None


def test_a_multi_select_does_not_reward_choosing_everything(deck):
    question = multi.make(cards(deck, "c0/says", "c1/says"), deck, TURN)
    assert question.stem == "Which of these does the article ascribe to the pact?"
    right = [option.ref for option in question.options if option.right]
    assert sorted(right) == ["c0/says", "c1/says"]
    assert multi.grade(question, numbers(question, *right), deck).grade == "right"
    everything = multi.grade(question, numbers(question, *(option.ref for option in question.options)), deck)
    assert set(everything.parts.values()) == {"wrong"}
    half = multi.grade(question, numbers(question, right[0]), deck)
    assert (half.grade, half.parts[f"d/{right[0]}"]) == ("close", "right")


def test_numbers_are_read_however_they_are_set():
    assert chosen("3 1 2", 3) == chosen("3,1,2", 3) == chosen("312", 3) == [3, 1, 2]
    assert chosen("10 2", 12) == [10, 2]


def learned(deck, names):
    """A record in which cards were learned long ago and are due now, all of them well known."""
    record = MemoryRecord(StillClock())
    day = record._stamper._clock.today()
    from uuid import UUID

    for place, name in enumerate(names):
        for turn, before in enumerate((300, 290, 260)):
            record.log.append(
                Event(
                    UUID(int=1000 + 10 * place + turn),
                    LEARNER,
                    DEVICE,
                    day - before,
                    turn,
                    0,
                    Kind.REVIEW,
                    card=f"d/{name}",
                    form="typed",
                    grade="right",
                )
            )
    return record


def test_known_cards_are_asked_together_and_reviewed_one_by_one(deck):
    names = ["flood/when", "strike/when", "vote/when"]
    record = learned(deck, names)
    asked = next(
        session
        for seed in range(20)
        if (session := start(deck, cards=names, record=record, seed=str(seed))).question.form == "order"
    )
    before = len(record.log)
    question = asked.question
    feedback = asked.submit(numbers(question, "vote/when", "flood/when", "strike/when"))
    events = record.log[before:]
    assert {event.card: event.grade for event in events} == {
        "d/flood/when": "right",
        "d/strike/when": "right",
        "d/vote/when": "wrong",
    }
    assert {event.asked for event in events} == {events[0].id}
    assert [explanation.answer for explanation in feedback.explanations] == ["9 July 2021"]
    assert asked.question.card == "d/vote/when"
    assert asked.undo()
    assert asked.question == question
    assert asked.progress.answers == 0
