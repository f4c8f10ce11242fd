"""A server on this machine that speaks OpenAI's chat completions, well or badly."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

USAGE = {"prompt_tokens": 1200, "completion_tokens": 300, "total_tokens": 1500}


@dataclass
class Exchange:
    """What the server was sent, and how it answers the next request."""

    prompts: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    url: str = ""


Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        server = self.server
        assert isinstance(server, Server)
        server.exchange.prompts.append(body["messages"][0]["content"])
        server.exchange.headers.append({name.lower(): value for name, value in self.headers.items()})
        number = len(server.exchange.prompts) - 1
        server.answers[min(number, len(server.answers) - 1)](self)

    def start(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def event(self, data: object) -> None:
        self.wfile.write(f"data: {data if isinstance(data, str) else json.dumps(data)}\n\n".encode())

    def say(self, text: str, finish: str | None = None) -> None:
        choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
        self.event({"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]})

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, answers: tuple[Answer, ...], exchange: Exchange) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.exchange = answers, exchange

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up on an endless answer is right."""


def says(text: str, *, usage: bool = True, finish: str = "stop") -> Answer:
    """An answer as it should be, in pieces."""

    def answer(handler: Handler) -> None:
        handler.start()
        for at in range(0, len(text), 40):
            handler.say(text[at : at + 40])
        handler.say("", finish)
        if usage:
            handler.event({"id": "1", "object": "chat.completion.chunk", "choices": [], "usage": USAGE})
        handler.event("[DONE]")

    return answer


def refuses(status: int, message: str = "no", **headers: str) -> Answer:
    """An error with a status."""

    def answer(handler: Handler) -> None:
        handler.start(status, "application/json", **headers)
        handler.wfile.write(json.dumps({"error": {"message": message, "type": "error"}}).encode())

    return answer


def sends(*pieces: bytes, kind: str = "text/event-stream") -> Answer:
    """These bytes, whatever they are."""

    def answer(handler: Handler) -> None:
        handler.start(200, kind)
        for piece in pieces:
            handler.wfile.write(piece)

    return answer


def never_ends(piece: bytes, status: int = 200) -> Answer:
    """The same bytes until the client hangs up."""

    def answer(handler: Handler) -> None:
        handler.start(status, "text/event-stream" if status == 200 else "application/json")
        while True:
            handler.wfile.write(piece)

    return answer


def hangs(after: str = "") -> Answer:
    """Nothing more, while the connection stays open, until the test is over."""

    def answer(handler: Handler) -> None:
        if after:
            handler.start()
            handler.say(after)
        handler.rfile.read()  # until the client hangs up

    return answer


@contextmanager
def serving(*answers: Answer) -> Iterator[Exchange]:
    """A server that gives these answers one after the other, the last of them for ever."""
    exchange = Exchange()
    server = Server(answers, exchange)
    exchange.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield exchange
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
