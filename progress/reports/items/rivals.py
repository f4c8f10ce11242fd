"""Rivals of the key: options that learners choose although they know, so that the key may be wrong, or not alone right.

A learner knows the answer or guesses: with knowledge k, worked out from the other questions, the key is chosen with
p = hk + (1 - hk) b, the most chosen distractor with (1 - hk) a, and each of the others with (1 - hk) b, where h is how
much easier or harder the question is, a how well the distractor draws those who guess, and b is equal for the rest. So
a hard question with a tempting distractor is sound: it tempts the less, the more somebody knows. A rival takes a part s
of those who know from the key: about half if both are right, all if the key is wrong; and does so either at every
answer, or only until the learner was told the key. Answers by choice count, first and later ones.

The evidence for s > 0 is the Bayes factor against s = 0, both averaged over h and a as they are among the deck's other
questions, so that a deck of tempting distractors needs more to accuse one.

Sources: know-or-guess with slips, the DINA model: B. W. Junker and K. Sijtsma, Applied Psychological Measurement 25
(2001), 258-272. The mixing weights by EM: N. Laird, JASA 73 (1978), 805-811. The scale of the evidence: R. E. Kass and
A. E. Raftery, JASA 90 (1995), 773-795. How sure it is: docs/progress.md.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from operator import mul

from progress.reports.items.knowing import knowledge
from progress.reports.items.options import picked
from progress.reports.items.responses import Response
from progress.reports.items.theory import FEWEST

ENOUGH = 1.3  # log10 of the Bayes factor: from 20 on the evidence is “strong” (Kass and Raftery)
WRONG_KEY = 0.75  # the part of those who know, from which on a rival is the key
FEWEST_CHOSEN = 3
EASE = (0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1.0)
DRAW = (0.05, 0.15, 0.25, 0.35, 0.5, 0.7, 0.9)
PARTS = (0.2, 0.35, 0.5, 0.65, 0.8, 1.0)
SOUND = 0.0
SPREAD = 0.5  # questions' worth of trust in every h and a alike, whatever the deck's others are like
ROUNDS = 20  # of EM
LEAST = 1e-3  # a chance below this is a slip of the finger

Seen = Counter[tuple[int, int, int]]  # tenths of knowledge; 0 the key, 1 the rival, 2 another; options shown
POINTS = tuple((ease, draw) for ease in EASE for draw in DRAW)


@dataclass(frozen=True, slots=True)
class Rival:
    """A distractor that those who know choose: `miskeyed` if nearly all of them do, else `ambiguous`.

    `evidence` is the decimal logarithm of the Bayes factor: strong from 1.3 on, very strong from 2.2.
    """

    kind: str
    ref: str
    evidence: float


@dataclass(frozen=True, slots=True)
class _Suspect:
    """The most chosen distractor, and the log-likelihoods of first and of later answers, by part and point."""

    ref: str
    first: Mapping[float, Sequence[float]]
    later: Mapping[float, Sequence[float]]

    @property
    def sound(self) -> list[float]:
        return [one + other for one, other in zip(self.first[SOUND], self.later[SOUND], strict=True)]


def rivals(answers: Mapping[str, Sequence[Response]]) -> dict[str, Rival]:
    """By card, of all its answers. Of each question the most chosen distractor is looked at."""
    known = knowledge(answers)
    suspects = {card: each for card, of in answers.items() if (each := _suspect(card, of, known))}
    sound = {card: suspect.sound for card, suspect in suspects.items()}
    shares = {card: _shares([1.0] * len(POINTS), of) for card, of in sound.items()}
    for _ in range(ROUNDS):
        weights = _weights(shares.values())
        shares = {card: _shares(weights, of) for card, of in sound.items()}
    total = _weights(shares.values())
    found = dict[str, Rival]()
    for card, suspect in suspects.items():
        others = [weight - own for weight, own in zip(total, shares[card], strict=True)]
        evidence, part = _evidence(suspect, others)
        if evidence >= ENOUGH:
            found[card] = Rival("miskeyed" if part >= WRONG_KEY else "ambiguous", suspect.ref, evidence)
    return found


def _suspect(card: str, answers: Sequence[Response], known: Mapping[tuple[bytes, str, bool], float]) -> _Suspect | None:
    key = card.partition("/")[2]
    chosen = [(r, ref) for r in answers if r.form == "choice" and key in r.options and (ref := picked(r))]
    wrong = Counter(ref for _, ref in chosen if ref != key)
    if not wrong:
        return None
    rival, count = min(wrong.items(), key=lambda each: (-each[1], each[0]))
    first, later = Seen(), Seen()
    for response, ref in chosen:
        at = (response.learner, card, response.first)
        if rival in response.options and at in known:
            which = 0 if ref == key else 1 if ref == rival else 2
            (first if response.first else later)[round(known[at] * 10), which, len(response.options)] += 1
    if count < FEWEST_CHOSEN or first.total() < FEWEST:
        return None
    return _Suspect(rival, _likelihoods(first), _likelihoods(later))


def _shares(weights: Sequence[float], likelihoods: Sequence[float]) -> list[float]:
    """How likely a question is at each point: adding up to 1."""
    most = max(likelihoods)
    parts = [weight * exp(one - most) for weight, one in zip(weights, likelihoods, strict=True)]
    return [part / sum(parts) for part in parts]


def _weights(shares: Iterable[Sequence[float]]) -> list[float]:
    even = SPREAD / len(POINTS)
    return [even + sum(column) for column in zip(*shares, strict=True)]


def _evidence(suspect: _Suspect, weights: Sequence[float]) -> tuple[float, float]:
    """The decimal logarithm of the Bayes factor, and the part of those who know that the rival most likely takes."""
    first, later = suspect.first, suspect.later
    by_part = {part: _log_sum(weights, first[part], later[part], later[SOUND]) for part in PARTS}
    most = max(by_part.values())
    chances = {part: exp(one - most) for part, one in by_part.items()}
    bad = most + log(sum(chances.values()) / len(PARTS) / 2)
    sound = _log_sum(weights, suspect.sound)
    return (bad - sound) / log(10), sum(part * chance for part, chance in chances.items()) / sum(chances.values())


def _log_sum(weights: Sequence[float], logs: Sequence[float], *others: Sequence[float]) -> float:
    """The logarithm of the weighted sum of likelihoods, each by itself or times each of some others."""
    columns = [[one + two for one, two in zip(logs, other, strict=True)] for other in others] or [list(logs)]
    most = max(max(column) for column in columns)
    return most + log(sum(w * exp(one - most) for column in columns for w, one in zip(weights, column, strict=True)))


def _likelihoods(seen: Seen) -> dict[float, list[float]]:
    """The logarithm of the likelihood of some answers, by part, at each point."""
    counts = list(seen.values())
    columns = [_log_chances(*answer) for answer in seen]
    return {
        part: [sum(map(mul, counts, logs)) for logs in zip(*(column[part] for column in columns), strict=True)]
        if columns
        else [0.0] * len(POINTS)
        for part in (SOUND, *PARTS)
    }


@cache
def _log_chances(tenths: int, which: int, shown: int) -> dict[float, tuple[float, ...]]:
    return {part: tuple(_log_chance(tenths, which, shown, *at, part) for at in POINTS) for part in (SOUND, *PARTS)}


def _log_chance(tenths: int, which: int, shown: int, ease: float, draw: float, part: float) -> float:
    knows = ease * min(max(tenths / 10, 0.02), 0.98)
    others = (1 - knows) * (1 - draw) / max(shown - 1, 1)  # of the key and each other distractor, by guessing
    if which == 0:
        chance = knows * (1 - part) + others
    else:
        chance = knows * part + (1 - knows) * draw if which == 1 else others * max(shown - 2, 1)
    return log(max(chance, LEAST))
