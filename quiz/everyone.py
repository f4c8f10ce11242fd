"""What all who learn on a store have answered, for whoever writes a deck."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping

from progress.clock import clock_from
from progress.events import Kind
from progress.paths import store_location
from progress.wire import Wire


def everyones_events(store: str | None, environ: Mapping[str, str] | None = None) -> Iterator[Wire]:
    """The events of all who learn on a store; none where there is no store yet. Raises RecordError."""
    from progress.store import open_store

    environ = os.environ if environ is None else environ
    location = store_location(store, environ)
    if location.exists():
        yield from open_store(location, clock_from(environ)).wires()


def review_counts(store: str | None, environ: Mapping[str, str] | None = None) -> Counter[str]:
    """How many answers each card has had, of all who learn on a store. Raises RecordError."""
    return Counter(event.card for event in everyones_events(store, environ) if event.kind == Kind.REVIEW)
