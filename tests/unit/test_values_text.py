"""Text: what comes in clean, what counts as the same, where a quote stands, where a sentence ends."""

import pytest

from decks.languages import load
from decks.values.match import Match
from decks.values.text import clean, clean_line, compare_text, find_quote, fold, paragraph_at, sentence_at, sentences

EN = load("en")


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("plain\ttext\n", "plain\ttext\n"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\x1b]52;c;x\x07", "␛]52;c;x␇"),
        ("\x00\x7f", "␀␡"),
        ("\x9b2J", "\ufffd2J"),
        ("\u202eabc\u2066", "\ufffdabc\ufffd"),
        ("a\u200bb\ufeff\u2060", "a\ufffdb\ufffd\ufffd"),
        ("\U000e0041", "\ufffd"),
        ("x\u2028y\u2029", "x\ufffdy\ufffd"),
        ("\ud83d", "\ufffd"),
        ("e\u0301", "é"),
        ("Kara\xadbakh", "Karabakh"),
        ("👨‍👩‍👧 ❤️", "👨‍👩‍👧 ❤️"),
        ("שלום عربى می\u200cخواهم हिन्दी", "שלום عربى می\u200cخواهم हिन्दी"),
        ("z" + "\u0335" * 50 + "!", "z" + "\u0335" * 8 + "!"),
    ],
)
def test_clean(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_clean_keeps_text_that_needs_nothing() -> None:
    text = "Russia’s “Iskander‑M” – 500 km"
    assert clean(text) is text


def test_clean_line_is_one_line() -> None:
    assert clean_line("  one \r\n\t two\n\nthree ") == "one two three"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Iskander‑M", "iskander-m"),
        ("“Quoted”", '"quoted"'),
        ("Straße", "STRASSE"),
        ("Ａrmenia", "Armenia"),
        ("U.S. Army", "US army"),
        ("café", "cafe"),
        ("1,400 km", "1400 km"),
        ("R&D", "R and D"),
        ("a ceasefire", "ceasefire"),
        ("Russia's", "Russia’s"),
    ],
)
def test_fold_makes_equal(one: str, other: str) -> None:
    assert fold(one, EN) == fold(other, EN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x²", "x2"),
        ("C++", "C"),
        ("C#", "C"),
        ("-40", "40"),
        ("3.5", "35"),
        ("20%", "20"),
        ("1,5", "15"),
        ("ısı", "isi"),
        ("İ", "I"),
        ("½", "12"),
        ("vitamin A", "vitamin"),
        ("A-bomb", "bomb"),
        ("27–30", "2730"),
    ],
)
def test_fold_keeps_apart(one: str, other: str) -> None:
    assert fold(one, EN) != fold(other, EN)


def test_fold_of_an_article_alone_is_not_empty() -> None:
    assert fold("The", EN) == "the"


SOURCE = "The war (September 27 –\n  November 10) \u201cRussia\u2019s\u00a0army\u201d met the army."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("(September 27 - November 10)", ["(September 27 –\n  November 10)"]),
        ('"Russia\'s army"', ["\u201cRussia\u2019s\u00a0army\u201d"]),
        ("army", ["army", "army"]),
        ("  met\nthe ", ["met the"]),
        ("Army", []),
        ("", []),
        (" \n", []),
    ],
)
def test_find_quote(quote: str, found: list[str]) -> None:
    assert [SOURCE[start:end] for start, end in find_quote(SOURCE, quote)] == found


@pytest.mark.parametrize(
    ("source", "quote", "span"),
    [
        ("a cafe\u0301 b", "café", (2, 7)),
        ("a café b", "cafe\u0301", (2, 6)),
        ("Kara\xadbakh war", "Karabakh", (0, 9)),
        ("Kara\xadbakh", "Kara", (0, 4)),
        ("Kara\xadbakh", "bakh", (5, 9)),
        ("one \xad two", "one two", (0, 9)),
        ("é\u0301\r\n\r\nb", "b", (6, 7)),
    ],
)
def test_find_quote_offsets_are_raw(source: str, quote: str, span: tuple[int, int]) -> None:
    assert find_quote(source, quote) == [span]


@pytest.mark.parametrize(
    "text",
    [
        "He met Mr. Smith and Gen. J. K. Doe.| They spoke.",
        "It cost 3.5 million, i.e. too much.| Fine!| Why?| Nobody knew.",
        "“Is it worth it? I doubt it,” he said.| “Yes.”| It was.",
        "“What does it mean?” Aliyev asked in Baku.| He left.",
        "It ended.12 Then came peace.".replace(" Then", "| Then"),
        "It ended.[3]| Then came peace.",
        "It rose to 3.5.| Then it fell.",
        "(A Belgian had named it in 1909.)| Manufacture was hard.",
        "See No. 5 there.| He said no.| Then he left.",
        "The U.S. Army came on Sept. 27 to help.| It left.",
        "Really?!| Yes… she said.| No.",
    ],
)
def test_sentences(text: str) -> None:
    source = text.replace("|", "")
    assert [source[start:end] for start, end in sentences(source)] == [part.strip() for part in text.split("|")]


def test_sentence_at_takes_all_that_a_span_touches() -> None:
    source = "One is here. Two is there. Three is gone.\nFour is new. Five."
    where = source.index("there"), source.index("gone")
    start, end = sentence_at(source, *where)
    assert source[start:end] == "Two is there. Three is gone."
    across = sentence_at(source, source.index("Three"), source.index("new"))
    assert source[slice(*across)] == "Three is gone.\nFour is new."


def test_paragraphs_are_lines_or_wrapped_blocks() -> None:
    lines = "First one.\nSecond one.\n\nThird " + "long " * 40
    assert lines[slice(*paragraph_at(lines, 12, 14))] == "Second one."
    wrapped = "First line\nof a paragraph.\n\nAnother\none."
    assert wrapped[slice(*paragraph_at(wrapped, 0, 3))] == "First line\nof a paragraph."
    assert wrapped[slice(*sentence_at(wrapped, 12, 14))] == "First line\nof a paragraph."


@pytest.mark.parametrize(
    ("expected", "typed", "match"),
    [
        ("construction materials", "Construction Materials.", Match.SAME),
        ("ceasefire", "cease-fire", Match.SAME),
        ("a member of a military alliance", "member of military alliance", Match.SAME),
        ("construction materials", "construction materals", Match.SLIP),
        ("Azerbaijan", "Azerbajian", Match.SLIP),
        ("construction materials", "constuction materals", Match.CLOSE),
        ("international", "intrenatonal", Match.CLOSE),
        ("construction materials", "materials construction", Match.DIFFERENT),
        ("construction materials", "construction", Match.DIFFERENT),
        ("Iran", "Iraq", Match.DIFFERENT),
        ("Gambia", "Zambia", Match.DIFFERENT),
        ("emigration", "immigration", Match.DIFFERENT),
        ("usual", "unusual", Match.DIFFERENT),
        ("it was armed", "it was not armed", Match.DIFFERENT),
        ("not able", "notable", Match.DIFFERENT),
        ("twelve", "twelfe", Match.DIFFERENT),
        ("sixteen", "sixten", Match.DIFFERENT),
        ("in 1990", "in 1991", Match.DIFFERENT),
        ("1 5", "15", Match.DIFFERENT),
        ("vitamin A", "vitamin", Match.DIFFERENT),
        ("anything", "", Match.DIFFERENT),
        ("anything", "?!", Match.DIFFERENT),
        ("?!", "?!", Match.SAME),
        ("a", "a" * 501, Match.DIFFERENT),
    ],
)
def test_compare_text(expected: str, typed: str, match: Match) -> None:
    assert compare_text(expected, typed, EN).match is match


def test_a_slip_is_shown_as_it_was_written() -> None:
    assert (
        compare_text("the Republic of Azerbaijan", "Republic of Azerbajan", EN).note
        == "one slip: Azerbajan → Azerbaijan"
    )


@pytest.mark.parametrize(
    ("typed", "match"), [("Café", Match.SAME), ("cafe", Match.DIFFERENT), ("caféé", Match.DIFFERENT)]
)
def test_strict_forgives_neither_accents_nor_slips(typed: str, match: Match) -> None:
    assert compare_text("café", typed, EN, strict=True).match is match
