"""Fixes are made where they mend what was found, and nowhere else."""

from decks.diagnostics import Edit, Finding, Place
from decks.mending import mend

TEXT = "a: one  # 1\nb: two  # 2\nc: two  # 3\n"


def finding(start, end, text, message="wrong"):
    return Finding(Place("deck.yaml", 1, 1), "FD999", message, fix=(Edit(start, end, text),))


def replacing(*words):
    """A check that finds words, and would have them replaced."""

    def check(text):
        found = []
        for word, better in words:
            at = -1
            while (at := text.find(word, at + 1)) >= 0:
                found.append(finding(at, at + len(word), better, f"“{word}” is wrong"))
        return found

    return check


def test_every_fix_is_made_and_told():
    mended = mend(TEXT, replacing(("two", "zwei"), ("one", "eins")))
    assert mended.text == "a: eins  # 1\nb: zwei  # 2\nc: zwei  # 3\n"
    assert len(mended.fixed) == 3
    assert mended.left == ()


def test_what_a_fix_uncovers_is_mended_too():
    mended = mend(TEXT, replacing(("one", "uno"), ("uno", "un")))
    assert mended.text.startswith("a: un  #")
    assert len(mended.fixed) == 2


def test_a_fix_that_leaves_its_finding_is_not_made_and_others_are():
    mended = mend(TEXT, replacing(("one", "one one"), ("two", "zwei")))
    assert mended.text == "a: one  # 1\nb: zwei  # 2\nc: zwei  # 3\n"
    assert [f.message for f in mended.left] == ["“one” is wrong"]


def test_a_fix_that_breaks_the_file_is_not_made():
    mended = mend(TEXT, replacing(("one", "[")))
    assert (mended.text, mended.fixed, len(mended.left)) == (TEXT, (), 1)


def test_fixes_that_overlap_are_made_one_after_the_other():
    def check(text):
        found = [finding(0, 6, "a: 1", "first")] if "one" in text else []
        return [*found, finding(3, 6, "1", "second")] if "one" in text else found

    mended = mend(TEXT, check)
    assert mended.text.startswith("a: 1  # 1\n")
    assert len(mended.fixed) == 1


def test_a_fix_that_never_ends_comes_to_an_end():
    flips = {"one": "uno", "uno": "one"}
    mended = mend(TEXT, replacing(*flips.items()))
    assert mended.text.startswith(("a: one", "a: uno"))
