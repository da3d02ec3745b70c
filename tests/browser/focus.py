"""Going through a page with the keyboard, and looking at every stop whether the visitor can see where the focus is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

# A radio button's ring is around its label. What is covered is found by asking what lies on top at three points.
LOOK = """(wanted) => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const shown = at.closest("label") ?? at;
  const { top, bottom, left, right, width, height } = shown.getBoundingClientRect();
  // Of a long answer the button and the words beside it must be in sight; the rest may run off the screen.
  const low = shown === at ? bottom : at.getBoundingClientRect().bottom;
  const ringed = [at, shown].some((element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\\)$/.test(outlineColor);
  });
  const header = document.querySelector(".md-header");
  // The header itself, and what floats above it: the link past it, the menu, a dialog.
  const above = header.contains(at) || at.closest("dialog:modal, .md-skip, .md-sidebar--primary") !== null;
  const inside = (low, value, high) => Math.min(Math.max(value, low), high);
  const points = [top + 2, (top + low) / 2, low - 2].map((y) =>
    document.elementFromPoint(inside(0, (left + right) / 2, innerWidth - 1), inside(0, y, innerHeight - 1)));
  return {
    wanted: at.matches(wanted), id: at.id, tag: at.localName,
    name: (at.getAttribute("aria-label") ?? shown.textContent).trim().slice(0, 60),
    ringed, room: width > 0 && height > 0, top, bottom: low, left, right,
    header: above ? 0 : Math.max(0, header.getBoundingClientRect().bottom),
    wide: innerWidth, high: innerHeight,
    covered: points.every((found) => !found || !(shown.contains(found) || found.contains(shown))),
  };
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus is, and what is wrong with how that looks; lengths in CSS pixels."""

    id: str
    name: str
    tag: str
    faults: tuple[str, ...]


def faults_of(look: dict[str, Any]) -> tuple[str, ...]:
    """Why a visitor may not see where the focus is: no ring, no size, off the screen, or under something."""
    found = []
    if not look["ringed"]:
        found.append("has no focus ring")
    if not look["room"]:
        found.append("takes no room")
    # Something taller than the screen cannot be in sight whole; its beginning or its end can.
    whole_fits = look["bottom"] - look["top"] <= look["high"] - look["header"]
    if look["top"] < look["header"] - 1 and (whole_fits or look["bottom"] < look["header"] + 20):
        found.append(f"lies under the header: top {look['top']:.0f}, header down to {look['header']:.0f}")
    if look["bottom"] > look["high"] + 1 and (whole_fits or look["top"] > look["high"] - 20):
        found.append(f"lies below the screen: bottom {look['bottom']:.0f} of {look['high']}")
    if look["left"] < -1 or look["right"] > look["wide"] + 1:
        found.append(f"sticks out sideways: {look['left']:.0f} to {look['right']:.0f} of {look['wide']}")
    if look["covered"]:
        found.append("is covered by something else")
    return tuple(found)


class Keyboard:
    """Tab, arrows, Space and Enter, and nothing else. stops: every place that the focus was at."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.stops: list[Stop] = []

    def press(self, key: str) -> None:
        """One key. What Enter does may take a while, such as going to another page: `look` after that."""
        assert key in ("Tab", "Shift+Tab", "ArrowDown", "ArrowUp", "Space", "Enter")
        self._page.keyboard.press(key)
        if key != "Enter":
            self.look()

    def look(self, wanted: str = "*") -> bool:
        """Notes where the focus is, and says whether that is what the CSS selector says."""
        look = self._page.evaluate(LOOK, wanted)
        for wait in (100, 500):  # milliseconds: the page may still be moving
            if look and not faults_of(look):
                break
            self._page.wait_for_timeout(wait)
            look = self._page.evaluate(LOOK, wanted)
        if look is None:
            return False
        self.stops.append(Stop(look["id"], look["name"], look["tag"], faults_of(look)))
        there: bool = look["wanted"]
        return there

    def tab_to(self, wanted: str, *, back: bool = False, most: int = 60) -> None:
        """Tabs on until the focus is on what the CSS selector says. Fails after `most` stops."""
        before = len(self.stops)
        for _ in range(most):
            self._page.keyboard.press("Shift+Tab" if back else "Tab")
            if self.look(wanted):
                return
        on_the_way = [stop.name for stop in self.stops[before:]]
        raise AssertionError(f"Tab does not reach {wanted}; it came along {on_the_way}")

    def faults(self) -> list[str]:
        """Every stop that a visitor could not see well, in a sentence."""
        bad = [stop for stop in self.stops if stop.faults]
        return sorted({f"{stop.tag} {stop.id or stop.name!r} {' and '.join(stop.faults)}" for stop in bad})
