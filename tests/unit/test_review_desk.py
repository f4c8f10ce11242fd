"""The desk: every decision on disk at once, undone after a restart, and other programs noticed."""

import json
import re
from itertools import pairwise

import pytest

from decks.review.decisions import Accept, Add, Drop, Split, Why
from decks.review.desk import Desk
from decks.review.journal import MOST_JOURNALS, MOST_LINES, MOST_STEPS, Journal, Step, digest
from decks.review.notes import KEPT, MENDED, FlagNote, Notes
from decks.writer import Refused
from tests.support.decks import CARDS, FACTS, HEAD, write_deck

DRAFTED = re.sub("^  quote:", "  draft: core\n  quote:", HEAD + FACTS + CARDS, flags=re.MULTILINE)


@pytest.fixture
def path(tmp_path):
    return write_deck(tmp_path / "small", DRAFTED)


def test_a_decision_is_on_disk_when_it_returns(path):
    desk = Desk(path)
    first = desk.at
    assert desk.decide(Accept(first)) == "Accepted."
    assert path.read_text() == desk.bench.text
    assert not desk.bench.row(first).waits
    assert desk.at != first and desk.row.waits


def test_undo_and_redo_go_through_all_steps(path):
    desk = Desk(path)
    for _ in range(3):
        desk.decide(Accept(desk.at))
    desk.decide(Drop(desk.at))
    after = path.read_text()
    assert desk.undo() == "Undone: Dropped."
    while desk.undo():
        pass
    assert path.read_text() == DRAFTED
    while desk.redo():
        pass
    assert path.read_text() == after
    assert not desk.can_redo
    desk.undo()
    desk.decide(Why(desk.at, "Because."))
    assert not desk.can_redo


def test_undo_works_after_a_restart_and_one_is_where_one_was(path):
    desk = Desk(path)
    desk.decide(Accept(desk.at))
    desk.go("center")
    desk.decide(Why("center", "Because."))
    desk.close()
    again = Desk(path)
    assert again.at == "center"
    assert again.undo() and again.undo()
    assert path.read_text() == DRAFTED
    assert again.undo() == ""
    assert not Desk(path).can_undo


def test_another_programs_change_is_noticed_and_nothing_is_lost(path):
    desk = Desk(path)
    desk.decide(Accept(desk.at))
    theirs = path.read_text().replace("title: A small deck", "title: Theirs")
    path.write_text(theirs)
    assert desk.is_stale()
    with pytest.raises(Refused, match="changed meanwhile"):
        desk.decide(Accept(desk.at))
    assert path.read_text() == theirs
    desk.reread()
    assert not desk.is_stale()
    assert not desk.can_undo  # their text is not what the steps led to
    desk.decide(Accept(desk.at))
    assert "title: Theirs" in path.read_text()
    assert Desk(path).undo()
    assert path.read_text() == theirs


def test_a_file_that_was_only_touched_is_not_stale(path):
    desk = Desk(path)
    path.write_bytes(path.read_bytes())
    assert not desk.is_stale()


def test_a_step_that_was_not_saved_any_more_does_not_count(path):
    desk = Desk(path)
    desk.decide(Accept(desk.at))
    saved = path.read_text()
    step = Step.between(saved, saved.replace("44 days", "45 days"), "length", "edited")
    Journal(path).add(step)  # killed before the deck was written
    again = Desk(path)
    again.undo()
    assert path.read_text() == DRAFTED


def test_a_deck_that_was_saved_and_taken_back_before_a_kill(path):
    desk = Desk(path)
    desk.decide(Accept(desk.at))
    path.write_text(DRAFTED)  # undone, and killed before the journal knew
    assert not Desk(path).can_undo


def test_a_torn_journal_is_read_as_far_as_it_goes(path):
    desk = Desk(path)
    desk.decide(Accept(desk.at))
    journal = Journal(path).path
    with journal.open("a") as file:
        file.write('{"step": {"before": "x", ')
    again = Desk(path)
    assert again.can_undo
    again.decide(Why(again.at, "More."))
    for line in ('{"step": 5}', '{"step": {"start": "x"}}', "[1]", '{"undo": 1}', "null"):
        journal.write_text(line)
        assert not Desk(path).can_undo


def test_without_a_place_for_journals_all_else_goes_on(path, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    desk = Desk(path, journals=blocked / "journals")
    desk.decide(Accept(desk.at))
    assert desk.undo()
    assert path.read_text() == DRAFTED


def test_journals_are_bounded(path, tmp_path):
    folder = tmp_path / "journals"
    journal = Journal(path, folder)
    texts = [f"{number}" for number in range(MOST_LINES + 10)]
    for before, after in pairwise(texts):
        journal.add(Step.between(before, after, "a", "b"))
    steps, _ = journal.read(texts[-1])
    assert len(steps) == MOST_STEPS
    assert len(journal.path.read_text().splitlines()) <= MOST_STEPS + 1
    for number in range(MOST_JOURNALS + 5):
        Journal(tmp_path / f"{number}.yaml", folder).remember("a")
    assert len(list(folder.glob("*.jsonl"))) == MOST_JOURNALS


def test_a_step_holds_only_what_changed():
    step = Step.between("one two three", "one 2 three", "a", "b")
    assert (step.start, step.old, step.new) == (4, "two", "2")
    assert step.undone("one 2 three") == "one two three"
    assert step.redone("one two three") == "one 2 three"
    doubled = Step.between("aaa", "aaaa", "a", "b")
    assert doubled.undone("aaaa") == "aaa"
    assert json.dumps(digest("a"))


def test_decisions_that_change_nothing_leave_no_step(path):
    desk = Desk(path)
    desk.decide(Accept(desk.at))
    desk.go("war")
    assert desk.decide(Accept("war")) == "Nothing to change."
    desk.undo()
    assert not desk.can_undo


def test_where_one_goes(path):
    desk = Desk(path)
    desk.go("center")
    desk.decide(Split("center"))
    assert desk.at == "center"
    fact = {"id": "new", "type": "term", "term": "a", "means": "b"}
    desk.decide(Add(fact, after="war"))
    assert desk.at == "new"
    desk.undo()
    assert desk.at in desk.bench.facts
    assert not desk.jump("flag")
    assert desk.jump("-next")


def test_all_checks_run_in_steps_and_stop_after_a_decision(path):
    desk = Desk(path)
    steps = desk.check()
    next(steps)
    desk.decide(Accept(desk.at))
    assert list(steps) == []
    assert not desk.bench.findings.whole
    assert len(list(desk.check())) > 10
    assert desk.bench.findings.whole


def test_a_flag_is_answered_once_and_with_a_reason(path):
    flag, written = FlagNote("1", "small/war/from", "When?"), []
    notes = Notes((flag,), answer=lambda *answer: written.append(answer))
    desk = Desk(path, notes=notes)
    desk.go("war")
    with pytest.raises(Refused, match="why"):
        desk.answer_flag(flag, KEPT, " ")
    with pytest.raises(Refused, match="mended or kept"):
        desk.answer_flag(flag, "ignored")
    desk.answer_flag(flag, MENDED)
    assert written == [(flag, MENDED, "")]
    assert desk.view.flags == ()
    bare = Desk(path, notes=Notes((flag,)))
    with pytest.raises(Refused, match="no record"):
        bare.answer_flag(flag, MENDED)


def test_the_pace_counts_what_was_settled(path):
    times = iter(range(0, 1000, 12))
    desk = Desk(path, clock=lambda: float(next(times)))
    assert desk.minutes_left is None
    for _ in range(5):
        desk.decide(Accept(desk.at))
    assert desk.minutes_left == desk.bench.counts.waiting * 12 / 60


def test_steps_after_one_that_was_not_saved_are_undone_as_well(path):
    desk = Desk(path)
    desk.decide(Accept(desk.at))
    saved = path.read_text()
    Journal(path).add(Step.between(saved, saved + "#", "length", "edited"))  # killed before the deck was written
    again = Desk(path)
    again.decide(Accept(again.at))
    third = Desk(path)
    assert third.undo() and third.undo()
    assert path.read_text() == DRAFTED


@pytest.mark.parametrize("old", ["\ud83d", "garbage: [", "\x1b]52;c;aGk=\x07", "# harmless\n", "[" * 100_000])
def test_a_journal_that_was_tampered_with_puts_nothing_into_the_deck(path, old):
    step = Step("x" * 16, digest(DRAFTED), 0, old, "", "war", "s")
    journal = Journal(path)
    journal.add(step)
    desk = Desk(path)
    with pytest.raises(Refused, match="does not fit"):
        desk.undo()
    journal.add(Step(digest(old + DRAFTED), digest(DRAFTED), 0, old, "", "war", "s"))  # whose hashes are right
    if old != "# harmless\n":
        with pytest.raises(Refused, match="does not fit"):
            Desk(path).undo()
    assert path.read_text() == DRAFTED


@pytest.mark.parametrize("junk", [b"[" * 100_000, b"\xff\xfe\x00", b'{"step": {"before": 1}}', b'{"at": [1]}', b"null"])
def test_junk_in_a_journal_is_stepped_over(path, junk):
    desk = Desk(path)
    desk.decide(Accept(desk.at))
    journal = Journal(path).path
    journal.write_bytes(junk + b"\n" + journal.read_bytes() + b"\n" + junk)
    again = Desk(path)
    assert again.undo() == "Undone: Accepted."
    assert path.read_text() == DRAFTED


def test_of_a_huge_journal_the_end_is_read(path, monkeypatch):
    desk = Desk(path)
    for _ in range(4):
        desk.decide(Accept(desk.at))
    size = Journal(path).path.stat().st_size
    monkeypatch.setattr("decks.review.journal.MOST_BYTES", size // 2)
    again = Desk(path)
    assert 0 < sum(1 for _ in iter(again.undo, "")) < 4
