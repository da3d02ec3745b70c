"""What a page copies, without the clipboard of the machine, which all tests share."""

from __future__ import annotations

from typing import Final

# A page that is not looked at may not read the clipboard: so what is written there is written down.
COPIES: Final = """() => {
  window.copies = [];
  const clipboard = { writeText: async (text) => void copies.push(text) };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
}"""
