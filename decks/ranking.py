"""Orders that look random and never change."""

import hashlib


def rank(*parts: str) -> int:
    """A number that orders things evenly, and always alike for the same parts."""
    return int.from_bytes(hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).digest(), "big")
