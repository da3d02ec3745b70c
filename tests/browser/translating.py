"""A browser that translates the page: what it changes, and what it should leave as it is."""

from __future__ import annotations

import re
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

# What a program reads: names of files, codes, and links with something behind the #.
_EXACT: Final = re.compile(r"[\w-]+\.(?:csv|ics|json|md|png|svg)\b|(?:[0-9A-HJKMNP-TV-Z]{4}-){2,}|https?://\S+#\S")

# The line for screen readers says what a line beside it shows.
_TEXTS: Final = """() => {
  const texts = document.createTreeWalker(document.querySelector("#scan-root"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement: around } = texts.currentNode;
    if (around.closest("script, style, #scan-status")) continue;
    found.push([around.closest("[data-part]")?.dataset.part ?? "", data, around.translate]);
  }
  return found;
}"""


@contextmanager
def translated(page: Page) -> Iterator[None]:
    """What the page shows is in another language while the block runs; what is written meanwhile stays as it is."""
    page.evaluate(_TRANSLATE, True)
    yield
    page.evaluate(_TRANSLATE, False)


def exact_texts(page: Page) -> set[str]:
    """The parts of the page that hold the name of a file, a code or a link now. All of that is to be left as it is."""
    held: list[tuple[str, str, bool]] = [text for text in page.evaluate(_TEXTS) if _EXACT.search(text[1])]
    assert [(part, text) for part, text, changes in held if changes] == []
    return {part for part, _, _ in held}
