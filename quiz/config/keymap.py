"""The user's keys: `[quiz.keys]`, read and held against the registry of actions, and given to what shows actions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from quiz.actions import ACTIONS, Action
from quiz.config.keynames import key_name, shown_key
from quiz.config.kinds import near, shown

EVERYWHERE = "app"  # the place of what can be done on every screen
TOGETHER = (("question", "study"), ("feedback", "study"))  # places that share a screen at one time; others stand alone
ALONE = (
    "flag",
    "help",
    "pick",
    "fields",
    "select",
    "writing",
)  # what lies over a screen, and hides what can be done everywhere
ANSWERING = (*"0123456789", "up", "down")  # keys by which open questions are answered


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong in the table of keys: where in it, and what is wrong."""

    path: tuple[str, ...]
    message: str


def full_id(action: Action) -> str:
    """The name of an action among all screens', and of its Textual binding: `study.undo`."""
    return f"{action.where}.{action.id}"


def rebound(actions: Iterable[Action], keys: Mapping[str, str]) -> tuple[Action, ...]:
    """Actions with the user's keys (by full id) in the place of their own."""
    return tuple(replace(action, keys=keys.get(full_id(action), action.keys)) for action in actions)


def shown_keys(action: Action) -> list[str]:
    """An action's keys as people write them."""
    return [shown_key(key) for key in action.keys.split(",")]


def textual_keymap(keys: Mapping[str, str]) -> dict[str, str]:
    """What `App.set_keymap` is to be given; empty if the user has changed nothing.

    It names every action, for Textual drops all that shares a key with a binding that moves, unless that is named too.
    """
    return {full_id(action): action.keys for action in rebound(ACTIONS, keys)} if keys else {}


def read_keys(table: object) -> tuple[dict[str, str], list[Mistake]]:
    """The user's keys by full id, as Textual takes them, and what is wrong with the others.

    Where two actions of one screen have the same key, all of the user's are left aside: which was meant is unknown.
    """
    mistakes: list[Mistake] = []
    if not isinstance(table, dict):
        return {}, [Mistake((), "is a table: write [quiz.keys] in a line of its own")]
    keys: dict[str, str] = {}
    for path, value in _entries(table):
        try:
            keys[full_id(_action(path))] = _read(value)
        except ValueError as error:
            mistakes.append(Mistake(path, str(error)))
    clashes = [Mistake(tuple(id_.split(".")), text) for id_, text in _clashes(keys)]
    return ({}, mistakes + clashes) if clashes else (keys, mistakes)


def _entries(table: Mapping[str, object]) -> Iterator[tuple[tuple[str, ...], object]]:
    for place, held in table.items():
        if isinstance(held, dict):
            yield from (((place, name), value) for name, value in held.items())
        else:
            yield (place,), held


def _action(path: tuple[str, ...]) -> Action:
    if len(path) == 1:
        raise ValueError(_placeless(path[0]))
    place, name = path
    there = [action for action in ACTIONS if action.where == place]
    if not there:
        raise ValueError(_unknown_place(place))
    found = next((action for action in there if action.id == name), None)
    if found is None:
        raise ValueError(f"there is no action “{name}” in “{place}”{near(name, [action.id for action in there])}")
    return found


def _placeless(name: str) -> str:
    places = [full_id(action) for action in ACTIONS if action.id == name]
    if places:
        return f"names no place; write {' or '.join(places)}"
    return f"there is no action “{name}”{near(name, sorted({action.id for action in ACTIONS}))}"


def _unknown_place(place: str) -> str:
    return f"there is no place “{place}”{near(place, sorted({action.where for action in ACTIONS}))}"


def _read(value: object) -> str:
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(key, str) for key in written):
        raise ValueError(f'is a key or a list of keys, such as ["ctrl+z", "u"], not {shown(value)}')
    if not written:
        raise ValueError("needs a key; leave the line out for the usual ones")
    return ",".join(dict.fromkeys(key_name(key) for key in written))


def _clashes(keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What the user's keys collide with on the screens where they hold, each collision once."""
    told: set[tuple[str, str]] = set()
    for places in screens():
        actions = rebound((action for action in ACTIONS if action.where in places), keys)
        for action in actions:
            mine = full_id(action)
            for key in action.keys.split(",") if mine in keys else ():
                others = [full_id(other) for other in actions if other is not action and key in other.keys.split(",")]
                if "question" in places and key in ANSWERING:
                    others.append("the answers")
                for other in others:
                    if (mine, other) not in told:
                        told |= {(mine, other), (other, mine)}
                        yield mine, f"“{shown_key(key)}” is a key of {other} on the same screen; change one of them"


def screens() -> list[tuple[str, ...]]:
    """The sets of places whose actions can be done at one time."""
    grouped = {place for places in TOGETHER for place in places} | {EVERYWHERE}
    single = dict.fromkeys(action.where for action in ACTIONS if action.where not in grouped)
    alone = [(place,) for place in single]
    return [places if places[0] in ALONE else (*places, EVERYWHERE) for places in (*TOGETHER, *alone)]
