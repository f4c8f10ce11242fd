"""A review as a table: written, filled in, read back; what does not fit is named with its line."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from decks.review.desk import Desk
from quiz.cli import quiz
from tests.support.decks import CARDS, FACTS, HEAD, write_deck

DRAFTED = (HEAD + FACTS + CARDS).replace(
    "  value: 44 days\n", "  value: 44 days\n  draft: maybe\n  doubt: the year must be checked\n"
)


@pytest.fixture
def path(tmp_path):
    return write_deck(tmp_path / "small", DRAFTED)


def run(*arguments, **options):
    return CliRunner().invoke(quiz, ["decks", "review", *map(str, arguments)], **options)


def exported(path, target):
    assert run(path, "--export", target).exit_code == 0
    if target.suffix == ".json":
        return json.loads(target.read_text())
    return list(csv.DictReader(io.StringIO(target.read_bytes().decode("utf-8-sig"), newline="")))


def filled(path, target, changes, **options):
    """Export, change cells by fact and column, apply."""
    rows = exported(path, target)
    for row in rows:
        row.update(changes.get(row["id"], {}))
    rows = [{**dict.fromkeys((key for row in rows for key in row), ""), **row} for row in rows]
    if target.suffix == ".json":
        target.write_text(json.dumps(rows))
    else:
        _write(target, rows, **options)
    return run(path, "--apply", target)


def _write(target, rows, delimiter=",", newline="\r\n", encoding="utf-8-sig"):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter, lineterminator=newline)
    writer.writeheader()
    writer.writerows(rows)
    target.write_bytes(out.getvalue().encode(encoding))


@pytest.mark.parametrize("name", ["t.csv", "t.json"])
def test_a_table_that_comes_back_as_it_went_changes_nothing(path, tmp_path, name):
    result = filled(path, tmp_path / name, {})
    assert result.exit_code == 0, result.stderr
    assert path.read_text() == DRAFTED


@pytest.mark.parametrize("name", ["t.csv", "t.json"])
def test_decisions_and_edits_are_applied_in_one_step(path, tmp_path, name):
    changes = {
        "length": {"decision": "Accept, optional", "value": "45 days", "why": "A guess"},
        "range": {"decision": "drop"},
        "construction": {"stance": "disputed", "by": "turkey"},
        "army": {"answer": "turkey"},
        "center": {"quote": "established a center"},
    }
    result = filled(path, tmp_path / name, changes)
    assert result.exit_code == 0, result.stderr
    assert "1 accept, 1 drop, 4 edit, 1 optional" in result.stderr
    desk = Desk(path)
    assert "range" not in desk.bench.facts
    length = desk.show("length").entry
    assert (length["value"], length["why"], length["optional"]) == ("45 days", "A guess", "yes")
    assert "draft" not in length and "doubt" not in length
    assert desk.show("construction").by == ("Turkey",)
    assert desk.bench.row("construction").stance == "disputed"
    desk.undo()
    assert path.read_text() == DRAFTED


def test_another_type_with_its_fields(path, tmp_path):
    changes = {"length": {"type": "name", "name": "the 44-day war", "what": "other name"}}
    assert filled(path, tmp_path / "t.csv", changes).exit_code == 0
    assert Desk(path).show("length").type == "name"
    changes = {"range": {"type": "term", "term": "the range", "means": "a thing of 500 km"}}  # columns of one's own
    assert filled(path, tmp_path / "t.json", changes).exit_code == 0
    assert Desk(path).show("range").entry["means"] == "a thing of 500 km"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"length": {"decision": "maybe"}}, "line 6: “maybe” is no decision"),
        ({"length": {"color": "red", "id": "length"}}, "“color” is none of this deck's"),
        ({"length": {"id": "nobody"}}, "line 6: there is no fact “nobody”"),
        ({"length": {"id": "war"}}, "“war” stands in line 2 already"),
        ({"length": {"value": "long"}}, "long"),
        ({"length": {"quote": "nowhere to be found"}}, "nowhere to be found"),
        ({"length": {"decision": "drop", "why": "x"}}, "takes no other decision"),
        ({"length": {"decision": "optional must-know"}}, "either must-know or optional"),
        ({"length": {"stance": "claim"}}, "speaker"),
        ({"length": {"version": "00000000", "decision": "accept"}}, "has been changed since"),
    ],
)
def test_rows_that_do_not_fit_are_named_and_nothing_is_applied(path, tmp_path, changes, told):
    changes = {**changes, "range": {"decision": "drop"}}
    result = filled(path, tmp_path / "t.csv", changes)
    assert result.exit_code == 1
    assert told in result.stderr.replace("\n", " ")
    assert "Nothing was applied" in result.stderr
    assert path.read_text() == DRAFTED


def test_lines_are_counted_where_rows_begin(path, tmp_path):
    rows = exported(path, tmp_path / "t.csv")
    assert "\n" in rows[0]["questions"]
    rows[1]["decision"] = "perhaps"
    _write(tmp_path / "t.csv", rows, newline="\n")
    result = run(path, "--apply", tmp_path / "t.csv")
    number = int(result.stderr.split("line ")[1].split(":")[0])
    assert (tmp_path / "t.csv").read_text(encoding="utf-8-sig").split("\n")[number - 1].startswith("length,")


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8"), ("\t", "utf-16"), (",", "utf-8")])
def test_what_spreadsheets_make_of_a_table_is_read(path, tmp_path, delimiter, encoding):
    changes = {"length": {"decision": "accept"}, "war": {"from": "27 September 2020", "to": "Nov 10, 2020"}}
    result = filled(path, tmp_path / "t.csv", changes, delimiter=delimiter, encoding=encoding)
    assert result.exit_code == 0, result.stderr
    assert path.read_text() == HEAD + FACTS + CARDS  # a date in other clothes is no edit


def test_no_cell_is_a_formula(tmp_path):
    text = DRAFTED.replace("why: Azerbaijan did not believe it.", "why: =1+1")
    path = write_deck(tmp_path / "small", text)
    rows = exported(path, tmp_path / "t.csv")
    assert {row["why"] for row in rows} == {"", "'=1+1"}
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row.values())
    assert run(path, "--apply", tmp_path / "t.csv").exit_code == 0
    assert path.read_text() == text


def test_applying_twice_is_as_once(path, tmp_path):
    target = tmp_path / "t.csv"
    changes = {"length": {"decision": "accept"}, "range": {"decision": "drop"}}
    assert filled(path, target, changes).exit_code == 0
    once = path.read_text()
    assert run(path, "--apply", target).exit_code == 0
    assert path.read_text() == once


def test_a_column_less_is_no_edit_and_lines_may_be_left_out(path, tmp_path):
    (tmp_path / "t.csv").write_text("id,decision\nlength,accept\n\n")
    assert run(path, "--apply", tmp_path / "t.csv").exit_code == 0
    assert path.read_text() == HEAD + FACTS + CARDS


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("t.csv", "", "no rows"),
        ("t.csv", "a,b\n1,2\n", "no column “id”"),
        ("t.csv", 'id,decision\n"x', "cannot be read"),
        ("t.json", "{", "no JSON"),
        ("t.json", "{}", "list of objects"),
        ("t.json", "[" * 100_000, "no JSON"),
    ],
)
def test_what_is_no_table_is_told(path, tmp_path, name, text, told):
    (tmp_path / name).write_text(text)
    result = run(path, "--apply", tmp_path / name)
    assert result.exit_code == 1 and told in result.stderr
    assert path.read_text() == DRAFTED


def test_standard_output_and_input(path):
    out = run(path, "--export", "-")
    assert out.stdout.lstrip("\ufeff").startswith("id,tier,doubt,type")
    rows = list(csv.DictReader(io.StringIO(out.stdout.lstrip("\ufeff"))))
    assert len(rows) == 9
    assert run(path, "--apply", "-", input="id,decision\nlength,accept\n").exit_code == 0
    assert path.read_text() == HEAD + FACTS + CARDS


def test_misuse(path, tmp_path):
    assert run(path, "--export", "a.csv", "--apply", "b.csv").exit_code == 2
    assert run(path, "--apply", tmp_path / "none.csv").exit_code == 2
    assert run("no-such-deck", "--plain").exit_code == 2
    path.write_text("facts: [")
    result = run(path, "--plain")
    assert result.exit_code == 1 and "FD101" in result.stderr


def test_nothing_that_is_there_is_written_over(path):
    article = path.with_name("article.txt")
    before = path.read_bytes(), article.read_bytes()
    for target in (path, article):
        result = run(path, "--export", target)
        assert result.exit_code == 2 and "is there already; name another file" in result.stderr
    assert (path.read_bytes(), article.read_bytes()) == before


def test_a_table_without_end_is_not_read_to_it(path, tmp_path, monkeypatch):
    monkeypatch.setattr("decks.exchange.bank.MOST_BYTES", 1000)
    (tmp_path / "big.csv").write_bytes(b"id,decision\n" + b"x" * 2000)
    result = run(path, "--apply", tmp_path / "big.csv")
    assert result.exit_code == 1 and "more than 1,000 bytes" in result.stderr


def test_half_a_character_is_told(path, tmp_path):
    for column in ("why", "roles", "quote", "statement\ud83d", "id"):
        (tmp_path / "half.json").write_text(json.dumps([{"id": "war", column: "- \ud83d"}]))
        result = run(path, "--apply", tmp_path / "half.json")
        assert result.exit_code == 1 and "Nothing was applied" in result.stderr
    assert path.read_text() == DRAFTED


def test_json_says_yes_and_no_in_its_own_way(path, tmp_path):
    (tmp_path / "in.json").write_text(json.dumps([{"id": "war", "optional": True}]))
    assert run(path, "--apply", tmp_path / "in.json").exit_code == 0
    assert "optional: yes" in path.read_text()
