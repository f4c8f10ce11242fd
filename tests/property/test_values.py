"""What holds for all values: what is written is read back, and nothing wrong compares as right."""

import unicodedata
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from decks.languages import load
from decks.values import date as dates
from decks.values import quantity as quantities
from decks.values.date import PartialDate, Precision, compare_date
from decks.values.date.value import PARTS, SEASONS, days_in_month
from decks.values.match import Match
from decks.values.name import compare_name
from decks.values.quantity import Quantity, compare_quantity
from decks.values.text import clean, clean_line, compare_text, find_quote, fold, sentence_at, sentences

EN = load("en")

SPECIAL = "\x00\x1b\x7f\x85\x9b\xad\u200b\u200d\u202e\u2028\ufe0f\ufeff\U000e0041\ud83d\u0301\u0335 \n\r\té’“–İ"
texts = st.text(st.one_of(st.characters(), st.sampled_from(SPECIAL)), max_size=60)
prose = st.lists(st.sampled_from([*"aéb’'“\"–- \n\t\u00a0\xad\u200b", "e\u0301"]), max_size=30).map("".join)
article = st.text(st.sampled_from('AaBb.!?”“"( )1\n’'), max_size=60)


@given(texts)
@example("a" + "\u0301" * 20)
@example("\xad\u0301")
@example("e\xad\u0301")
def test_clean_is_idempotent_and_holds_no_control(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    for char in once:
        assert char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp")
        assert char not in "\u200b\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\U000e0041"


@given(texts)
def test_clean_line_is_one_clean_line(text: str) -> None:
    line = clean_line(text)
    assert clean(line) == line
    assert "\n" not in line
    assert "\t" not in line
    assert line == line.strip(" ")


@given(texts)
def test_an_answer_equals_itself(text: str) -> None:
    cleaned = clean_line(text)
    if cleaned.strip():
        assert compare_text(cleaned, cleaned, EN).match is Match.SAME
        assert compare_text(cleaned, cleaned, EN, strict=True).match is Match.SAME


def _plain(text: str) -> str:
    """A slow and simple normal form for quotes, to test the fast one against."""
    for invisible in "\xad\u200b":
        text = text.replace(invisible, "")
    text = unicodedata.normalize("NFC", text).translate(str.maketrans("’“–", "'\"-"))
    return " ".join(text.split())


@given(prose, prose, prose)
def test_a_quote_is_found_where_it_stands(before: str, quote: str, after: str) -> None:
    source = f"{before}[{quote}]{after}"
    assert (len(before), len(before) + len(quote) + 2) in find_quote(source, _plain(f"[{quote}]"))


@given(prose, prose)
def test_what_is_found_is_the_quote(source: str, quote: str) -> None:
    spans = find_quote(source, quote)
    assert all(_plain(source[start:end]) == _plain(quote) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(article, st.data())
def test_the_sentence_holds_the_span(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    first, last = sentence_at(source, start, end)
    assert 0 <= first <= start <= end <= last <= len(source)


@given(article)
def test_sentences_leave_out_nothing_but_space(source: str) -> None:
    spans = sentences(source)
    assert "".join("".join(source[start:end].split()) for start, end in spans) == "".join(source.split())


days = st.dates()


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    year = draw(st.integers(1, 9999))
    month = draw(st.integers(1, 12))
    known = draw(st.sampled_from([year, None]))
    match draw(st.sampled_from(Precision)):
        case Precision.DECADE:
            return PartialDate(max(year // 10 * 10, 100), decade=True)
        case Precision.PART_OF_DECADE:
            return PartialDate(max(year // 10 * 10, 100), part=draw(st.sampled_from(PARTS)), decade=True)
        case Precision.YEAR:
            return PartialDate(year)
        case Precision.PART_OF_YEAR:
            return PartialDate(year, part=draw(st.sampled_from(PARTS + SEASONS)))
        case Precision.MONTH:
            return PartialDate(known, month)
        case Precision.PART_OF_MONTH:
            return PartialDate(known, month, part=draw(st.sampled_from(PARTS)))
    return PartialDate(known, month, draw(st.integers(1, days_in_month(known, month))))


@given(partial_dates())
def test_a_date_is_read_back(value: PartialDate) -> None:
    assert dates.parse(dates.format(value, EN), EN) == value
    assert dates.parse(str(value), EN) == value
    assert compare_date(value, dates.format(value, EN), EN).match is Match.SAME
    assert compare_date(value, str(value), EN).match is Match.SAME


@given(partial_dates(), partial_dates())
def test_another_date_is_never_the_same(expected: PartialDate, typed: PartialDate) -> None:
    match = compare_date(expected, str(typed), EN).match
    assert (match is Match.SAME) == (expected == typed)
    if expected.year and typed.year:
        (first, last), (start, end) = expected.bounds(), typed.bounds()
        if match is not Match.DIFFERENT:
            assert start <= last
            assert first <= end
        if last < start or end < first:
            assert match is Match.DIFFERENT


@given(days, st.integers(-800, 800), st.sampled_from(["", "year"]))
def test_another_day_is_different(day: date, shift: int, inferred: str) -> None:
    other = date.fromordinal(min(max(day.toordinal() + shift, 1), date.max.toordinal()))
    expected = PartialDate(day.year, day.month, day.day)
    for typed in (
        f"{other.day} {other:%B} {other.year:04}",
        f"{other:%B} {other.day}, {other.year:04}",
        f"{other.year:04}-{other:%m-%d}",
    ):
        match = compare_date(expected, typed, EN, inferred=inferred).match
        assert match is (Match.SAME if day == other else Match.DIFFERENT)


def test_no_day_of_a_year_is_taken_for_another() -> None:
    year = [date(2020, 1, 1) + timedelta(n) for n in range(366)]
    typed = [f"{day.day} {EN.month_names[day.month - 1]}" for day in year]
    for at, day in enumerate(year):
        expected = PartialDate(2020, day.month, day.day)
        for other in (at - 1, (at + 1) % 366, (at + 31) % 366):
            assert compare_date(expected, typed[other], EN, inferred="year").match is Match.DIFFERENT
        assert compare_date(expected, typed[at], EN, inferred="year").match is Match.SAME


numbers = st.one_of(
    st.integers(0, 10**9).map(Fraction),
    st.decimals(0, 10**6, places=3).map(Fraction),
    st.fractions(0, 1, max_denominator=99),
    st.integers(-1000, 0).map(Fraction),
)
units = st.sampled_from(sorted(set(EN.units.values()), key=lambda unit: unit.symbol))


@st.composite
def amounts(draw: st.DrawFn) -> Quantity:
    unit = draw(
        st.one_of(
            units, st.just(quantities.parse("5 missiles", EN).unit), st.just(Quantity(Fraction(1), Fraction(1)).unit)
        )
    )
    bound = draw(st.sampled_from(["", "", "about", "under", "at most", "over", "at least", "range"]))
    number = draw(numbers)
    if bound == "range":
        low, high = sorted((abs(number), abs(number) + draw(st.integers(1, 1000))))
        return Quantity(low, high, unit)
    low_end = None if bound in ("under", "at most") else number
    return Quantity(low_end, None if bound in ("over", "at least") else number, unit, bound)


@given(amounts())
def test_a_quantity_is_read_back(value: Quantity) -> None:
    written = quantities.format(value, EN)
    assert quantities.parse(written, EN) == value
    assert compare_quantity(value, written, EN).match is Match.SAME


@given(amounts(), numbers, st.booleans())
def test_another_number_is_different(value: Quantity, other: Fraction, unit_given: bool) -> None:
    if value.is_range:
        return
    low, high = (None if end is None else other for end in (value.low, value.high))
    changed = Quantity(low, high, value.unit, value.bound)
    same = changed.magnitude() == value.magnitude()
    for typed in (quantities.format(changed, EN), quantities.format(Quantity(other, other, value.unit), EN)):
        match = compare_quantity(value, typed, EN, unit_given=unit_given).match
        assert (match is Match.DIFFERENT) != same


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_words_and_figures_say_one_number(number: int, other: int) -> None:
    expected = Quantity(Fraction(number), Fraction(number))
    assert (compare_quantity(expected, _in_words(other), EN).match is Match.SAME) == (number == other)
    assert compare_quantity(expected, _in_words(number), EN).match is Match.SAME


def _in_words(number: int) -> str:
    words = {value: word for word, value in EN.numbers.items()}
    if number in words:
        return words[number]
    if number < 100:
        return f"{words[number // 10 * 10]}-{words[number % 10]}"
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            head = f"{_in_words(number // size)} {name}"
            return f"{head} {'and ' if rest < 100 else ''}{_in_words(rest)}" if rest else head
    raise AssertionError(number)


designations = st.from_regex(r"[A-Z][a-z]{1,8}-[A-HJ-UWYZ0-9]{1,2}", fullmatch=True)


@given(designations, st.from_regex(r"[A-HJ-UWYZ0-9]{1,2}", fullmatch=True), st.sampled_from(["", "weapon"]))
def test_another_designation_is_never_right(designation: str, version: str, kind: str) -> None:
    family, own = designation.split("-")
    match = compare_name([designation], f"{family}-{version}", EN, kind=kind).match
    assert match is (Match.SAME if version == own else Match.DIFFERENT)


words = st.text(st.characters(categories=["Ll"], max_codepoint=0x17F), min_size=1, max_size=14)


@given(words, words, words)
def test_slips_are_never_more_than_two_letters_and_never_the_first(before: str, one: str, other: str) -> None:
    expected, typed = before + one, before + other
    match = compare_text(expected, typed, EN).match
    folded = fold(expected, EN), fold(typed, EN)
    if match in (Match.SLIP, Match.CLOSE):
        assert folded[0][0] == folded[1][0]
        assert min(map(len, folded)) >= 5
        assert abs(len(folded[0]) - len(folded[1])) <= 2
    assert compare_text(typed, expected, EN).match is match
