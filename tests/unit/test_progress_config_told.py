"""What is said of a value that a setting cannot take: in words, not in Python's."""

import pytest

from progress.config import SETTINGS


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("value", ["x", "3.5.1", "２x", "-1", "1e999", "9" * 5000, "2026-02-30", "nan"])
def test_a_value_that_cannot_be_read_is_told_in_words(name, value):
    with pytest.raises(ValueError) as told:
        SETTINGS[name].read(value)
    said = str(told.value)
    assert said.startswith(("a ", "an ", "at least", "21 numbers")), said
    assert "literal" not in said and "string" not in said
