"""Where decks are: the library that ships, the user's own folder, and any path."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LIBRARY = Path(__file__).parent / "library"
FILE_NAME = "deck.yaml"


@dataclass(frozen=True, slots=True)
class DeckFile:
    """A deck that can be named: its id as its folder or file says, and where it lies."""

    id: str
    path: Path
    shipped: bool = False


def user_folder(environ: Mapping[str, str] | None = None) -> Path:
    """The folder of the user's own decks: `QUIZ_DECKS`, else `decks` in the user's data folder."""
    named = (os.environ if environ is None else environ).get("QUIZ_DECKS")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("factdeck", appauthor=False) / "decks"


def deck_files(folder: Path | None = None) -> list[DeckFile]:
    """All decks: the user's, then the library's that no deck of the user's hides by the same id; each by name."""
    own = _in_folder(user_folder() if folder is None else folder, shipped=False)
    taken = {deck.id for deck in own}
    return [*own, *(deck for deck in _in_folder(LIBRARY, shipped=True) if deck.id not in taken)]


def _in_folder(folder: Path, *, shipped: bool) -> list[DeckFile]:
    if not folder.is_dir():
        return []
    found = []
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("."):
            continue
        if (entry / FILE_NAME).is_file():
            found.append(DeckFile(entry.name, entry / FILE_NAME, shipped))
        elif entry.suffix in (".yaml", ".yml") and entry.is_file():
            found.append(DeckFile(entry.stem, entry, shipped))
    return found


def find_deck(name: str, folder: Path | None = None) -> DeckFile:
    """The deck of an id or a path. Raises LookupError, in words for the user."""
    path = Path(name)
    if path.suffix in (".yaml", ".yml") or "/" in name or os.sep in name or path.is_dir():
        target = path / FILE_NAME if path.is_dir() else path
        if not target.exists():
            raise LookupError(f"there is no deck at {name}")
        return DeckFile(target.parent.name if target.name == FILE_NAME else target.stem, target)
    known = deck_files(folder)
    for deck in known:
        if deck.id == name:
            return deck
    raise LookupError(f"there is no deck “{name}”; known: {', '.join(deck.id for deck in known) or 'none'}")
