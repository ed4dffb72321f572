"""A server that answers as LanguageTool does, on loopback, in order or out of order."""

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

WORD = "teh"


def answer(text: str) -> dict[str, Any]:
    """What LanguageTool 6 says of a text with the word `WORD` in it, or without."""
    at = text.find(WORD)
    match = {
        "message": "Possible spelling mistake found.",
        "shortMessage": "Spelling mistake",
        "replacements": [{"value": "the"}],
        "offset": len(text[:at].encode("utf-16-le")) // 2,
        "length": len(WORD),
        "context": {"text": text[at : at + 20], "offset": 0, "length": len(WORD)},
        "sentence": text,
        "type": {"typeName": "Other"},
        "rule": {
            "id": "MORFOLOGIK_RULE_EN_US",
            "description": "Possible spelling mistake",
            "issueType": "misspelling",
            "category": {"id": "TYPOS", "name": "Possible Typo"},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }
    detected = {"name": "English (US)", "code": "en-US", "confidence": 0.99, "source": "ngram"}
    return {
        "software": {"name": "LanguageTool", "version": "6.6", "apiVersion": 1, "premium": False, "status": ""},
        "warnings": {"incompleteResults": False},
        "language": {"name": "English (US)", "code": "en-US", "detectedLanguage": detected},
        "matches": [match] if at >= 0 else [],
        "sentenceRanges": [[0, len(text)]],
    }


class LanguageTool:
    """Answers like one, unless `fault` is set: that is called with the handler in place of an answer to a check."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        """Method, path and fields of each request."""
        self.fault: Callable[[Any], None] | None = None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        tool = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer(urlsplit(self.path).query)

            def do_POST(self) -> None:
                self._answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

            def _answer(self, encoded: str) -> None:
                fields = {name: told for name, (told,) in parse_qs(encoded, keep_blank_values=True).items()}
                path = urlsplit(self.path).path
                tool.asked.append((self.command, path, fields))
                if tool.fault:
                    tool.fault(self)
                    return
                send(self, {"/v2/check": answer(read(fields)), **FIXED}.get(path))

            def log_message(self, *_: object) -> None:
                pass

        return Handler


FIXED: dict[str, Any] = {
    "/v2/languages": [
        {"name": "English (US)", "code": "en", "longCode": "en-US"},
        {"name": "German (Germany)", "code": "de", "longCode": "de-DE"},
    ],
    "/v2/words": {"words": ["Montevideo"]},
    "/v2/words/add": {"added": True},
    "/v2/words/delete": {"deleted": True},
}


def read(fields: dict[str, str]) -> str:
    """The text of a request, with its markup."""
    if "data" not in fields:
        return fields.get("text", "")
    return "".join(node.get("text") or node["markup"] for node in json.loads(fields["data"])["annotation"])


def send(handler: Any, told: Any, status: int = 200) -> None:
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def drip(handler: Any) -> None:
    """A byte now and then, so that no single wait is long."""
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b" ")
            time.sleep(0.1)
    except OSError:
        pass
