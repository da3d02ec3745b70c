"""The frame around every page, as a visitor uses it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def search_for(page: Page, words: str) -> Locator:
    """Types it into the search, from the button in the header; gives the dialog, in which something was found."""
    page.get_by_role("button", name="Zoeken", exact=True).click()
    dialog = page.get_by_role("dialog", name="Zoeken")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type(words)
    expect(dialog.get_by_role("link").first).to_be_visible()
    return dialog
