"""Each report as text, of a log made by fixed rules, word for word. GOLDEN=write writes the files anew, to be read."""

import os
from pathlib import Path

import pytest

from progress.reports.learner import MODULES, report
from tests.support.answers import Log, given
from tests.support.decks import read_deck

FOLDER = Path(__file__).parent / "reports"
RECALLED, CHOICE = {"form": "cloze"}, {"form": "choice", "answer": "1"}


@pytest.fixture(scope="module")
def material(tmp_path_factory):
    deck = read_deck(tmp_path_factory.mktemp("reports"))
    refs = [card.id.partition("/")[2] for card in deck.cards]
    log = Log()
    for day in range(90):
        for number, card in enumerate(deck.cards[:-2]):
            if day % (3 + number) == number % 3 and day >= number * 2:
                wrong = (day * 7 + number * 5) % 11 < 2 + (number == 4) * 4
                shown = (refs[number], refs[(number + 1) % len(refs)], refs[(number + 2) % len(refs)])
                fields = {**CHOICE, "options": shown, "answer": "2" if wrong else "1"} if day < 12 else RECALLED
                log.add(card.id, day, "wrong" if wrong else "right", hour=8 + number % 4 * 3, **fields)
    return given([deck], log.events, 91)


@pytest.mark.parametrize("name", MODULES)
def test_text(material, name):
    found = report(name)
    text = "\n".join(line.rstrip() for line in [found.TITLE, *found.lines(found.figures(material))]) + "\n"
    file = FOLDER / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
