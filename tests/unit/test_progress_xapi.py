"""Answers as xAPI statements: what each says, and what is left out."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from click.testing import CliRunner

from decks.loader import load
from decks.paths import LIBRARY
from progress import xapi
from progress.cli import progress_group
from progress.clock import clock_from
from progress.events import Event, Kind
from progress.store import open_record
from progress.wire import LAST_MS, Wire, problem
from tests.support.answers import Log
from tests.support.records import answer, opened_at

DECK = load(LIBRARY / "tour/deck.yaml").deck
assert DECK
CARD = next(card for card in DECK.cards if len(card.prompt.answers) == 1)


def as_wire(event: Event) -> Wire:
    ids = {name: getattr(event, name).bytes if getattr(event, name) else None for name in ("id", "learner", "device")}
    target = event.target.bytes if event.target else None
    return Wire._make({**{n: getattr(event, n) for n in Wire._fields}, **ids, "target": target}.values())


def told(log: Log) -> list[dict[str, Any]]:
    events = [as_wire(event) for event in log.events]
    return list(xapi.statements(events, xapi.Corrections(events), {DECK.id: DECK} if DECK else {}))


def test_a_typed_answer_has_who_what_when_and_how() -> None:
    log = Log()
    log.add(CARD.id, 0, "right", answer="so", duration_ms=4250)
    log.events[0] = replace(log.events[0], offset_min=120)
    (found,) = told(log)
    assert UUID(found["id"]) == log.events[0].id
    assert found["actor"]["account"] == {"homePage": xapi.HOME, "name": str(log.events[0].learner)}
    assert found["verb"]["id"] == "http://adlnet.gov/expapi/verbs/answered"
    assert found["object"]["id"] == f"{xapi.HOME}/decks/{CARD.id}"
    definition = found["object"]["definition"]
    assert definition["interactionType"] == "fill-in"
    assert definition["correctResponsesPattern"][0] == CARD.prompt.answers[0].text
    assert definition["description"] == {"en": CARD.prompt.stem or CARD.prompt.gap}
    assert {name: found["result"][name] for name in ("success", "response", "duration")} == {
        "success": True,
        "response": "so",
        "duration": "PT4.25S",
    }
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT20:00:00\.000\+02:00", found["timestamp"])
    assert found["context"]["contextActivities"]["parent"] == [
        {"objectType": "Activity", "id": f"{xapi.HOME}/decks/{DECK.id if DECK else ''}"}
    ]


def test_a_choice_names_its_options_by_ids_without_spaces() -> None:
    log = Log()
    own = CARD.id.partition("/")[2]
    log.add(CARD.id, 0, "wrong", form="choice", options=("=a b[,]c", own), answer="1")
    (found,) = told(log)
    assert found["result"]["response"] == "=a%20b%5B%2C%5Dc"
    assert found["object"]["definition"]["correctResponsesPattern"] == [own]
    assert not found["result"]["success"]


def test_true_and_false_are_the_words_that_the_format_has() -> None:
    log = Log()
    log.add(CARD.id, 0, "wrong", form="true-false", options=("x/y", "=False"), answer="1")
    (found,) = told(log)
    assert (found["result"]["response"], found["object"]["definition"]["correctResponsesPattern"]) == (
        "true",
        ["false"],
    )


def test_what_was_undone_is_left_out_and_what_was_judged_anew_is_told_so() -> None:
    log = Log()
    first, second = log.add(CARD.id, 0, "right"), log.add(CARD.id, 1, "wrong")
    log.add(CARD.id, 1, "", kind="undo", target=first.id)
    log.add(CARD.id, 1, "good", kind="override", target=second.id)
    log.add(CARD.id, 2, "of the future")
    (found,) = told(log)
    assert UUID(found["id"]) == second.id
    assert found["result"]["success"]
    assert found["result"]["extensions"][f"{xapi.HOME}/grade"] == "good"


def test_a_card_of_no_known_deck_is_told_without_its_words() -> None:
    log = Log()
    log.add("gone/f/x", 0)
    (found,) = told(log)
    assert "description" not in found["object"]["definition"]


def test_the_command_writes_a_line_each(path: Path, tmp_path: Path) -> None:
    record = opened_at(path)
    answer(record, "1")
    answer(record, "2")
    record.close()
    file = tmp_path / "out.jsonl"
    run = CliRunner().invoke(progress_group, ["export", str(file), "--xapi", "--learner", "me", "--store", str(path)])
    assert run.exit_code == 0, run.output
    assert "2 statements are in" in run.stderr
    assert [json.loads(line)["result"]["response"] for line in file.read_text().splitlines()] == ["1", "2"]
    nobody = CliRunner().invoke(progress_group, ["export", str(file), "--xapi", "--learner", "x", "--store", str(path)])
    assert "Nobody here is called x" in str(nobody.exception)
    assert file.stat().st_mode & 0o077 == 0


def test_what_a_foreign_log_may_hold_can_be_told() -> None:
    log = Log()
    log.add("deck/f/x", 0, form="choice")
    (wire,) = (as_wire(event) for event in log.events)
    for odd in (
        wire._replace(answer="9" * 5000, options=("a",)),
        wire._replace(answer="²", options=("a",)),
        wire._replace(at_ms=LAST_MS, offset_min=1439),
        wire._replace(at_ms=0, offset_min=-1439),
    ):
        (found,) = xapi.statements([odd], xapi.Corrections([odd]), {})
        assert "response" not in found["result"] or odd.answer == wire.answer
    assert "out of range" in problem(wire._replace(offset_min=1440))
    assert "out of range" in problem(wire._replace(offset_min=-1440))


@pytest.mark.parametrize("xapi_too", [[], ["--xapi"]])
def test_no_record_is_written_over(path: Path, tmp_path: Path, xapi_too: list[str]) -> None:
    record = opened_at(path)
    answer(record, "1")
    record.close()
    before = path.read_bytes()

    def export(file: Path) -> str:
        return str(CliRunner().invoke(progress_group, ["export", str(file), *xapi_too, "--store", str(path)]).exception)

    assert "is a database, perhaps a record" in export(path)
    assert path.read_bytes() == before
    assert "is no plain file" in export(tmp_path)
    (tmp_path / "file").write_text("a file")
    assert "cannot be kept in" in export(tmp_path / "file/out")
    assert not list(tmp_path.glob("*.new"))


def test_what_is_listed_steers_no_terminal(path: Path) -> None:
    """A store may come from anybody: its learner's name, and a deck for which something is set."""
    evil = "\x1b]52;c;aGk=\x07\x9b2J\u202eAnn"
    record = open_record(path, learner=evil, clock=clock_from({"QUIZ_NOW": "2026-05-10T12:00Z"}))
    record.append([Event(*record.stamp(), kind=Kind.SETTING, card=evil, form="exam", answer="2026-06-01")])
    record.close()
    for command in ("show", "learners", "settings"):
        found = CliRunner().invoke(progress_group, [command, "--store", str(path)])
        assert found.exit_code == 0 and "Ann" in found.stdout
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(found.stdout)
