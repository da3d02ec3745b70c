"""A browser that translates the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Page

# Every text that is shown, whatever the page asks of it: an extension does not look for translate="no".
_TRANSLATE: Final = """(on) => {
  const texts = document.createTreeWalker(document.querySelector("#scan-root"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (!text.data.trim() || text.parentElement.closest("script, style")) continue;
    text.data = on ? `« ${text.data} »` : text.data.replace(/^« | »$/g, "");
  }
}"""


@contextmanager
def translated(page: Page) -> Iterator[None]:
    """What the page shows is in another language while the block runs; what is written meanwhile stays as it is."""
    page.evaluate(_TRANSLATE, True)
    yield
    page.evaluate(_TRANSLATE, False)
