"""An event as it travels between stores, and what is not let in. Whatever comes from outside is checked here."""

from typing import NamedTuple

from progress.events import Kind

DAY_MS = 86_400_000
LAST_DAY = 3_652_059  # the ordinal of the last day of the year 9999
MOST = 2**53
LAST_MS = 253_402_214_399_999  # a day before the end of the year 9999, for a zone may add one
LONGEST = 66_000  # characters: no text of a deck is longer
MOST_OPTIONS = 64
TIMELESS = frozenset({Kind.UNDO.value, Kind.OVERRIDE.value, Kind.SETTING.value})


class Wire(NamedTuple):
    """An event (`progress.events.Event`) with its ids as bytes; fields as they stand in a bundle, in this order.

    In place of strings that repeat it may have keys by which its bearer tells them (`progress.store.foreign`).
    """

    id: bytes
    learner: bytes
    device: bytes
    study_day: int
    at_ms: int
    offset_min: int
    kind: str
    format: int
    target: bytes | None
    card: str
    fact_hash: str
    asked: bytes | None
    mode: str
    form: str
    options: tuple[str, ...]
    answer: str
    grade: str
    hints: int
    confidence: int | None
    duration_ms: int
    rule: int


IDS = ("id", "learner", "device", "target", "asked")


def problem(wire: Wire) -> str:
    """What is wrong with an event from outside, in a few words; empty where nothing is. Its fields may be anything.

    `term_problem` looks at the strings that repeat. Written out flat: a merge asks some 100,000 times.
    """
    # fmt: off
    (id_, learner, device, day, at_ms, offset, _, format_, target, _, _, asked, _, _,
     options, answer, _, hints, confidence, duration_ms, rule) = wire
    # fmt: on
    sure = 0 if confidence is None else confidence
    if not (type(id_) is type(learner) is type(device) is bytes and len(id_) == len(learner) == len(device) == 16):
        return "an id is missing, or is none"
    if not ((target is None or _is_id(target)) and (asked is None or _is_id(asked))):
        return "an id that it names is none"
    whole = type(day) is type(at_ms) is type(offset) is type(format_) is type(hints) is type(duration_ms) is int
    if not (whole and type(rule) is int and type(sure) is int):
        return "a number is missing, or is none"
    usual = 0 <= at_ms <= LAST_MS and 0 <= duration_ms <= MOST and -1440 < offset < 1440 and 0 <= hints <= 1000
    if not (usual and 0 < day <= LAST_DAY and 0 <= format_ <= 1000 and 0 <= rule <= 1000 and 0 <= sure <= 100):
        return "a number is out of range"
    if id_[6] >> 4 != 7 or id_[8] >> 6 != 2 or int.from_bytes(id_[:6], "big") != at_ms:
        return "its id does not belong to its time"
    if type(options) is not tuple or len(options) > MOST_OPTIONS:
        return "its options are no short list"
    return _text_problem(answer)


def term_problem(term: object) -> str:
    """What is wrong with a string that repeats: a card, hash, option, kind, mode, form or grade."""
    return _text_problem(term)


def _is_id(value: object) -> bool:
    return type(value) is bytes and len(value) == 16


def _text_problem(text: object) -> str:
    if type(text) is not str:
        return "a text is missing, or is none"
    if len(text) > LONGEST:
        return f"a text is longer than {LONGEST:,} characters"
    try:
        text.encode()
    except UnicodeEncodeError:
        return "a text is not Unicode"
    return ""
