"""Several logs read as one: each event once, each learner under one id, cards by their names now."""

from collections.abc import Iterable, Iterator, Mapping

from progress.renames import renamed
from progress.wire import Wire


def together(logs: Iterable[Iterable[Wire]], also: Mapping[bytes, bytes], renames: Mapping[str, str]) -> Iterator[Wire]:
    """The events of some logs. `also` has learners by their other ids, `renames` is that of `progress.renames`."""
    seen: set[bytes] = set()
    names: dict[str, str] = {}
    for log in logs:
        for event in log:
            if event.id in seen:
                continue
            seen.add(event.id)
            card = names.get(event.card)
            if card is None:
                card = names[event.card] = renamed(event.card, renames)
            yield event._replace(learner=also.get(event.learner, event.learner), card=card)
