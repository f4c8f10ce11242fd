"""Parameters from `fsrs-rs-python`, which `progress.fit.worker` runs in a process of its own."""

import json
import subprocess
import sys
from array import array
from collections.abc import Iterable
from pathlib import Path

from decks.values.text import clean_line
from progress.config import read_parameters
from progress.errors import RecordError
from progress.fit.lives import Life
from progress.fit.worker import COUNTS
from progress.rating import GOOD, Guessable
from progress.rollups.tally import CHOSEN
from progress.scheduling import Parameters

WORKER = Path(__file__).with_name("worker.py")
MOST_SECONDS = 600.0
INSTALL = "pip install 'factdeck[fit]'"


class NotFitted(RecordError):
    """Parameters could not be fitted; the record is as it was."""


def train(found: Iterable[Life], seconds: float = MOST_SECONDS) -> Parameters:
    """FSRS-6's parameters, fitted to lives. Raises NotFitted, in words, after so many seconds or if it cannot be."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(WORKER)],
            input=packed(found),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NotFitted(f"Fitting took longer than {seconds:.0f} s and was stopped.", "Nothing was changed.") from None
    except OSError as error:
        raise NotFitted(f"Fitting could not be started ({error}).", "Nothing was changed.") from error
    return _read(done.stdout)


def packed(found: Iterable[Life]) -> bytes:
    """Lives as the worker reads them. A right choice goes as Good, for no rating is nearer to it."""
    lengths, gaps, marks, times = array("I"), array("I"), array("B"), array("q")
    for life in found:
        lengths.append(len(life))
        last = life[0].day
        for at_ms, _, day, what, *_ in life:
            gap = day - last
            mark = int(GOOD if isinstance(what.outcome, Guessable) else what.outcome or GOOD)
            if gap > 0:
                last = day
                if what.form not in CHOSEN:
                    mark |= COUNTS
                    times.append(at_ms)
            gaps.append(max(gap, 0))
            marks.append(mark)
    header = json.dumps({"lives": len(lengths), "answers": len(gaps), "targets": len(times)})
    return b"".join([header.encode(), b"\n", *(each.tobytes() for each in (lengths, gaps, marks, times))])


def _read(answer: bytes) -> Parameters:
    try:
        found = json.loads(answer)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise NotFitted("The process that fits ended without an answer.", "Nothing was changed.")
    if found.get("error") == "missing":
        raise NotFitted("Fitting needs the package fsrs-rs-python.", f"Install it with: {INSTALL}")
    if "error" in found:
        why = clean_line(str(found["error"]))[:200]
        raise NotFitted(f"fsrs-rs-python could not fit these answers ({why}).", "Nothing was changed.")
    try:
        return read_parameters(" ".join(map(str, found["parameters"])))
    except (KeyError, TypeError, ValueError):  # of another version, say
        raise NotFitted("fsrs-rs-python gave no parameters of FSRS-6.", "Nothing was changed.") from None
