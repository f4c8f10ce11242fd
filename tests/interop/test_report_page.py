"""The page of reports in a real browser: nothing is asked for, nothing complained of, and who cannot see can read it.

REPORT_PICTURES=FOLDER keeps the pictures and the PDF, to be looked at.
"""

import os
import shutil

import pytest

from progress.page.document import document
from progress.page.sections import classroom, learner_sections, questions
from progress.reports.classroom import overview
from progress.reports.items import items
from progress.reports.items.mending import mending
from tests.support.answers import MONDAY, given
from tests.support.classes import FIRST_DAY, Trouble, class_log
from tests.support.decks import CARDS, FACTS, HEAD, read_deck
from tests.support.seasons import season

HOSTILE = "<script>hacked=1</script><img src=//evil.example onerror=hacked=1>\\\"'</title></style>"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """All there is, of a deck that is out to harm."""
    text = (HEAD + FACTS + CARDS).replace("title: A small deck", f'title: "{HOSTILE}"')
    text = text.replace("also: [SS-26 Stone]", f'also: [SS-26 Stone, "{HOSTILE}"]')
    deck = read_deck(tmp_path_factory.mktemp("page"), text)
    log = list(class_log(deck, trouble=Trouble(deck.cards[2].id, deck.cards[8].id)))
    found = items.figures(deck, log)
    sections = [
        *learner_sections(given([deck], season([deck], 200, unmet=2), 201)),
        questions.section(found, mending(found)),
        classroom.section(overview.figures(deck, log, FIRST_DAY + 20)),
    ]
    file = tmp_path_factory.mktemp("page") / "report.html"
    file.write_text(document(f"Progress of {HOSTILE}", f"{deck.title}, day {MONDAY}", sections), encoding="utf-8")
    return file


def test_the_page_in_a_browser(page, browser):
    found = browser(page)
    if folder := os.environ.get("REPORT_PICTURES"):
        shutil.copytree(found["folder"], folder, dirs_exist_ok=True)
    assert found["console"] == []
    assert found["requests"] == []
    assert not found["script_ran"]
    assert found["violations"] == []  # of WCAG 2 A and AA and axe-core's best practices, light, dark and on a phone
    assert found["overhang"] <= 0
    assert found["skipped_to"] == "reports"
    assert (found["folder"] / "page.pdf").stat().st_size > 10_000
