"""Students who know only how questions are made: each picks options by one cue; luck decides between equals."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import eq
from statistics import fmean, pvariance

from decks.context import Context
from decks.forms.question import Question

Scores = Sequence[float]
"""What speaks for each option; the guesser takes the greatest."""
Guesser = Callable[[Question], Scores]
Z = 1.96
SMALL = frozenset(["of", "the", "a", "an", "in", "on", "to", "for", "by", "and", "at", "with", "that", "was", "is"])
CONTEXT = Context()


def longest(question: Question) -> Scores:
    return [len(option.text) for option in question.options]


def shortest(question: Question) -> Scores:
    return [-len(option.text) for option in question.options]


def odd_one_out(question: Question) -> Scores:
    """The option whose form is shared by the fewest others."""
    return _oddness(tuple(option.text for option in question.options))


def like_the_others(question: Question) -> Scores:
    return [-score for score in odd_one_out(question)]


def echo(question: Question) -> Scores:
    """Most words shared with the stem."""
    stem = _words(question.stem)
    return [len(_words(option.text) & stem) for option in question.options]


def no_echo(question: Question) -> Scores:
    return [-score for score in echo(question)]


def shared(question: Question) -> Scores:
    """Most words shared with any one of the other options."""
    words = [_words(option.text) for option in question.options]
    return [max(len(mine & other) for n, other in enumerate(words) if n != m) for m, mine in enumerate(words)]


def convergence(question: Question) -> Scores:
    """The option made of what the options have in common: distractors are often made from the key."""
    counts = Counter(word for option in question.options for word in _words(option.text))
    return [fmean([counts[word] for word in _words(option.text)] or [0]) for option in question.options]


def divergence(question: Question) -> Scores:
    return [-score for score in convergence(question)]


def first(question: Question) -> Scores:
    return [-place for place, _ in enumerate(question.options)]


def last(question: Question) -> Scores:
    return [place for place, _ in enumerate(question.options)]


def middle(question: Question) -> Scores:
    """The middle of dates and quantities; luck where there is no order."""
    values = _values(question)
    return [-abs(place - (len(values) - 1) / 2) for place, _ in enumerate(values)] or _even(question)


def extreme(question: Question) -> Scores:
    return [-score for score in middle(question)]


def lowest(question: Question) -> Scores:
    return [-value for value in _values(question)] or _even(question)


def highest(question: Question) -> Scores:
    return _values(question) or _even(question)


def all_cues(question: Question) -> Scores:
    """A robot that weighs all the cues that item-writing guides warn of."""
    lengths = [len(option.text) for option in question.options]
    cues = zip(lengths, echo(question), shared(question), question.options, strict=True)
    return [
        (length / fmean(lengths) if length == max(lengths) and lengths.count(length) == 1 else 0)
        + 0.8 * echoed
        + 0.25 * common
        - 0.5 * bool(re.search(r"\b(all|always|never|only|none|every)\b", option.text))
        + 0.5 * bool(re.search(r"\b(some|may|might|often|usually)\b", option.text))
        for length, echoed, common, option in cues
    ]


GUESSERS: tuple[Guesser, ...] = (
    *(longest, shortest, odd_one_out, like_the_others, echo, no_echo, shared, convergence, divergence),
    *(first, last, middle, extreme, lowest, highest, all_cues),
)


def hit_rate(guesser: Guesser, question: Question) -> float:
    """How often a guesser is right on a question: 1/n if the key is one of n that look equally good to it."""
    scores = guesser(question)
    highest = max(scores)
    best = [option.right for option, score in zip(question.options, scores, strict=True) if score == highest]
    return sum(best) / len(best)


def interval(rates: Sequence[float], z: float = Z) -> tuple[float, float, float]:
    """Mean and Wilson's interval of hit rates, one a card; `z` is 1.96 for 95 %.

    Askings of one card are no separate evidence, nor is the mean of many a single throw: the number of throws is the
    one that would give the variance seen between cards.
    """
    mean, spread = fmean(rates), pvariance(rates) / len(rates)
    throws = mean * (1 - mean) / spread if spread else math.inf
    if not math.isfinite(throws):
        return mean, mean, mean
    centre = (mean + z**2 / (2 * throws)) / (1 + z**2 / throws)
    half = z * math.sqrt(mean * (1 - mean) / throws + z**2 / (4 * throws**2)) / (1 + z**2 / throws)
    return mean, centre - half, centre + half


@lru_cache(maxsize=4096)  # each option is looked at by many guessers
def _words(text: str) -> frozenset[str]:
    """Words by their stems, roughly, without the small ones."""
    return frozenset(word[:5] for word in re.findall(r"\w{2,}", text.casefold()) if word not in SMALL)


@lru_cache(maxsize=4096)
def _shape(text: str) -> tuple[object, ...]:
    marks = (r"\d", r"[()\[\]]", r"[“”\"]", r"-", r",", r"^\W*[A-Z]", r"^(?:a|an|the)\b", r"s$", r"'")
    return (*(bool(re.search(mark, text)) for mark in marks), len(text.split()))


@lru_cache(maxsize=4096)
def _oddness(texts: tuple[str, ...]) -> Scores:
    shapes = [_shape(text) for text in texts]
    return [-sum(sum(map(eq, shape, other)) for other in shapes) for shape in shapes]


def _values(question: Question) -> list[float]:
    """What orders the options, if they are dates or quantities; they are shown in order."""
    ordered = _is_ordered(tuple(option.text for option in question.options))
    return [float(place) for place, _ in enumerate(question.options)] if ordered else []


@lru_cache(maxsize=4096)  # four guessers ask
def _is_ordered(texts: tuple[str, ...]) -> bool:
    answers = [CONTEXT.answer(text) for text in texts]
    return all(answer.date for answer in answers) or all(answer.quantity for answer in answers)


def _even(question: Question) -> list[float]:
    return [0.0] * len(question.options)
