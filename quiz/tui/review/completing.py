"""Completing a name while it is typed."""

from collections.abc import Iterable

FEWEST = 2  # letters, before anything is proposed


def completed(typed: str, names: Iterable[str]) -> tuple[int, str] | None:
    """How many letters at the end of a text begin a name, and that name; None where none does.

    The longest beginning counts, and case does not.
    """
    folded = typed.casefold()
    known = [(name.casefold(), name) for name in names]
    for start in range(len(typed) - FEWEST + 1):
        if start and typed[start - 1].isalnum():
            continue
        begun = folded[start:]
        found = next((name for fold, name in known if fold.startswith(begun) and fold != begun), None)
        if found and not typed[start].isspace():
            return len(typed) - start, found
    return None
