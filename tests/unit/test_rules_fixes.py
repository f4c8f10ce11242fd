"""What a finding offers as its fix, and what is ignored."""

import pytest

from decks.loader import load
from decks.rules import check
from decks.rules.edits import as_scalar
from tests.support.decks import write_deck

HEAD = "format: 1\ndeck: d\ntitle: t\nsource: {file: article.txt}\n"
ARTICLE = "It rained in Sel, and the bridge was 340 m long. It snowed in Varn."
CARD = "- id: rain\n  ask: What fell on Sel?\n  answer: rain\n"
ROAD = "- id: road\n  ask: What leads to Sel?\n  answer: roads\n"


def checked(folder, text):
    return check(load(write_deck(folder, text, ARTICLE), "d"))


def mended(folder, text):
    (finding,) = [finding for finding in checked(folder, text) if finding.fix]
    (edit,) = finding.fix
    return finding.code, text[: edit.start] + edit.text + text[edit.end :]


@pytest.mark.parametrize(
    ("code", "text", "fixed"),
    [
        ("FD103", CARD.replace("answer", "anwser"), CARD),
        ("FD106", CARD + "  stance: reportd\n", CARD + "  stance: reported\n"),
        ("FD121", CARD.replace("id: rain", "id: The_Rain"), CARD.replace("id: rain", "id: the-rain")),
        ("FD112", CARD.replace("fell", "fe\u200bll"), CARD),
        (
            "FD202",
            CARD + "  accept:\n  - a shower  # light\n  - A shower\n  - drops\n",
            CARD + "  accept:\n  - a shower  # light\n  - drops\n",
        ),
        ("FD202", CARD + "  accept: [drops, Drops]\n", CARD + "  accept: [drops]\n"),
        ("FD505", CARD.replace("Sel?", "Sel"), CARD),
        ("FD505", CARD.replace("What fell on Sel?", "'What fell on Sel'"), CARD.replace("What fell on Sel?", "'What fell on Sel?'")),
        (
            "FD401",
            CARD + "  quote: “it rained in sel.”\n  derived: yes\n",
            CARD + "  quote: It rained in Sel\n  derived: yes\n",
        ),
    ],
)  # fmt: skip
def test_a_fix_changes_what_it_must_and_no_more(code, text, fixed, tmp_path):
    assert mended(tmp_path, HEAD + "cards:\n" + text) == (code, HEAD + "cards:\n" + fixed)


@pytest.mark.parametrize(
    "text",
    [
        CARD.replace("answer", "zzz"),  # nothing is near
        CARD.replace("id: rain", "id: '!'"),  # no id can be made of it
        CARD.replace("id: rain", "id: Sel"),  # the word stands elsewhere too
        CARD + "  quote: It rained in Varn\n",  # other words, not another spelling
        CARD + "  ask2: x\n  accpt: [a]\n  accep: [b]\n",  # either may be meant
    ],
)
def test_what_only_the_author_can_tell_is_not_fixed(text, tmp_path):
    found = checked(tmp_path, HEAD + "cards:\n" + text)
    assert found
    assert all(not finding.fix or finding.code == "FD103" for finding in found)


@pytest.mark.parametrize("text", ["a: b", "yes #", "- x", "'", 'a "b"', "ends:", " x", "1:2", "&a", "“x”"])
def test_a_text_is_written_so_that_yaml_reads_it_back(text):
    import yaml

    for style in ("", "'", '"'):
        assert yaml.load(as_scalar(text, style), Loader=yaml.BaseLoader) == text


def test_a_warning_is_ignored_by_its_fact_or_the_deck_and_an_error_by_neither(tmp_path):
    bad = CARD.replace("What fell on Sel?", "What fell?")
    assert [f.code for f in checked(tmp_path, HEAD + "cards:\n" + bad)] == ["FD503"]
    assert checked(tmp_path, HEAD + "cards:\n" + bad + "  ignore: FD503\n") == []
    assert checked(tmp_path, HEAD + "ignore: [FD503]\ncards:\n" + bad) == []
    wrong = bad + "  quote: nowhere\n  ignore: [FD401, FD503]\n"
    assert [f.code for f in checked(tmp_path, HEAD + "cards:\n" + wrong)] == ["FD401", "FD126"]


def test_a_loaders_warning_is_ignored_like_any_other(tmp_path):
    cut = CARD.replace("rain\n", "rain # and hail\n").replace("id: rain # and hail", "id: rain")
    assert [f.code for f in checked(tmp_path, HEAD + "cards:\n" + cut)] == ["FD110"]
    assert checked(tmp_path, HEAD + "cards:\n" + cut + "  ignore: [FD110]\n") == []


def test_one_fact_does_not_ignore_for_another(tmp_path):
    bad = CARD.replace("What fell on Sel?", "What fell?")
    found = checked(tmp_path, HEAD + "cards:\n" + bad + ROAD + "  ignore: [FD503]\n")
    assert [(f.code, f.place.line) for f in found] == [("FD503", 7), ("FD127", 12)]


def test_a_deck_with_errors_does_not_say_what_is_ignored_for_nothing(tmp_path):
    text = HEAD + "cards:\n" + CARD + "  ignore: [FD503]\n" + ROAD.replace("answer", "anwser")
    assert {f.code for f in checked(tmp_path, text)} == {"FD103"}


def test_the_library_has_no_findings():
    from decks.paths import deck_files

    for file in deck_files():
        if file.shipped:
            assert check(load(file.path)) == []
