"""Items: each figure against another program's or a log whose answer is known."""

from itertools import count, product

import pytest

from decks.values.text import fold
from progress.reports.items import items as report
from progress.reports.items import table
from progress.reports.items.mending import mending
from progress.reports.items.misgraded import misgraded
from progress.reports.items.options import options
from progress.reports.items.reading import together
from progress.reports.items.responses import responses
from progress.reports.items.theory import correlation, guess_corrected, reliability, rest_scores
from progress.wire import Wire
from tests.support.classes import Trouble, class_log
from tests.support.decks import plain_deck

MATRIX = [  # twelve learners, five items
    *([1, 0, 0, 0, 0], [1, 1, 1, 0, 0], [0, 0, 1, 0, 0], [0, 1, 1, 0, 0], [0, 0, 1, 1, 0], [0, 1, 1, 0, 1]),
    *([1, 1, 1, 0, 0], [1, 1, 1, 1, 0], [1, 0, 0, 1, 1], [0, 0, 0, 0, 1], [1, 1, 0, 0, 0], [1, 1, 1, 1, 1]),
]
MARKS = {bytes([n] * 16): {f"d/i{k}/x": float(mark) for k, mark in enumerate(row)} for n, row in enumerate(MATRIX)}
NUMBERS = count(1)


def wire(learner: int, card: str, grade: str = "right", **fields) -> Wire:
    number = next(NUMBERS)
    values = {
        "id": number.to_bytes(16, "big"),
        "learner": bytes([learner] * 16),
        "device": bytes(16),
        "study_day": 739_000,
        "at_ms": number,
        "offset_min": 0,
        "kind": "review",
        "format": 1,
        "target": None,
        "fact_hash": "",
        "asked": None,
        "mode": "study",
        "form": "typed",
        "options": (),
        "answer": "",
        "hints": 0,
        "confidence": None,
        "duration_ms": 4000,
        "rule": 1,
    }
    return Wire(card=card, grade=grade, **values | fields)


@pytest.mark.parametrize(
    ("item", "r", "low", "high"),
    [  # scipy 1.17.1: pearsonr(item, total - item) and its confidence_interval(0.95)
        (0, 0.0950381927, -0.5064886164, 0.6343412084),
        (1, 0.2805975863, -0.3496023952, 0.735980313),
        (2, 0.055215763, -0.535660073, 0.6097939751),
        (3, 0.2390457219, -0.3880986554, 0.7148746027),
        (4, -0.1031421246, -0.6392068919, 0.5003786203),
    ],
)
def test_discrimination_is_the_correlation_with_the_rest(item, r, low, high):
    rest = rest_scores(MARKS, f"d/i{item}/x")
    found = correlation([(MARKS[learner][f"d/i{item}/x"], score) for learner, score in rest.items()])
    assert (found.r, found.low, found.high) == pytest.approx((r, low, high), abs=1e-9)


def test_alpha_and_standard_error():
    # numpy 2: C = cov(matrix); 5/4 (1 - trace(C) / sum(C)), sqrt((1 - alpha) sum(C)) / 5
    found = reliability(MARKS)
    assert (found.learners, found.items) == (12, 5)
    assert found.alpha == pytest.approx(0.23284313725490197)
    assert found.standard_error == pytest.approx(0.2177710780251648)


def test_reliability_goes_by_who_answered_the_same_questions():
    marks = MARKS | {b"x" * 16: {"d/i0/x": 1.0}, b"y" * 16: {"d/i0/x": 1.0, "d/rare/x": 0.0}}
    assert reliability(marks) == reliability(MARKS)


def test_nothing_is_said_below_ten_learners():
    nine = dict(list(MARKS.items())[:9])
    assert reliability(nine).alpha is None
    assert correlation([(1.0, 0.5)] * 9).r is None
    assert correlation([(1.0, 0.5)] * 10).r is None  # nobody differs
    assert correlation([(1.0, 0.5)] * 10).band == "unknown"


def test_luck_is_taken_out_of_the_facility():
    # four options: 62.5 % right is half known and half of the rest guessed one in four
    assert guess_corrected(0.625, 0.25) == pytest.approx(0.5)
    assert guess_corrected(0.2, 0.25) == 0.0
    assert guess_corrected(0.7, 0.0) == 0.7


def test_the_first_answer_counts_after_undo_and_override():
    gone = wire(1, "d/a/x", "wrong")
    judged = wire(1, "d/a/x", "wrong", answer="so")
    log = [gone, wire(1, "d/a/x", "", kind="undo", target=gone.id), judged]
    log += [wire(1, "d/a/x", "right", kind="override", target=judged.id), wire(1, "d/a/x", "wrong")]
    log += [wire(2, "d/a/x", mode="cram"), wire(2, "d/b/x")]
    log.append(wire(1, "d/a/x", "", kind="flag", answer="the date is \x1b[31mwrong"))
    answers, flags = responses(reversed(log), {"d/a/x"})
    assert [(r.first, r.passed, r.judged, r.grade) for r in answers] == [
        (True, True, True, "wrong"),
        (False, False, False, "wrong"),
    ]
    assert [(flag.card, "\x1b" in flag.remark) for flag in flags] == [("d/a/x", False)]


def test_options_tell_who_chose_them():
    refs = ("a/x", "b/x", "c/x")
    log = [
        wire(n, "d/a/x", "right" if n > 3 else "wrong", form="choice", options=refs, answer="1" if n > 3 else "2")
        for n in range(12)
    ]
    answers, _ = responses(log, {"d/a/x"})
    found = options("a/x", answers, {bytes([n] * 16): n / 12 for n in range(12)}, {"a/x": "A", "b/x": "B"})
    key, rival, idle = found.options
    assert [(each.ref, each.chosen.count, each.chosen.n) for each in found.options] == [
        ("a/x", 8, 12),
        ("b/x", 4, 12),
        ("c/x", 0, 12),
    ]
    assert key.who.r == pytest.approx(0.8193464904)  # scipy 1.17.1: pointbiserialr([0]*4 + [1]*8, range(12))
    assert rival.who.r == pytest.approx(-0.8193464904)
    assert (rival.functional, idle.functional, key.functional) == (True, False, False)


def test_like_wrong_answers_are_grouped(tmp_path):
    deck = plain_deck(tmp_path, "d", "a")
    texts = ["CSTO treaty", "the CSTO Treaty", "csto treaty", "NATO", "EU", ""]
    log = [wire(n, "d/a/answer", "wrong", answer=text) for n, text in enumerate(texts)]
    log += [wire(8, "d/a/answer", "wrong", answer="elsewhere", options=("b/answer",)) for _ in range(5)]
    judged = wire(9, "d/a/answer", "wrong", answer="EU")
    log += [judged, wire(9, "d/a/answer", "right", kind="override", target=judged.id)]
    answers, _ = responses(log, {"d/a/answer"})
    groups = misgraded(answers, lambda text: fold(text, deck.context.language))
    assert [(g.count, g.learners, g.judged_right) for g in groups] == [(2, 2, 1), (3, 3, 0)]
    assert groups[1].written == ("CSTO treaty", "csto treaty", "the CSTO Treaty")


def test_one_learner_who_insists_is_not_many(tmp_path):
    answers, _ = responses([wire(1, "d/a/x", "wrong", answer="so") for _ in range(9)], {"d/a/x"})
    assert misgraded(answers, str.casefold) == ()


def test_answers_to_an_older_wording_are_left_out(tmp_path):
    deck = plain_deck(tmp_path, "d", "a")
    now = deck.cards[0].fact.hash
    log = [wire(1, "d/a/answer", fact_hash="older"), wire(2, "d/a/answer", "wrong", fact_hash=now)]
    (item,) = report.figures(deck, log).items
    assert (item.facility.n, item.facility.count, item.older) == (1, 0, 1)


def test_flags_bring_a_question_to_the_author_with_its_line(tmp_path):
    deck = plain_deck(tmp_path, "d", "ab")
    log = [wire(n, "d/b/answer", "", kind="flag", answer="two are right") for n in (1, 2)]
    (mend,) = mending(report.figures(deck, log))
    assert mend.card == "d/b/answer"
    assert mend.place == f"{deck.path}:{deck.cards[1].fact.place.line}"
    assert [reason.words for reason in mend.reasons] == ["flagged by 2: two are right"]


def test_logs_are_read_together_each_event_once_and_a_learner_under_one_id():
    one, other = wire(1, "old/a/x"), wire(2, "old/b/x")
    found = list(together([[one, other], [other]], {bytes([2] * 16): bytes([1] * 16)}, {"old": "new"}))
    assert [(event.card, event.learner[0]) for event in found] == [("new/a/x", 1), ("new/b/x", 1)]


@pytest.fixture(scope="module")
def karabakh():
    from decks.shelf import read_shelf

    return read_shelf(["second-karabakh-war"]).decks["second-karabakh-war"]


MISKEYED, AMBIGUOUS = "second-karabakh-war/tovuz/event", "second-karabakh-war/refusal-ground/ground"


def test_a_class_brings_its_bad_questions_to_the_top(karabakh):
    log = list(class_log(karabakh, trouble=Trouble(MISKEYED, AMBIGUOUS), seed=0))
    found = report.figures(karabakh, log)
    first, second, *rest = mending(found)
    assert (first.card, first.reasons[0].kind) == (MISKEYED, "miskeyed")
    assert (second.card, second.reasons[0].kind) == (AMBIGUOUS, "ambiguous")
    assert not {reason.kind for mend in rest for reason in mend.reasons} & {"miskeyed", "ambiguous", "negative"}
    assert (found.learners, found.reliability.learners, found.reliability.items) == (30, 30, 130)


def test_a_class_without_bad_questions_accuses_none(karabakh):
    kinds = {
        reason.kind
        for mend in mending(report.figures(karabakh, class_log(karabakh, seed=3)))
        for reason in mend.reasons
    }
    assert not kinds & {"miskeyed", "ambiguous"}


def test_a_class_of_thousands_is_no_trouble(tmp_path):
    deck = plain_deck(tmp_path, "d", "abcd")
    refs = tuple(card.id.partition("/")[2] for card in deck.cards)
    log = []
    for learner, (place, card) in product(range(2000), enumerate(deck.cards)):
        knows = learner % 10 < 7
        chosen = (1 if card.id == "d/a/answer" else place) if knows else learner // 10 % 4
        grade = "right" if chosen == place else "wrong"
        answer = {"form": "choice", "options": refs, "answer": str(chosen + 1), "fact_hash": card.fact.hash}
        log.append(wire(1, card.id, grade, **answer)._replace(learner=learner.to_bytes(16, "big")))
    rival = {item.card: item.rival for item in report.figures(deck, log).items}
    assert rival["d/a/answer"].kind == "miskeyed" and rival["d/a/answer"].evidence > 300
    assert not any(rival[card.id] for card in deck.cards[1:])


def test_the_table_fits_a_terminal(karabakh):
    log = list(class_log(karabakh, trouble=Trouble(MISKEYED, AMBIGUOUS), seed=0))
    found = report.figures(karabakh, log)
    text = table.lines(found, mending(found))
    assert [line for line in text if len(line) > 80 and karabakh.path not in line] == []
    assert any("miskeyed? 16 of 30 chose" in line for line in text)
    assert max(len(line) for line in table.details(found.items[0])[1:]) <= 80
    assert {len(row) for row in table.rows(found)} == {len(table.COLUMNS)}
