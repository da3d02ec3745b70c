"""Everything that a browser can keep for a site."""

from __future__ import annotations

from typing import Any, Final

from playwright.sync_api import Page

_ASK = """async () => ({
  localStorage: Object.keys(localStorage),
  sessionStorage: Object.keys(sessionStorage),
  indexedDB: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  serviceWorkers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
})"""

NOTHING: Final[dict[str, list[str]]] = {
    "localStorage": [], "sessionStorage": [], "indexedDB": [], "caches": [], "serviceWorkers": [],
    "cookies": [],
}  # fmt: skip


def kept_by(page: Page) -> dict[str, Any]:
    """The names of what the browser keeps for the site of this page, by kind of storage."""
    found: dict[str, Any] = page.evaluate(_ASK)
    return found | {"cookies": [cookie["name"] for cookie in page.context.cookies()]}
