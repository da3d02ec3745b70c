"""What the browser keeps of the site itself, seen from a page of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from playwright.sync_api import BrowserContext, Page

_KEPT = """async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) =>
  [name, (await (await caches.open(name)).keys()).map(({ url }) => url)])))"""
_WORKERS = """async () => {
  const found = await navigator.serviceWorker.getRegistration();
  return found ? { active: found.active?.state ?? null, waiting: found.waiting?.state ?? null } : null;
}"""
# What offline.mjs does, which is a part of the script of the page now.
_KEEP = """async (used) => {
  const address = new URL(document.querySelector("[data-service-worker]").dataset.serviceWorker, document.baseURI);
  await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  active.postMessage({ keep: used.map((path) => new URL(path, address).href) });
}"""


class Offline:
    """One browser profile and the site at `address` in it."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._address = address

    def paths(self) -> list[str]:
        """Of all files that are kept, without their hashes; sorted. A file in two versions is there twice."""
        caches: dict[str, list[str]] = self._page.evaluate(_KEPT)
        assert set(caches) <= {f"self-scan {self._address}"}
        return sorted(url.removeprefix(self._address).partition("?")[0] for urls in caches.values() for url in urls)

    def workers(self) -> dict[str, str | None] | None:
        """The states of the active and the waiting service worker; None when none is registered."""
        states: dict[str, str | None] | None = self._page.evaluate(_WORKERS)
        return states

    def keep(self, used: Sequence[str] = ()) -> None:
        """As a page does by itself once its scorer is ready, which here need not take seconds. used: paths."""
        self._page.evaluate(_KEEP, list(used))
        wait_until(lambda: self.workers() == {"active": "activated", "waiting": None})
        wait_until(lambda: set(used) <= set(self.paths()))


def wait_until(there: Callable[[], Any]) -> None:
    """Asks again and again: what a service worker does, a page hears nothing of."""
    # Not wait_for_function: that evaluates text in the page, which the page's own policy forbids.
    end = time.monotonic() + 60
    while not there():
        assert time.monotonic() < end, "not within a minute"
        time.sleep(0.1)


def close_all(context: BrowserContext) -> None:
    for page in context.pages:
        page.close()
