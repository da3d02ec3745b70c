"""A small server for tests: the built site under the strict content policy that hosts should send."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.policy import TYPES, headers_for

Headers = Callable[[str], Mapping[str, str]]


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, *arguments: Any, headers: Headers, **named: Any) -> None:
        self._headers = headers
        super().__init__(*arguments, **named)

    def end_headers(self) -> None:
        for name, value in self._headers(self.path.split("?")[0]).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: pytest's output is for failures."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Silent about a browser that hangs up in the middle of an answer, as one does that leaves a page."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path, headers: Headers = headers_for) -> Iterator[str]:
    """Serves `folder` on a free port of this machine while the block runs; gives its address.

    headers: what to send with a path, from the root of the host.
    """
    handler = partial(_Handler, directory=str(folder), headers=headers)
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
