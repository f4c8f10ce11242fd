"""A check's docstring as documentation: what it says, and its two examples as decks that can be checked."""

import re
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decks.rules import Rule

ARTICLE = """\
The Harbor Bridge opened on 3 May 2019. It is 340 m long, and 1,200 workers built it in six years. The mayor of Sel,
Mira Holt, said that the bridge was safe. “There is no finer bridge,” she added.

On 9 June 2019, the engineer Anton Reis said that the bridge was not safe. The Harbor Board disputed the report. The
bridge joins Sel and Varn, and trams cross it. The trams are green. The trams are made in Ost.
"""
HEAD = """\
format: 1
deck: example
title: An example
source:
  file: article.txt
"""


_EXAMPLES = re.compile(r"(?P<text>.*)\nBad(?:, (?P<times>\d+) times)?:\n(?P<bad>.*)\nGood:\n(?P<good>.*)", re.DOTALL)


class Documentation(NamedTuple):
    """The parts of a docstring; the examples are decks, without the head that all examples share.

    The last entry of the bad one is repeated `times`, each with its number for {n}.
    """

    summary: str
    text: str
    bad: str
    good: str
    times: int = 1


def parts(rule: "Rule") -> Documentation:
    summary, _, rest = (rule.__doc__ or "").strip().partition("\n")
    found = _EXAMPLES.fullmatch(rest)
    if not found:
        raise ValueError(f"{rule.CODE} has no examples")
    bad, good = (dedent(found[name]).strip("\n") + "\n" for name in ("bad", "good"))
    return Documentation(summary, found["text"].strip(), bad, good, int(found["times"] or 1))


def whole_deck(example: str, times: int = 1) -> str:
    """An example with its head; one that begins with `format` is whole."""
    if example.startswith("format:"):
        return example
    head, _, entry = example.rpartition("\n- ")
    repeated = "".join(f"\n- {entry.rstrip()}".replace("{n}", str(number)) for number in range(1, times + 1))
    return HEAD + (head + repeated + "\n" if times > 1 else example)


def documentation(rule: "Rule") -> str:
    """What `quiz decks rule` prints."""
    summary, text, bad, good, times = parts(rule)
    told = "An error: the deck is not studied." if rule.SEVERITY == "error" else "A warning: it can be ignored."
    repeated = "Bad" if times == 1 else f"Bad, {times} times"
    shown = [f"{rule.CODE}  {summary}", told, text, f"{repeated}:\n\n{_indented(bad)}", f"Good:\n\n{_indented(good)}"]
    if "quote:" in bad or rule.CODE.startswith("FD4"):
        shown.append(f"The article of the examples:\n\n{_indented(ARTICLE)}")
    return "\n\n".join(shown) + "\n"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.rstrip("\n").split("\n"))
