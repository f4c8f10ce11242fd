"""The process that fits: lives on stdin, parameters on stdout. It imports nothing of ours, so that it starts at once.

It is a process of its own because `fsrs-rs-python` holds the interpreter's lock while it works, writes to the terminal
when it fails, and then raises a BaseException. What it is sent: a line of JSON, `{"lives", "answers", "targets"}`, and
four arrays of the machine's own byte order: of each life its length (I), of each answer its gap in days (I) and its
mark (B: the rating, and 8 where the answer counts), and of each that counts its time (q).
"""

import gc
import json
import os
import sys
from array import array
from typing import BinaryIO

COUNTS = 8


def main() -> None:
    """Fit, and write one line of JSON: `parameters`, or `error`."""
    own = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        found: dict[str, object] = {"parameters": fit(sys.stdin.buffer)}
    except ImportError:
        found = {"error": "missing"}
    except BaseException as problem:  # a panic of Rust's is one
        found = {"error": f"{type(problem).__name__}: {problem}"}
    os.write(own, json.dumps(found).encode())


def fit(sent: BinaryIO) -> list[float]:
    """Parameters for the lives that were sent. Raises what fsrs-rs-python raises."""
    from fsrs_rs_python import FSRS, FSRSItem, FSRSReview

    gc.disable()  # there are millions of objects here, and no cycles among them
    header = json.loads(sent.readline())
    lengths, gaps, marks, times = (
        array(code, sent.read(header[count] * array(code).itemsize))
        for code, count in (("I", "lives"), ("I", "answers"), ("B", "answers"), ("q", "targets"))
    )
    items, lives, start = [], [], 0
    for life, length in enumerate(lengths):
        reviews = []
        for place in range(start, start + length):
            mark = marks[place]
            reviews.append(FSRSReview(mark & ~COUNTS, gaps[place]))
            if mark & COUNTS:
                items.append(FSRSItem(reviews))
                lives.append(life)
        start += length
    order = sorted(range(len(items)), key=times.__getitem__)  # of two answers, the later one weighs more
    return list(FSRS([]).compute_parameters([items[n] for n in order], [lives[n] for n in order]))


if __name__ == "__main__":
    main()
