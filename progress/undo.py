"""Which events no longer count."""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar

Id = TypeVar("Id", bound=Hashable)


def undone(undos: Mapping[Id, Id]) -> set[Id]:
    """The events that no longer count, from undo -> target. An undo counts unless a counting undo names it.

    Chains are settled from their free ends inwards, whatever their times say; undos in a circle settle nothing.
    """
    unsettled = Counter(target for target in undos.values() if target in undos)
    free = [undo for undo in undos if not unsettled[undo]]
    gone: set[Id] = set()
    while free:
        undo = free.pop()
        target = undos[undo]
        if undo not in gone:
            gone.add(target)
        if target in undos:
            unsettled[target] -= 1
            if not unsettled[target]:
                free.append(target)
    return gone
