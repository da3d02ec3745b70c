"""What a screen reader says of a part of the page, from its first to its last phrase, in the words of
@guidepup/virtual-screen-reader: role, name, then state and place, such as "radio, Weet ik niet, not checked"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from playwright.sync_api import Page, Route

from tests.conftest import ROOT

_READER: Final = ROOT / "node_modules" / "@guidepup" / "virtual-screen-reader" / "lib" / "esm" / "index.browser.js"
_ADDRESS: Final = "/virtual-screen-reader.js"
_LONGEST: Final = 5_000  # phrases

# From the site's own host, as the policy of its pages asks.
_READ: Final = """async ([address, selector, longest]) => {
  const { virtual } = await import(address);
  const container = document.querySelector(selector);
  await virtual.start({ container });
  try {
    for (let left = longest; left > 0; left -= 1) {
      await virtual.next();
      if (virtual.activeNode === container) return await virtual.spokenPhraseLog();
    }
  } finally {
    await virtual.stop();
  }
  throw new Error(`more than ${longest} phrases, or none`);
}"""


def spoken(page: Page, selector: str) -> list[str]:
    """The phrases for what is inside the first element of this selector; without those that end a part."""

    def reader(route: Route) -> None:
        route.fulfill(path=_READER, content_type="text/javascript")

    page.route(f"**{_ADDRESS}", reader)
    phrases: list[str] = page.evaluate(_READ, [_ADDRESS, selector, _LONGEST])
    page.unroute(f"**{_ADDRESS}")
    return [phrase for phrase in phrases[1:-1] if not phrase.startswith("end")]


def expect_in_order(phrases: Sequence[str], expected: Sequence[str]) -> None:
    """All that is expected is said, in this order; more may be said in between."""
    rest = iter(phrases)
    missing = [phrase for phrase in expected if phrase not in rest]
    said = "\n".join(phrases)
    assert not missing, f"not said there: {missing[0]!r}, of:\n{said}"
