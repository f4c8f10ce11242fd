"""Anki's package of a deck, `.apkg`: written in the old form that every Anki takes, read in the old and the new one."""

from decks.exchange.bank import Bank, Format, Losses


def write(bank: Bank, losses: Losses) -> bytes:
    from decks.exchange.formats.apkg.writing import package

    return package(bank)


def read(data: bytes, losses: Losses) -> Bank:
    from decks.exchange.formats.apkg.reading import unpacked

    return unpacked(data, losses)


def recognizes(data: bytes) -> bool:
    return data.startswith(b"PK") and (b"collection.anki2" in data)


FORMAT = Format(
    "apkg",
    ".apkg",
    "Anki's package of a deck",
    write,
    read,
    recognizes,
    "In Anki: File, Import, and the file; a second import updates the notes.",
)
