"""A column of the instructor's own gradebook: both dialects as they are exported, and nobody lost."""

import codecs
import csv
import io

import pytest
from click.testing import CliRunner
from hypothesis import given as any_of
from hypothesis import strategies as some

from progress.cli import progress_group
from progress.clock import clock_from
from progress.events import Event, Kind
from progress.reports.classroom.gradebook import NoGradebook, fill, read, safe, write
from progress.store import open_record
from tests.support.decks import CARDS, FACTS, HEAD, write_deck

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Essay (101),The deck (102),Current Score,Final Score\r\n"
    ",,,,,,Manual Posting,(read only),(read only)\r\n"
    "    Points Possible,,,,,20.00,10.00,(read only),(read only)\r\n"
    '"Müller, Anna",11,s-11,anna@uni.example,A,18,,90,90\r\n'
    '"O\'Neil, Ben ""Bo""",12,s-12,ben,A,,,,\r\n'
    '"Çelik, Cem",13,s-13,cem,"A, B",7,3,35,35\r\n'
    '"Student, Test",99,,a1b2c3,A,,,,\r\n'
)
MOODLE = (
    '"First name","Last name","ID number",Institution,Department,"Email address","Quiz: War (Real)","Course total (Real)",'
    '"Last downloaded from this course"\n'
    "Anna,Müller,11,,,Anna@uni.example,-,-,1700000000\n"
    "Ben,O'Neil,12,,,ben@uni.example,4.00,4.00,1700000000\n"
    "=1+1,Evil,13,,,evil@uni.example,-,-,1700000000\n"
)


def table(data, encoding="utf-8-sig", separator=","):
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=separator))


def test_a_new_column_in_canvas_stands_before_what_is_read_only():
    filled = fill(read(CANVAS.encode()), "War", {"Anna Müller": 0.5, "ben": 1.0}, {})
    rows = table(write(filled.book))
    place = rows[0].index("War")
    assert rows[0][place + 1 :] == ["Current Score", "Final Score"]
    assert [row[place] for row in rows] == ["War", "", "100", "50", "100", "", ""]
    without = [[*row[:place], *row[place + 1 :]] for row in rows]
    assert without == table(CANVAS.encode())
    assert filled.rows_left == ("row 6, Çelik, Cem 13",)


def test_a_column_that_is_there_is_filled_by_its_name_and_its_points():
    filled = fill(read(CANVAS.encode()), "The deck", {"Müller, Anna": 0.255, "Nobody": 1.0}, {})
    rows = table(write(filled.book))
    assert [row[6] for row in rows] == ["The deck (102)", "Manual Posting", "10.00", "2.55", "", "3", ""]
    assert (filled.count, filled.learners_left) == (1, ("Nobody",))
    assert fill(read(CANVAS.encode()), "The deck", {"ben": 0.5}, {}, 4).book.rows[3][6] == "2"


def test_moodle_goes_by_email_number_or_name_as_it_is_given():
    given = {"a1b2c3": "anna@UNI.example"}
    filled = fill(read(MOODLE.encode()), "Quiz: War (Real)", {"a1b2c3": 0.9, "12": 0.25, "Zoe": 1}, given)
    rows = table(write(filled.book))
    assert [row[6] for row in rows[1:]] == ["90", "25", "-"]
    assert [row[5] for row in rows[1:]] == ["Anna@uni.example", "ben@uni.example", "evil@uni.example"]
    assert filled.learners_left == ("Zoe",) and len(filled.rows_left) == 1


def test_no_cell_is_a_formula():
    rows = table(write(fill(read(MOODLE.encode()), "=War()", {}, {}).book))
    assert rows[3][0] == "'=1+1" and rows[0][-1] == "'=War()"
    assert rows[1][6] == "-"  # as Moodle writes that there is no grade


@any_of(some.text(max_size=12))
def test_a_cell_stays_or_gets_an_apostrophe(text):
    found = safe(text)
    assert found in (text, f"'{text}")
    assert not found.startswith(("=", "@", "\t", "\r"))


def test_who_matches_two_rows_gets_none_and_is_told():
    twins = MOODLE + "Anna,Müller,14,,,anna2@uni.example,-,-,1700000000\n"
    filled = fill(read(twins.encode()), "War", {"Anna Müller": 1.0}, {})
    assert (filled.count, filled.doubtful, filled.learners_left) == (0, ("Anna Müller",), ())
    both = fill(read(MOODLE.encode()), "War", {"Anna Müller": 1.0, "11": 0.5}, {})
    assert (both.count, both.doubtful) == (0, ("11", "Anna Müller"))


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("cp1252", b""),
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_how_the_file_was_written_is_kept(encoding, mark, separator, end):
    text = end.join(["Student;ID;Section", "Müller;11;A", ";;", "Öz;12;", ""]).replace(";", separator)
    data = mark + text.encode(encoding)
    book = read(data)
    assert write(book) == data
    filled = write(fill(book, "War", {"12": 1.0}, {}).book)
    assert filled == mark + end.join(["Student;ID;Section;War", "Müller;11;A;", ";;;", "Öz;12;;100", ""]).replace(
        ";", separator
    ).encode(encoding)


def test_a_name_that_the_encoding_lacks_is_told():
    book = read("Student,ID\nMüller,1\n".encode("cp1252"))
    with pytest.raises(NoGradebook, match="another name"):
        write(fill(book, "Çıldır Гюмри", {}, {}).book)


def test_other_headers_need_the_students_column():
    german = "Vorname,Nachname,E-Mail-Adresse\nAnna,Müller,a@b\n".encode()
    with pytest.raises(NoGradebook, match="--key"):
        read(german)
    assert fill(read(german, "E-Mail-Adresse"), "War", {"a@b": 1.0}, {}).book.rows == (
        ("Anna", "Müller", "a@b", "100"),
    )
    with pytest.raises(NoGradebook, match="no column"):
        read(german, "E-Mail")


NAMES = some.text(some.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8)


@any_of(some.lists(NAMES, min_size=1, max_size=6), some.dictionaries(NAMES, some.floats(0, 1), max_size=4))
def test_no_row_is_lost_moved_or_changed_elsewhere(names, scores):
    rows = [("First name", "Email address"), *((name, f"{n}@x") for n, name in enumerate(names))]
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    book = read(out.getvalue().encode())
    filled = fill(book, "War", scores | {"0@x": 1.0}, {})
    assert tuple(row[:2] for row in filled.book.rows) == book.rows
    assert [row[:2] for row in table(write(filled.book), "utf-8")] == [[safe(cell) for cell in row] for row in rows]
    assert filled.book.rows[0][2] == "100" or "0@x" in filled.doubtful


@pytest.fixture
def run(tmp_path):
    deck = write_deck(tmp_path / "small", HEAD + FACTS + CARDS)
    store = tmp_path / "record.db"
    for learner, cards in (
        ("Anna Müller", ["range/value"]),
        ("bobby", ["range/value", "length/value"]),
        ("Zoe", ["range/value"]),
    ):
        record = open_record(store, learner=learner, clock=clock_from({"QUIZ_NOW": "2026-05-10T12:00Z"}))
        for card in cards:
            record.append([Event(*record.stamp(), kind=Kind.REVIEW, card=f"small/{card}", form="typed", grade="right")])
        record.close()
    (tmp_path / "grades.csv").write_bytes(codecs.BOM_UTF8 + CANVAS.encode())
    (tmp_path / "names.csv").write_text("learner,student\nbobby,ben\n")

    def command(*options):
        words = ["class", str(deck), "--store", str(store), *map(str, options)]
        return CliRunner().invoke(progress_group, words, env={"QUIZ_NOW": "2026-05-11T12:00Z"})

    return command


def test_the_command(run, tmp_path):
    out = tmp_path / "out.csv"
    result = run("--gradebook", tmp_path / "grades.csv", "-o", out, "--names", tmp_path / "names.csv", "--points", 14)
    assert result.exit_code == 0, result.output
    rows = table(out.read_bytes())
    place = rows[0].index("A small deck")
    assert [row[place] for row in rows[2:6]] == ["14", "1", "2", ""]
    assert "2 rows filled with the cards met" in result.stderr
    assert "nobody here is row 6, Çelik, Cem" in result.stderr and "not in the gradebook: Zoe" in result.stderr
    assert out.read_bytes().startswith(codecs.BOM_UTF8)
    assert run("--gradebook", tmp_path / "grades.csv", "-o", out).exit_code == 2  # nothing is overwritten


def test_both_files_are_named(run, tmp_path):
    result = run("--gradebook", tmp_path / "grades.csv")
    assert result.exit_code == 2 and "name both" in result.stderr


def test_what_is_no_gradebook_is_told(run, tmp_path):
    result = run("--gradebook", tmp_path / "names.csv", "-o", tmp_path / "out.csv")
    assert result.exit_code == 1 and "neither Canvas's nor Moodle's" in result.stderr


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'Student,ID\n"' + b"a" * 1_000_001 + b'",1\n', "Line 2 cannot be read: field larger"),
        (b'Student,ID\n"Ann,1\nBen,2\n', "cannot be read: unexpected end of data"),
    ],
)
def test_what_would_lose_rows_is_told(data, words):
    with pytest.raises(NoGradebook, match=words):
        read(data)


def test_a_long_cell_and_quotes_around_every_cell_are_read():
    assert read(b'"Student";"ID"\n"Ann";"1"\n').rows == (("Ann", "1"),)
    assert len(read(b"Student,ID\n" + b"a" * 200_000 + b",1\n").rows[0][0]) == 200_000


@pytest.mark.parametrize("points", [float("nan"), float("inf"), 1e9])
def test_points_are_a_number_that_a_gradebook_holds(points):
    with pytest.raises(NoGradebook, match="points"):
        fill(read(CANVAS.encode()), "War", {"ben": 1.0}, {}, points)


def test_endless_points_of_the_file_are_none():
    book = read(b"Student,ID,War\nPoints Possible,," + b"9" * 400 + b"\nben,1,\n")
    assert fill(book, "War", {"ben": 1.0}, {}).book.rows[1][2] == "100"


def test_what_is_told_of_a_gradebook_steers_no_terminal(run, tmp_path):
    (tmp_path / "evil.csv").write_text('Student,ID\n"\x1b]52;c;aGk=\x07\x9b2J\u202eAnn",1\n', encoding="utf-8")
    result = run("--gradebook", tmp_path / "evil.csv", "-o", tmp_path / "out.csv")
    assert result.exit_code == 0 and "Ann" in result.stderr
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(result.stderr)


@pytest.mark.parametrize("data", [b"\xff\xfe\xff", b'bobby,"' + b"x" * 1_000_001])
def test_a_broken_file_of_names_is_told(run, tmp_path, data):
    (tmp_path / "broken.csv").write_bytes(data)
    files = ("--gradebook", tmp_path / "grades.csv", "-o", tmp_path / "out.csv", "--names", tmp_path / "broken.csv")
    result = run(*files)
    assert result.exit_code == 1 and "is no CSV in UTF-8" in result.stderr
