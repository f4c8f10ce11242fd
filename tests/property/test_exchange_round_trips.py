"""Whatever a question says, it comes back from every format that is written and read, and from a deck's file."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from decks.exchange import Bank, Losses, all_formats, format_named
from decks.exchange.bank import Group, Item
from decks.exchange.to_deck import new_deck, updated
from decks.values.text import clean_line
from decks.writer import read_data

TWO_WAY = [known.name for known in all_formats() if known.read and known.write and known.name != "aiken"]
PIECES = [
    "word", "Zürich", "2020", "<b>", "</b>", "<script>", "<!--", "-->", "<hr>", "<li>", "</ol>", "<blockquote>", "&amp;", "&", "<", ">",
    "{{c1::x}}", "{{", "}}", "[sound:x.mp3]", r"\(", r"\)", "\\", "\\n", "$$", "=", "~", "#", "{", "}", ":", "::", "->", "%50%", "//",
    "[html]", "[plain]", "T", "TRUE", "'", '"', ",", ";", "|", "\t", "=1+1", "@SUM(A1)", "+", "-", "____", "*", "?", "$CATEGORY:",
    "####", "\x1b[2J", "\u202e", "\u2060", "]]>", "é", "日本", "😀", "A) a", "ANSWER: A", "no", "null", "- x", "a: b", "# c", "'=",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), min_size=1, max_size=5)
LINES = (
    st.tuples(TEXTS, st.sampled_from(["", " "]))
    .map(lambda pair: clean_line(pair[1].join(pair[0])).strip())
    .filter(bool)
)
IDS = st.integers(0, 999).map("deck/f{}/answer".format)
WORDS = st.sampled_from(["war", "peace", "a-1"])
OTHERS = st.lists(LINES, max_size=3)


@st.composite
def items(draw):
    answers = draw(st.lists(LINES, min_size=1, max_size=3, unique=True))
    wrong = [text for text in draw(st.lists(LINES, max_size=4, unique=True)) if text not in answers]
    accept = [text for text in draw(OTHERS) if text not in answers and len(answers) == 1]
    return Item(
        draw(IDS),
        draw(LINES),
        tuple(answers),
        tuple(dict.fromkeys(accept)),
        tuple(sorted([*answers, *wrong])) if wrong else (),
        tuple(dict.fromkeys(draw(OTHERS))),
        "",
        draw(st.one_of(st.just(""), LINES)),
        draw(st.one_of(st.just(""), WORDS)),
        tuple(dict.fromkeys(draw(st.lists(WORDS, max_size=2)))),
    )


BANKS = st.lists(items(), min_size=1, max_size=4, unique_by=lambda item: item.id).map(
    lambda found: Bank("deck", "A title", tuple(found), at=1_700_000_000)
)


def alike(item, *, accept):
    """What must come back: all but the order of answers and options, and what the format tells it loses."""
    kept = item.accept if accept else ()
    return replace(item, answers=tuple(sorted(item.answers)), options=tuple(sorted(item.options)), accept=kept)


@pytest.mark.parametrize("name", TWO_WAY)
@given(bank=BANKS)
def test_questions_come_back(name, bank):
    known = format_named(name)
    if name == "gift":
        assume(not any("->" in text for item in bank.items for text in (*item.answers, *item.accept)))
    losses = Losses()
    data = known.write(bank, losses)
    back = known.read(data, missed := Losses())
    told = {item for what, names in losses.found.items() for item in names if "other ways" in what}
    assert missed.found == {}
    assert [alike(item, accept=item.id not in told) for item in bank.items] == [
        alike(item, accept=item.id not in told) for item in back.items
    ]
    assert known.write(bank, Losses()) == data


@given(bank=BANKS)
def test_choices_come_back_from_aiken(bank):
    """It has nothing else; what it cannot hold is told."""
    known = format_named("aiken")
    choices = replace(bank, items=tuple(replace(item, answers=item.answers[:1]) for item in bank.items))
    back = known.read(known.write(choices, losses := Losses()), missed := Losses())
    left = {item for what, names in losses.found.items() if what.startswith("left out") for item in names}
    assert missed.found == {}
    assert [(item.ask, item.answers, item.options) for item in back.items] == [
        (item.ask, item.answers, item.options) for item in choices.items if item.id not in left
    ]


@pytest.mark.parametrize("name", ["moodle", "gift"])
@given(
    ask=LINES,
    rows=st.lists(st.tuples(LINES, LINES), min_size=3, max_size=5, unique_by=(lambda r: r[0], lambda r: r[1])),
    ordered=st.booleans(),
    why=LINES,
)
def test_what_goes_together_comes_back_as_pairs(name, ask, rows, ordered, why):
    assume(not any("->" in right for _, right in rows))
    if ordered:
        rows = [(f"{place}.", right) for place, (_, right) in enumerate(rows, 1)]
    item = Item("d/a/answer", "Was?", ("das",), why=why)
    group = Group("elsewhere", ask, tuple(rows), ordered, (item, item))
    bank = Bank("d", "T", (item,), groups=(group, replace(group, id="d/+/0123456789abcdef")))
    back = format_named(name).read(format_named(name).write(bank, Losses()), missed := Losses())
    assert missed.found == {}
    assert back.items[0] == item
    assert [(made.ask, made.answers, made.why) for made in back.items[1:]] == [
        (clean_line(f"{ask} {left}"), (right,), why) for left, right in rows
    ]
    assert all(set(made.options) == {right for _, right in rows} for made in back.items[1:])


@given(bank=BANKS)
def test_a_deck_says_what_the_questions_said_and_a_second_import_changes_nothing(bank):
    made = new_deck(bank, "other", "Title", Losses())
    cards = read_data(made.text)["cards"]
    assert len(cards) == len(bank.items) == made.new
    for item, card in zip(bank.items, cards, strict=True):
        assert card["ask"] == item.ask
        assert card["x-from"] == item.id
        assert card["answer"] == (item.answers[0] if len(item.answers) == 1 else list(item.answers))
        assert set(card.get("not", ())) == set(item.wrong)
        assert list(card.get("accept", ())) == list(item.accept)
    again = updated(made.text, (), bank, Losses())
    assert again.text == made.text
    assert (again.new, again.changed, again.same) == (0, 0, len(bank.items))


@given(bank=BANKS, old=items())
def test_what_changed_elsewhere_is_changed_and_the_rest_stays(bank, old):
    assume(old.id not in {item.id for item in bank.items})
    first = Bank("deck", "T", (old, *(replace(item, ask="Was?") for item in bank.items)))
    text = new_deck(first, "other", "Title", Losses()).text
    text = text.replace("\ncards:", "\nx-mine: kept  # as written\ncards:", 1)
    after = updated(text, (), bank, Losses())
    assert after.new == 0
    assert after.same + after.changed == len(bank.items)
    assert "x-mine: kept  # as written" in after.text
    data = read_data(after.text)
    assert [card["ask"] for card in data["cards"]] == [old.ask, *(item.ask for item in bank.items)]


@pytest.mark.parametrize("name", ["csv", "tsv"])
@given(bank=BANKS)
def test_no_cell_is_a_formula(name, bank):
    import csv
    import io

    text = format_named(name).write(bank, Losses()).decode("utf-8-sig")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="," if name == "csv" else "\t")
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r＝＋－＠")]


@pytest.mark.parametrize("name", [known.name for known in all_formats() if known.read])
@given(data=st.one_of(st.binary(max_size=300), TEXTS.map(lambda parts: "\n".join(parts).encode("utf-8", "replace"))))
def test_nothing_that_is_read_breaks_the_reader(name, data):
    from decks.exchange import NotReadable

    known = format_named(name)
    known.recognizes(data)
    try:
        bank = known.read(data, Losses())
        made = new_deck(bank, "other", "Title", Losses())
    except NotReadable:
        return
    assert len(read_data(made.text)["cards"]) == made.new
