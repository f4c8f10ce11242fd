"""What server is asked, and what may come of it."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from decks.drafting.llm.cost import Usage

SECONDS = 900.0
"""How long all parts together may take, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Server:
    """An OpenAI-compatible server, a model of it, and the key, which is never shown."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = SECONDS


@dataclass(frozen=True, slots=True)
class Said:
    """An answer; `broken_off` says why it is not whole."""

    text: str
    usage: Usage | None = None
    broken_off: str = ""


class Failed(Exception):
    """No answer, in words for the instructor. `again`: another try may help, after so many seconds at least."""

    def __init__(self, message: str, *, again: bool = False, after: float = 0.0) -> None:
        super().__init__(message)
        self.again = again
        self.after = after


def refuse(url: str, key: str) -> None:
    """Raise ValueError for an address that is none, that holds a password, or over which the key could be read."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        bad = parts.scheme not in ("http", "https") or not host or parts.port == 0
    except ValueError:
        bad, host, parts = True, "", urlsplit("")
    if parts.username or parts.password:
        raise ValueError("put no name or password into the address; the key is read from OPENAI_API_KEY")
    if bad:
        raise ValueError("the address is none; it is written like https://api.example.org/v1")
    if key and parts.scheme == "http" and not _is_here(host):
        raise ValueError("over http anybody on the way could read your key; use https, or unset OPENAI_API_KEY")


def _is_here(host: str) -> bool:
    """Whether a host is this very machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
