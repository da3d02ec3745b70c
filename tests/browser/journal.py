"""What a browser asks and says while pages are open. No news is good news, so every test of silence
also asserts that something was heard: a deaf journal proves nothing."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request

# A page tells of a violation of its policy as an event. A worker's violations the browser logs by itself.
_TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.effectiveDirective} refused ${event.blockedURI}`));
"""


class Journal:
    """requests: all addresses that pages and their workers ask for; kept: what the service worker fetches to keep.
    messages: console, uncaught errors, policy violations."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.kept: list[str] = []
        self.messages: list[str] = []
        context.add_init_script(_TELL_VIOLATIONS)
        context.on("request", self._hear)
        context.on("console", lambda message: self.messages.append(f"{message.type}: {message.text}"))
        context.on("weberror", lambda error: self.messages.append(f"uncaught: {error.error}"))

    def _hear(self, request: Request) -> None:
        (self.kept if request.service_worker else self.requests).append(request.url)

    def hosts(self) -> set[str]:
        """Every host that was asked for something. data: and blob: addresses never leave the browser."""
        return {urlsplit(url).netloc for url in self.requests + self.kept if not url.startswith(("data:", "blob:"))}
