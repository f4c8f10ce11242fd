"""Every check: its own two examples, and what its docstring promises."""

import pytest

from decks import rules
from decks.loader import load
from decks.rules.documentation import ARTICLE, parts, whole_deck
from tests.support.decks import write_deck

MODULES = [rules.load_rule(name) for name in rules.MODULES]


def codes_of(folder, text: str) -> set[str]:
    return {finding.code for finding in rules.check(load(write_deck(folder, text, ARTICLE)))}


@pytest.mark.parametrize("rule", MODULES, ids=lambda rule: rule.CODE)
def test_the_bad_example_breaks_this_rule_alone_and_the_good_one_none(rule, tmp_path):
    example = parts(rule)
    assert codes_of(tmp_path / "bad", whole_deck(example.bad, example.times)) == {rule.CODE}
    assert codes_of(tmp_path / "good", whole_deck(example.good)) == set()


def test_a_code_is_explained_with_its_examples_whatever_its_case():
    text = rules.explain("fd203")
    assert text.startswith("FD203  A right answer stands among the wrong options.\n\nA warning")
    assert "    - id: color" in text
    assert all(code in rules.explain(code) for code in rules.codes())


def test_an_unknown_code_is_refused_with_those_that_there_are():
    with pytest.raises(LookupError, match="no check “FD998”; the codes run from FD101 to FD604"):
        rules.explain("FD998")


def test_there_is_one_code_for_each_module_and_a_line_for_each_code():
    assert len({rule.CODE for rule in MODULES}) == len(MODULES) >= 45
    assert all(line.endswith(".") and len(line) < 100 for line in rules.codes().values())
