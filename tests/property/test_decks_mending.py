"""`--fix` on decks with comments: only the lines that must change do, whatever stands around them."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from decks import rules
from decks.loader import load
from decks.mending import mend
from tests.support.decks import ARTICLE, CARDS, FACTS, HEAD

LINES = (HEAD + FACTS + CARDS).splitlines()
SLIPS = {
    "  quote: ": "  qoute: ",
    "  measure: ": "  mesure: ",
    "  value: ": "  vlaue: ",
    "  event: ": "  evnet: ",
    "  duty: ": "  dutty: ",
}
PLACES = [number for number, line in enumerate(LINES) if line.startswith(tuple(SLIPS))]


def check(text):
    return rules.check(load(Path("deck.yaml"), text=text, article=ARTICLE))


def spoiled(line):
    slip = next(key for key in SLIPS if line.startswith(key))
    return SLIPS[slip] + line.removeprefix(slip)


@given(
    st.sets(st.sampled_from(PLACES), min_size=1),
    st.dictionaries(
        st.integers(0, len(LINES) - 1), st.sampled_from(["", "# note: [x", "    # far  ", "  "]), max_size=12
    ),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_only_the_misspelt_lines_change(wrong, notes, newline, last):
    good, bad = [], []
    for number, line in enumerate(LINES):
        if number in notes:
            good.append(notes[number])
            bad.append(notes[number])
        tail = "  # kept: {" if number % 7 == 3 else ""
        good.append(line + tail)
        bad.append((spoiled(line) if number in wrong else line) + tail)
    end = newline if last else ""
    mended = mend(newline.join(bad) + end, check)
    assert mended.text.splitlines(keepends=True) == (newline.join(good) + end).splitlines(keepends=True)
    assert len(mended.fixed) == len(wrong)
