"""The small deck in every text format, byte for byte: what other programs have imported must not change unseen.

After a change that is meant: EXCHANGE_GOLDEN=write python -m pytest tests/golden/test_exchange.py, and read the diff.
"""

import io
import os
import zipfile
from pathlib import Path

import pytest

from decks.exchange import Losses, all_formats, format_named
from decks.exchange.from_deck import as_bank
from tests.support.decks import read_deck

FOLDER = Path(__file__).parent / "exchange"
TEXTS = ("anki-text", "moodle", "gift", "aiken", "blackboard", "csv", "tsv", "markdown", "print", "handout")


def written(name, tmp_path):
    losses = Losses()
    bank = as_bank(read_deck(tmp_path / "small"), losses, at=1_700_000_000)
    return format_named(name).write(bank, losses), losses


def compare(path, data):
    if os.environ.get("EXCHANGE_GOLDEN") == "write":
        path.write_bytes(data)
    assert path.read_bytes() == data


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name, tmp_path):
    data, _ = written(name, tmp_path)
    compare(FOLDER / f"{name}{format_named(name).suffix}", data)


def test_canvas(tmp_path):
    data, _ = written("qti", tmp_path)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for number, name in enumerate(package.namelist()):
            if name.endswith(".xml"):
                compare(FOLDER / f"qti-{number}.xml", package.read(name))


def test_losses(tmp_path):
    told = []
    for known in all_formats():
        if known.write:
            _, losses = written(known.name, tmp_path)
            told += [known.name, *(f"  {line}" for line in losses.lines())]
    compare(FOLDER / "losses.txt", "\n".join([*told, ""]).encode())
