"""Handing the places that the file names to the packages below, which know flags and environment only."""

from collections.abc import MutableMapping
from pathlib import Path

from quiz.config.reading import Config


def name_places(config: Config, environ: MutableMapping[str, str]) -> None:
    """Set `QUIZ_DECKS`, `QUIZ_STORE` and `QUIZ_LEARNER` where the file says something and the environment does not.

    A path is taken from the file's own folder if it does not begin at the root. With a set clock (`QUIZ_NOW`) the store
    is left out: a demo must not end up in a real record.
    """
    if config.decks.folder:
        _name(environ, "QUIZ_DECKS", _path(config, config.decks.folder))
    if config.progress.store and not environ.get("QUIZ_NOW", "").strip():
        _name(environ, "QUIZ_STORE", _path(config, config.progress.store))
    if config.quiz.learner:
        _name(environ, "QUIZ_LEARNER", config.quiz.learner)


def _name(environ: MutableMapping[str, str], name: str, value: str) -> None:
    if not environ.get(name, "").strip():
        environ[name] = value


def _path(config: Config, written: str) -> str:
    return written if "://" in written else str(config.path.parent / Path(written).expanduser())
