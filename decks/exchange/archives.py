"""Files inside files, from anybody: read in memory and never by their paths, and none larger than it may be."""

import io
import zipfile
import zlib
from importlib import import_module
from typing import Any

from decks.exchange.bank import NotReadable

MOST_FILES = 50_000
ENTRY = b"PK\x01\x02"  # begins what a zip says of each of its files
STAMP = (1980, 1, 1, 0, 0, 0)  # of every file that we pack: the same deck makes the same package


def packed(files: dict[str, bytes]) -> bytes:
    """A zip of files, in their order, without times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name, STAMP), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


class Archive:
    """A zip that was handed in."""

    def __init__(self, data: bytes) -> None:
        """Raises NotReadable for what is no zip, or holds more files than any package does."""
        if data.count(ENTRY) > MOST_FILES:  # before an object is made of each
            raise NotReadable(f"it holds more than {MOST_FILES:,} files")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise NotReadable(f"it is no package, or a damaged one: {error}") from None
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str, most: int) -> bytes:
        """A file of at most `most` bytes. Raises NotReadable."""
        if self._zip.getinfo(name).file_size > most:  # no more than that is ever unpacked
            raise NotReadable(f"“{name[:40]}” in it unpacks to more than {most:,} bytes")
        try:
            with self._zip.open(name) as file:
                return file.read(most)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError, ValueError):
            raise NotReadable(f"“{name[:40]}” in it cannot be unpacked: it is damaged or has a password") from None


def unzstd(data: bytes, most: int) -> bytes:
    """Data packed with Zstandard, of at most `most` bytes unpacked. Raises NotReadable.

    Python unpacks it from 3.14 on; before that the package `zstandard` does.
    """
    try:
        reader = _zstd_reader(io.BytesIO(data))
    except ImportError:
        help_ = "install zstandard (pip install zstandard), or in Anki export it with “Support older Anki versions”"
        raise NotReadable(f"it is packed in a way that this Python cannot unpack: {help_}") from None
    parts, size = [], 0
    try:
        while part := reader.read(1 << 20):
            size += len(part)
            if size > most:
                raise NotReadable(f"it unpacks to more than {most:,} bytes")
            parts.append(part)
    except NotReadable:
        raise
    except Exception as error:  # each of the two has an error of its own
        raise NotReadable(f"it is damaged: {str(error)[:80]}") from None
    return b"".join(parts)


def _zstd_reader(source: io.BytesIO) -> Any:
    try:
        return import_module("compression.zstd").ZstdFile(source)
    except ImportError:
        options = {"read_across_frames": True}
        return import_module("zstandard").ZstdDecompressor(max_window_size=1 << 27).stream_reader(source, **options)
