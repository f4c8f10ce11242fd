"""The real yaml-language-server, which VS Code, Neovim, Helix and others run, spoken to over LSP."""

import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any

VERSION = "1.25.0"
PATIENCE = 60.0
FOLDER = (
    Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    / "factdeck-tests"
    / f"yaml-language-server-{VERSION}"
)


def find_server() -> Path | None:
    """The server's program, installed into the cache folder when it is first wanted; None without npm or network."""
    program = FOLDER / "node_modules/.bin/yaml-language-server"
    npm = shutil.which("npm")
    if not program.exists() and npm:
        command = [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(FOLDER)]
        subprocess.run([*command, f"yaml-language-server@{VERSION}"], capture_output=True, check=False, timeout=300)
    return program if program.exists() and shutil.which("node") else None


class LanguageServer:
    """A running server and one document after another in it."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._process = subprocess.Popen(
            [str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._folder = folder
        self._answers: dict[int, queue.SimpleQueue[Any]] = {}
        self._diagnostics: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._count = 0
        threading.Thread(target=self._listen, daemon=True).start()
        abilities = {
            "textDocument": {
                "publishDiagnostics": {},
                "completion": {"completionItem": {"documentationFormat": ["plaintext"]}},
            }
        }
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": abilities})
        self._tell("initialized", {})

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            stream.close()

    def open(self, text: str, name: str) -> "Document":
        """Show the server a document; returns when it has said what is wrong with it."""
        uri = (self._folder / name).as_uri()
        self._tell(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}}
        )
        while (said := self._diagnostics.get(timeout=PATIENCE))["uri"] != uri:
            pass
        return Document(self, uri, text, said["diagnostics"])

    def ask(self, method: str, params: Any) -> Any:
        self._count += 1
        answer: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._answers[self._count] = answer
        self._send({"id": self._count, "method": method, "params": params})
        return answer.get(timeout=PATIENCE)

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self._take(json.loads(stream.read(length)))

    def _take(self, message: dict[str, Any]) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics.put(message["params"])
        elif "method" in message and "id" in message:  # the server wants something: it gets nothing
            wanted = message.get("params", {}).get("items", [None])
            self._send({"id": message["id"], "result": [None] * len(wanted)})
        elif "id" in message:
            self._answers[message["id"]].put(message.get("result"))


class Document:
    """An open document; places are found by a text that stands there once."""

    def __init__(self, server: LanguageServer, uri: str, text: str, diagnostics: list[Any]) -> None:
        self._server = server
        self._uri = uri
        self._text = text
        self.problems = [(item["range"]["start"]["line"] + 1, item["message"]) for item in diagnostics]

    def complete(self, after: str) -> dict[str, str]:
        """What is offered behind a text, with what is said of it."""
        found = self._ask("completion", after)
        return {item["label"]: str(item.get("documentation", "")) for item in found["items"]}

    def hover(self, after: str) -> str:
        found = self._ask("hover", after)
        return str(found["contents"]["value"]) if found else ""

    def _ask(self, what: str, after: str) -> Any:
        assert self._text.count(after) == 1, after
        before = self._text[: self._text.index(after) + len(after)]
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return self._server.ask(f"textDocument/{what}", {"textDocument": {"uri": self._uri}, "position": place})
