"""One request to a server, and the answer as it comes over the wire: nothing followed, nothing unpacked."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    def all(self, name: str) -> list[str]:
        """Every value of a header, so that one that is sent twice is seen."""
        return self.headers.get_all(name) or []


def ask(
    address: str, path: str, accept_encoding: str = "identity", method: str = "GET", tag: str | None = None
) -> Answer:
    """Asks the host at `address` for `path`, relative to it. tag: of the copy that the browser has."""
    headers = {"Accept-Encoding": accept_encoding} | ({"If-None-Match": tag} if tag else {})
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=20)
    try:
        connection.request(method, parts.path + path, headers=headers)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()
