"""The year in which a text begins to tell."""

import itertools
import re
from collections.abc import Sequence

from decks.drafting.values.asides import looks_back
from decks.drafting.values.dates import DateSpan
from decks.drafting.values.leaning import Story
from decks.values.date import PartialDate

TITLE = 3  # a year in the title counts as so many in the text
_RECENT = 8
_OPENING = 500
TURN = 240  # days that a date lies before the one before it, if a year has turned between them
_UNTIDY = 40


def anchor(story: Story, spans: list[DateSpan], text: str, published: int | None, titled: Sequence[int]) -> None:
    """Find the year in which a text begins to tell, for dates before it gives one.

    That of its title; else of the first whole date that is told in its turn; else the year in which it came out; else
    the year that it names most, and at last, as a guess, the first that it names. None where it only names years that
    it looks back to: On July 14 is not of the year in which a party had won before.
    """
    whole_spans = [span for span in spans if span.value and span.value.year and not span.lean]
    whole = [span.value for span in whole_spans]
    told = [s for s in whole_spans if s.value and s.value.month and not looks_back(text, s)]
    story.coming = tuple((s.start, s.value) for s in whole_spans if s.value and s.value.month)
    if titled:
        story.base, story.fixed = PartialDate(titled[0]), True
    elif told:
        _turned_back(story, told[0].value, [span for span in spans if span.start < told[0].start])
    elif published and published - max((value.year or 0 for value in whole if value), default=published) <= _RECENT:
        _turned_back(story, PartialDate(published), spans)
        story.fixed = True
    elif whole:
        weights = _weights(spans, text)
        if max(weights.values()) < 1:
            story.adrift = True
            return
        best = max(weights, key=lambda year: weights[year])
        story.base = PartialDate(best)
        story.guessed = any(weights[best] - weight <= 1 for year, weight in weights.items() if year != best)


def _turned_back(story: Story, first: PartialDate | None, before: Sequence[DateSpan]) -> None:
    """Begin as many years before the first whole date as turn before it: on 3 December, on 4 April, on 9 May 2025."""
    assert first is not None
    assert first.year is not None
    told = [s.value for s in before if s.value and s.value.month and not s.value.year and not s.lean]
    places = [((value.month or 1) - 1) * 31 + (value.day or 1) for value in told]
    if first.month:
        places.append((first.month - 1) * 31 + (first.day or 31))
    turns = sum(one - other > TURN for one, other in itertools.pairwise(places))
    story.base = PartialDate(first.year - turns) if turns else first
    story.guessed = bool(turns)
    story.doubtful = any(_UNTIDY < one - other <= TURN for one, other in itertools.pairwise(places))


def _weights(spans: list[DateSpan], text: str) -> dict[int, float]:
    """How much each year counts that a text names by the way: more at its beginning, less where it looks back."""
    weights: dict[int, float] = {}
    for span in spans:
        if span.value and span.value.year and not span.lean:
            before = text[max(0, span.start - 12) : span.start]
            aside = looks_back(text, span) or re.search(r"\b(?:since|until|till|before|after)\s$", before)
            weight = 0.25 if aside else 1 + (span.start < _OPENING) + bool(re.search(r"\b(?:of|the)\s$", before))
            weights[span.value.year] = weights.get(span.value.year, 0) + weight
    return weights
