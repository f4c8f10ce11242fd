"""The history of a package's cards: Anki's table `revlog`, a row for each answer and for what moved a card otherwise.

What its columns mean: Anki's manual, “Statistics”, and rslib/src/revlog/mod.rs. Which rows memory is worked out from is
Anki's own rule (rslib/src/scheduler/fsrs/params.rs, `reviews_for_fsrs`).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from decks.exchange.bank import CRAM, RESET, REVIEW, NotReadable, PastReview

MOST = 1_000_000
LAST_MS = 253_370_764_799_999  # the end of the year 9998, for a zone may add a day
LEARNING, FILTERED, MANUAL = 0, 3, 4  # of the types; 1 is a review, 2 relearning, 5 rescheduled by Anki itself
_ROWS = """
SELECT id, cid, ease, ivl, time, type, factor FROM (SELECT * FROM revlog LIMIT ?)
WHERE typeof(id) = 'integer' AND typeof(ease) = 'integer' AND typeof(type) = 'integer'
AND ease BETWEEN 0 AND 4 AND type BETWEEN 0 AND 5 AND id BETWEEN 1 AND ? ORDER BY id
"""


def reviews(connection: sqlite3.Connection, names: Mapping[int, str]) -> tuple[PastReview, ...]:
    """All that happened to the cards, oldest first. An interval that was set by hand or by Anki is left out.

    `names` are the ids of the cards' questions, by the cards' numbers. Raises NotReadable for more than any history.
    """
    (count,) = connection.execute("SELECT count(*) FROM (SELECT 1 FROM revlog LIMIT ?)", (MOST + 1,)).fetchone()
    if count > MOST:
        raise NotReadable(f"it holds more than {MOST:,} answers; export its decks one by one")
    return tuple(_reviews(connection.execute(_ROWS, (MOST, LAST_MS)), names))


def _reviews(
    rows: Iterable[tuple[int, int, int, int, int, int, int]], names: Mapping[int, str]
) -> Iterator[PastReview]:
    learning: dict[int, bool] = {}  # whether the last thing that happened to a card was a step of learning
    for at, card, ease, interval, ms, kind, factor in rows:
        name = names.get(card)
        if name is None:
            continue
        if kind == FILTERED and not factor:  # in a filtered deck that does not reschedule
            if ease:
                yield PastReview(name, at, ease, 0, max(0, int(ms)), CRAM)
            continue
        if kind == MANUAL and not factor:
            learning.pop(card, None)
            yield PastReview(name, at, 0, 0, 0, RESET)
            continue
        learns = kind == LEARNING and ease > 0
        if learns and learning.get(card) is False:  # made new again by an Anki that did not log it
            yield PastReview(name, at - 1, 0, 0, 0, RESET)
        learning[card] = learns
        if ease and kind < MANUAL:
            yield PastReview(name, at, ease, max(0, int(interval)), max(0, int(ms)), REVIEW)
