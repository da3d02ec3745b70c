"""A host for measuring: sends the compressed copies, counts what it sends, can be as slow as a mobile network."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
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
        assert self.network
        for start in range(0, len(data), _PIECE):
            piece = data[start : start + _PIECE]
            with self._line:
                time.sleep(len(piece) * 8 / self.network.bits)
            write(piece)


class _Handler(StreamRequestHandler):
    """No more than a browser asks for: a server in Python that reads every header takes longer than the page."""

    disable_nagle_algorithm = True

    def __init__(self, *arguments: Any, host: Host) -> None:
        self._host = host
        super().__init__(*arguments)

    def handle(self) -> None:
        while (line := self.rfile.readline()) not in (b"", b"\r\n"):
            known = b""
            while (header := self.rfile.readline()) not in (b"", b"\r\n"):
                if header.lower().startswith(b"if-none-match:"):
                    known = header.partition(b":")[2].strip()
            self._answer(line.split(b" ")[1].decode("ascii").split("?")[0], known.decode("ascii"))

    def _answer(self, path: str, known: str) -> None:
        host = self._host
        if host.network:
            time.sleep(host.network.wait)
        found = host.body(path)
        if found is None:
            self.wfile.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            return
        data, packed = found
        tag = f'"{len(data)}-{hash(data) & 0xFFFFFFFF:x}"'
        unchanged = known == tag
        lines = [
            "HTTP/1.1 304 Not Modified" if unchanged else "HTTP/1.1 200 OK",
            f"Content-Type: {TYPES.get(Path(path).suffix or '.html', 'application/octet-stream')}",
            f"ETag: {tag}",
            f"Cache-Control: {'public, max-age=31536000, immutable' if _KEPT.search(path) else 'no-cache'}",
            *(["Content-Encoding: br"] if packed else []),
            f"Content-Length: {0 if unchanged else len(data)}",
        ]
        head = "\r\n".join([*lines, "", ""]).encode("ascii")
        if unchanged:
            self.wfile.write(head)
            return
        host.sent[path] = host.sent.get(path, 0) + len(data)
        if host.network is None:
            self.wfile.write(head + data)
        else:
            self.wfile.write(head)
            host.send(self.wfile.write, data)


class _Server(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that is closed in the middle of an answer is no news."""


@contextmanager
def hosting(host: Host) -> Iterator[Host]:
    """Serves while the block runs; fills in the address, which ends in a slash."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, host=host))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_address[1]}/"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
