"""One prompt to the server, streamed, so that an answer that never ends can be cut."""

from collections.abc import Callable, Iterator

import httpx2
import openai

from decks.drafting.llm.cost import Usage
from decks.drafting.llm.server import Failed, Said, Server
from decks.values.text import clean_line

MAX_BYTES = 64_000_000
"""Of one answer on the wire, where each token comes in an envelope of some hundred bytes."""
_CONNECT = 15.0
_SHOWN = 300
_AGAIN = frozenset({408, 409, 425, 429})
_OVERTIME = "it was cut off at the time limit"
_NO_ANSWER = (
    "the server gave no answer in the form of OpenAI's chat completions; the address mostly ends in /v1, and the model "
    "must be one for text"
)


class _Enough(Exception):
    """An answer went past a limit; says which."""


class _Limited(httpx2.SyncByteStream):
    """A response's bytes, so many and until a time only."""

    def __init__(self, inner: httpx2.SyncByteStream, over: Callable[[], bool]) -> None:
        self._inner, self._over = inner, over

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for piece in self._inner:
            size += len(piece)
            if size > MAX_BYTES:
                raise _Enough(f"it was cut off after {MAX_BYTES:,} bytes")
            if self._over():
                raise _Enough(_OVERTIME)
            yield piece

    def close(self) -> None:
        self._inner.close()


def ask(server: Server, prompt: str, most: int, left: Callable[[], float]) -> Said:
    """The answer to a prompt, at most `most` characters of it, while `left()` seconds are above zero. Raises Failed.

    An answer that breaks off is returned as far as it came. The key is in no message and in no answer.
    """
    texts: list[str] = []
    size, usage, broken_off = 0, None, ""
    try:
        with _client(server, left) as client:
            for text, told, why in _pieces(client, server.model, prompt):
                texts.append(text)
                size += len(text)
                usage, broken_off = told or usage, why or broken_off
                if size > most:
                    broken_off = f"it was cut off after {most:,} characters"
                    break
    except (_Enough, openai.OpenAIError, httpx2.HTTPError, ValueError, RecursionError) as error:
        failed = _failed(error, server)
        if not size:
            raise failed from None
        broken_off = str(failed)
    if not size:
        raise Failed(_NO_ANSWER)
    return Said(_hidden(_whole("".join(texts)[:most]), server), usage, broken_off)


def _client(server: Server, left: Callable[[], float]) -> openai.OpenAI:
    def limit(response: httpx2.Response) -> None:
        response.headers.pop("content-encoding", None)  # none was asked for; what unpacks to gigabytes stays packed
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _Limited(response.stream, lambda: left() <= 0)

    plain = {"accept-encoding": "identity"}
    http = openai.DefaultHttpxClient(follow_redirects=False, headers=plain, event_hooks={"response": [limit]})
    timeout = openai.Timeout(max(left(), 0.1), connect=_CONNECT)
    return openai.OpenAI(
        base_url=server.url, api_key=server.key or "none", max_retries=0, timeout=timeout, http_client=http
    )


def _pieces(client: openai.OpenAI, model: str, prompt: str) -> Iterator[tuple[str, Usage | None, str]]:
    """Each piece of the answer with the usage, if it tells that, and why the server ended early, if it did."""
    with client.chat.completions.create(
        model=model,
        messages=[{"role": "user", "content": prompt}],
        stream=True,
        stream_options={"include_usage": True},
    ) as stream:
        for chunk in stream:
            yield _said(chunk), _usage(getattr(chunk, "usage", None)), _ended(chunk)


def _choice(chunk: object) -> object:
    """The first choice of a chunk, whose form nobody has checked."""
    choices = getattr(chunk, "choices", None)
    return choices[0] if isinstance(choices, list) and choices else None


def _said(chunk: object) -> str:
    text = getattr(getattr(_choice(chunk), "delta", None), "content", None)
    return text if isinstance(text, str) else ""


def _ended(chunk: object) -> str:
    reason = getattr(_choice(chunk), "finish_reason", None)
    endings = {"length": "the model came to its limit of length", "content_filter": "the server's filter cut it off"}
    return endings.get(reason, "") if isinstance(reason, str) else ""


def _usage(told: object) -> Usage | None:
    counts = [getattr(told, name, None) for name in ("prompt_tokens", "completion_tokens")]
    whole = [count for count in counts if isinstance(count, int) and count >= 0]
    return Usage(whole[0], whole[1]) if len(whole) == 2 else None


def _failed(error: Exception, server: Server) -> Failed:
    """The error as the instructor is told it, and whether to try again."""
    if isinstance(error, _Enough):
        return Failed(str(error))
    if isinstance(error, openai.APIStatusError):
        return _refused(error, server)
    if isinstance(error, (openai.APITimeoutError, httpx2.TimeoutException)):
        return Failed("the server did not answer in time", again=True)
    if isinstance(error, openai.APIConnectionError) and isinstance(error.__cause__, httpx2.ConnectError):
        return Failed(f"the server cannot be reached at {_shown(server.url, server)}: is it running?")
    if isinstance(error, (openai.APIConnectionError, httpx2.HTTPError)):
        return Failed("the connection broke", again=True)
    if isinstance(error, openai.APIError):
        return Failed(f"the server says: {_shown(error.message, server)}", again=True)
    return Failed(_NO_ANSWER)


def _refused(error: openai.APIStatusError, server: Server) -> Failed:
    status = error.status_code
    told = f"the server says {status}: {_shown(_message(error), server)}"
    if status in (401, 403):
        return Failed(f"{told}. The key is read from OPENAI_API_KEY.")
    if status == 404:
        return Failed(f"{told}. Look at the model's name; the address mostly ends in /v1.")
    spent = getattr(error, "code", None) == "insufficient_quota"
    return Failed(told, again=(status in _AGAIN or status >= 500) and not spent, after=_wait(error))


def _message(error: openai.APIStatusError) -> str:
    body = error.body
    inner = body.get("message") if isinstance(body, dict) else None
    return inner if isinstance(inner, str) else error.message


def _wait(error: openai.APIStatusError) -> float:
    """Seconds that the server asks to wait, 0 if it names none."""
    told = error.response.headers.get("retry-after", "")
    return float(told) if told.isascii() and told.isdigit() and len(told) < 6 else 0.0


def _whole(text: str) -> str:
    """A text whose halves of a character are one, or are shown to be half."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _shown(text: str, server: Server) -> str:
    return clean_line(_hidden(text, server))[:_SHOWN]


def _hidden(text: str, server: Server) -> str:
    return text.replace(server.key, "[key]") if server.key else text
