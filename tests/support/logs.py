"""Big logs, such as years of study leave behind, quickly made."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from progress.clock import StillClock
from progress.events import Kind, uuid7
from progress.store import owners
from progress.store.identities import Learners, Stranger
from progress.store.merge import Merger
from progress.store.writer import Writer
from progress.wire import Wire

START_DAY = datetime(2020, 1, 1, tzinfo=UTC).toordinal()
DAY_MS = 86_400_000
EPOCH_DAY = datetime(1970, 1, 1, tzinfo=UTC).toordinal()
WORDS = ["Azerbaijan", "Armenia", "Iskander-M", "Aliyev", "Shoigu", "2020-11-10", "ceasefire", "Gyumri", "500"]
LEARNER, DEVICE = b"L" * 16, b"D" * 16


def wires(count: int, *, cards: int, per_day: int = 500, seed: int = 1, device: bytes = DEVICE) -> Iterator[Wire]:
    """Answers in order of time, half of them typed and half a choice of four; one in fifty is taken back."""
    chance = random.Random(seed)
    last: Wire | None = None
    for number in range(count):
        day = START_DAY + number // per_day
        at_ms = (day - EPOCH_DAY) * DAY_MS + 64_800_000 + number % per_day * 20_000
        stamp = {"id": uuid7(at_ms, chance.randbytes).bytes, "study_day": day, "at_ms": at_ms}
        if last and number % 50 == 49:
            yield last._replace(
                **stamp, kind=Kind.UNDO.value, target=last.id, options=(), answer="", grade="", duration_ms=0
            )
            continue
        card = chance.randrange(cards)
        choice = chance.random() < 0.5
        last = Wire(
            **stamp,
            learner=LEARNER,
            device=device,
            offset_min=0,
            kind=Kind.REVIEW.value,
            format=1,
            target=None,
            card=f"second-karabakh-war/fact-number-{card}/when",
            fact_hash=f"{card * 7919:016x}",
            asked=None,
            mode="study",
            form="choice" if choice else "typed",
            options=tuple(f"second-karabakh-war/fact-number-{(card + n) % cards}/when" for n in range(4))
            if choice
            else (),
            answer=str(chance.randrange(4)) if choice else " ".join(chance.sample(WORDS, 2)),
            grade=chance.choice(["right", "right", "right", "right", "close", "wrong"]),
            hints=0,
            confidence=None,
            duration_ms=chance.randrange(900, 30_000),
            rule=1,
        )
        yield last


def write_store(path: Path, events: Iterator[Wire], now: datetime) -> int:
    """A store of these events; returns how many it took in."""
    writer = Writer(path, None, owners.unknown(None), StillClock(now))
    with writer.transaction() as connection:
        now_ms = int((now + timedelta(days=1)).timestamp() * 1000)
        merger = Merger(connection, now_ms, Learners(connection, {LEARNER: Stranger()}, None))
        taken = merger.take(events, set())
    writer._engine.dispose()  # as a crash would: the cache is left behind
    writer._lock.release()
    assert taken.refused == 0, taken.reasons
    return taken.new
