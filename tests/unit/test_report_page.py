"""The page of reports: the figures of the terminal, well-formed, and no text from elsewhere is more than text."""

import base64
import hashlib
import os
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from click.testing import CliRunner
from hypothesis import given as any_of
from hypothesis import strategies as some

from progress.cli import group, progress_group
from progress.page import plots
from progress.page.blocks import Lines, Listed, Plot, Says, Section, Table
from progress.page.document import document
from progress.page.sections import classroom, learner_sections, questions
from progress.page.shapes import WIDE, Box, Label, Line
from progress.reports.classroom import overview
from progress.reports.items import items
from progress.reports.items.mending import mending
from progress.reports.learner import MODULES, report
from tests.support.answers import given
from tests.support.classes import FIRST_DAY, class_log
from tests.support.decks import plain_deck, read_deck
from tests.support.seasons import season

VOID = {"meta", "link", "br"}
HOSTILE = "</style><script>alert(1)</script>\"'><a href=javascript:x onclick=y>&amp;{{7*7}}"


class Reader(HTMLParser):
    """What a document consists of. Fails on tags that do not close in order."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.open, self.words = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def material(tmp_path_factory):
    deck = read_deck(tmp_path_factory.mktemp("page"))
    return given([deck], season([deck], 200, unmet=2), 201)


@pytest.fixture(scope="module")
def page(material):
    (deck,) = material.decks.values()
    log = list(class_log(deck))
    found = items.figures(deck, log)
    every = [*learner_sections(material), questions.section(found, mending(found))]
    every.append(classroom.section(overview.figures(deck, log, FIRST_DAY + 20)))
    return document("Progress of me", "all decks", every)


def texts(blocks):
    """All words of some blocks."""
    for block in blocks:
        if isinstance(block, Says):
            yield block.text
        elif isinstance(block, Lines):
            yield from block.lines
        elif isinstance(block, Listed):
            yield from (part for line, more in block.items for part in (line, *more))
        else:
            table = block.table if isinstance(block, Plot) else block
            if isinstance(block, Plot):
                yield from (block.about, *(text for _, text in block.key))
            yield from (cell for row in table.rows for cell in row if isinstance(cell, str))
            yield f"{table.title} {table.about}"


@pytest.mark.parametrize("name", MODULES)
def test_the_figures_are_those_of_the_terminal(material, name):
    module = report(name)
    lines = re.sub(r"^\d\. ", "", "\n".join(module.lines(module.figures(material))), flags=re.MULTILINE)
    section = next(each for each in learner_sections(material) if each.name == name)
    told = set(re.findall(r"\d[\d,.]*\d|\d", " ".join(texts(section.blocks))))
    wanted = set(re.findall(r"\d[\d,.]*\d|\d", lines))
    if name in ("growth", "calibration"):  # the scales of their pictures
        wanted -= {"0", "100", lines.splitlines()[1].split()[0]}
    assert wanted - told == set()


def test_a_report_without_a_section_is_shown_as_in_the_terminal(material, monkeypatch):
    monkeypatch.setattr("progress.page.sections.find_spec", lambda name: None)
    today = next(each for each in learner_sections(material) if each.name == "today")
    assert today.blocks == (Lines(tuple(report("today").lines(report("today").figures(material)))),)


def test_no_text_becomes_more_than_text():
    blocks = [
        Says(HOSTILE),
        Lines([HOSTILE]),
        Listed([(HOSTILE, [HOSTILE])]),
        Table(HOSTILE, (HOSTILE, "x"), [(HOSTILE, HOSTILE)], about=HOSTILE),
        Table(HOSTILE, ("a", "b"), [(HOSTILE, HOSTILE)], frozenset({"b"}), folded=True),
        Plot("p", HOSTILE, HOSTILE, plots.columns([1], 739_000), Table("t", ("a",), []), [("level1", HOSTILE)]),
    ]
    page = Reader(document(HOSTILE, HOSTILE, [Section("s", HOSTILE, blocks)]))
    tags = {tag for tag, _ in page.tags}
    assert tags.isdisjoint({"script", "iframe", "img", "object", "form"})
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on") or name in ("style", "src")]
    assert {attrs["href"] for _, attrs in page.tags if "href" in attrs} == {"#reports", "#s", "data:,"}
    assert page.words.count(HOSTILE) >= 12
    assert "49" not in "".join(page.words)


def test_controls_and_marks_that_turn_the_writing_are_shown():
    text = document("\x1b]52;c;x\x07 \u202egnitirw\u2066", "\x00", [])
    assert "␛]52;c;x␇ \ufffdgnitirw\ufffd" in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)


def test_the_page_is_built_as_readers_expect(page):
    found = Reader(page)
    headings = [int(tag[1]) for tag, _ in found.tags if re.fullmatch("h[1-6]", tag)]
    assert headings[0] == 1 and headings.count(1) == 1 and set(headings[1:]) == {2}
    ids = [attrs["id"] for _, attrs in found.tags if "id" in attrs]
    assert len(set(ids)) == len(ids)
    named = {part for _, attrs in found.tags for part in (attrs.get("aria-labelledby") or "").split()}
    assert named <= set(ids)
    assert {attrs["href"][1:] for tag, attrs in found.tags if tag == "a"} <= set(ids)
    assert ("html", {"lang": "en"}) in found.tags
    assert {"header", "nav", "main", "footer"} <= {tag for tag, _ in found.tags}


def test_every_plot_has_its_figures_as_a_table(page):
    for plot in re.findall(r'<svg class="plot".*?</figure>', page, re.DOTALL):
        assert re.search(r"<title id=[^>]*>[^<]+</title>\s*<desc id=[^>]*>[^<]+</desc>", plot)
        assert "<td" in plot
    assert page.count('class="plot"') == 4


def test_the_policy_allows_the_style_sheet_and_nothing_else(page):
    policy = next(attrs["content"] for _, attrs in Reader(page).tags if "http-equiv" in attrs)
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "url(" not in style and "@import" not in style


@any_of(some.lists(some.integers(0, 10**7), min_size=1, max_size=400))
def test_columns_stay_within_their_drawing(values):
    drawing = plots.columns(values, 739_000)
    for shape in drawing.shapes:
        if isinstance(shape, Box):
            assert shape.y >= -0.01 and shape.y + shape.height <= drawing.height
            assert shape.x >= 0 and shape.x + shape.width <= WIDE
    assert 0 <= min(values) <= max(values) <= plots.ticks(max(values))[-1]


@any_of(some.integers(0, 10**9))
def test_ticks_are_few_and_round(most):
    marks = plots.ticks(most)
    assert marks[0] == 0 and 1 <= len(marks) <= 6
    assert len({high - low for low, high in pairwise(marks)}) <= 1


@any_of(some.dictionaries(some.integers(739_000, 739_363), some.integers(1, 5000), min_size=1))
def test_the_heat_map_has_a_box_a_day(counts):
    drawing = plots.heat_map(counts, 739_000, 739_363)
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    assert len(boxes) == 364
    assert sum(box.means != "level0" for box in boxes) == len(counts)
    assert all(shape.y <= drawing.height for shape in drawing.shapes if isinstance(shape, Box | Label))


def test_one_week_is_drawn_too():
    assert not any(
        isinstance(shape, Line) and shape.means == "curve" for shape in plots.curves({"curve": [1]}, 739_000, 7).shapes
    )


@pytest.fixture
def run(tmp_path, monkeypatch):
    decks = {"war": plain_deck(tmp_path, "war", "abc")}
    monkeypatch.setattr(group, "known_decks", lambda: decks)

    def command(*options):
        words = ["report", "--store", str(tmp_path / "none.db"), *options]
        return CliRunner().invoke(progress_group, words, env={"QUIZ_NOW": "2026-05-10T12:00Z"})

    return command


def test_the_command_writes_a_page_and_writes_it_anew(run, tmp_path):
    file = tmp_path / "report.html"
    for _ in range(2):
        result = run("--html", str(file))
        assert result.exit_code == 0, result.output
        assert result.stdout == "" and f"Wrote {file}" in result.stderr
    Reader(file.read_text(encoding="utf-8"))


def test_nothing_else_is_overwritten(run, tmp_path):
    file = tmp_path / "thesis.txt"
    file.write_text("my work")
    result = run("--html", str(file))
    assert result.exit_code == 2 and "choose another name" in result.stderr
    assert file.read_text() == "my work"


def test_where_nothing_can_be_written_it_says_so(run, tmp_path):
    result = run("--html", str(tmp_path / "no-such-folder/report.html"))
    assert result.exit_code == 1 and "cannot be written" in result.stderr


def test_a_deck_s_questions_and_class_come_along_and_all_can_be_printed(run, tmp_path):
    deck = tmp_path / "war/deck.yaml"
    page = run("--html", "-", "--items", str(deck)).stdout
    assert page.startswith("<!doctype html>")
    assert "The questions of war" in page and "Too few learners: a class begins with two." in page


def test_what_is_no_plain_file_stays(run, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    result = run("--html", str(tmp_path / "pipe"))
    assert result.exit_code == 2 and "is no plain file" in result.stderr
    assert (tmp_path / "pipe").is_fifo()
