"""Text files from anybody."""

from decks.exchange.bank import NotReadable


def decoded(data: bytes) -> str:
    """A file's text, without its byte-order mark and zero bytes. Raises NotReadable for what is not UTF-8 or UTF-16."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding).replace("\0", "\ufffd")
    except UnicodeDecodeError as error:
        raise NotReadable(f"it is not UTF-8 (byte {error.start:,}); save it as UTF-8") from None
