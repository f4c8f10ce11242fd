"""Every question of a deck in every form, as text that a person can read through."""

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from decks.loader import load
from decks.paths import deck_files
from decks.show import as_text
from tests.support.decks import read_deck


class Page(SingleFileSnapshotExtension):
    file_extension = "txt"
    _write_mode = WriteMode.TEXT


def test_the_small_deck(snapshot, tmp_path):
    assert as_text(read_deck(tmp_path)) == snapshot.use_extension(Page)


@pytest.mark.parametrize("file", [file for file in deck_files() if file.shipped], ids=lambda file: file.id)
def test_the_library(snapshot, file):
    deck = load(file.path).deck
    assert deck is not None
    assert as_text(deck) == snapshot.use_extension(Page)
