"""A host for measuring: sends the compressed copies, counts what it sends, can be as slow as a mobile network."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from scripts.compress import FORMATS

TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}
_KEPT: Final = re.compile(r"/assets/.+\.[0-9a-f]{8,64}[./]")
_PIECE: Final = 16_384


@dataclass(frozen=True, slots=True)
class Network:
    """bits: a second, for all answers together. wait: seconds before each answer."""

    bits: int
    wait: float


SLOW_4G: Final = Network(bits=1_600_000, wait=0.150)
"""As Lighthouse's "slow 4G"."""


@dataclass
class Host:
    """What is served and what was sent.

    pages: the built site, with compressed copies. others: files at addresses of their own, which come before the
    site's. sent: bytes of the bodies, by address, since it was last emptied.
    """

    pages: Path
    others: Mapping[str, Path | bytes] = field(default_factory=dict)
    network: Network | None = None
    sent: dict[str, int] = field(default_factory=dict)
    address: str = ""
    _copies: dict[str, tuple[bytes, bool]] = field(default_factory=dict)
    _line: threading.Lock = field(default_factory=threading.Lock)

    def total(self) -> int:
        return sum(self.sent.values())

    def body(self, path: str) -> tuple[bytes, bool] | None:
        """The bytes as they are sent, and whether brotli packed them."""
        if path not in self._copies:
            found = self.others.get(path)
            if isinstance(found, bytes):
                self._copies[path] = FORMATS[".br"](found), True
            else:
                file = found or self.pages / (path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
                if not file.is_file():
                    return None
                copy = file.with_name(file.name + ".br")
                self._copies[path] = (copy if copy.exists() else file).read_bytes(), copy.exists()
        return self._copies[path]

    def send(self, write: Any, data: bytes) -> None:
        """At the network's pace; answers that are under way at the same time share it."""
        if self.network is None:
            write(data)
            return
        for start in range(0, len(data), _PIECE):
            piece = data[start : start + _PIECE]
            with self._line:
                time.sleep(len(piece) * 8 / self.network.bits)
            write(piece)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, host: Host) -> None:
        self._host = host
        super().__init__(*arguments)

    def do_GET(self) -> None:
        host, path = self._host, self.path.split("?")[0]
        if host.network:
            time.sleep(host.network.wait)
        found = host.body(path)
        if found is None:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        data, packed = found
        tag = f'"{len(data)}-{hash(data) & 0xFFFFFFFF:x}"'
        unchanged = self.headers.get("If-None-Match") == tag
        self.send_response(304 if unchanged else 200)
        self.send_header("Content-Type", TYPES.get(Path(path).suffix or ".html", "application/octet-stream"))
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if _KEPT.search(path) else "no-cache")
        if packed:
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", "0" if unchanged else str(len(data)))
        self.end_headers()
        if not unchanged:
            host.sent[path] = host.sent.get(path, 0) + len(data)
            host.send(self.wfile.write, data)

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: the table is what this is for."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that is closed in the middle of an answer is no news."""


@contextmanager
def hosting(host: Host) -> Iterator[Host]:
    """Serves while the block runs; fills in the address, which ends in a slash."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, host=host))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
