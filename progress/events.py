"""Event v1, the one kind of entry in the log. An event is never changed; what undoes it is another event.

What the fields hold for each kind (fields not named keep their defaults):

- `review`: one answer, about one card. All fields but `target`.
- `undo`: `target` is the event that no longer counts, which may itself be an undo; `card` is the target's card.
- `override`: the learner judges an answer anew: `target` is the review, `grade` the new grade, `card` the target's.
- `flag`: a bad question: `card`, `fact_hash` and `form` as shown; `answer` the remark; `target` the review, if any.
- `flag-answer`: what the deck's author did about a flag, `target`: `grade` is `mended` or `kept`, `answer` the reason;
  `card` is the flag's. The flag may be another learner's.
- `suspend`, `resume`, `reset`: `card`.
- `setting`: `form` is the setting's name, `answer` its value, `card` what it is for: "" all, a deck or a card.

Kinds that this program does not know are kept and take no part in anything derived.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

FORMAT = 1


class Kind(StrEnum):
    """The kinds of event that this program knows."""

    REVIEW = "review"
    UNDO = "undo"
    FLAG = "flag"
    FLAG_ANSWER = "flag-answer"
    OVERRIDE = "override"
    SUSPEND = "suspend"
    RESUME = "resume"
    RESET = "reset"
    SETTING = "setting"


class Mode(StrEnum):
    """How an answer came about: `study` moves memory, `cram` never does."""

    STUDY = "study"
    CRAM = "cram"


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the log. The first six fields say who and when, and are made by `progress.stamps.Stamper`."""

    id: UUID  # version 7
    learner: UUID
    device: UUID
    study_day: int  # the learner's local day when it was written, an ordinal; never computed again
    at_ms: int  # UTC, milliseconds since 1970
    offset_min: int  # of the learner's wall clock from UTC, minutes
    kind: str  # a Kind, or one that a newer program knows
    format: int = FORMAT
    target: UUID | None = None
    card: str = ""  # deck/fact/direction
    fact_hash: str = ""  # of the fact as it was asked
    asked: UUID | None = None  # one question over several cards: shared by their reviews
    mode: str = Mode.STUDY.value
    form: str = ""
    options: tuple[str, ...] = ()  # references, in the order shown
    answer: str = ""  # raw, as given
    grade: str = ""  # an open set, see progress.rating
    hints: int = 0
    confidence: int | None = None
    duration_ms: int = 0
    rule: int = 1  # the version of progress.rating's rule in force when it was written


def sort_key(event: Event) -> tuple[int, UUID]:
    """The order in which events count, the same on every device."""
    return event.at_ms, event.id


def uuid7(at_ms: int, random: Callable[[int], bytes]) -> UUID:
    """A time-ordered UUID: RFC 9562, section 5.7 (48 bits of milliseconds, then 74 random ones).

    `random(n)` gives n random bytes, as `os.urandom` does.
    """
    bits = int.from_bytes(at_ms.to_bytes(6, "big") + random(10), "big")
    bits = bits & ~(0xF << 76) | 0x7 << 76
    bits = bits & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=bits)
