"""A typed answer beside the right one."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.diff import closest, differences


def test_the_letters_that_differ_are_told():
    typed, right = differences("Sergei Shoygu", "Sergei Shoigu")
    assert typed == [("Sergei Sho", True), ("y", False), ("gu", True)]
    assert right == [("Sergei Sho", True), ("i", False), ("gu", True)]


def test_another_answer_altogether_is_not_compared():
    assert differences("Moscow", "construction materials") is None


def test_case_is_no_difference():
    assert differences("moscow", "Moscow") is None


def test_the_nearest_wording_is_compared_with():
    assert closest("shoigo", ["Sergei Shoigu", "Shoigu"]) == "Shoigu"
    assert closest("x", []) == ""


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_pieces_make_up_both_texts(typed, right):
    found = differences(typed, right)
    if found:
        assert "".join(text for text, _ in found[0]) == typed
        assert "".join(text for text, _ in found[1]) == right
